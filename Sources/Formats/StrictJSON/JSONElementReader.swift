public import Diagnostics
public import Files

/// Reads a document that may be larger than memory: an object, of one member of which, an array, the elements are
/// handed out one at a time, as strictly read documents that know their place in the whole.
///
/// It accepts what `JSONDocument.parse` accepts, but for the limit on the document's size. Memory is bounded by the
/// largest element and by the other members together (`JSONLimits.elementSize`), which are kept. A fault found late
/// comes after elements that were handed out: who must not act on a broken document reads it to the end first.
public struct JSONElementReader {
    private enum State { case start, beforeMember, inArray, done }

    private var window: SourceBuffer
    private let member: String
    private let limits: JSONLimits
    private var state = State.start
    private var index = 0
    private var otherSize = 0
    /// By key, the line that it stands in.
    private var keys: [[UInt8]: Int] = [:]

    /// The other members met so far, in order; all of them once `next()` has returned `nil`. The array is among them
    /// only when it is none: then it is handed out like the rest.
    public private(set) var otherMembers: [(key: String, document: JSONDocument)] = []
    /// Whether the array has been met.
    public private(set) var hasArray = false
    /// Where the document's value begins, once `next()` has been called.
    public private(set) var start = Place.unknown

    /// A reader of the elements of `member` at the top of a document.
    ///
    /// - Parameter pieceSize: so many bytes are read from the source at a time.
    public init(
        _ source: any ByteSource, member: String, limits: JSONLimits = .standard, pieceSize: Int = 1 << 18
    ) {
        self.member = member
        self.limits = limits
        window = SourceBuffer(source, piece: pieceSize)
    }

    /// The next element, `nil` after the last, when the document has been read to its end and found whole. Its places
    /// and pointers are those in the whole document.
    ///
    /// - Throws: `Fault` of kind `.badData` with the codes of `JSONDocument.parse`, `json-element-limit`, and
    ///   `json-unexpected-kind` when the document is no object; what the source throws.
    public mutating func next() throws(Fault) -> JSONDocument? {
        while true {
            switch state {
            case .start: try begin()
            case .beforeMember: try readMember()
            case .inArray: return try element()
            case .done: return nil
            }
        }
    }

    private mutating func begin() throws(Fault) {
        if try window.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.jsonByteOrderMark) }
        guard let first = try window.nextToken() else { throw fault(.jsonEmpty) }
        start = window.position.place
        guard first == UInt8(ascii: "{") else {
            // What is no object is small or wrong: the strict reader says what is wrong, if anything is.
            let document = try value("", depth: 0)
            try end()
            throw Fault(
                .jsonUnexpectedKind, kind: .badData, at: document.place(of: document.root),
                ["found": document.kind(of: document.root).noun, "expected": "an object"])
        }
        window.skip()
        if try window.nextToken() == UInt8(ascii: "}") { try close() } else { state = .beforeMember }
    }

    /// Reads a key, and its value unless it is the array asked for.
    private mutating func readMember() throws(Fault) {
        guard let first = try window.nextToken() else { throw truncated("an object") }
        guard first == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
        let key = try readKey()
        let pointer = "/" + JSONPointer.escape(key)
        guard let colon = try window.nextToken() else { throw truncated("an object") }
        guard colon == UInt8(ascii: ":") else { throw unexpected("a colon") }
        window.skip()
        guard let begin = try window.nextToken() else { throw truncated("an object") }
        if key == member, begin == UInt8(ascii: "["), limits.depth > 1 {
            hasArray = true
            window.skip()
            if try window.nextToken() == UInt8(ascii: "]") {
                window.skip()
                try afterMember()
            } else {
                state = .inArray
            }
            return
        }
        let document = try value(pointer, depth: 1, limit: limits.elementSize - otherSize)
        otherSize += document.size
        otherMembers.append((key, document))
        try afterMember()
    }

    private mutating func readKey() throws(Fault) -> String {
        var origin = window.position
        let limit = limits.keyLength + 2
        guard let bytes = try window.takeValue(limit: limit) else {
            throw Fault(
                .jsonKeyLimit, kind: .badData, at: origin.place,
                ["size": "more than \(limits.keyLength)", "limit": "\(limits.keyLength)"])
        }
        let document = try JSONDocument.parse(bytes, limits: limits, origin: origin)
        let key = document.string(at: document.root) ?? ""
        otherSize += bytes.count
        if let line = keys[Array(key.utf8)] {
            origin.pointer = "/" + JSONPointer.escape(key)
            throw Fault(.jsonDuplicateKey, kind: .badData, at: origin.place, ["key": key, "first": "\(line)"])
        }
        keys[Array(key.utf8)] = origin.line
        return key
    }

    /// Reads an element and the comma or bracket behind it.
    private mutating func element() throws(Fault) -> JSONDocument {
        guard try window.nextToken() != nil else { throw truncated("an array") }
        let document = try value("/\(JSONPointer.escape(member))/\(index)", depth: 2)
        index += 1
        guard let next = try window.nextToken() else { throw truncated("an array") }
        switch next {
        case UInt8(ascii: ","): window.skip()
        case UInt8(ascii: "]"):
            window.skip()
            try afterMember()
        default: throw unexpected("a comma or the array's end")
        }
        return document
    }

    private mutating func afterMember() throws(Fault) {
        guard let next = try window.nextToken() else { throw truncated("an object") }
        switch next {
        case UInt8(ascii: ","):
            window.skip()
            state = .beforeMember
        case UInt8(ascii: "}"): try close()
        default: throw unexpected("a comma or the object's end")
        }
    }

    private mutating func close() throws(Fault) {
        window.skip()
        try end()
        state = .done
    }

    /// Nothing but white space may follow.
    private mutating func end() throws(Fault) {
        if try window.nextToken() != nil { throw fault(.jsonTrailingData, ["found": window.found]) }
    }

    /// Takes the value at the window's position and reads it strictly; `depth` containers are around it.
    private mutating func value(_ pointer: String, depth: Int, limit: Int? = nil) throws(Fault) -> JSONDocument {
        var origin = window.position
        origin.pointer = pointer
        let limit = max(0, limit ?? limits.elementSize)
        guard let bytes = try window.takeValue(limit: limit) else {
            throw Fault(.jsonElementLimit, kind: .badData, at: origin.place, ["limit": "\(limits.elementSize)"])
        }
        guard !bytes.isEmpty else { throw unexpected("a value") }
        var inner = limits
        inner.depth -= depth
        return try JSONDocument.parse(bytes, limits: inner, origin: origin)
    }

    private func fault(_ code: FindingCode, _ facts: [String: String] = [:]) -> Fault {
        var place = window.position.place
        if state == .inArray { place.pointer = "/\(JSONPointer.escape(member))/\(index)" }
        return Fault(code, kind: .badData, at: place, facts)
    }

    private func truncated(_ inside: String) -> Fault { fault(.jsonTruncated, ["inside": inside]) }

    private func unexpected(_ expected: String) -> Fault {
        fault(.jsonUnexpected, ["found": window.found, "expected": expected])
    }
}
