internal import SafeXML

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

    /// The text without white space around it; `nil` when there is none.
    var value: String? {
        let text = Text.trimmed(text)
        return text.isEmpty ? nil : text
    }

    /// The text of the first child of this name.
    func value(_ local: String) -> String? { first(local)?.value }

    /// Every leaf with text, by its path, its attributes after it; `skipping` says which elements not to enter.
    func leaves(
        at path: String, skipping: (String) -> Bool, _ body: (_ path: String, _ text: String) -> Void
    ) {
        for child in children {
            let childPath = path.isEmpty ? child.name.local : path + "/" + child.name.local
            if skipping(childPath) { continue }
            if child.children.isEmpty {
                guard let text = child.value else { continue }
                let attributes = child.attributes.map(\.value).filter { !$0.isEmpty }.sorted()
                body(childPath, ([Text.oneLine(text)] + attributes).joined(separator: " "))
            } else {
                child.leaves(at: childPath, skipping: skipping, body)
            }
        }
    }
}
