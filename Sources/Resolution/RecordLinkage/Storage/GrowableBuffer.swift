/// A growable buffer of elements: unlike an array it does not check for unique ownership at every append.
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    /// The number of elements; it can be reduced to drop the last ones.
    var count = 0
    private var capacity: Int

    /// An empty buffer with memory for some elements, at least one.
    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// Ensures capacity for more elements.
    @inline(__always)
    mutating func reserve(_ more: Int) { if count + more > capacity { grow(more) } }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// Appends an element; there must be capacity for it.
    @inline(__always)
    mutating func append(_ element: Element) {
        base[count] = element
        count += 1
    }

    /// Appends elements.
    @inline(__always)
    mutating func append(contentsOf elements: UnsafeBufferPointer<Element>) {
        reserve(elements.count)
        guard let from = elements.baseAddress else { return }
        (base + count).update(from: from, count: elements.count)
        count += elements.count
    }

    /// Appends elements.
    mutating func append(contentsOf elements: [Element]) { elements.withUnsafeBufferPointer { append(contentsOf: $0) } }

    /// The elements from an index on.
    @inline(__always)
    func from(_ start: Int) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: base + start, count: count - start)
    }
}

/// A growable buffer of bytes.
typealias GrowingBytes = GrowableBuffer<UInt8>
