internal import Diagnostics
internal import Files
internal import Platform

/// The transactions of an X12 file: one or more interchanges with the separators that each defines (ISA), their
/// envelopes checked (ASC X12.5, X12.6).
struct X12Interchange {
    /// One transaction set, from ST to SE.
    struct Transaction {
        /// The identifier code, such as `309`.
        let type: String
        let control: String
        /// Its number in the file, from 1.
        let number: Int
        /// The segments of its interchange and functional group.
        let envelope: [X12Segment]
        /// The time of its functional group, if valid.
        let made: Timestamp?
        /// The offset of its ST in the file, in bytes.
        let offset: Int
        var segments: [X12Segment] = []
    }

    private(set) var transactions: [Transaction] = []
    private(set) var findings = FindingList()
    private let name: String
    private let bytes: [UInt8]
    /// The offsets of line ends.
    private let lineEnds: [Int]

    /// The largest file in bytes.
    private static let limit = 128 << 20
    /// The most segments of a file, and the most elements of a segment: each takes more memory than it has bytes.
    private static let segmentLimit = 5_000_000
    private static let elementLimit = 1000

    /// Whether a file begins with an interchange.
    static func isInterchange(_ head: [UInt8]) -> Bool {
        guard head.starts(with: Array("ISA".utf8)), head.count > 4 else { return false }
        let separator = head[3]
        let isSign = !(48...57).contains(separator) && !(65...90).contains(separator) && !(97...122).contains(separator)
        return isSign && separator != 0x2C && head.prefix(200).count { $0 == separator } >= 16
    }

    init(_ input: SourceFile) throws(Fault) {
        name = input.name
        let bytes = try input.source.bytes(limit: Self.limit, named: input.name)
        self.bytes = bytes
        lineEnds = bytes.indices.filter { bytes[$0] == 0x0A }
        var segments: [X12Segment] = []
        var offset = skipSpace(from: 0)
        while offset < bytes.count {
            let (element, terminator) = try separators(at: offset)
            offset = try split(from: offset, element: element, terminator: terminator, segments: &segments)
        }
        try gather(segments)
    }

    private func fault(_ reason: String, at offset: Int) -> Fault {
        Fault(.x12Malformed, kind: .badData, at: place(offset), ["path": name, "reason": reason])
    }

