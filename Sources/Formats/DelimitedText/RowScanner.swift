internal import CProcessor
internal import Diagnostics
internal import Files

/// Splits bytes into rows and fields, in the file's own encoding.
struct RowScanner: ~Copyable {
    /// Whether the file starts with the byte order mark of UTF-8.
    let hasByteOrderMark: Bool
    /// The end of each field of the current row in its text.
    var ends: UnsafeBufferPointer<Int> { UnsafeBufferPointer(start: endPlaces, count: endCount) }
    /// The number of bytes between two fields in its text: the delimiter, if the row was left in the buffer.
    private(set) var gap = 0
    /// The line in which the row starts.
    private(set) var line = 1
    /// The offset of the row in the source.
    private(set) var start = 0
    /// The offset after the row, its line end included.
    var endOffset: Int { offset - buffer.count + position }
    /// Whether there was text between a closing quote and the next delimiter.
    private(set) var hasTextAfterQuote = false
    /// Whether the row is known to be ASCII only.
    private(set) var isASCII = false

    private let source: any ByteSource
    private let name: String
    private let options: DelimitedOptions
    private let end: Int
    private var offset: Int
    private var buffer: [UInt8] = []
    private var position = 0
    /// The contiguous fields of a row that has quotes, or that is not completely in the buffer.
    private var bytes: [UInt8] = []
    /// The start of the row in the buffer, if it was left there.
    private var rowStart = 0
    private var nextLine = 1
    private var fieldStart = 0
    private var rowHasQuotes = false
    private var fieldWasQuoted = false

    private var endPlaces = UnsafeMutablePointer<Int>.allocate(capacity: 64)
    private var endCapacity = 64
    private var endCount = 0

    private static let pieceSize = 1 << 18

