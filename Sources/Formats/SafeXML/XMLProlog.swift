internal import Diagnostics

/// The start of a document: byte order mark and XML declaration.
struct XMLProlog {
    /// The length of the byte order mark.
    private(set) var markLength = 0
    /// Whether the declared encoding is US-ASCII.
    private(set) var isASCII = false
    /// The reason why the document is refused, if it is.
    private(set) var refusal: (code: FindingCode, facts: [String: String])?

    /// A number of bytes sufficient for any reasonable declaration.
    static let length = 1024

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Encodings that are no supersets of US-ASCII are recognised by their first bytes (XML 1.0, appendix F).
        let start = Array(bytes.prefix(4))
        markLength = XMLStreamScan.markLength(bytes)
        if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) {
            refuse(.xmlEncoding, fact: "encoding", value: "UTF-16")
            return
        } else if start.contains(0) {
            refuse(.xmlEncoding, fact: "encoding", value: start.prefix(2) == [0, 0] ? "UTF-32" : "UTF-16")
            return
        } else if start == [0x4C, 0x6F, 0xA7, 0x94] {
            refuse(.xmlEncoding, fact: "encoding", value: "EBCDIC")
            return
        }
        let head = bytes.dropFirst(markLength).prefix(Self.length)
        guard head.starts(with: "<?xml".utf8), head.count > 5,
            XMLCharacters.isSpace(head[head.startIndex + 5])
        else { return }
        let text = String(decoding: head.dropFirst(5), as: UTF8.self)
        guard let end = text.utf8.firstIndex(of: UInt8(ascii: ">")) else {
            refusal = (.xmlNotWellFormed, ["reason": "the XML declaration has no end"])
            return
        }
        let declaration = String(text[..<end])
        let version = Self.value(of: "version", in: declaration)
        guard version == "1.0" else {
            refuse(.xmlVersion, fact: "version", value: version ?? "of no number")
            return
        }
        let encoding = Self.value(of: "encoding", in: declaration) ?? "UTF-8"
        guard ["UTF-8", "US-ASCII", "ASCII"].contains(encoding.uppercased()) else {
            refuse(.xmlEncoding, fact: "encoding", value: String(encoding.prefix(40)))
            return
        }
        isASCII = encoding.uppercased() != "UTF-8"
    }

    private mutating func refuse(_ code: FindingCode, fact: String, value: String) {
        refusal = (code, [fact: value])
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
}
