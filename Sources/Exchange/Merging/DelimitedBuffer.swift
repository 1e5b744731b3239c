internal import Files
internal import Findings

/// Delimited text (RFC 4180) on its way into a file. An array checks at every byte whether it is its sole owner; this need
/// not.
struct DelimitedBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var capacity: Int

    /// Nothing, and memory for some bytes, at least one.
    init(capacity: Int) {
        self.capacity = max(1, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// What is in it.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

    /// Appends a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count += 1
    }

    /// Appends bytes.
    @inline(__always)
    mutating func append(_ more: some Collection<UInt8>) {
        let size = more.count
        reserve(size)
        _ = UnsafeMutableBufferPointer(start: base + count, count: size).initialize(fromContentsOf: more)
        count += size
    }

    /// Appends a field, quoted where it must be.
    @inline(__always)
    mutating func append(field text: some Collection<UInt8>) {
        guard text.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
            return append(text)
        }
        append(0x22)
        for byte in text {
            if byte == 0x22 { append(0x22) }
            append(byte)
        }
        append(0x22)
    }

    /// Appends the name of a cluster: `c` and sixteen hexadecimal digits.
    @inline(__always)
    mutating func append(cluster number: UInt64) {
        reserve(17)
        base[count] = UInt8(ascii: "c")
        for place in 1...16 {
            let digit = UInt8(truncatingIfNeeded: number >> UInt64((16 - place) * 4) & 15)
            base[count + place] = digit < 10 ? 0x30 + digit : 0x61 - 10 + digit
        }
        count += 17
    }

    /// Writes what is in it when that is more than some bytes, and forgets it.
    mutating func flush(beyond size: Int, to sink: any ByteSink) throws(Fault) {
        guard count > size else { return }
        try write(to: sink)
        count = 0
    }

    /// Writes what is in it.
    func write(to sink: any ByteSink) throws(Fault) {
        try sink.write(UnsafeRawBufferPointer(start: base, count: count))
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) { if count + more > capacity { grow(more) } }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
