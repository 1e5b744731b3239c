internal import DelimitedText
internal import Diagnostics
internal import Files
internal import SafeXML

/// Source files in the encodings that occur in practice, as UTF-8 without a byte order mark, which readers expect:
/// UTF-16 by its byte order mark, and XML in its declared encoding.
///
/// The encoding of delimited text is given by its mapping and handled by its reader.
enum InputText {
    /// The largest file that is transcoded, which is done in memory.
    static let limit = 256 << 20

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The input in UTF-8; unchanged if it already is.
    ///
    /// - Throws: `Fault` `xml-invalid-bytes` for bytes that are invalid in the encoding, `file-too-large`.
    static func inUTF8(_ input: SourceFile) throws(Fault) -> SourceFile {
        let head = try input.source.bytes(0..<min(1024, input.source.count))
        if head.starts(with: mark) {
            return SourceFile(
                name: input.name, source: Remainder(of: input.source, from: mark.count), convertedFrom: "utf-8")
        }
        if let isBigEndian = utf16(head) {
            let bytes = try input.source.bytes(limit: limit, named: input.name)
            return SourceFile(
                name: input.name, source: declaredUTF8(try decode(bytes, isBigEndian: isBigEndian, named: input.name)),
                convertedFrom: "utf-16")
        }
        guard let declared = encoding(declaredBy: head), let encoding = TextEncoding(named: declared), encoding != .utf8
        else { return input }
        let bytes = try input.source.bytes(limit: limit, named: input.name)
        guard let text = encoding.utf8(bytes) else { throw invalid(declared, input.name) }
        return SourceFile(name: input.name, source: declaredUTF8(text), convertedFrom: encoding.rawValue)
    }

    // MARK: UTF-16

    /// Whether a text is big-endian or little-endian UTF-16: by its byte order mark, or without one by its first two
    /// characters, which are ASCII in every format that is read (XML 1.0, appendix F).
    private static func utf16(_ head: [UInt8]) -> Bool? {
        if head.starts(with: [0xFE, 0xFF]) { return true }
        if head.starts(with: [0xFF, 0xFE]) { return false }
        guard head.count >= 4 else { return nil }
        func isText(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) || (0x09...0x0D).contains(byte) }
        if head[0] == 0, head[2] == 0, isText(head[1]), isText(head[3]) { return true }
        if head[1] == 0, head[3] == 0, isText(head[0]), isText(head[2]) { return false }
        return nil
    }

    private static func decode(_ bytes: [UInt8], isBigEndian: Bool, named name: String) throws(Fault) -> [UInt8] {
        guard bytes.count % 2 == 0 else { throw invalid("UTF-16", name) }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        let (high, low) = isBigEndian ? (0, 1) : (1, 0)
        for index in stride(from: 0, to: bytes.count, by: 2) {
            units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + low]))
        }
        if units.first == 0xFEFF { units.removeFirst() }
        guard let text = String(validating: units, as: UTF16.self) else { throw invalid("UTF-16", name) }
        return Array(text.utf8)
    }

    // MARK: XML

    /// The encoding in an XML declaration.
    private static func encoding(declaredBy head: [UInt8]) -> String? {
        place(ofEncodingIn: head).map { String(decoding: head[$0], as: UTF8.self) }
    }

    /// The range of the encoding's name in an XML declaration.
    private static func place(ofEncodingIn bytes: [UInt8]) -> Range<Int>? {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(1024).firstIndex(of: UInt8(ascii: ">")),
            let word = bytes[..<end].firstRange(of: Array("encoding".utf8)),
            let open = bytes[word.upperBound..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
        else { return nil }
        return (open + 1)..<close
    }

    /// The text of a document with its declaration changed to UTF-8.
    private static func declaredUTF8(_ bytes: [UInt8]) -> [UInt8] {
        guard let place = place(ofEncodingIn: bytes) else { return bytes }
        var bytes = bytes
        bytes.replaceSubrange(place, with: "UTF-8".utf8)
        return bytes
    }

    private static func invalid(_ encoding: String, _ name: String) -> Fault {
        Fault(.xmlInvalidBytes, kind: .badData, at: Place(entry: name), ["encoding": encoding])
    }

    /// A source without its first bytes.
    private struct Remainder: ByteSource {
        private let source: any ByteSource
        private let start: Int

        init(of source: any ByteSource, from start: Int) {
            self.source = source
            self.start = start
        }

        var count: Int { source.count - start }
        var isImmutable: Bool { source.isImmutable }

        func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Fault) {
            try source.read(at: offset + start, into: buffer)
        }
    }
}
