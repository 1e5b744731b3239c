internal import COpenSSL

/// SHA-256 of many short values, one after the other, with one state: setting up a context of OpenSSL for each, or copying
/// one, takes longer than hashing the value.
package final class ShortDigester {
    private let state: UnsafeMutablePointer<SHA256state_st>

    /// A digester. It is for one thread at a time.
    package init() {
        state = .allocate(capacity: 1)
        state.initialize(to: SHA256state_st())
        begin()
    }

    deinit {
        // The state may be that of a key.
        Wiping.wipe(UnsafeMutableRawBufferPointer(start: state, count: MemoryLayout<SHA256state_st>.size))
        state.deallocate()
    }

    /// Begins the next value.
    @inline(__always) package func begin() { corridor_sha256_begin(state) }

    /// Begins the next value where another state stands.
    @inline(__always) func begin(like other: ShortDigester) { state.update(from: other.state, count: 1) }

    /// Adds a piece of the value.
    @inline(__always) package func add(_ piece: UnsafeRawBufferPointer) {
        if let start = piece.baseAddress, !piece.isEmpty { corridor_sha256_add(state, start, piece.count) }
    }

    /// Adds a piece of the value.
    @inline(__always) package func add(_ value: SHA256Value) { value.withBytes { add($0) } }

    /// Adds a byte of the value.
    @inline(__always) package func add(_ byte: UInt8) { withUnsafeBytes(of: byte) { add($0) } }

    /// Ends the value and returns its digest.
    @inline(__always) package func finish() -> SHA256Value {
        var value = SHA256Value()
        value.withUnsafeMutableBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            corridor_sha256_finish(state, start.assumingMemoryBound(to: UInt8.self))
        }
        return value
    }
}
