internal import StrictJSON
internal import TradeModel

/// Writes JSON values as elements, from one document's tape.
struct XMLValueWriter {
    let view: TapeView

    // MARK: Whether a value can be written

    /// Whether a value has this form, so that it is read back equal.
    func accepts(_ node: Int, _ plan: XMLElementPlan) -> Bool {
        guard plan.isList else { return acceptsOne(node, plan) }
        let kind = view.kind(node)
        guard kind == (plan.isEntry ? .object : .array) else { return false }
        let end = view.next(node)
        var child = node + 1
        guard child < end else { return false }
        while child < end {
            guard acceptsOne(child, plan) else { return false }
            child = view.next(plan.isEntry ? child + 1 : child)
        }
        return true
    }

    private func acceptsOne(_ node: Int, _ plan: XMLElementPlan) -> Bool {
        switch plan.content {
        case .text(let text): return accepts(node, text)
        case .reference: return isString(node) && view.withString(node, Self.isName)
        case .wrapped: return acceptsOne(node, plan.children[0])
        case .date: return plan.children.contains { acceptsOne(node, $0) }
        case .entry: return accepts(node, .string) && accepts(node + 1, .string)
        case .members:
            guard let scope = plan.scope, view.kind(node) == .object else { return false }
            let end = view.next(node)
            var key = node + 1
            while key < end {
                guard let leaf = leaf(key, in: scope), accepts(key + 1, leaf) else { return false }
                key = view.next(key + 1)
            }
            return true
        case .group: return false
        }
    }

    private func accepts(_ node: Int, _ text: XMLText) -> Bool {
        switch text {
        case .boolean: view.kind(node) == .isTrue || view.kind(node) == .isFalse
        case .integer, .nonNegative, .number, .degrees: view.kind(node) == .number && text.accepts(view.text(node))
        default: isString(node) && view.withString(node, text.accepts)
        }
    }

    func isString(_ node: Int) -> Bool { view.kind(node) == .string || view.kind(node) == .escapedString }

    /// Whether a text is allowed as an id in XML: an `NCName` of US-ASCII.
    static func isName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || first == 0x5F else {
            return false
        }
        return text.allSatisfy { byte in
            byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x5F
                || byte == 0x2E
        }
    }

    /// The element of a key in an object.
    private func leaf(_ key: Int, in scope: XMLScope) -> XMLElementPlan? {
        guard view.kind(key) == .string else { return nil }
        let text = view.text(key)
        return scope.leaves.first { $0.key.count == text.count && $0.key.elementsEqual(text) }
    }

    // MARK: Writing

    /// Writes an accepted value.
    func write(_ node: Int, _ plan: XMLElementPlan, to out: inout [UInt8]) {
        guard plan.isList else { return writeOne(node, plan, to: &out) }
        let end = view.next(node)
        var child = node + 1
        while child < end {
            writeOne(child, plan, to: &out)
            child = view.next(plan.isEntry ? child + 1 : child)
        }
    }

    private func writeOne(_ node: Int, _ plan: XMLElementPlan, to out: inout [UInt8]) {
        if case .reference = plan.content {
            out.append(contentsOf: plan.openReference)
            view.withString(node) { out.append(xml: $0) }
            out.append(contentsOf: "\" xsi:nil=\"true\"/>".utf8)
            return
        }
        out.append(contentsOf: plan.open)
        switch plan.content {
        case .text: writeText(node, to: &out)
        case .wrapped: writeOne(node, plan.children[0], to: &out)
        case .date:
            if let child = plan.children.first(where: { acceptsOne(node, $0) }) { writeOne(node, child, to: &out) }
        case .entry:
            writeOne(node, plan.children[0], to: &out)
            writeOne(node + 1, plan.children[1], to: &out)
        case .members: for child in plan.children { writeMember(of: node, child, to: &out) }
        case .group, .reference: break
        }
        out.append(contentsOf: plan.close)
    }

    private func writeText(_ node: Int, to out: inout [UInt8]) {
        switch view.kind(node) {
        case .isTrue: out.append(contentsOf: "true".utf8)
        case .isFalse: out.append(contentsOf: "false".utf8)
        case .number: out.append(contentsOf: view.text(node))
        default: view.withString(node) { out.append(xml: $0) }
        }
    }

    private func writeMember(of object: Int, _ plan: XMLElementPlan, to out: inout [UInt8]) {
        if case .group = plan.content {
            let start = out.count
            out.append(contentsOf: plan.open)
            let inside = out.count
            for child in plan.children { writeMember(of: object, child, to: &out) }
            if out.count == inside { return out.removeLast(out.count - start) }
            out.append(contentsOf: plan.close)
            return
        }
        let value = plan.key.withUnsafeBufferPointer { view.member($0, of: object) }
        if let value { write(value, plan, to: &out) }
    }

    // MARK: JSON in XML

    /// Writes a value as JSON in XML: members in canonical order, numbers as written.
    func writeJSON(_ node: Int, to out: inout [UInt8]) {
        switch view.kind(node) {
        case .null: out.append(contentsOf: "null".utf8)
        case .isTrue: out.append(contentsOf: "true".utf8)
        case .isFalse: out.append(contentsOf: "false".utf8)
        case .number: out.append(contentsOf: view.text(node))
        case .string, .escapedString: writeJSONString(node, to: &out)
        case .array:
            out.append(UInt8(ascii: "["))
            let end = view.next(node)
            var child = node + 1
            while child < end {
                if child > node + 1 { out.append(UInt8(ascii: ",")) }
                writeJSON(child, to: &out)
                child = view.next(child)
            }
            out.append(UInt8(ascii: "]"))
        case .object:
            var keys: [(text: [UInt16], node: Int)] = []
            let end = view.next(node)
            var key = node + 1
            while key < end {
                keys.append((Array(view.string(key).utf16), key))
                key = view.next(key + 1)
            }
            keys.sort { $0.text.lexicographicallyPrecedes($1.text) }
            out.append(UInt8(ascii: "{"))
            for (index, key) in keys.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                writeJSONString(key.node, to: &out)
                out.append(UInt8(ascii: ":"))
                writeJSON(key.node + 1, to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private func writeJSONString(_ node: Int, to out: inout [UInt8]) {
        view.withString(node) { text in
            var json: [UInt8] = []
            json.append(json: text)
            // Characters that XML does not allow are escaped, which is equal in JSON.
            if !json.withUnsafeBufferPointer(XMLText.isXML) { json = Self.escapingNonCharacters(json) }
            json.withUnsafeBufferPointer { out.append(xml: $0) }
        }
    }

    private static func escapingNonCharacters(_ json: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < json.count {
            if json[index] == 0xEF, index + 2 < json.count, json[index + 1] == 0xBF, json[index + 2] >= 0xBE {
                result.append(contentsOf: (json[index + 2] == 0xBE ? "\\ufffe" : "\\uffff").utf8)
                index += 3
            } else {
                result.append(json[index])
                index += 1
            }
        }
        return result
    }
}
