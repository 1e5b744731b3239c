internal import Findings

/// A first look at a document's bytes, before any parser sees them: the encoding, every document type declaration,
/// and how much there is of what costs a parser time. It refuses; it never accepts what the parser would not.
struct XMLScan {
    /// Where each start tag begins, in document order.
    private(set) var starts: [XMLPosition] = []
    /// How many bytes of byte order mark stand in front.
    private(set) var markLength = 0

    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: XMLLimits
    private var counter: XMLPositionCounter
    private var offset = 0
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits) throws(Fault) {
        self.bytes = bytes
        self.limits = limits
        counter = XMLPositionCounter(bytes)
        let most = min(limits.bytes, 1 << 30)
        guard bytes.count <= most else {
            throw Fault(.xmlTooLarge, .badData, ["size": "\(bytes.count)", "limit": "\(most)"])
        }
        try checkMark()
        let encoding = try checkDeclaration()
        try checkCharacters(encoding)
        try checkMarkup()
    }

    private func fault(_ code: FindingCode, at offset: Int, _ facts: [String: String] = [:]) -> Fault {
        var counter = XMLPositionCounter(bytes)
        let position = counter.advance(to: offset)
        return Fault(
            code, .badData, at: Place(line: Int(position.line), column: Int(position.column), offset: offset), facts)
    }

    /// Tells the encodings that are not supersets of US-ASCII by their first bytes (XML 1.0, appendix F).
    private mutating func checkMark() throws(Fault) {
        let start = Array(bytes.prefix(4))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            markLength = 3
            offset = 3
        } else if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) {
            throw fault(.xmlEncoding, at: 0, ["encoding": "UTF-16"])
        } else if start.contains(0) {
            throw fault(.xmlEncoding, at: 0, ["encoding": start.prefix(2) == [0, 0] ? "UTF-32" : "UTF-16"])
        } else if start == [0x4C, 0x6F, 0xA7, 0x94] {
            throw fault(.xmlEncoding, at: 0, ["encoding": "EBCDIC"])
        }
    }

    /// Reads the XML declaration, if there is one, and returns the encoding in upper case.
    private mutating func checkDeclaration() throws(Fault) -> String {
        guard matches("<?xml", at: offset), offset + 5 < bytes.count, XMLCharacters.isSpace(bytes[offset + 5]) else {
            return "UTF-8"
        }
        guard let end = find("?>", from: offset) else {
            throw fault(.xmlNotWellFormed, at: offset, ["reason": "the XML declaration has no end"])
        }
        let declaration = String(decoding: bytes[(offset + 5)..<end], as: UTF8.self)
        let version = Self.value(of: "version", in: declaration)
        guard version == "1.0" else { throw fault(.xmlVersion, at: offset, ["version": version ?? "of no number"]) }
        let encoding = Self.value(of: "encoding", in: declaration) ?? "UTF-8"
        let upper = encoding.uppercased()
        guard ["UTF-8", "US-ASCII", "ASCII"].contains(upper) else {
            throw fault(.xmlEncoding, at: offset, ["encoding": String(encoding.prefix(40))])
        }
        offset = end + 2
        return upper == "UTF-8" ? upper : "US-ASCII"
    }

    private static func value(of name: String, in declaration: String) -> String? {
        var rest = declaration[...]
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[start...]
            let found = rest.prefix { !$0.isWhitespace && $0 != "=" }
            rest = rest[found.endIndex...].drop { $0.isWhitespace }
            guard rest.first == "=" else { return nil }
            rest = rest.dropFirst().drop { $0.isWhitespace }
            guard let quote = rest.first, quote == "\"" || quote == "'",
                let end = rest.dropFirst().firstIndex(of: quote)
            else { return nil }
            if found == name { return String(rest[rest.index(after: rest.startIndex)..<end]) }
            rest = rest[rest.index(after: end)...]
        }
        return nil
    }

    /// Refuses bytes that are not UTF-8 (or not US-ASCII), and control characters: libxml2 takes a NUL for the end.
    private func checkCharacters(_ encoding: String) throws(Fault) {
        var index = markLength
        let ascii = encoding == "US-ASCII"
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20, !XMLCharacters.isSpace(byte) {
                    throw fault(
                        .xmlCharacterNotAllowed, at: index, ["character": "U+00" + (byte < 16 ? "0" : "") + hex(byte)])
                }
                index += 1
                continue
            }
            let length = ascii ? 0 : lengthOfSequence(at: index)
            guard length > 0 else { throw fault(.xmlInvalidBytes, at: index, ["encoding": encoding]) }
            index += length
        }
    }

    private func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

    /// The length of the well-formed UTF-8 sequence at `index`, or 0 (Unicode, table 3-7).
    private func lengthOfSequence(at index: Int) -> Int {
        func rest(_ step: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + step < bytes.count && range.contains(bytes[index + step])
        }
        switch bytes[index] {
        case 0xC2...0xDF: return rest(1) ? 2 : 0
        case 0xE0: return rest(1, 0xA0...0xBF) && rest(2) ? 3 : 0
        case 0xED: return rest(1, 0x80...0x9F) && rest(2) ? 3 : 0
        case 0xE1...0xEF: return rest(1) && rest(2) ? 3 : 0
        case 0xF0: return rest(1, 0x90...0xBF) && rest(2) && rest(3) ? 4 : 0
        case 0xF1...0xF3: return rest(1) && rest(2) && rest(3) ? 4 : 0
        case 0xF4: return rest(1, 0x80...0x8F) && rest(2) && rest(3) ? 4 : 0
        default: return 0
        }
    }

    /// Walks from tag to tag. Where something has no end it stops: the parser will say what is wrong.
    private mutating func checkMarkup() throws(Fault) {
        while let start = find(UInt8(ascii: "<"), from: offset), start + 1 < bytes.count {
            switch bytes[start + 1] {
            case UInt8(ascii: "!"): if try !passDeclaration(start) { return }
            case UInt8(ascii: "?"):
                if depth > 0 { throw fault(.xmlProcessingInstruction, at: start) }
                guard let end = find("?>", from: start + 2) else { return }
                offset = end + 2
            case UInt8(ascii: "/"):
                guard let end = find(UInt8(ascii: ">"), from: start) else { return }
                depth -= 1
                offset = end + 1
            default: if try !passStartTag(start) { return }
            }
        }
    }

    private mutating func passDeclaration(_ start: Int) throws(Fault) -> Bool {
        let opening: (String, String)
        if matches("<!--", at: start) {
            opening = ("<!--", "-->")
        } else if matches("<![CDATA[", at: start) {
            opening = ("<![CDATA[", "]]>")
        } else {
            let word = bytes[start...].prefix(9).map { $0 & 0xDF }
            guard word == "<!DOCTYPE".utf8.map({ $0 & 0xDF }) else { return false }
            throw fault(.xmlDoctype, at: start)
        }
        guard let end = find(opening.1, from: start + opening.0.utf8.count) else { return false }
        offset = end + opening.1.utf8.count
        return true
    }

    private mutating func passStartTag(_ start: Int) throws(Fault) -> Bool {
        guard starts.count < limits.elements else {
            throw fault(.xmlTooManyElements, at: start, ["limit": "\(limits.elements)"])
        }
        starts.append(counter.advance(to: start))
        var attributes = 0
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                attributes += 1
                guard attributes <= limits.attributes else {
                    throw fault(.xmlTooManyAttributes, at: start, ["limit": "\(limits.attributes)"])
                }
                guard let end = find(bytes[index], from: index + 1) else { return false }
                guard end - index - 1 <= limits.textBytes else {
                    throw fault(.xmlTextTooLong, at: index, ["limit": "\(limits.textBytes)"])
                }
                index = end + 1
            case UInt8(ascii: ">"):
                if bytes[index - 1] != UInt8(ascii: "/") {
                    depth += 1
                    guard depth <= limits.depth else {
                        throw fault(.xmlTooDeep, at: start, ["limit": "\(limits.depth)"])
                    }
                }
                offset = index + 1
                return true
            case UInt8(ascii: "<"): return false
            default: index += 1
            }
        }
        return false
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? { bytes[start...].firstIndex(of: byte) }

    private func find(_ text: String, from start: Int) -> Int? {
        let first = text.utf8.first ?? 0
        var index = start
        while let found = index <= bytes.count ? find(first, from: index) : nil {
            if matches(text, at: found) { return found }
            index = found + 1
        }
        return nil
    }

    private func matches(_ text: String, at start: Int) -> Bool {
        bytes[min(start, bytes.count)...].starts(with: text.utf8)
    }
}
