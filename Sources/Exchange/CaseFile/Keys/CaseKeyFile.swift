internal import Diagnostics
internal import Digests
internal import Files
internal import X509

/// The file `case.key` beside a case file: the 32 bytes of its key, readable by the owner only.
///
/// A new key is first written to `case.key.next`. The case file identifies its key by SHA-256, so that one transaction
/// decides a change of the key, even when the program is interrupted.
struct CaseKeyFile: Sendable {
    /// The path of the key.
    let path: String

    /// The key file beside a case file.
    init(beside caseFile: String) { path = Paths.join(Paths.folder(of: caseFile), "case.key") }

    /// The path of a pending new key.
    var next: String { path + ".next" }

    /// The existing key, or a new one where there is none.
    func make() throws(Fault) -> CaseKey {
        if let key = try read(path) { return key }
        let secret = try SecretBytes.newKey()
        try write(secret, to: path)
        return CaseKey(secret)
    }

    /// The key with this SHA-256.
    ///
    /// - Throws: `Fault` `case-key-missing`, `case-key-other` or `key-file-exposed`.
    func load(_ commitment: String) throws(Fault) -> CaseKey {
        // Tried again at the end: another process may rename the file meanwhile.
        for candidate in [path, next, path] {
            if let key = try read(candidate), key.commitment == commitment { return key }
        }
        throw Fault(Paths.exists(path) ? .caseKeyOther : .caseKeyMissing, kind: .inputOutput, ["path": path])
    }

    /// Writes a new key that is to replace the current one.
    func propose() throws(Fault) -> CaseKey {
        let secret = try SecretBytes.newKey()
        try write(secret, to: next)
        return CaseKey(secret)
    }

    /// Whether a change of the key is incomplete.
    var isUnsettled: Bool { Paths.exists(next) }

    /// Completes a change of the key: keeps the key that the case file identifies, overwrites and removes the other.
    func settle(_ commitment: String) throws(Fault) {
        guard let proposed = try read(next) else { return }
        if proposed.commitment == commitment {
            try Paths.wipeFile(path)
            try Paths.move(next, to: path)
        } else {
            try Paths.wipeFile(next)
            try Paths.removeFileLastingly(next)
        }
    }

    private func write(_ secret: SecretBytes, to path: String) throws(Fault) {
        var bytes = secret.bytes
        defer { bytes.withUnsafeMutableBytes { Wiping.wipe($0) } }
        try AtomicFile.write(bytes, to: path, mode: 0o600, replacing: true)
    }

    /// The key in a file; `nil` when there is no file.
    private func read(_ path: String) throws(Fault) -> CaseKey? {
        let file: File
        do throws(Fault) {
            file = try File(path: path)
        } catch {
            guard error.code == .fileMissing else { throw error }
            return nil
        }
        let mode = try file.permissions()
        guard mode & 0o077 == 0 else {
            throw Fault(.keyFileExposed, kind: .policy, ["path": path, "mode": String(mode, radix: 8)])
        }
        let bytes = try file.bytes(limit: 1 << 10, named: path)
        return CaseKey(SecretBytes(taking: bytes))
    }
}
