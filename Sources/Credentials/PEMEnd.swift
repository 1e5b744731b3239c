internal import COpenSSL

/// Why OpenSSL read no further block of a PEM text.
enum PEMEnd {
    /// Whether there was no further block, rather than one that cannot be read; forgets OpenSSL's errors.
    static func isReached() -> Bool {
        defer { ERR_clear_error() }
        let error = ERR_peek_last_error()
        return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE
    }
}
