/// An element of a list in XML, in memory only as long as its entry is read. It tracks what of it was read, so that all
/// the rest is kept unchanged.
final class ListElement {
    /// The local name.
    let name: String
    /// The attributes that are not empty, by local name, in order.
    let attributes: [(name: String, value: String)]
    /// The line in which it begins.
    let line: Int
    var children: [ListElement] = []
    var text = ""
    private var isRead = false
    private var readAttributes: Set<String> = []

    init(_ name: String, attributes: [(name: String, value: String)] = [], line: Int) {
        self.name = name
        self.attributes = attributes.filter { !SourceText.trimmed($0.value).isEmpty }
        self.line = line
    }

    func all(_ local: String) -> [ListElement] { children.filter { $0.name == local } }

    func first(_ local: String) -> ListElement? { children.first { $0.name == local } }

    /// The text without surrounding white space; `nil` when empty.
    var value: String? {
        let text = SourceText.oneLine(SourceText.trimmed(text))
        return text.isEmpty ? nil : text
    }

    /// The text, which then counts as read.
    func take() -> String? {
        isRead = true
        return value
    }

    /// The text of the first child with this name, which then counts as read.
    func take(_ local: String) -> String? { first(local)?.take() }

    /// The text of a child, without marking it.
    func peek(_ local: String) -> String? { first(local)?.value }

    /// An attribute, which then counts as read.
    func attribute(_ local: String) -> String? {
        guard let value = attributes.first(where: { $0.name == local })?.value else { return nil }
        readAttributes.insert(local)
        let text = SourceText.oneLine(SourceText.trimmed(value))
        return text.isEmpty ? nil : text
    }

    /// Marks attributes as read that say nothing about the entry.
    func skip(_ locals: [String]) { readAttributes.formUnion(locals) }

    /// Everything unread, in order: the path of names, and the text.
    func unread(at path: String = "", _ body: (_ path: String, _ text: String) -> Void) {
        let left = attributes.filter { !readAttributes.contains($0.name) }
        let here = path.isEmpty ? name : path
        for attribute in left { body(path.isEmpty ? attribute.name : here + "/" + attribute.name, attribute.value) }
        if !isRead, let value { body(here, value) }
        for child in children { child.unread(at: path.isEmpty ? child.name : path + "/" + child.name, body) }
    }
}
