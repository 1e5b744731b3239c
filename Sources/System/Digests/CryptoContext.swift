internal import COpenSSL

/// The one door to OpenSSL: a library context and a property query. Every algorithm in the house is fetched through one,
/// so that a FIPS provider can be required in one place (`fips=yes`).
public final class CryptoContext: @unchecked Sendable {
    // Sendable: an OSSL_LIB_CTX may be shared between threads, and both fields never change.
    package let library: OpaquePointer?
    private let query: String

    /// A context of its own.
    ///
    /// - Parameter properties: OpenSSL's property query, such as `fips=yes`.
    public init(properties: String = "") {
        library = OSSL_LIB_CTX_new()
        query = properties
    }

    deinit { OSSL_LIB_CTX_free(library) }

    /// The context of this process.
    public static let standard = CryptoContext()

    /// Hands the property query to a call.
    package func withQuery<Result>(_ body: (UnsafePointer<CChar>?) -> Result) -> Result {
        query.isEmpty ? body(nil) : query.withCString(body)
    }
}

/// OpenSSL as a whole, for programs.
public enum OpenSSLLibrary {
    /// Leaves OpenSSL's memory to the end of the process. To be called before anything else of OpenSSL is.
    ///
    /// OpenSSL frees what all its users share when a program calls `exit`, and a thread that still opens a key at that
    /// moment, for a command that was refused meanwhile, would crash (OPENSSL_init_crypto, OPENSSL_INIT_NO_ATEXIT).
    public static func stayUntilTheEnd() { OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) }
}
