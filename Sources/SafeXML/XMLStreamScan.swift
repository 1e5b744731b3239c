internal import Findings

/// A first look at a document's bytes as they come, before any parser sees them: the encoding, every document type
/// declaration, and how much there is of what costs a parser time. It refuses; it never accepts what the parser would
/// not. It also knows where each start tag begins, which the parser does not.
struct XMLStreamScan {
    private enum State {
        case text, open, startTag, value(UInt8), endTag, bang, comment, cdata, instruction
    }

    private let limits: XMLLimits
    private var state = State.text
    private var line: Int32 = 1
    private var column: Int32 = 1
    /// The offset of the next byte.
    private var offset = 0
    private var depth = 0
    private var elements = 0
    private var attributes = 0
    private var valueLength = 0
    /// Where the markup began that is being read.
    private var begin = (position: XMLPosition(line: 1, column: 1), offset: 0)
    /// The last bytes of markup whose end is looked for, or the first of a declaration.
    private var recent: UInt32 = 0
    private var declaration: [UInt8] = []
    private var lastByte: UInt8 = 0
    private var isReturn = false
    /// How many bytes of a character are missing, and the least and most that the next may be.
    private var missing = 0
    private var least: UInt8 = 0x80
    private var most: UInt8 = 0xBF
    private var isASCII = false

    /// Where each start tag begins that no one has asked for yet, in document order.
    private(set) var starts: [XMLPosition] = []
    private var taken = 0

    init(limits: XMLLimits) { self.limits = limits }

    /// Where the next start tag begins; `nil` when there was none.
    mutating func nextStart() -> XMLPosition? {
        guard taken < starts.count else { return nil }
        defer {
            taken += 1
            if taken == starts.count {
                starts.removeAll(keepingCapacity: true)
                taken = 0
            }
        }
        return starts[taken]
    }

    /// The bytes of a byte order mark in front of a document that begins with these.
    static func markLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// Looks at the beginning of a document, which holds its declaration whole: the encoding and the version.
    mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        let head = XMLHead(bytes)
        if let (code, facts) = head.refusal {
            throw Fault(code, .badData, at: Place(line: 1, column: 1, offset: 0), facts)
        }
        isASCII = head.isASCII
        offset = head.markLength
    }

    private func fault(_ code: FindingCode, _ facts: [String: String] = [:], here: Bool = false) -> Fault {
        let (position, at) = here ? (XMLPosition(line: line, column: column), offset) : begin
        return Fault(
            code, .badData, at: Place(line: Int(position.line), column: Int(position.column), offset: at), facts)
    }

    /// Looks at the next bytes.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        guard offset + bytes.count <= limits.bytes else {
            throw Fault(
                .xmlTooLarge, .badData, ["size": "\(offset + bytes.count) or more", "limit": "\(limits.bytes)"])
        }
        for byte in bytes {
            if byte < 0x20 || byte >= 0x80 || missing > 0 { try checkCharacter(byte) }
            try step(byte)
            offset += 1
            if byte == 0x0A {
                if !isReturn { line &+= 1 }
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column &+= 1
            }
            // A line ends with LF, CR LF or CR.
            isReturn = byte == 0x0D
            if isReturn {
                line &+= 1
                column = 1
            }
        }
    }

    /// Refuses bytes that are not UTF-8 (Unicode, table 3-7) or not US-ASCII, and control characters.
    private mutating func checkCharacter(_ byte: UInt8) throws(Fault) {
        if missing > 0 {
            guard byte >= least, byte <= most else { throw invalid() }
            missing -= 1
            (least, most) = (0x80, 0xBF)
            return
        }
        if byte < 0x80 {
            guard !XMLCharacters.isSpace(byte) else { return }
            let digits = String(byte, radix: 16, uppercase: true)
            throw fault(
                .xmlCharacterNotAllowed, ["character": "U+00" + (byte < 16 ? "0" : "") + digits], here: true)
        }
        guard !isASCII else { throw invalid() }
        switch byte {
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, least) = (2, 0xA0)
        case 0xED: (missing, most) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, least) = (3, 0x90)
        case 0xF4: (missing, most) = (3, 0x8F)
        case 0xF1...0xF3: missing = 3
        default: throw invalid()
        }
    }

    private func invalid() -> Fault {
        fault(.xmlInvalidBytes, ["encoding": isASCII ? "US-ASCII" : "UTF-8"], here: true)
    }

    /// What is left to say when the document has ended.
    func end() throws(Fault) { if missing > 0 { throw invalid() } }

    @inline(__always)
    private mutating func step(_ byte: UInt8) throws(Fault) {
        switch state {
        case .text:
            if byte == UInt8(ascii: "<") {
                begin = (XMLPosition(line: line, column: column), offset)
                state = .open
            }
        case .open: try opened(byte)
        case .startTag: try stepStartTag(byte)
        case .value(let quote):
            if byte == quote {
                state = .startTag
                lastByte = byte
            } else {
                valueLength += 1
                if valueLength > limits.textBytes { throw fault(.xmlTextTooLong, ["limit": "\(limits.textBytes)"]) }
            }
        case .endTag:
            if byte == UInt8(ascii: ">") {
                depth -= 1
                state = .text
            }
        case .bang: try stepDeclaration(byte)
        case .comment: if passes(byte, 0x2D_2D_3E) { state = .text }
        case .cdata: if passes(byte, 0x5D_5D_3E) { state = .text }
        case .instruction:
            recent = recent << 8 | UInt32(byte)
            if recent & 0xFFFF == 0x3F_3E { state = .text }
        }
    }

    private mutating func passes(_ byte: UInt8, _ end: UInt32) -> Bool {
        recent = recent << 8 | UInt32(byte)
        return recent & 0xFF_FFFF == end
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
            starts.append(begin.position)
            attributes = 0
            lastByte = byte
            state = .startTag
            if byte == UInt8(ascii: ">") { try stepStartTag(byte) }
        }
    }

    private mutating func stepStartTag(_ byte: UInt8) throws(Fault) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            attributes += 1
            guard attributes <= limits.attributes else {
                throw fault(.xmlTooManyAttributes, ["limit": "\(limits.attributes)"])
            }
            valueLength = 0
            state = .value(byte)
        case UInt8(ascii: ">"):
            if lastByte != UInt8(ascii: "/") {
                depth += 1
                guard depth <= limits.depth else { throw fault(.xmlTooDeep, ["limit": "\(limits.depth)"]) }
            }
            state = .text
        default: lastByte = byte
        }
    }

    /// Tells comments and character data from document types by their first bytes.
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
            // What else begins so the parser refuses.
            state = .endTag
        }
    }
}
