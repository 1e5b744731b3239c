internal import COpenSSL

/// What OpenSSL queued about a failure, as text for a `Fault`'s underlying cause.
package enum OpenSSLError {
    /// Drains this thread's error queue.
    package static func drain() -> String {
        var reasons: [String] = []
        while case let code = ERR_get_error(), code != 0 {
            let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
                ERR_error_string_n(code, buffer.baseAddress, buffer.count)
                return String(cString: buffer.baseAddress!)
            }
            reasons.append(text)
        }
        return reasons.isEmpty ? "no reason given" : reasons.joined(separator: "; ")
    }
}