    private func place(_ offset: Int) -> Place {
        var (low, high) = (0, lineEnds.count)
        while low < high {
            let middle = (low + high) / 2
            if lineEnds[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return Place(entry: name, line: low + 1, offset: offset)
    }

    /// The line in which a transaction set begins.
    func line(of transaction: Transaction) -> Int? { place(transaction.offset).line }

    private mutating func report(_ code: FindingCode, segment: X12Segment, facts: [String: String]) {
        findings.append(
            Finding(code, at: place(segment.offset), facts.merging(["path": name]) { first, _ in first }))
    }

    private func skipSpace(from offset: Int) -> Int {
        var offset = offset
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x1A, 0x00].contains(bytes[offset]) { offset += 1 }
        return offset
    }

    /// The separators of an interchange: of elements, after `ISA`; of segments, after the sixteenth element, which is
    /// one character long.
    private func separators(at start: Int) throws(Fault) -> (element: UInt8, terminator: UInt8) {
        guard bytes[start...].starts(with: Array("ISA".utf8)), start + 3 < bytes.count else {
            throw fault("where an interchange should begin there is no ISA", at: start)
        }
        let element = bytes[start + 3]
        var count = 0
        var offset = start + 3
        while offset < bytes.count, count < 16 {
            if bytes[offset] == element { count += 1 }
            offset += 1
        }
        // The component separator, then the terminator.
        guard count == 16, offset + 1 < bytes.count, bytes[offset + 1] != element, offset - start < 400 else {
            throw fault("its ISA is not whole", at: start)
        }
        return (element, bytes[offset + 1])
    }

    /// Splits an interchange into segments, up to and including its IEA; returns its end.
    private func split(
        from start: Int, element: UInt8, terminator: UInt8, segments: inout [X12Segment]
    ) throws(Fault) -> Int {
        var offset = start
        while offset < bytes.count {
            guard let end = bytes[offset...].firstIndex(of: terminator) else {
                throw fault("its last segment is cut short", at: offset)
            }
            let parts = bytes[offset..<end]
                .split(separator: element, maxSplits: Self.elementLimit + 1, omittingEmptySubsequences: false)
            guard parts.count <= Self.elementLimit + 1, segments.count < Self.segmentLimit else {
                throw fault(
                    "it has more than \(Self.segmentLimit) segments, or one of more than \(Self.elementLimit) elements",
                    at: offset)
            }
            let segment = X12Segment(
                name: SourceText.trimmed(parts.first.map(Self.text) ?? ""), elements: parts.dropFirst().map(Self.text),
                number: segments.count + 1, offset: offset)
            if !segment.name.isEmpty || !segment.elements.isEmpty { segments.append(segment) }
            offset = skipSpace(from: end + 1)
            if segment.name == "IEA" { return offset }
        }
        throw fault("its IEA is missing", at: bytes.count)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    // MARK: envelopes

    private mutating func gather(_ segments: [X12Segment]) throws(Fault) {
        var interchange: X12Segment?
        var group: X12Segment?
        var open: (transaction: Transaction, start: X12Segment)?
        var groups = 0
        var sets = 0
        for segment in segments {
            switch segment.name {
            case "ISA":
                interchange = segment
                groups = 0
            case "GS":
                group = segment
                groups += 1
                sets = 0
            case "ST":
                if let (_, start) = open {
                    throw fault("the transaction set \(start.peek(2) ?? "") has no SE", at: start.offset)
                }
                sets += 1
                open = (
                    Transaction(
                        type: segment.peek(1) ?? "", control: segment.peek(2) ?? "", number: transactions.count + 1,
                        envelope: [interchange, group].compactMap(\.self), made: Self.time(group),
                        offset: segment.offset), segment
                )
            case "SE":
                guard let (transaction, start) = open else {
                    throw fault("an SE stands without its ST", at: segment.offset)
                }
                check(
                    segment, index: 1, count: transaction.segments.count + 2,
                    what: "segments of the transaction set \(transaction.control)"
                )
                checkControl(segment, start: start, name: "ST")
                transactions.append(transaction)
                open = nil
            case "GE":
                check(segment, index: 1, count: sets, what: "transaction sets of the functional group")
                if let group { checkControl(segment, start: group, name: "GS", index: 6) }
            case "IEA":
                if let (_, start) = open {
                    throw fault("the transaction set \(start.peek(2) ?? "") has no SE", at: start.offset)
                }
                check(segment, index: 1, count: groups, what: "functional groups of the interchange")
                if let interchange { checkControl(segment, start: interchange, name: "ISA", index: 13) }
            default:
                guard open != nil else {
                    report(
                        .x12SegmentUnknown, segment: segment,
                        facts: ["segment": segment.name, "where": "outside a transaction set"])
                    continue
                }
                open?.transaction.segments.append(segment)
            }
        }
    }

    private mutating func check(_ segment: X12Segment, index: Int, count: Int, what: String) {
        guard segment.peek(index).flatMap({ Int($0) }) != count else { return }
        report(
            .x12CountWrong, segment: segment,
            facts: [
                "segment": segment.name, "said": segment.peek(index) ?? "nothing", "count": "\(count)", "what": what,
            ])
    }

    private mutating func checkControl(_ end: X12Segment, start: X12Segment, name: String, index: Int = 2) {
        let (first, second) = (start.peek(index) ?? "", end.peek(2) ?? "")
        guard first != second, Int(first) == nil || Int(first) != Int(second) else { return }
        report(
            .x12ControlWrong, segment: end, facts: ["segment": end.name, "said": second, "start": name, "other": first])
    }

    /// The time of a functional group (GS-04, GS-05), read as UTC.
    private static func time(_ group: X12Segment?) -> Timestamp? {
        X12Date.time(group?.peek(4), group?.peek(5))
    }
}
