internal import Diagnostics

/// Parses a JSON text (RFC 8259) into a tape: iterative, strict, within limits.
struct TapeParser {
    /// An open array or object.
    struct Frame {
        /// Its node.
        let node: Int
        let isObject: Bool
        /// The index in `keys` of the first key of this object.
        let firstKey: Int
    }

    let source: UnsafeBufferPointer<UInt8>
    let limits: JSONLimits
    let origin: JSONOrigin
    var position = 0
    private(set) var tape: [TapeWord] = []
    private(set) var open: [Frame] = []
    private var keys = ObjectKeyStack()

    init(_ source: UnsafeBufferPointer<UInt8>, limits: JSONLimits, origin: JSONOrigin) {
        self.source = source
        self.limits = limits
        self.origin = origin
        tape.reserveCapacity(min(source.count / 8 + 8, limits.nodes))
    }

    /// Parses the complete text.
    mutating func parse() throws(Fault) -> [TapeWord] {
        guard source.count <= limits.size else {
            throw fault(.jsonSizeLimit, at: 0, ["size": "\(source.count)", "limit": "\(limits.size)"])
        }
        if source.count >= 3, source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF {
            throw fault(.jsonByteOrderMark, at: 0)
        }
        skipSpace()
        guard position < source.count else { throw fault(.jsonEmpty, at: position) }
        while true {
            try value()
            // A value has ended, or a container has been opened and `value` is positioned before its first element.
            if try !moveToNextValue() { break }
        }
        skipSpace()
        guard position == source.count else {
            throw fault(.jsonTrailingData, at: position, ["found": found()])
        }
        return tape
    }

    /// Parses a scalar, the opening of a container, or a complete empty container.
    private mutating func value() throws(Fault) {
        skipSpace()
        guard position < source.count else { throw truncated() }
        switch source[position] {
        case UInt8(ascii: "\""): try string(limit: limits.stringLength, .jsonStringLimit)
        case UInt8(ascii: "{"): try openContainer(.object)
        case UInt8(ascii: "["): try openContainer(.array)
        case UInt8(ascii: "t"): try literal("true", .isTrue)
        case UInt8(ascii: "f"): try literal("false", .isFalse)
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw unexpected("a value")
        }
    }

    /// Moves past commas, colons and closing brackets to the next value; `false` at the end.
    private mutating func moveToNextValue() throws(Fault) -> Bool {
        if justOpened {
            justOpened = false
            return true
        }
        while let frame = open.last {
            skipSpace()
            guard position < source.count else { throw truncated() }
            switch (source[position], frame.isObject) {
            case (UInt8(ascii: ","), true):
                position += 1
                try key(frame)
                return true
            case (UInt8(ascii: ","), false):
                position += 1
                return true
            case (UInt8(ascii: "}"), true), (UInt8(ascii: "]"), false):
                position += 1
                try close(frame)
            default:
                throw unexpected(frame.isObject ? "a comma or the object's end" : "a comma or the array's end")
            }
        }
        return false
    }

    /// Whether a non-empty container has been opened and its first value comes next.
    private var justOpened = false

    private mutating func openContainer(_ kind: TapeWord.Kind) throws(Fault) {
        guard open.count < limits.depth else {
            throw fault(.jsonDepthLimit, at: position, ["limit": "\(limits.depth)"])
        }
        let frame = Frame(node: tape.count, isObject: kind == .object, firstKey: keys.count)
        try push(kind, payload: 0, offset: position)
        open.append(frame)
        position += 1
        skipSpace()
        guard position < source.count else { throw truncated() }
        if source[position] == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            return
        }
        if frame.isObject { try key(frame) }
        justOpened = true
    }

    private mutating func close(_ frame: Frame) throws(Fault) {
        if frame.isObject {
            if keys.isLarge(from: frame.firstKey),
                let (first, second) = keys.duplicate(from: frame.firstKey, in: view)
            {
                throw duplicate(first, second)
            }
            keys.close(from: frame.firstKey)
        }
        tape[frame.node] = TapeWord(
            frame.isObject ? .object : .array, payload: tape.count, offset: tape[frame.node].offset)
        open.removeLast()
    }

    /// Parses a key and its colon.
    private mutating func key(_ frame: Frame) throws(Fault) {
        skipSpace()
        guard position < source.count else { throw truncated() }
        guard source[position] == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
        let node = tape.count
        try string(limit: limits.keyLength, .jsonKeyLimit)
        let hash = keys.hash(of: tape[node], in: source)
        var place = frame.firstKey
        while let known = keys.place(of: hash, from: place, start: frame.firstKey) {
            if view.areEqual(keys.node(at: known), node) { throw duplicate(keys.node(at: known), node) }
            place = known + 1
        }
        keys.add(node, hash: hash)
        skipSpace()
        guard position < source.count else { throw truncated() }
        guard source[position] == UInt8(ascii: ":") else { throw unexpected("a colon") }
        position += 1
    }

    private mutating func literal(_ text: StaticString, _ kind: TapeWord.Kind) throws(Fault) {
        let start = position
        for index in 0..<text.utf8CodeUnitCount {
            guard position < source.count else { throw truncated() }
            guard source[position] == text.utf8Start[index] else { throw unexpected("the word \(text)") }
            position += 1
        }
        try push(kind, payload: 0, offset: start)
    }

    mutating func push(_ kind: TapeWord.Kind, payload: Int, offset: Int) throws(Fault) {
        guard tape.count < limits.nodes else {
            throw fault(.jsonNodeLimit, at: offset, ["limit": "\(limits.nodes)"])
        }
        tape.append(TapeWord(kind, payload: payload, offset: offset))
    }

    mutating func skipSpace() {
        while position < source.count {
            switch source[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Access to the parsed keys; valid only during the call that receives it. It retains the tape, which takes longer
    /// than comparing hashes: it is made only where keys are compared.
    private var view: ObjectKeyStack.Source { ObjectKeyStack.Source(source: source, tape: tape) }
}
