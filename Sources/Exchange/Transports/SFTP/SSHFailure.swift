internal import Diagnostics

/// Why ssh could not connect, from the words of OpenSSH.
enum SSHFailure {
    /// The fault that the last words of a connection that ended stand for.
    static func fault(_ words: String, host: String) -> Fault {
        func has(_ texts: String...) -> Bool { texts.contains { words.contains($0) } }
        let lines = words.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("Connection closed.") }
        let reason = lines.last.map { String($0.prefix(300)) } ?? "it was closed"
        let facts = ["host": host, "reason": reason]
        if has("IDENTIFICATION HAS CHANGED", "REVOKED HOST KEY") {
            return Fault(.sftpHostKeyChanged, kind: .policy, facts)
        }
        if has("host key is known for", "Host key verification failed") {
            return Fault(.sftpHostUnknown, kind: .policy, facts)
        }
        if has("Permission denied (") { return Fault(.sftpKeyRefused, kind: .inputOutput, facts) }
        if has("subsystem request failed") { return Fault(.sftpNotOffered, kind: .inputOutput, facts) }
        if has(
            "Could not resolve hostname", "Connection refused", "Connection timed out", "No route to host",
            "Network is unreachable", "Operation timed out")
        {
            return Fault(.sftpUnreachable, kind: .inputOutput, facts)
        }
        return Fault(.sftpConnectionLost, kind: .inputOutput, facts)
    }
}
