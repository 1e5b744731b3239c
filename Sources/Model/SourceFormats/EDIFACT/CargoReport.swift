internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The conversion of a CUSCAR (cargo report) or an IFTMIN (transport instruction), by the directories of UN/EDIFACT: for
/// each consignment its parties, places, goods, containers and means of transport.
///
/// Components with a property in the model become properties; every other one is kept in the note of its consignment, by
/// its place in the segment.
final class CargoReport {
    let message: EDIFACTMessages.Message
    let file: String
    let assembly: ObjectAssembly
    /// The time of the message (DTM 137).
    private(set) var issued: Timestamp?
    /// The code of the carrier (NAD CA, else TDT).
    private(set) var carrierCode = ""
    private var equipment: [String: ObjectDraft] = [:]
    private var equipmentOrder: [String] = []

    var source: String { "EDIFACT " + message.type }

    init(_ message: EDIFACTMessages.Message, file: String, assembly: ObjectAssembly) {
        self.message = message
        self.file = file
        self.assembly = assembly
    }

    func make() {
        // A CUSCAR has a CNI for each consignment; an IFTMIN is of one.
        let first = message.segments.firstIndex { $0.tag == "CNI" } ?? message.segments.count
        let header = Array(message.segments[..<first])
        var consignments: [[EDIFACTSegment]] = []
        for segment in message.segments[first...] {
            if segment.tag == "CNI" { consignments.append([]) }
            consignments[consignments.count - 1].append(segment)
        }
        if consignments.isEmpty {
            guard message.type == "IFTMIN" else { return reportIncomplete("CNI (a consignment)") }
            consignments = [[]]
        }
        readHeader(header)
        let number = header.first { $0.tag == "BGM" }?.take(2)
        for (index, segments) in consignments.enumerated() {
            var consignment = CargoReportConsignment(
                segments: message.type == "IFTMIN" ? header + segments : segments, index: index, document: number,
                report: self)
            consignment?.make(common: message.type == "IFTMIN" || index > 0 ? [] : header)
        }
        for key in equipmentOrder { if let draft = equipment[key] { assembly.add(draft) } }
    }

    func reportIncomplete(_ what: String) {
        assembly.findings.append(
            Finding(
                .edifactIncomplete, at: Place(entry: file, line: message.header.line, offset: message.header.offset),
                ["path": file, "message": message.type, "record": message.reference, "element": what]))
    }

    private func readHeader(_ segments: [EDIFACTSegment]) {
        for segment in segments where segment.tag == "DTM" && segment.text(1) == "137" {
            guard let time = segment.text(1, 2).flatMap({ EDIFACTDate.time($0, format: segment.text(1, 3)) }) else {
                continue
            }
            for component in 1...3 { _ = segment.take(1, component) }
            issued = time
        }
        carrierCode =
            segments.first { $0.tag == "NAD" && $0.text(1) == "CA" }?.text(2)
            ?? segments.first { $0.tag == "TDT" }?.text(5) ?? ""
    }

    func record(_ id: String, _ segment: EDIFACTSegment?) -> SourceRecord {
        SourceRecord(
            source: source, record: id, file: file, number: message.number, line: segment?.line ?? message.header.line)
    }

    func draft(_ type: String, key: String, id: String, at segment: EDIFACTSegment?) -> ObjectDraft {
        ObjectDraft(type, key: key, record: record(id, segment), created: issued, modified: issued)
    }

    /// A container or trailer of the message: several consignments may share one.
    func equipment(_ number: String, at segment: EDIFACTSegment, _ describe: (inout ObjectDraft) -> Void) -> String {
        let key = ["edifact-equipment", carrierCode, message.reference, number].joined(separator: ":")
        if equipment[key] == nil { equipmentOrder.append(key) }
        var draft = equipment[key] ?? draft("transport-equipment", key: key, id: number, at: segment)
        if draft.value("identifiers") == nil {
            let isContainer = number.utf8.count == 11
            if isContainer { draft.set("equipment_kind", "container") }
            assembly.addIdentifier(isContainer ? "iso6346" : "equipment-number", number, to: &draft)
        }
        describe(&draft)
        equipment[key] = draft
        return assembly.id(of: draft)
    }
}
