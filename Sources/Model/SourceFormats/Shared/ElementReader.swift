internal import SafeXML

/// Reads the elements of one message and tracks which were read, so that all others are kept unchanged: renamed,
/// repeated or unknown elements are not lost.
final class ElementReader {
    /// The positions of the elements read, which are unique.
    private var read: Set<XMLPosition?> = []

    /// Marks an element as read, if its text and these attributes are all its content.
    func take(_ element: XMLElement, with attributes: Set<String> = []) {
        guard element.attributes.allSatisfy({ $0.value.isEmpty || attributes.contains($0.name.local) }) else { return }
        read.insert(element.position)
    }

    /// The text of an element, which then counts as read.
    func text(of element: XMLElement?) -> String? {
        guard let element, let text = element.value else { return nil }
        take(element)
        return text
    }

    /// The text of the first child with this name, which then counts as read.
    func text(_ local: String, of element: XMLElement?) -> String? { text(of: element?.first(local)) }

    /// The texts of all children with this name, which then count as read.
    func texts(_ local: String, of element: XMLElement?) -> [String] {
        (element?.all(local) ?? []).compactMap { text(of: $0) }
    }

    /// Everything unread below an element: the path of local names, and the text followed by the attributes. The paths
    /// in `leavingOut` are not entered.
    func unread(
        below element: XMLElement, at path: String = "", leavingOut: Set<String> = [],
        _ body: (_ path: String, _ text: String) -> Void
    ) {
        for child in element.children {
            let childPath = path.isEmpty ? child.name.local : path + "/" + child.name.local
            if leavingOut.contains(childPath) { continue }
            if !read.contains(child.position) {
                let texts =
                    [child.value.map(SourceText.oneLine)].compactMap(\.self) + child.attributes.map(\.value).sorted()
                let line = texts.filter { !$0.isEmpty }.joined(separator: " ")
                if !line.isEmpty { body(childPath, line) }
            }
            unread(below: child, at: childPath, leavingOut: leavingOut, body)
        }
    }
}
