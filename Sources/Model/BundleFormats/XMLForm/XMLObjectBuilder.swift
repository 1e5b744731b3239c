internal import SafeXML
internal import StrictJSON
internal import TradeModel

/// Builds the JSON of one object from its elements.
struct XMLObjectBuilder {
    /// The state of an object while it is written: the record, or an object in it.
    private struct Scope {
        var needsComma: Bool
        var openList: XMLElementPlan?
        var seen: UInt128 = 0
    }

    /// A run of JSON, with the positions of its values.
    private struct Run {
        var bytes: [UInt8] = []
        var marks = XMLValuePositions()

        mutating func removeAll() {
            bytes.removeAll(keepingCapacity: true)
            marks.removeAll()
        }
    }

    /// The record itself, and the content of our extension.
    private var main = Run()
    private var extended = Run()
    /// The preserved extensions, as members of `extensions`.
    private var others = Run()
    private var scopes: [Scope] = []
    /// The state of the content of our extension.
    private var extendedScope = Scope(needsComma: true)
    /// The number of open scopes within our extension.
    private var depthInExtension = 0
    private var shape: XMLShapePlan?

    /// The bytes of the object so far.
    var size: Int { main.bytes.count + extended.bytes.count + others.bytes.count }

    /// Begins an object of a shape.
    mutating func begin(_ shape: XMLShapePlan, id: String?, _ position: XMLPosition) {
        self.shape = shape
        main.removeAll()
        extended.removeAll()
        others.removeAll()
        scopes.removeAll(keepingCapacity: true)
        scopes.append(Scope(needsComma: true))
        extendedScope = Scope(needsComma: true)
        depthInExtension = 0
        main.marks.add(0, position)
        main.bytes.append(contentsOf: "{\"type\":\"\(shape.type)\"".utf8)
        if let id {
            main.bytes.append(contentsOf: ",\"id\":".utf8)
            main.bytes.append(json: id)
        }
        if let condition = shape.condition {
            main.bytes.append(contentsOf: ",\"\(condition.key)\":\"\(condition.value)\"".utf8)
        }
    }

    private static func isExtended(_ plan: XMLElementPlan) -> Bool {
        if case .extended = plan.place { true } else { false }
    }

    private var isInExtension: Bool { depthInExtension > 0 }

    private mutating func append(_ text: StaticString) {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        if isInExtension { extended.bytes.append(contentsOf: bytes) } else { main.bytes.append(contentsOf: bytes) }
    }

    /// Begins a group; `false` when it is a repetition.
    mutating func beginGroup(_ plan: XMLElementPlan) -> Bool { see(plan) }

    private mutating func see(_ plan: XMLElementPlan) -> Bool {
        let bit = UInt128(1) << UInt128(plan.number)
        let last = scopes.count - 1
        defer { scopes[last].seen |= bit }
        return scopes[last].seen & bit == 0
    }

    /// Begins an element with a value; `false` when it repeats one that may occur only once.
    mutating func beginValue(_ plan: XMLElementPlan, _ position: XMLPosition) -> Bool {
        let entersExtension = Self.isExtended(plan)
        if entersExtension { depthInExtension = 1 }
        let isContinued = entersExtension ? extendedScope.openList === plan : scopes[scopes.count - 1].openList === plan
        if isContinued {
            append(",")
        } else {
            guard see(plan) else { return false }
            if entersExtension {
                close(&extendedScope, &extended)
                extended.bytes.append(0x2C)
                extended.bytes.append(contentsOf: plan.keyText)
                if plan.isList { extendedScope.openList = plan }
            } else {
                let last = scopes.count - 1
                if isInExtension { close(&scopes[last], &extended) } else { close(&scopes[last], &main) }
                if scopes[last].needsComma { append(",") }
                scopes[last].needsComma = true
                if isInExtension {
                    extended.bytes.append(contentsOf: plan.keyText)
                } else {
                    main.bytes.append(contentsOf: plan.keyText)
                }
                if plan.isList { scopes[last].openList = plan }
            }
            if plan.isList { append(plan.isEntry ? "{" : "[") }
        }
        mark(position)
        return true
    }

    private mutating func mark(_ position: XMLPosition) {
        if isInExtension {
            extended.marks.add(extended.bytes.count, position)
        } else {
            main.marks.add(main.bytes.count, position)
        }
    }

