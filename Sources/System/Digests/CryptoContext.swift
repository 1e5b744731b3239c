internal import COpenSSL

/// The only access to OpenSSL: a library context and a property query. Every algorithm is fetched through it, so that a
/// FIPS provider can be required in one place (`fips=yes`).
public final class CryptoContext: @unchecked Sendable {
    // Sendable: an OSSL_LIB_CTX may be shared between threads, and both properties are immutable.
    package let library: OpaquePointer?
    private let query: String
    /// The fetched digests: looking one up takes longer than hashing a few bytes, and takes a lock.
    private let methods: [DigestAlgorithm: OpaquePointer]
    /// SHA-1, for identifiers; `nil` when no provider has it.
    let sha1: OpaquePointer?

    /// Creates a separate context.
    ///
    /// - Parameter properties: OpenSSL's property query, such as `fips=yes`.
    public init(properties: String = "") {
        let library = OSSL_LIB_CTX_new()
        self.library = library
        query = properties
        var methods: [DigestAlgorithm: OpaquePointer] = [:]
        for algorithm in DigestAlgorithm.allCases {
            methods[algorithm] =
                properties.isEmpty
                ? EVP_MD_fetch(library, algorithm.rawValue, nil)
                : properties.withCString { EVP_MD_fetch(library, algorithm.rawValue, $0) }
        }
        self.methods = methods
        sha1 =
            properties.isEmpty
            ? EVP_MD_fetch(library, "SHA1", nil) : properties.withCString { EVP_MD_fetch(library, "SHA1", $0) }
    }

    deinit {
        EVP_MD_free(sha1)
        for method in methods.values { EVP_MD_free(method) }
        OSSL_LIB_CTX_free(library)
    }

    /// The implementation of a digest.
    ///
    /// SHA-2 is part of every OpenSSL provider, the FIPS provider included. Without it nothing can be trusted, so the
    /// process stops.
    func method(_ algorithm: DigestAlgorithm) -> OpaquePointer {
        guard let method = methods[algorithm] else {
            preconditionFailure("OpenSSL has no \(algorithm.rawValue): \(OpenSSLError.drain())")
        }
        return method
    }

    /// The context of this process.
    public static let standard = CryptoContext()

    /// Passes the property query to an OpenSSL call.
    package func withQuery<Result>(_ body: (UnsafePointer<CChar>?) -> Result) -> Result {
        query.isEmpty ? body(nil) : query.withCString(body)
    }
}

/// Process-wide settings of OpenSSL.
public enum OpenSSLLibrary {
    /// Keeps OpenSSL's memory until the end of the process. Call it before any other use of OpenSSL.
    ///
    /// OpenSSL frees its shared state when a program calls `exit`. A thread that is still opening a key at that moment,
    /// for a command that has already been refused, would crash (OPENSSL_init_crypto, OPENSSL_INIT_NO_ATEXIT).
    public static func stayUntilTheEnd() { OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) }
}
