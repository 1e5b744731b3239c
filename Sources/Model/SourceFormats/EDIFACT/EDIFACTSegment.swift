/// A segment of an EDIFACT interchange: its tag, and its data elements with their components. It tracks which components
/// were read.
final class EDIFACTSegment {
    /// The tag, such as `NAD`.
    let tag: String
    /// The data elements after the tag, each with its components.
    let elements: [[String]]
    /// The offset of its beginning in the file, in bytes.
    let offset: Int
    /// The line in which it begins.
    let line: Int
    private var read: Set<[Int]> = []

    init(tag: String, elements: [[String]], offset: Int, line: Int) {
        self.tag = tag
        self.elements = elements
        self.offset = offset
        self.line = line
    }

    /// A component, both counted from 1, without marking it as read; `nil` when it is empty or absent.
    func text(_ element: Int, _ component: Int = 1) -> String? {
        guard elements.indices.contains(element - 1), elements[element - 1].indices.contains(component - 1) else {
            return nil
        }
        let text = SourceText.trimmed(elements[element - 1][component - 1])
        return text.isEmpty ? nil : text
    }

    /// A component, which then counts as read.
    func take(_ element: Int, _ component: Int = 1) -> String? {
        guard let text = text(element, component) else { return nil }
        read.insert([element, component])
        return text
    }

    /// All components of an element that are not empty, which then count as read.
    func takeAll(_ element: Int) -> [String] {
        guard elements.indices.contains(element - 1) else { return [] }
        return elements[element - 1].indices.compactMap { take(element, $0 + 1) }
    }

    /// The unread components, each with its name, such as `NAD-3.2`.
    var unread: [(name: String, text: String)] {
        elements.indices.flatMap { element in
            elements[element].indices.compactMap { component -> (name: String, text: String)? in
                guard !read.contains([element + 1, component + 1]), let text = text(element + 1, component + 1) else {
                    return nil
                }
                return ("\(tag)-\(element + 1).\(component + 1)", text)
            }
        }
    }
}
