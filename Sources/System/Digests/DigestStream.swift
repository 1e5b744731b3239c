internal import COpenSSL

/// Computes a digest incrementally.
public final class DigestStream {
    private let algorithm: DigestAlgorithm
    private let state: OpaquePointer

    /// Starts a digest.
    public init(_ algorithm: DigestAlgorithm, context: CryptoContext = .standard) {
        self.algorithm = algorithm
        guard let state = EVP_MD_CTX_new(), EVP_DigestInit_ex2(state, context.method(algorithm), nil) == 1 else {
            preconditionFailure("OpenSSL cannot begin a digest: \(OpenSSLError.drain())")
        }
        self.state = state
    }

    deinit { EVP_MD_CTX_free(state) }

    /// Adds a piece.
    public func update(_ piece: UnsafeRawBufferPointer) {
        guard !piece.isEmpty else { return }
        guard EVP_DigestUpdate(state, piece.baseAddress, piece.count) == 1 else {
            preconditionFailure("OpenSSL cannot go on with a digest: \(OpenSSLError.drain())")
        }
    }

    /// Finishes the digest; no bytes may be added afterwards.
    public func finish() -> Digest {
        var bytes = [UInt8](repeating: 0, count: algorithm.length)
        guard EVP_DigestFinal_ex(state, &bytes, nil) == 1 else {
            preconditionFailure("OpenSSL cannot end a digest: \(OpenSSLError.drain())")
        }
        return Digest(made: algorithm, bytes)
    }
}
