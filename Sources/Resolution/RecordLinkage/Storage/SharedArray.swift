internal import Glibc

/// Memory of fixed size that several threads may write to, each in its own part; freed with its owner.
///
/// Columns of a million rows are read at random for every pair: an array's checks of unique ownership cost more than
/// the reads.
// Sendable: threads write to disjoint parts, and read only after all writers have ended.
final class SharedArray<Element: BitwiseCopyable>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Element>
    private let memory: UnsafeMutableRawPointer
    /// The size of a cache line in bytes: elements that fill one, or half of one, never cross its boundary.
    private static var line: Int { 64 }

    /// Memory for some elements, all with the same initial value.
    convenience init(_ count: Int, repeating value: Element) {
        self.init(count) { malloc($0) }
        buffer.initialize(repeating: value)
    }

    /// Memory for some numbers, initially 0. For large sizes the system provides each page on first use, on the thread
    /// that uses it, and not on one thread beforehand.
    convenience init(zeros count: Int) where Element: FixedWidthInteger { self.init(count) { calloc($0, 1) } }

    /// A copy of an array.
    convenience init(_ elements: [Element]) {
        self.init(elements.count) { malloc($0) }
        _ = buffer.initialize(fromContentsOf: elements)
    }

    private init(_ count: Int, _ allocate: (Int) -> UnsafeMutableRawPointer?) {
        guard let memory = allocate(count * MemoryLayout<Element>.stride + Self.line) else {
            preconditionFailure("no memory left")
        }
        self.memory = memory
        buffer = UnsafeMutableBufferPointer(
            start: memory.alignedUp(toMultipleOf: Self.line).bindMemory(to: Element.self, capacity: count), count: count
        )
    }

    deinit { free(memory) }

    /// The number of elements.
    var count: Int { buffer.count }

    /// The first element's address.
    var base: UnsafeMutablePointer<Element> {
        guard let address = buffer.baseAddress else { preconditionFailure("memory without an address") }
        return address
    }

    /// One element.
    subscript(index: Int) -> Element {
        get { buffer[index] }
        set { buffer[index] = newValue }
    }
}