    private func close(_ scope: inout Scope, _ run: inout Run) {
        guard let list = scope.openList else { return }
        run.bytes.append(list.isEntry ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        scope.openList = nil
    }

    /// Ends an element with a value.
    mutating func endValue(_ plan: XMLElementPlan) { if Self.isExtended(plan) { depthInExtension = 0 } }

    mutating func beginMembers() {
        append("{")
        scopes.append(Scope(needsComma: false))
        if isInExtension { depthInExtension += 1 }
    }

    mutating func endMembers() {
        guard var scope = scopes.popLast() else { return }
        if isInExtension { close(&scope, &extended) } else { close(&scope, &main) }
        if isInExtension { depthInExtension -= 1 }
        append("}")
    }

    /// A colon between the key and the value of an entry.
    mutating func endKey() { append(":") }

    /// A text.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>, as form: XMLText) {
        if isInExtension {
            Self.write(text, as: form, to: &extended.bytes)
        } else {
            Self.write(text, as: form, to: &main.bytes)
        }
    }

    private static func write(_ text: UnsafeBufferPointer<UInt8>, as form: XMLText, to bytes: inout [UInt8]) {
        if form == .string { return bytes.append(json: text) }
        let trimmed = Self.trimmed(text)
        switch form {
        case .boolean where trimmed.elementsEqual("1".utf8): bytes.append(contentsOf: "true".utf8)
        case .boolean where trimmed.elementsEqual("0".utf8): bytes.append(contentsOf: "false".utf8)
        case .boolean where trimmed.elementsEqual("true".utf8) || trimmed.elementsEqual("false".utf8):
            bytes.append(contentsOf: trimmed)
        case .integer, .nonNegative, .number, .degrees:
            // A number of XML Schema that is none in JSON remains a text, which the checks of the model report.
            if JSONNumber(String(decoding: trimmed, as: UTF8.self)) != nil {
                bytes.append(contentsOf: trimmed)
            } else {
                bytes.append(json: trimmed)
            }
        default: bytes.append(json: trimmed)
        }
    }

    private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
        guard let start = text.firstIndex(where: { !isSpace($0) }), let end = text.lastIndex(where: { !isSpace($0) })
        else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(rebasing: text[start...end])
    }

    /// A property without a form of its own: its path and its JSON.
    mutating func preserve(_ tokens: [String], json: [UInt8], position: XMLPosition) -> Bool {
        let isExtension = tokens.count == 2 && tokens[0] == "extensions"
        guard tokens.count == 1 || isExtension, let key = tokens.last else { return false }
        if isExtension {
            Self.add(key, json: json, position: position, to: &others)
        } else {
            close(&scopes[0], &main)
            Self.add(key, json: json, position: position, to: &main)
        }
        return true
    }

    private static func add(_ key: String, json: [UInt8], position: XMLPosition, to run: inout Run) {
        run.bytes.append(0x2C)
        run.bytes.append(json: key)
        run.bytes.append(0x3A)
        run.marks.add(run.bytes.count, position)
        run.bytes.append(contentsOf: json)
    }

    /// Ends the object, and passes copies of its complete JSON and its marks to `make`: the buffers are used again.
    mutating func finish<Made>(_ make: ([UInt8], XMLValuePositions) -> Made) -> Made {
        close(&scopes[0], &main)
        close(&extendedScope, &extended)
        let isTrade = shape?.isTrade ?? false
        if isTrade || !extended.bytes.isEmpty || !others.bytes.isEmpty {
            main.bytes.append(contentsOf: ",\"extensions\":{".utf8)
            let begin = main.bytes.count
            if isTrade {
                let trade = ExtensionDefinition.tradeObjects
                main.bytes.append(contentsOf: "\"\(trade.id)\":{\"extension_type\":\"\(trade.kind)\"}".utf8)
            }
            if !extended.bytes.isEmpty {
                if main.bytes.count > begin { main.bytes.append(0x2C) }
                let head = "\"\(shape?.extensionID ?? "")\":{\"extension_type\":\"property-extension\""
                main.bytes.append(contentsOf: head.utf8)
                main.marks.append(extended.marks, at: main.bytes.count)
                main.bytes.append(contentsOf: extended.bytes)
                main.bytes.append(UInt8(ascii: "}"))
            }
            if !others.bytes.isEmpty {
                // The run begins with a comma.
                let skipped = main.bytes.count > begin ? 0 : 1
                main.marks.append(others.marks, at: main.bytes.count - skipped)
                main.bytes.append(contentsOf: others.bytes.dropFirst(skipped))
            }
            main.bytes.append(UInt8(ascii: "}"))
        }
        main.bytes.append(UInt8(ascii: "}"))
        return make(main.bytes.withUnsafeBufferPointer { Array($0) }, main.marks.copy)
    }
}

extension Array<UInt8> {
    /// Appends a string of JSON.
    mutating func append(json text: String) {
        var text = text
        text.withUTF8 { append(json: $0) }
    }
}
