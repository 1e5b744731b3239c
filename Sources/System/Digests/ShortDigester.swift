internal import COpenSSL

/// SHA-256 of many short values, one after the other, with one state: setting up a state for each takes longer than
/// hashing it.
package final class ShortDigester {
    private let state: OpaquePointer

    /// A digester. It is for one thread at a time.
    package init() {
        guard let state = EVP_MD_CTX_new(),
            EVP_DigestInit_ex2(state, CryptoContext.standard.method(.sha256), nil) == 1
        else { preconditionFailure("OpenSSL cannot begin a digest: \(OpenSSLError.drain())") }
        self.state = state
    }

    deinit { EVP_MD_CTX_free(state) }

    /// Begins the next value.
    @inline(__always) package func begin() { Self.require(EVP_DigestInit_ex2(state, nil, nil)) }

    /// Begins the next value where another state stands.
    @inline(__always) func begin(like other: ShortDigester) {
        Self.require(EVP_MD_CTX_copy_ex(state, other.state))
    }

    /// Adds a piece of the value.
    @inline(__always) package func add(_ piece: UnsafeRawBufferPointer) {
        if !piece.isEmpty { Self.require(EVP_DigestUpdate(state, piece.baseAddress, piece.count)) }
    }

    /// Adds a piece of the value.
    @inline(__always) package func add(_ value: SHA256Value) { value.withBytes { add($0) } }

    /// Adds a byte of the value.
    @inline(__always) package func add(_ byte: UInt8) { withUnsafeBytes(of: byte) { add($0) } }

    /// Ends the value and returns its digest.
    @inline(__always) package func finish() -> SHA256Value {
        var value = SHA256Value()
        value.withUnsafeMutableBytes {
            Self.require(EVP_DigestFinal_ex(state, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), nil))
        }
        return value
    }

    @inline(__always) private static func require(_ status: CInt) {
        precondition(status == 1, "OpenSSL cannot go on with a digest")
    }
}
