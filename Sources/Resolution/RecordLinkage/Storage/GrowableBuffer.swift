/// Elements that are appended one after the other in memory that is kept: an array checks at every one whether it is its
/// sole owner.
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Element>
    /// How many elements there are; less to forget the last ones.
    var count = 0
    private var capacity: Int

    /// No elements, and memory for some, at least one.
    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// Makes sure that there is memory for some elements more.
    @inline(__always)
    mutating func reserve(_ more: Int) { if count + more > capacity { grow(more) } }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// Appends an element, for which there must be memory.
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

    /// The elements from a place on.
    @inline(__always)
    func from(_ start: Int) -> UnsafeBufferPointer<Element> {
        UnsafeBufferPointer(start: base + start, count: count - start)
    }
}

/// Bytes that are appended one after the other.
typealias GrowingBytes = GrowableBuffer<UInt8>
