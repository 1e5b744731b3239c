package import Diagnostics
internal import Digests
internal import Files
internal import Platform

/// The public key of a server.
package struct SSHHostKey: Hashable, Sendable {
    /// Its type, such as `ssh-ed25519`.
    package let type: String
    private let encoded: String

    private static let types: Set<String> = [
        "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa",
    ]

    /// Reads the key of a line as in `known_hosts` or in a `.pub` file: the type and the Base64 that follows it.
    ///
    /// - Throws: `Fault` `host-key-unreadable`.
    package init(line: [UInt8]) throws(Fault) {
        let words = String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
        guard let index = words.firstIndex(where: { Self.types.contains(String($0)) }), index + 1 < words.count,
            index < 2, Base64.decode(String(words[index + 1])) != nil
        else { throw Fault(.hostKeyUnreadable, kind: .badData) }
        type = String(words[index])
        encoded = String(words[index + 1])
    }

    /// Type and Base64, as they stand in `known_hosts`.
    package var text: String { "\(type) \(encoded)" }

    /// The fingerprint as OpenSSH shows it: `SHA256:` and Base64 without padding.
    package var fingerprint: String {
        let digest = Digest.sha256(Base64.decode(encoded) ?? [])
        return "SHA256:" + Base64.encode(digest.bytes).prefix { $0 != "=" }
    }

    /// Asks a server for its keys. What it answers is not trusted: a person compares the fingerprint.
    ///
    /// - Returns: its keys, Ed25519 first.
    /// - Throws: `Fault` `sftp-program-missing`, `sftp-unreachable`.
    package static func scan(_ address: SFTPAddress) throws(Fault) -> [SSHHostKey] {
        guard let program = SSHPrograms.path("ssh-keyscan") else {
            throw Fault(.sftpProgramMissing, kind: .inputOutput, ["program": "ssh-keyscan"])
        }
        let folder = try Paths.makeTemporaryFolder()
        defer { try? Paths.removeFolder(folder) }
        let arguments = ["-T", "10", "-p", String(address.port), "-t", "ed25519,ecdsa,rsa", "--", address.host]
        let unreachable = Fault(
            .sftpUnreachable, kind: .inputOutput, ["host": address.host, "reason": "it shows no key"])
        let run: (output: [UInt8], errors: String)?
        do throws(SystemCallError) {
            run = try SSHPrograms.run(program, arguments, in: folder, seconds: 40)
        } catch { throw unreachable }
        let lines = (run?.output ?? []).split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
        let keys = lines.compactMap { try? SSHHostKey(line: Array($0)) }
        guard !keys.isEmpty else { throw unreachable }
        return keys.sorted { ($0.type == "ssh-ed25519" ? 0 : 1, $0.type) < ($1.type == "ssh-ed25519" ? 0 : 1, $1.type) }
    }
}

/// Makes keys for servers with OpenSSH.
package enum SSHKeyGenerator {
    /// Makes an Ed25519 key without a passphrase, and the public key beside it (`.pub`).
    ///
    /// - Throws: `Fault` `sftp-program-missing`, `transport-key-failed`.
    package static func make(at path: String, comment: String) throws(Fault) {
        guard let program = SSHPrograms.path("ssh-keygen") else {
            throw Fault(.sftpProgramMissing, kind: .inputOutput, ["program": "ssh-keygen"])
        }
        let arguments = ["-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", path]
        let failed = Fault(.transportKeyFailed, kind: .inputOutput)
        do throws(SystemCallError) {
            _ = try SSHPrograms.run(program, arguments, in: Paths.folder(of: path), seconds: 30)
        } catch { throw failed }
        guard Paths.exists(path), Paths.exists(path + ".pub") else { throw failed }
    }
}
