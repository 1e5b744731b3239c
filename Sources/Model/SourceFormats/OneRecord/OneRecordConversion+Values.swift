internal import StrictJSON

/// Values of nodes: texts, codes, quantities, references.
extension OneRecordConversion {
    /// The values of a property by its local name, which then counts as read.
    func take(_ node: LinkedNode, _ local: String) -> [LinkedDataValue] {
        node.take(OneRecordTerms.cargo + local) + node.take(local)
    }

    func markUnread(_ node: LinkedNode, _ local: String) {
        node.markUnread(OneRecordTerms.cargo + local)
        node.markUnread(local)
    }

    /// The nodes of a property, resolved where the document contains them; it counts as read when they are all included
    /// elsewhere.
    func nodes(_ node: LinkedNode, _ local: String) -> [LinkedNode] {
        let found = take(node, local)
        let nodes = found.compactMap { value -> LinkedNode? in
            guard case .node(let node) = value else { return nil }
            let whole = graph.resolved(node)
            return whole.properties.isEmpty ? nil : whole
        }
        if nodes.count < found.count { markUnread(node, local) }
        return nodes
    }

    /// The single text of a property; several are left for the note.
    func text(_ node: LinkedNode, _ local: String) -> String? {
        let texts = texts(node, local)
        guard texts.count == 1 else {
            markUnread(node, local)
            return nil
        }
        return texts[0]
    }

    /// The texts of a property; it counts as read when all its values are plain texts.
    func texts(_ node: LinkedNode, _ local: String) -> [String] {
        let found = take(node, local)
        let texts = found.compactMap { value -> String? in
            guard case .literal(let literal) = value, literal.words == literal.text else { return nil }
            let text = SourceText.trimmed(literal.text)
            return text.isEmpty ? nil : text
        }
        if texts.count < found.count { markUnread(node, local) }
        return texts
    }

    /// The code of a property: a literal, an entry of a known code list, or a code list element.
    func code(_ node: LinkedNode, _ local: String) -> String? {
        let found = take(node, local)
        guard found.count == 1, let code = code(found[0]) else {
            markUnread(node, local)
            return nil
        }
        return code
    }

    func code(_ value: LinkedDataValue) -> String? {
        switch value {
        case .literal(let literal): return literal.words == literal.text ? SourceText.trimmed(literal.text) : nil
        case .node(let node):
            let whole = graph.resolved(node)
            if let iri = whole.id, let code = OneRecordTerms.code(iri) {
                fold(whole)
                return code
            }
            guard let code = text(whole, "code") else { return nil }
            fold(whole)
            return code
        }
    }

    /// A quantity: a value with its unit.
    func quantity(_ node: LinkedNode, _ local: String) -> JSONValue? {
        guard let value = nodes(node, local).first, let number = text(value, "numericalValue"),
            let decimal = SourceText.decimal(number)
        else {
            markUnread(node, local)
            return nil
        }
        fold(value)
        // A unit is a code of UNECE Recommendation 20.
        guard let unit = code(value, "unit"), (1...3).contains(unit.utf8.count),
            unit.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) })
        else {
            markUnread(value, "unit")
            return ["value": .string(decimal)]
        }
        return ["value": .string(decimal), "unit_code": .string(unit)]
    }

    func fold(_ node: LinkedNode) { node.isFolded = true }

    /// The object that a property refers to, if it has that type.
    func reference(_ node: LinkedNode, _ local: String, type: String) -> String? {
        let found = take(node, local)
        guard found.count == 1, case .node(let target) = found[0], let draft = draft(of: target), draft.type == type
        else {
            markUnread(node, local)
            return nil
        }
        return assembly.id(of: draft)
    }

    /// The draft of a node, or of the node that includes it.
    func draft(of node: LinkedNode) -> ObjectDraft? {
        let whole = ObjectIdentifier(graph.resolved(node))
        return drafts[consignments[whole]?.first ?? whole]
    }
}