    init(_ source: any ByteSource, named name: String, options: DelimitedOptions) throws(Fault) {
        let head = try source.bytes(0..<min(3, source.count))
        let hasMark = options.encoding == .utf8 && head == [0xEF, 0xBB, 0xBF]
        if options.encoding == .utf8, head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw Fault(.csvNotUTF8, kind: .badData, at: Place(entry: name, line: 1), ["path": name, "line": "1"])
        }
        let start = hasMark ? 3 : 0
        let end = try Self.end(of: source, from: start)
        (self.source, self.name, self.options) = (source, name, options)
        (hasByteOrderMark, offset, self.end) = (hasMark, start, end)
    }

    deinit { endPlaces.deallocate() }

    /// The end of the text, without a trailing 0x1A and the line ends before the end of the file.
    private static func end(of source: any ByteSource, from start: Int) throws(Fault) -> Int {
        let tail = try source.bytes(max(start, source.count - 64)..<source.count)
        let kept = tail.lastIndex { $0 != 0x1A && $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
        guard let mark = tail[kept...].firstIndex(of: 0x1A) else { return source.count }
        return source.count - tail.count + mark
    }

    /// Scans the next row that is not blank; `false` at the end.
    mutating func scan() throws(Fault) -> Bool {
        while try scanAny() { if !(endCount == 1 && ends[0] == 0 && !rowHasQuotes) { return true } }
        return false
    }

    /// Passes the text of the current row to `body`: its unquoted fields with `gap` bytes between them.
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard gap > 0 else { return bytes.withUnsafeBufferPointer(body) }
        return buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[rowStart...])) }
    }

    private mutating func scanAny() throws(Fault) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        (line, endCount) = (nextLine, 0)
        start = endOffset
        (hasTextAfterQuote, rowHasQuotes, fieldStart, gap, isASCII) = (false, false, 0, 0, false)
        guard try peek() != nil else { return false }
        if scanWhole() { return true }
        while true {
            if let quote = options.quote, try peek() == quote {
                position += 1
                (rowHasQuotes, fieldWasQuoted) = (true, true)
                try scanQuoted(quote)
            }
            try scanPlain()
            try endField()
            guard let byte = try peek() else { return true }
            position += 1
            if byte == options.delimiter { continue }
            nextLine += 1
            if byte == 0x0D, try peek() == 0x0A { position += 1 }
            return true
        }
    }

    /// Scans a row that is completely in the buffer, including its line end, and has neither quotes nor NUL: it is left
    /// in place. Does nothing and returns `false` for any other row.
    private mutating func scanWhole() -> Bool {
        let (start, delimiter, quote) = (position, options.delimiter, options.quote ?? 0)
        let longest = min(options.limits.field, options.limits.row)
        var isASCII = true
        let end = buffer.withUnsafeBufferPointer { buffer -> Int? in
            guard let base = buffer.baseAddress else { return nil }
            var index = start
            // Not byte by byte: processors cannot predict the position of the next delimiter.
            while index < buffer.count {
                var beyond: UInt64 = 0
                var marks: UInt64
                if index + 64 <= buffer.count {
                    marks = corridor_marks(base + index, delimiter, quote, &beyond)
                } else {
                    marks = Self.marks(buffer[index...], delimiter: delimiter, quote: quote, beyond: &beyond)
                }
                while marks != 0 {
                    let place = index + marks.trailingZeroBitCount
                    let byte = base[place]
                    guard byte == delimiter else {
                        if beyond & (marks & (0 &- marks) &- 1) != 0 { isASCII = false }
                        let isLineEnd =
                            byte == 0x0A || byte == 0x0D && place + 1 < buffer.count && base[place + 1] == 0x0A
                        return isLineEnd ? place : nil
                    }
                    addEnd(place - start)
                    marks &= marks &- 1
                }
                if beyond != 0 { isASCII = false }
                index += 64
            }
            return nil
        }
        guard let end, end - start <= longest, endCount < options.limits.columns else {
            endCount = 0
            return false
        }
        addEnd(end - start)
        (rowStart, gap, position) = (start, 1, buffer[end] == 0x0D ? end + 2 : end + 1)
        self.isASCII = isASCII
        nextLine += 1
        return true
    }

    /// The marks of fewer than 64 bytes.
    private static func marks(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, delimiter: UInt8, quote: UInt8, beyond: inout UInt64
    ) -> UInt64 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { block in
            block.initialize(repeating: 0x20)
            for (place, byte) in bytes.enumerated() { block[place] = byte }
            guard let base = block.baseAddress else { return 0 }
            let known: UInt64 = (1 << UInt64(bytes.count)) - 1
            let marks = corridor_marks(base, delimiter, quote, &beyond)
            beyond &= known
            return marks & known
        }
    }

    @inline(__always)
    private mutating func addEnd(_ end: Int) {
        if endCount == endCapacity {
            let more = UnsafeMutablePointer<Int>.allocate(capacity: endCapacity * 2)
            more.update(from: endPlaces, count: endCount)
            endPlaces.deallocate()
            (endPlaces, endCapacity) = (more, endCapacity * 2)
        }
        endPlaces[endCount] = end
        endCount += 1
    }

    /// Scans to the next delimiter or line end; also called after a closing quote.
    private mutating func scanPlain() throws(Fault) {
        let delimiter = options.delimiter
        let afterQuote = fieldWasQuoted
        fieldWasQuoted = false
        while try peek() != nil {
            let stop = run { $0 == delimiter || $0 == 0x0A || $0 == 0x0D || $0 == 0 }
            if afterQuote, stop.length > 0 { hasTextAfterQuote = true }
            try checkSizes(opened: nil)
            if stop.found {
                if buffer[position] == 0 { throw fault(.csvNulByte, nextLine) }
                return
            }
        }
    }

    /// Scans to the closing quote and past it.
    private mutating func scanQuoted(_ quote: UInt8) throws(Fault) {
        let opened = nextLine
        while try peek() != nil {
            let stop = run { $0 == quote || $0 == 0x0A || $0 == 0x0D || $0 == 0 }
            try checkSizes(opened: opened)
            guard stop.found else { continue }
            let byte = buffer[position]
            position += 1
            switch byte {
            case quote:
                guard try peek() == quote else { return }
                bytes.append(quote)
                position += 1
            case 0x0D:
                bytes.append(byte)
                if try peek() == 0x0A { continue }
                nextLine += 1
            case 0x0A:
                bytes.append(byte)
                nextLine += 1
            default: throw fault(.csvNulByte, nextLine)
            }
        }
        throw fault(.csvQuoteOpen, opened)
    }

    /// Copies bytes until one satisfies `isStop` or the buffer ends.
    private mutating func run(until isStop: (UInt8) -> Bool) -> (length: Int, found: Bool) {
        let start = position
        let stop = buffer.withUnsafeBufferPointer { buffer -> Int in
            var index = start
            while index < buffer.count, !isStop(buffer[index]) { index += 1 }
            return index
        }
        if stop > start { bytes.append(contentsOf: buffer[start..<stop]) }
        position = stop
        return (stop - start, stop < buffer.count)
    }

    private mutating func endField() throws(Fault) {
        addEnd(bytes.count)
        fieldStart = bytes.count
        guard endCount <= options.limits.columns else {
            throw limit("number of columns", limit: options.limits.columns, line: line)
        }
    }

    private func checkSizes(opened: Int?) throws(Fault) {
        if bytes.count - fieldStart > options.limits.field {
            throw limit("field", limit: options.limits.field, line: opened ?? nextLine)
        }
        if bytes.count > options.limits.row { throw limit("row", limit: options.limits.row, line: line) }
    }

    private mutating func peek() throws(Fault) -> UInt8? {
        if position < buffer.count { return buffer[position] }
        guard offset < end else { return nil }
        buffer = try source.bytes(offset..<min(offset + Self.pieceSize, end))
        offset += buffer.count
        position = 0
        return buffer[0]
    }

    private func fault(_ code: FindingCode, _ line: Int) -> Fault {
        Fault(code, kind: .badData, at: Place(entry: name, line: line), ["path": name, "line": "\(line)"])
    }

    private func limit(_ what: String, limit: Int, line: Int) -> Fault {
        Fault(
            .csvLimit, kind: .badData, at: Place(entry: name, line: line),
            ["path": name, "line": "\(line)", "what": what, "limit": "\(limit)"])
    }
}
