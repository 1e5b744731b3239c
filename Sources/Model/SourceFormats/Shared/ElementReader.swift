internal import SafeXML

/// Reads the elements of one message and remembers which ones it has read, so that all the others can be kept as they
/// stand: what is renamed, repeated, or not known to the model is not lost.
final class ElementReader {
    /// Where the elements begin that were read: no two begin at one place.
    private var read: Set<XMLPosition?> = []

    /// Counts an element as read, if all that it says is in its text and in these attributes.
    func take(_ element: XMLElement, with attributes: Set<String> = []) {
        guard element.attributes.allSatisfy({ $0.value.isEmpty || attributes.contains($0.name.local) }) else { return }
        read.insert(element.position)
    }

    /// The text of an element, which counts as read.
    func text(of element: XMLElement?) -> String? {
        guard let element, let text = element.value else { return nil }
        take(element)
        return text
    }

    /// The text of the first child of this name, which counts as read.
    func text(_ local: String, of element: XMLElement?) -> String? { text(of: element?.first(local)) }

    /// The texts of all children of this name, which count as read.
    func texts(_ local: String, of element: XMLElement?) -> [String] {
        (element?.all(local) ?? []).compactMap { text(of: $0) }
    }

    /// Everything below an element that was not read: the path of local names, and the text with the attributes
    /// after it; `leavingOut` names paths that are not entered.
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
