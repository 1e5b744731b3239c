internal import COpenSSL

/// How PEM texts that are not secret are read: to their end, and without a question.
enum PEMEnd {
    /// Whether there was no further block, rather than one that cannot be read; forgets OpenSSL's errors.
    static func isReached() -> Bool {
        defer { ERR_clear_error() }
        let error = ERR_peek_last_error()
        return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE
    }

    /// Knows no passphrase. Without it OpenSSL would ask whoever sits there for the one of a certificate that says of
    /// itself that it is encrypted.
    static let noPassphrase:
        @convention(c) (UnsafeMutablePointer<CChar>?, CInt, CInt, UnsafeMutableRawPointer?) -> CInt = {
            _, _, _, _ in -1
        }
}
