package import Diagnostics

/// The address of a folder on a server: `sftp://USER@HOST[:PORT]/PATH`.
///
/// Every part has an alphabet of its own, without blanks, quotes, wildcards and leading hyphens, so that none of them
/// can be taken for an option or a command of OpenSSH.
package struct SFTPAddress: Hashable, Sendable, CustomStringConvertible {
    /// The port of SSH.
    package static let standardPort = 22
    private static let scheme = "sftp://"
    private static let longest = 500

    /// The user on the server.
    package let user: String
    /// The server: a name or an address, an IPv6 address without brackets.
    package let host: String
    /// The port.
    package let port: Int
    /// The absolute path of the root.
    package let path: String

    /// Reads an address.
    ///
    /// - Throws: `Fault` `address-invalid`.
    package init(_ text: String) throws(Fault) {
        func invalid(_ reason: String) -> Fault {
            Fault(.addressInvalid, kind: .usage, ["address": text, "reason": reason])
        }
        guard text.hasPrefix(Self.scheme), text.utf8.count <= Self.longest else {
            throw invalid("it does not begin with \(Self.scheme), or is too long")
        }
        let rest = text.dropFirst(Self.scheme.count)
        guard let slash = rest.firstIndex(of: "/") else { throw invalid("the path is missing") }
        let authority = rest[..<slash]
        guard let at = authority.lastIndex(of: "@") else { throw invalid("the user is missing") }
        user = String(authority[..<at])
        guard Self.isWord(user, other: "._-") else {
            throw invalid("the user has other characters than letters, digits, . _ -")
        }
        var host = authority[authority.index(after: at)...]
        var port: Substring?
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
            let after = host[host.index(after: end)...]
            if after.hasPrefix(":") { port = after.dropFirst() } else if !after.isEmpty { port = "" }
            host = host[host.index(after: host.startIndex)..<end]
            guard !host.isEmpty, host.utf8.allSatisfy({ Self.isHex($0) || $0 == UInt8(ascii: ":") }) else {
                throw invalid("the address in brackets is no IPv6 address")
            }
        } else {
            if let colon = host.firstIndex(of: ":") {
                port = host[host.index(after: colon)...]
                host = host[..<colon]
            }
            guard Self.isWord(String(host), other: ".-") else { throw invalid("the host is no name and no address") }
        }
        self.host = String(host)
        let number = port.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil } ?? Self.standardPort
        guard let number, (1...65535).contains(number) else { throw invalid("the port is no number up to 65535") }
        self.port = number
        let components = rest[slash...].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        let isRoot = components == [""]
        guard isRoot || components.allSatisfy({ Self.isWord(String($0), other: "._-") && $0 != "." && $0 != ".." })
        else { throw invalid("a part of the path is empty, or has other characters than letters, digits, . _ -") }
        path = String(rest[slash...])
    }

    /// The address as it is written.
    package var description: String {
        let shown = host.contains(":") ? "[\(host)]" : host
        return "\(Self.scheme)\(user)@\(shown)\(port == Self.standardPort ? "" : ":\(port)")\(path)"
    }

    /// The server, as `known_hosts` names it.
    package var knownHostsName: String { port == Self.standardPort ? host : "[\(host)]:\(port)" }

    /// Whether a text consists of letters and digits of ASCII and a few others, and begins with none of these.
    private static func isWord(_ text: String, other: String) -> Bool {
        guard let first = text.utf8.first, isLetterOrDigit(first) || first == UInt8(ascii: "_") else { return false }
        return text.utf8.allSatisfy { isLetterOrDigit($0) || other.utf8.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...122).contains(byte) || (65...90).contains(byte)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)
    }
}
