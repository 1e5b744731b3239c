internal import Diagnostics
internal import Glibc

/// A scan of a document's bytes before any parser sees them: of the encoding, of every document type declaration, and
/// of the amounts of everything that costs a parser time. It only refuses; it never accepts what the parser would not.
/// It also records the start of each start tag, which the parser does not provide.
struct XMLStreamScan {
    private enum State {
        case text, open, startTag, value(UInt8), endTag, bang, comment, cdata, instruction
    }

    private let limits: XMLLimits
    private var state = State.text
    private var characters = XMLCharacterScan()
    /// The byte up to which lines and columns have been counted.
    private var cursor = XMLCursor()
    /// The offset of the first byte of the current piece.
    private var offset = 0
    private var depth = 0
    private var elements = 0
    private var attributes = 0
    private var valueLength = 0
    /// The position of the current markup; not recorded for end tags.
    private var begin = XMLPosition.start
    /// The last bytes, in markup whose end is being searched.
    private var recent: UInt32 = 0
    /// The first bytes of a declaration.
    private var declaration: [UInt8] = []
    private var lastByte: UInt8 = 0

    /// The positions of the start tags that have not been taken yet, in document order.
    private(set) var starts: [XMLPosition] = []

    init(limits: XMLLimits) { self.limits = limits }

    /// Removes and returns the known start tags.
    mutating func takeStarts() -> [XMLPosition] {
        defer { starts = [] }
        return starts
    }

