/// Memory of fixed size that several threads may write to, each in its own part; freed with its owner.
///
/// Columns of a million rows are read at random for every pair: an array's checks of sole ownership cost more than the
/// reading itself.
final class FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Element>
    /// A line of a processor's cache in bytes: what fills one, or half of one, never lies in two.
    private static var line: Int { 64 }

    /// Memory for some elements, each with the same value at first.
    convenience init(_ count: Int, repeating value: Element) {
        self.init(count)
        buffer.initialize(repeating: value)
    }

    /// A copy of an array.
    convenience init(_ elements: [Element]) {
        self.init(elements.count)
        _ = buffer.initialize(fromContentsOf: elements)
    }

    private init(_ count: Int) {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: count * MemoryLayout<Element>.stride, alignment: Self.line)
        buffer = memory.bindMemory(to: Element.self)
    }

    deinit { UnsafeMutableRawBufferPointer(buffer).deallocate() }

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
