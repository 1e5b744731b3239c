internal import Platform

/// A segment of an X12 interchange: its name and elements. It tracks which elements were read.
final class X12Segment {
    /// The name, such as `M11`.
    let name: String
    /// The elements after the name, in order.
    let elements: [String]
    /// Its number in the interchange, from 1.
    let number: Int
    /// The offset of its beginning in the file, in bytes.
    let offset: Int
    private var read: Set<Int> = []

    init(name: String, elements: [String], number: Int, offset: Int) {
        self.name = name
        self.elements = elements
        self.number = number
        self.offset = offset
    }

    /// An element by its number in the standard, from 1, without marking it as read.
    func peek(_ index: Int) -> String? {
        guard elements.indices.contains(index - 1) else { return nil }
        let text = SourceText.trimmed(elements[index - 1])
        return text.isEmpty ? nil : text
    }

    /// An element, which then counts as read.
    func take(_ index: Int) -> String? {
        guard let text = peek(index) else { return nil }
        read.insert(index)
        return text
    }

    /// Marks all elements as read.
    func takeAll() { read.formUnion(1...max(elements.count, 1)) }

    /// The unread elements, each with its name: `M11-14`.
    var unread: [(name: String, text: String)] {
        elements.indices.compactMap { index in
            guard !read.contains(index + 1), let text = peek(index + 1) else { return nil }
            let number = (index + 1).padded(to: 2)
            return (name + "-" + number, text)
        }
    }
}
