internal import Diagnostics
internal import Files

/// Reads the segments of an EDIFACT file (ISO 9735): one or more interchanges, each with the separators of its UNA, in
/// memory bounded by the largest segment.
struct EDIFACTInterchange {
    /// The longest segment, and the most components of one: each takes more memory than it has bytes.
    static let segmentLimit = 1 << 20
    static let componentLimit = 10_000

    private let source: any ByteSource
    private let name: String
    private var buffer: [UInt8] = []
    private var position = 0
    private var end = 0
    private var line = 1
    private var separators = EDIFACTSeparators()

    init(_ input: SourceFile) {
        source = input.source
        name = input.name
    }

    /// Whether a file begins with an interchange.
    static func isInterchange(_ head: [UInt8]) -> Bool {
        if head.starts(with: Array("UNA".utf8)) {
            return head.count >= 12 && EDIFACTSeparators(una: head[3..<9]) != nil
                && head[9...].drop { $0 <= 0x20 }.starts(with: Array("UNB".utf8))
        }
        return head.starts(with: Array("UNB+".utf8))
    }

    /// The error for a file that is not a whole interchange.
    func fault(_ reason: String, line: Int, offset: Int) -> Fault {
        Fault(
            .edifactMalformed, kind: .badData, at: Place(entry: name, line: line, offset: offset),
            ["path": name, "reason": reason])
    }

    /// The next segment; `nil` after the last.
    mutating func next() throws(Fault) -> EDIFACTSegment? {
        try skipSpace()
        guard try available(1) else { return nil }
        if try isAt("UNA") {
            guard try available(9), let found = EDIFACTSeparators(una: buffer[position + 3..<position + 9]) else {
                throw fault("its UNA does not define six different characters", line: line, offset: offset)
            }
            separators = found
            position += 9
            try skipSpace()
            guard try isAt("UNB") else { throw fault("after UNA there is no UNB", line: line, offset: offset) }
        }
        return try segment()
    }

    private var offset: Int { end - (buffer.count - position) }

    private mutating func segment() throws(Fault) -> EDIFACTSegment {
        let (start, startLine) = (offset, line)
        var elements: [[String]] = []
        var components: [String] = []
        var text: [UInt8] = []
        var length = 0
        var count = 0
        while true {
            guard try available(1) else {
                throw fault("its last segment is cut short", line: startLine, offset: start)
            }
            var byte = buffer[position]
            position += 1
            length += 1
            if byte == 0x0A { line += 1 }
            guard length <= Self.segmentLimit, count <= Self.componentLimit else {
                throw fault(
                    "it has a segment of more than \(Self.segmentLimit) bytes, or of more than \(Self.componentLimit) "
                        + "components", line: startLine, offset: start)
            }
            if byte == separators.release {
                guard try available(1) else {
                    throw fault("its last segment is cut short", line: startLine, offset: start)
                }
                byte = buffer[position]
                position += 1
                if byte == 0x0A { line += 1 }
                text.append(byte)
            } else if byte == separators.component || byte == separators.element || byte == separators.terminator {
                components.append(Self.text(text))
                count += 1
                text.removeAll(keepingCapacity: true)
                if byte != separators.component {
                    elements.append(components)
                    components = []
                }
                if byte == separators.terminator { break }
            } else if byte != 0x0A, byte != 0x0D {
                // Line ends may stand anywhere for people's sake; they belong to no value.
                text.append(byte)
            }
        }
        let tag = elements[0][0]
        guard tag.utf8.count == 3, tag.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) }) else {
            throw fault("where a segment should begin there is no tag of three letters", line: startLine, offset: start)
        }
        return EDIFACTSegment(tag: tag, elements: Array(elements.dropFirst()), offset: start, line: startLine)
    }

    /// UTF-8 if valid, else Latin 1.
    private static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    private mutating func isAt(_ text: String) throws(Fault) -> Bool {
        let bytes = Array(text.utf8)
        return try available(bytes.count) && buffer[position..<position + bytes.count].elementsEqual(bytes)
    }

    private mutating func skipSpace() throws(Fault) {
        while try available(1), [0x20, 0x09, 0x0A, 0x0D, 0x1A, 0x00].contains(buffer[position]) {
            if buffer[position] == 0x0A { line += 1 }
            position += 1
        }
    }

    /// Whether this number of bytes follows; reads them.
    private mutating func available(_ count: Int) throws(Fault) -> Bool {
        while buffer.count - position < count {
            guard end < source.count else { return false }
            buffer.removeFirst(position)
            position = 0
            let piece = try source.bytes(end..<min(end + 1 << 16, source.count))
            buffer += piece
            end += piece.count
        }
        return true
    }
}
