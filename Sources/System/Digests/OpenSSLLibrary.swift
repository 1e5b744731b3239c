internal import COpenSSL

/// OpenSSL as a whole, for programs.
public enum OpenSSLLibrary {
    /// Leaves OpenSSL's memory to the end of the process. To be called before anything else of OpenSSL is.
    ///
    /// OpenSSL frees what all its users share when a program calls `exit`, and a thread that still opens a key at that
    /// moment, for a command that was refused meanwhile, would crash (OPENSSL_init_crypto, OPENSSL_INIT_NO_ATEXIT).
    public static func stayUntilTheEnd() { OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) }
}
