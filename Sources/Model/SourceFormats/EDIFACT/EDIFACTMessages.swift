internal import Diagnostics

/// The messages of an EDIFACT file, their envelopes checked (ISO 9735-1, clause 7): UNB … UNZ, in them UNG … UNE or not,
/// in them UNH … UNT.
struct EDIFACTMessages {
    /// One message, from UNH to UNT, without these.
    struct Message {
        /// The type, such as `CUSCAR`.
        let type: String
        /// The version and release, such as `D.95B`.
        let version: String
        /// The reference number of its UNH.
        let reference: String
        /// Its number in the file, from 1.
        let number: Int
        let header: EDIFACTSegment
        /// The UNB of its interchange.
        let interchange: EDIFACTSegment
        var segments: [EDIFACTSegment] = []
    }

    /// The most segments of one message.
    static let messageLimit = 500_000

    private var segments: EDIFACTInterchange
    private let name: String
    private(set) var findings = FindingList()
    private var interchange: EDIFACTSegment?
    private var group: EDIFACTSegment?
    private var messages = 0
    private var groups = 0
    private var messagesOfGroup = 0
    private var count = 0

    init(_ input: SourceFile) {
        segments = EDIFACTInterchange(input)
        name = input.name
    }

    /// The next message; `nil` after the last.
    mutating func next() throws(Fault) -> Message? {
        var open: Message?
        while let segment = try segments.next() {
            guard let envelope = interchange else {
                guard segment.tag == "UNB" else { throw nesting("\(segment.tag) stands before UNB", segment) }
                interchange = segment
                (messages, groups) = (0, 0)
                continue
            }
            switch (segment.tag, open) {
            case ("UNH", nil):
                count += 1
                messages += 1
                messagesOfGroup += 1
                open = Message(
                    type: segment.text(2, 1) ?? "",
                    version: [segment.text(2, 2), segment.text(2, 3)].compactMap(\.self).joined(separator: "."),
                    reference: segment.text(1) ?? "", number: count, header: segment, interchange: envelope)
            case ("UNT", let message?):
                check(segment, counts: message.segments.count + 2, of: "segments of the message \(message.reference)")
                check(segment, ends: message.header, reference: 1)
                return message
            case ("UNG", nil) where group == nil:
                group = segment
                groups += 1
                messagesOfGroup = 0
            case ("UNE", nil):
                guard let start = group else { throw nesting("a UNE stands without its UNG", segment) }
                check(segment, counts: messagesOfGroup, of: "messages of the group")
                check(segment, ends: start, reference: 5)
                group = nil
            case ("UNZ", nil) where group == nil:
                check(
                    segment, counts: groups > 0 ? groups : messages,
                    of: (groups > 0 ? "groups" : "messages") + " of the interchange")
                check(segment, ends: envelope, reference: 5)
                interchange = nil
            case ("UNB", _), ("UNZ", _), ("UNG", _), ("UNE", _), ("UNH", _), ("UNT", _):
                throw nesting("\(segment.tag) stands where it cannot", segment)
            case (_, nil): throw nesting("\(segment.tag) stands outside a message", segment)
            case (_, _?):
                guard (open?.segments.count ?? 0) < Self.messageLimit else {
                    throw nesting("a message has more than \(Self.messageLimit) segments", segment)
                }
                open?.segments.append(segment)
            }
        }
        if let open { throw nesting("the message \(open.reference) has no UNT", open.header) }
        if let interchange { throw nesting("its UNZ is missing", interchange) }
        return nil
    }

    private func nesting(_ reason: String, _ segment: EDIFACTSegment) -> Fault {
        segments.fault(reason, line: segment.line, offset: segment.offset)
    }

    private mutating func check(_ segment: EDIFACTSegment, counts count: Int, of what: String) {
        guard segment.text(1).flatMap({ Int($0) }) != count else { return }
        report(
            .edifactCountWrong, segment,
            facts: ["said": segment.text(1) ?? "nothing", "count": "\(count)", "what": what])
    }

    private mutating func check(_ segment: EDIFACTSegment, ends start: EDIFACTSegment, reference: Int) {
        let (said, begun) = (segment.text(2) ?? "", start.text(reference) ?? "")
        guard said != begun else { return }
        report(.edifactReferenceWrong, segment, facts: ["said": said, "start": start.tag, "other": begun])
    }

    private mutating func report(_ code: FindingCode, _ segment: EDIFACTSegment, facts: [String: String]) {
        findings.append(
            Finding(
                code, at: Place(entry: name, line: segment.line, offset: segment.offset),
                facts.merging(["path": name, "segment": segment.tag]) { first, _ in first }))
    }
}
