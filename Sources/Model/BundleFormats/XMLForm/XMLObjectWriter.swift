internal import StrictJSON
internal import TradeModel

/// Writes objects as members of a bundle in XML.
struct XMLObjectWriter {
    private(set) var bytes: [UInt8] = []
    /// The hashes of the ids of elements.
    private var ids: Set<Int> = []
    private var slots: [Int32] = []
    private var preserved: [(path: String, node: Int)] = []
    /// Whether all keys can be written in XML.
    private var isWritable = true

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func write(_ document: JSONDocument) {
        document.withView { view in write(XMLValueWriter(view: view)) }
    }

    private mutating func write(_ writer: XMLValueWriter) {
        append("<ti:BundleMember>")
        if let shape = shape(writer), fill(shape, writer) {
            writeObject(shape, writer)
        } else {
            append("<ti:PreservedObject")
            writeID(writer)
            append("><ti:PropertyValueText>")
            writer.writeJSON(0, to: &bytes)
            append("</ti:PropertyValueText></ti:PreservedObject>")
        }
        append("</ti:BundleMember>\n")
    }

    private static func member(_ key: StaticString, of object: Int, _ view: TapeView) -> Int? {
        view.member(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount), of: object)
    }

    private func shape(_ writer: XMLValueWriter) -> XMLShapePlan? {
        let view = writer.view
        guard view.kind(0) == .object, let type = Self.member("type", of: 0, view), writer.isString(type) else {
            return nil
        }
        return XMLShapePlan.of(view.string(type)).first { shape in
            guard let (key, value) = shape.condition else { return true }
            let node = Array(key.utf8).withUnsafeBufferPointer { view.member($0, of: 0) }
            return node.map { writer.isString($0) && view.string($0) == value } ?? false
        }
    }

    // MARK: What goes where

    /// Assigns values to an object's elements, and collects those without one; `false` when the element would state
    /// something wrong.
    private mutating func fill(_ shape: XMLShapePlan, _ writer: XMLValueWriter) -> Bool {
        let view = writer.view
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(-1, count: shape.scope.leaves.count))
        preserved.removeAll(keepingCapacity: true)
        isWritable = true
        var isTradeObject = !shape.isTrade
        let end = view.next(0)
        var key = 1
        while key < end {
            let value = key + 1
            defer { key = view.next(value) }
            let text = view.text(key)
            if view.kind(key) == .string {
                if text.elementsEqual("type".utf8) { continue }
                if text.elementsEqual("id".utf8) {
                    // Written with the start tag if possible.
                    continue
                }
                if text.elementsEqual("extensions".utf8) {
                    if fillExtensions(value, shape: shape, writer: writer) { isTradeObject = true }
                    continue
                }
                if let condition = shape.condition, text.elementsEqual(condition.key.utf8) { continue }
                if place(key, value: value, shape: shape, isExtended: false, writer: writer) { continue }
            }
            guard let path = path(key, writer) else { return false }
            preserved.append((path, value))
        }
        for whole in shape.wholes where whole.slots.contains(where: { slots[$0] < 0 }) {
            for slot in whole.slots where slots[slot] >= 0 {
                preserved.append(
                    ("/" + String(decoding: shape.scope.leaves[slot].key, as: UTF8.self), Int(slots[slot])))
                slots[slot] = -1
            }
        }
        return isTradeObject && isWritable
    }

    /// Assigns a value to the slot of its element, if there is one and the value fits it.
    private mutating func place(
        _ key: Int, value: Int, shape: XMLShapePlan, isExtended: Bool, writer: XMLValueWriter
    ) -> Bool {
        guard let slot = Self.slot(key, shape: shape, isExtended: isExtended, writer: writer),
            writer.accepts(value, shape.scope.leaves[slot])
        else {
            return false
        }
        slots[slot] = Int32(value)
        return true
    }

    private static func slot(_ key: Int, shape: XMLShapePlan, isExtended: Bool, writer: XMLValueWriter) -> Int? {
        guard writer.view.kind(key) == .string else { return nil }
        let text = writer.view.text(key)
        for (slot, leaf) in shape.scope.leaves.enumerated() where leaf.key.count == text.count {
            if case .extended = leaf.place {
                if !isExtended { continue }
            } else if isExtended {
                continue
            }
            if leaf.key.elementsEqual(text) { return slot }
        }
        return nil
    }

    /// Returns whether the object states that it is of our types.
    private mutating func fillExtensions(_ node: Int, shape: XMLShapePlan, writer: XMLValueWriter) -> Bool {
        let view = writer.view
        guard view.kind(node) == .object, view.next(node) > node + 1 else {
            preserved.append(("/extensions", node))
            return false
        }
        var isTradeObject = false
        let end = view.next(node)
        var key = node + 1
        while key < end {
            let value = key + 1
            defer { key = view.next(value) }
            let name = view.string(key)
            if shape.isTrade, name == ExtensionDefinition.tradeObjects.id,
                isOnlyType(value, type: "new-sdo", writer: writer)
            {
                isTradeObject = true
                continue
            }
            if name == shape.extensionID, fillOurs(value, shape: shape, writer: writer) { continue }
            guard writer.view.withString(key, XMLText.isXML) else {
                isWritable = false
                continue
            }
            preserved.append(("/extensions/" + JSONPointer.escape(name), value))
        }
        return isTradeObject
    }

    private func isOnlyType(_ node: Int, type: String, writer: XMLValueWriter) -> Bool {
        let view = writer.view
        return view.kind(node) == .object && view.count(node) == 1
            && Self.member("extension_type", of: node, view).map { writer.isString($0) && view.string($0) == type }
                ?? false
    }

    /// Assigns the content of our extension, if all of it fits.
    private mutating func fillOurs(_ node: Int, shape: XMLShapePlan, writer: XMLValueWriter) -> Bool {
        let view = writer.view
        guard view.kind(node) == .object, view.count(node) > 1,
            let type = Self.member("extension_type", of: node, view), writer.isString(type),
            view.string(type) == "property-extension"
        else { return false }
        let before = slots
        let end = view.next(node)
        var key = node + 1
        while key < end {
            let value = key + 1
            defer { key = view.next(value) }
            if value == type { continue }
            guard place(key, value: value, shape: shape, isExtended: true, writer: writer) else {
                slots = before
                return false
            }
        }
        return true
    }

    /// The JSON Pointer of a member of the object; `nil` when XML cannot express it.
    private func path(_ key: Int, _ writer: XMLValueWriter) -> String? {
        writer.view.withString(key) { text in
            XMLText.isXML(text) ? "/" + JSONPointer.escape(String(decoding: text, as: UTF8.self)) : nil
        }
    }

    // MARK: Writing

    /// Writes the id as an attribute, if XML allows it and no other element has it. Returns whether the object has
    /// none, or its id was written.
    @discardableResult private mutating func writeID(_ writer: XMLValueWriter) -> Bool {
        guard writer.view.kind(0) == .object, let id = Self.member("id", of: 0, writer.view) else { return true }
        let hash: Int? =
            writer.isString(id)
            ? writer.view.withString(id) { text in
                guard XMLValueWriter.isName(text) else { return nil }
                var hasher = Hasher()
                hasher.combine(bytes: UnsafeRawBufferPointer(text))
                return hasher.finalize()
            } : nil
        guard let hash, ids.insert(hash).inserted else { return false }
        append(" structures:id=\"")
        writer.view.withString(id) { bytes.append(xml: $0) }
        append("\"")
        return true
    }

    private mutating func writeObject(_ shape: XMLShapePlan, _ writer: XMLValueWriter) {
        bytes.append(contentsOf: shape.open)
        if !writeID(writer), let id = Self.member("id", of: 0, writer.view) { preserved.insert(("/id", id), at: 0) }
        append(">")
        let start = bytes.count
        bytes.append(contentsOf: shape.openRecord)
        let inside = bytes.count
        for plan in shape.record { write(plan, writer) }
        for (path, node) in preserved { writePreserved(path, node: node, writer: writer) }
        if bytes.count == inside {
            bytes.removeLast(inside - start)
        } else {
            bytes.append(contentsOf: shape.closeRecord)
        }
        for plan in shape.parts { write(plan, writer) }
        bytes.append(contentsOf: shape.close)
    }

    private mutating func write(_ plan: XMLElementPlan, _ writer: XMLValueWriter) {
        if case .group = plan.content {
            guard plan.slots.contains(where: { slots[$0] >= 0 }) else { return }
            bytes.append(contentsOf: plan.open)
            for child in plan.children { write(child, writer) }
            bytes.append(contentsOf: plan.close)
        } else if slots[plan.slots.lowerBound] >= 0 {
            writer.write(Int(slots[plan.slots.lowerBound]), plan, to: &bytes)
        }
    }

    private mutating func writePreserved(_ path: String, node: Int, writer: XMLValueWriter) {
        append("<ti:PreservedProperty><ti:PropertyPathText>")
        var path = path
        path.withUTF8 { bytes.append(xml: $0) }
        append("</ti:PropertyPathText><ti:PropertyValueText>")
        writer.writeJSON(node, to: &bytes)
        append("</ti:PropertyValueText></ti:PreservedProperty>")
    }

    /// Writes a property of the bundle itself.
    mutating func writePreserved(_ path: String, _ document: JSONDocument) {
        document.withView { view in writePreserved(path, node: 0, writer: XMLValueWriter(view: view)) }
        append("\n")
    }
}
