internal import Findings

/// What must hold of the bytes before libxml2 sees any of them: UTF-8, no NUL, a declared encoding that agrees, and no
/// document type declaration before the root element.
enum XMLProlog {
    static func check(_ bytes: [UInt8]) throws(Fault) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Fault(.xmlEncoding, .badData, ["encoding": "UTF-16"])
        }
        guard !bytes.prefix(4).contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            throw Fault(.xmlEncoding, .badData, at: invalidPlace(bytes), ["encoding": "bytes that are no UTF-8"])
        }
        guard bytes.contains(where: { !isBlank($0) }) else {
            throw Fault(.xmlMalformed, .badData, ["reason": "it is empty"])
        }
        var scanner = Scanner(bytes)
        scanner.skip(byteOrderMark: [0xEF, 0xBB, 0xBF])
        if scanner.starts(with: "<?xml") {
            let declaration = scanner.take(through: "?>")
            if let encoding = declared(declaration), !["utf-8", "us-ascii", "ascii"].contains(encoding.lowercased()) {
                throw Fault(.xmlEncoding, .badData, at: Place(line: 1), ["encoding": encoding])
            }
        }
        while true {
            scanner.skipBlanks()
            if scanner.starts(with: "<!--") {
                _ = scanner.take(through: "-->")
            } else if scanner.starts(with: "<!") {
                throw Fault(.xmlDoctype, .badData, at: scanner.place)
            } else {
                return
            }
        }
    }

    private static func declared(_ declaration: String) -> String? {
        guard let start = declaration.firstRange(of: "encoding")?.upperBound else { return nil }
        let rest = declaration[start...].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }

    private static func invalidPlace(_ bytes: [UInt8]) -> Place {
        // Decoding as far as it goes tells where the first wrong byte is.
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var (line, column) = (1, 1)
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\n"): (line, column) = (line + 1, 1)
            case .scalarValue: column += 1
            case .emptyInput, .error: return Place(line: line, column: column)
            }
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

    /// Walks over the beginning of a document.
    private struct Scanner {
        private let bytes: [UInt8]
        private var offset = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var place: Place {
            let before = bytes[..<offset]
            let line = before.reduce(1) { $0 + ($1 == 10 ? 1 : 0) }
            let column = offset - (before.lastIndex(of: 10) ?? -1)
            return Place(line: line, column: column)
        }

        mutating func skip(byteOrderMark: [UInt8]) {
            if bytes[offset...].starts(with: byteOrderMark) { offset += byteOrderMark.count }
        }

        mutating func skipBlanks() {
            while offset < bytes.count, XMLProlog.isBlank(bytes[offset]) { offset += 1 }
        }

        func starts(with text: String) -> Bool { bytes[offset...].starts(with: text.utf8) }

        mutating func take(through end: String) -> String {
            let mark = Array(end.utf8)
            let start = offset
            while offset < bytes.count, !bytes[offset...].starts(with: mark) { offset += 1 }
            offset = min(bytes.count, offset + mark.count)
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        }
    }
}
