/// Memory of fixed size that several threads may write to, each in its own part; freed with its owner.
///
/// Columns of a million rows are read at random for every pair: an array's checks of sole ownership cost more than the
/// reading itself.
final class FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
    let buffer: UnsafeMutableBufferPointer<Element>

    /// Memory for some elements, each with the same value at first.
    init(_ count: Int, repeating value: Element) {
        buffer = .allocate(capacity: count)
        buffer.initialize(repeating: value)
    }

    /// A copy of a collection.
    convenience init(_ elements: [Element], or empty: Element) {
        self.init(elements.count, repeating: empty)
        for (index, element) in elements.enumerated() { buffer[index] = element }
    }

    deinit { buffer.deallocate() }

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
