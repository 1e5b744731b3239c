internal import COpenSSL

/// OpenSSL's queued error messages, as text for the underlying cause of a `Fault`.
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
