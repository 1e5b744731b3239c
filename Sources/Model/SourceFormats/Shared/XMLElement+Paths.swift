internal import SafeXML

/// Access to elements by local names, in any namespace.
extension XMLElement {
    /// The element at a path of local names.
    func at(_ path: String...) -> XMLElement? {
        var element = self
        for local in path {
            guard let next = element.first(local) else { return nil }
            element = next
        }
        return element
    }

    /// The text without surrounding white space; `nil` when empty.
    var value: String? {
        let text = SourceText.trimmed(text)
        return text.isEmpty ? nil : text
    }

    /// The text of the first child with this name.
    func value(_ local: String) -> String? { first(local)?.value }
}
