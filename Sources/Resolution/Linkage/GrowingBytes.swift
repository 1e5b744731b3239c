/// Bytes that are appended one after the other in memory that is kept: an array checks at every byte whether it is its
/// sole owner.
struct GrowingBytes: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    /// How many bytes there are; less to forget the last ones.
    var count = 0
    private var capacity: Int

    /// No bytes, and memory for some.
    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// Makes sure that there is memory for some bytes more.
    mutating func reserve(_ more: Int) {
        guard count + more > capacity else { return }
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// Appends a byte, for which there must be memory.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        base[count] = byte
        count += 1
    }

    /// Appends bytes.
    mutating func append(contentsOf bytes: [UInt8]) {
        reserve(bytes.count)
        for byte in bytes { append(byte) }
    }

    /// The bytes from a place on.
    @inline(__always)
    func from(_ start: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + start, count: count - start)
    }
}