    /// The length of the byte order mark of a document that starts with these bytes.
    static func markLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// Checks encoding and version in the first bytes of a document, which must include the whole declaration.
    mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        let head = XMLProlog(bytes)
        if let (code, facts) = head.refusal {
            throw Fault(code, kind: .badData, at: XMLPosition.start.place(), facts)
        }
        characters.isASCII = head.isASCII
        offset = head.markLength
    }

    /// Scans the next bytes.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        guard offset + bytes.count <= limits.bytes else {
            throw Fault(
                .xmlTooLarge, kind: .badData, ["size": "\(offset + bytes.count) or more", "limit": "\(limits.bytes)"])
        }
        let good = characters.goodPrefix(of: bytes)
        cursor.index = 0
        try step(UnsafeBufferPointer(rebasing: bytes[..<good]))
        cursor.advance(to: good, in: bytes)
        offset += good
        if good < bytes.count { throw refusal(of: bytes[good]) }
    }

    /// Checks that the document does not end inside a character.
    func end() throws(Fault) { if characters.isInside { throw invalidBytes() } }

    // MARK: Errors

    private func fault(
        _ code: FindingCode, _ facts: [String: String] = [:], at position: XMLPosition? = nil
    ) -> Fault {
        Fault(code, kind: .badData, at: (position ?? begin).place(), facts)
    }

    private var here: XMLPosition { XMLPosition(line: cursor.line, column: cursor.column, offset: offset) }

    private func refusal(of byte: UInt8) -> Fault {
        guard byte < 0x20, !characters.isInside else { return invalidBytes() }
        let digits = String(byte, radix: 16, uppercase: true)
        return fault(.xmlCharacterNotAllowed, ["character": "U+00" + (byte < 16 ? "0" : "") + digits], at: here)
    }

    private func invalidBytes() -> Fault {
        fault(.xmlInvalidBytes, ["encoding": characters.isASCII ? "US-ASCII" : "UTF-8"], at: here)
    }

    // MARK: Markup

    /// Scans bytes whose characters are allowed, from one markup character to the next.
    private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        var index = 0
        while index < bytes.count {
            switch state {
            case .text:
                let found = Self.next(UInt8(ascii: "<"), in: bytes, from: index)
                guard found < bytes.count else { return }
                index = found + 1
                if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
                    state = .endTag
                    index += 1
                } else {
                    cursor.advance(to: found, in: bytes)
                    begin = XMLPosition(line: cursor.line, column: cursor.column, offset: offset + found)
                    state = .open
                }
            case .open:
                try opened(bytes[index])
                index += 1
            case .startTag: index = try stepStartTag(bytes, from: index)
            case .value(let quote):
                let found = Self.next(quote, in: bytes, from: index)
                valueLength += found - index
                if valueLength > limits.textBytes { throw fault(.xmlTextTooLong, ["limit": "\(limits.textBytes)"]) }
                guard found < bytes.count else { return }
                state = .startTag
                lastByte = quote
                index = found + 1
            case .endTag:
                let found = Self.next(UInt8(ascii: ">"), in: bytes, from: index)
                guard found < bytes.count else { return }
                depth -= 1
                state = .text
                index = found + 1
            case .bang:
                try stepDeclaration(bytes[index])
                index += 1
            case .comment: index = pass(bytes, from: index, end: 0x2D_2D_3E, mask: 0xFF_FFFF)
            case .cdata: index = pass(bytes, from: index, end: 0x5D_5D_3E, mask: 0xFF_FFFF)
            case .instruction: index = pass(bytes, from: index, end: 0x3F_3E, mask: 0xFFFF)
            }
        }
    }

    /// The index of the next such byte; the number of bytes when there is none.
    @inline(__always)
    private static func next(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        guard index < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + index, Int32(byte), bytes.count - index)
        else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Advances until the last bytes equal the pattern; returns the index after them.
    private mutating func pass(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end: UInt32, mask: UInt32
    ) -> Int {
        for index in start..<bytes.count {
            recent = recent << 8 | UInt32(bytes[index])
            if recent & mask == end {
                state = .text
                return index + 1
            }
        }
        return bytes.count
    }

    private mutating func opened(_ byte: UInt8) throws(Fault) {
        switch byte {
        case UInt8(ascii: "/"): state = .endTag
        case UInt8(ascii: "?"):
            if depth > 0 { throw fault(.xmlProcessingInstruction) }
            recent = 0
            state = .instruction
        case UInt8(ascii: "!"):
            declaration.removeAll(keepingCapacity: true)
            state = .bang
        default:
            elements += 1
            guard elements <= limits.elements else {
                throw fault(.xmlTooManyElements, ["limit": "\(limits.elements)"])
            }
            starts.append(begin)
            attributes = 0
            lastByte = byte
            state = .startTag
            if byte == UInt8(ascii: ">") { try endStartTag() }
        }
    }

    /// Scans a start tag up to its end or a value; returns the index after it.
    private mutating func stepStartTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) throws(Fault) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ">") {
                if index - start > 1 { lastByte = bytes[index - 2] }
                try endStartTag()
                return index
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                attributes += 1
                guard attributes <= limits.attributes else {
                    throw fault(.xmlTooManyAttributes, ["limit": "\(limits.attributes)"])
                }
                valueLength = 0
                state = .value(byte)
                return index
            }
        }
        lastByte = bytes[index - 1]
        return index
    }

    private mutating func endStartTag() throws(Fault) {
        if lastByte != UInt8(ascii: "/") {
            depth += 1
            guard depth <= limits.depth else { throw fault(.xmlTooDeep, ["limit": "\(limits.depth)"]) }
        }
        state = .text
    }

    /// Distinguishes comments, CDATA sections and document types by their first bytes.
    private mutating func stepDeclaration(_ byte: UInt8) throws(Fault) {
        declaration.append(byte)
        if declaration.elementsEqual("--".utf8) {
            recent = 0
            state = .comment
        } else if declaration.elementsEqual("[CDATA[".utf8) {
            recent = 0
            state = .cdata
        } else if declaration.count == 7, declaration.map({ $0 & 0xDF }) == "DOCTYPE".utf8.map({ $0 & 0xDF }) {
            throw fault(.xmlDoctype)
        } else if declaration.count == 7 {
            // The parser refuses everything else that starts like this.
            state = .endTag
        }
    }
}
