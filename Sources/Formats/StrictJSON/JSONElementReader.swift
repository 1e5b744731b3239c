public import Diagnostics
public import Files

/// Reads documents that may be larger than memory: an object with an array whose elements are returned one at a time,
/// as strictly parsed documents that know their place in the whole.
///
/// It accepts the same documents as `JSONDocument.parse`, apart from the limit on size. Memory is limited by the
/// largest element and by the total of the other members (`JSONLimits.elementSize`), which are kept. An error late in
/// the document is reported after elements have been returned: a caller that must not act on an invalid document has to
/// read it to the end first.
public struct JSONElementReader {
    private enum State { case start, beforeMember, inArray, done }

    private var window: SourceBuffer
    private let member: String
    private let limits: JSONLimits
    private var state = State.start
    private var index = 0
    private var otherSize = 0
    /// The line of each key.
    private var keys: [[UInt8]: Int] = [:]
    /// The size in bytes from which a batch of elements is complete.
    private static let batchSize = 1 << 18

    /// The other members read so far, in order; complete once `next()` has returned `nil`. The named member is among
    /// them only if it is not an array.
    public private(set) var otherMembers: [(key: String, document: JSONDocument)] = []
    /// Whether the array has been reached.
    public private(set) var hasArray = false
    /// The place of the document's root value, after the first call of `next()`.
    public private(set) var start = Place.unknown

    /// Creates a reader for the elements of `member` in the root object.
    ///
    /// - Parameter pieceSize: the number of bytes per read from the source.
    public init(
        _ source: any ByteSource, member: String, limits: JSONLimits = .standard, pieceSize: Int = 1 << 18
    ) {
        self.member = member
        self.limits = limits
        window = SourceBuffer(source, piece: pieceSize)
    }

    /// The next element; `nil` after the last one, when the document has been read to its end without an error. Places
    /// and pointers are relative to the whole document.
    ///
    /// - Throws: `Fault` of kind `.badData` with the codes of `JSONDocument.parse`, `json-element-limit`, and
    ///   `json-unexpected-kind` when the root is not an object; errors of the source.
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

    /// The next elements as they are written, up to some 256 KiB, to be parsed on any thread; `nil` as for `next()`.
    /// A caller that parses them in order and throws a batch's own error after its elements gets the elements and the error
    /// of `next()`.
    package mutating func nextBatch() throws(Fault) -> JSONElementBatch? {
        while true {
            switch state {
            case .start: try begin()
            case .beforeMember: try readMember()
            case .inArray: return batch()
            case .done: return nil
            }
        }
    }

    private mutating func batch() -> JSONElementBatch {
        var inner = limits
        inner.depth -= 2
        var batch = JSONElementBatch(first: index, pointer: "/\(JSONPointer.escape(member))/", limits: inner)
        while state == .inArray, batch.size < Self.batchSize {
            do throws(Fault) {
                guard try window.nextToken() != nil else { throw truncated("an array") }
                try takeElement(into: &batch)
                index += 1
            } catch {
                batch.failure = error
                break
            }
            do throws(Fault) { try afterElement() } catch {
                // The element itself may have an error, which comes first.
                batch.endsInDoubt = true
                batch.failure = error
                break
            }
        }
        if batch.failure != nil { state = .done }
        return batch
    }

    private mutating func takeElement(into batch: inout JSONElementBatch) throws(Fault) {
        var origin = window.position
        let start = batch.bytes.count
        guard try window.takeValue(limit: limits.elementSize, into: &batch.bytes) else {
            origin.pointer = "/\(JSONPointer.escape(member))/\(index)"
            throw Fault(.jsonElementLimit, kind: .badData, at: origin.place, ["limit": "\(limits.elementSize)"])
        }
        guard batch.bytes.count > start else { throw unexpected("a value") }
        batch.add(start..<batch.bytes.count, at: origin)
    }

    private mutating func begin() throws(Fault) {
        if try window.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.jsonByteOrderMark) }
        guard let first = try window.nextToken() else { throw fault(.jsonEmpty) }
        start = window.position.place
        guard first == UInt8(ascii: "{") else {
            // A root that is not an object is small or invalid: the strict parser reports any error.
            let document = try value("", depth: 0)
            try end()
            throw Fault(
                .jsonUnexpectedKind, kind: .badData, at: document.place(of: document.root),
                ["found": document.kind(of: document.root).noun, "expected": "an object"])
        }
        window.skip()
        if try window.nextToken() == UInt8(ascii: "}") { try close() } else { state = .beforeMember }
    }

    /// Reads a key, and its value unless it is the requested array.
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
        var bytes: [UInt8] = []
        guard try window.takeValue(limit: limits.keyLength + 2, into: &bytes) else {
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

    /// Reads an element and the following comma or bracket.
    private mutating func element() throws(Fault) -> JSONDocument {
        guard try window.nextToken() != nil else { throw truncated("an array") }
        let document = try value("/\(JSONPointer.escape(member))/\(index)", depth: 2)
        index += 1
        try afterElement()
        return document
    }

    private mutating func afterElement() throws(Fault) {
        guard let next = try window.nextToken() else { throw truncated("an array") }
        switch next {
        case UInt8(ascii: ","): window.skip()
        case UInt8(ascii: "]"):
            window.skip()
            try afterMember()
        default: throw unexpected("a comma or the array's end")
        }
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

    /// Checks that only white space follows.
    private mutating func end() throws(Fault) {
        if try window.nextToken() != nil { throw fault(.jsonTrailingData, ["found": window.found]) }
    }

    /// Parses the value at the current position; `depth` is the number of enclosing containers.
    private mutating func value(_ pointer: String, depth: Int, limit: Int? = nil) throws(Fault) -> JSONDocument {
        var origin = window.position
        origin.pointer = pointer
        let limit = max(0, limit ?? limits.elementSize)
        var bytes: [UInt8] = []
        guard try window.takeValue(limit: limit, into: &bytes) else {
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
