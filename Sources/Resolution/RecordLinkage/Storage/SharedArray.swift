internal import Glibc

/// Memory of fixed size that several threads may write to, each in its own part; freed with its owner.
///
/// Columns of a million rows are read at random for every pair: an array's checks of sole ownership cost more than the
/// reading itself.
final class SharedArray<Element: BitwiseCopyable>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Element>
    private let memory: UnsafeMutableRawPointer
    /// A line of a processor's cache in bytes: what fills one, or half of one, never lies in two.
    private static var line: Int { 64 }

    /// Memory for some elements, each with the same value at first.
    convenience init(_ count: Int, repeating value: Element) {
        self.init(count) { malloc($0) }
        buffer.initialize(repeating: value)
    }

    /// Memory for some numbers, each 0 at first. What is large the system gives page by page as it is used: by whom, and not
    /// by one thread beforehand.
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
