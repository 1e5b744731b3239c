internal import Diagnostics
internal import StrictJSON

/// The conversion of one 856 transaction set (ship notice): for each shipment level a consignment, for each item level in
/// it a goods item. The levels between them, orders and packages, are lines of the consignment's note.
struct X12ShipNotice: X12Document {
    let transaction: X12Interchange.Transaction
    let file: String
    let assembly: ObjectAssembly

    static let source = "X12 856"

    /// The segments of the transaction set that senders use, in all its versions.
    private static let known: Set<String> = [
        "BSN", "DTM", "HL", "LIN", "SN1", "SLN", "PRF", "PO4", "PID", "MEA", "PWK", "PKG", "TD1", "TD5", "TD3", "TD4",
        "TSD", "REF", "PER", "LS", "LE", "LDT", "MAN", "QTY", "N1", "N2", "N3", "N4", "FOB", "PAL", "CUR", "SAC", "GF",
        "YNQ", "CLD", "ITD", "LM", "LQ", "CTT", "ETD", "UIT", "CTP", "AMT", "DMG", "IT8", "ITA", "NM1", "LH1", "EFI",
    ]

    /// A hierarchical level: HL and the segments after it.
    private struct Level {
        let head: X12Segment
        var segments: [X12Segment] = []
        var code: String? { head.peek(3) }
    }

    func make() {
        reportUnknown(except: Self.known)
        guard let beginning = transaction.segments.first(where: { $0.name == "BSN" }), let number = beginning.peek(2)
        else { return reportIncomplete("BSN-02 (the number of the shipment)") }
        var outside: [X12Segment] = []
        var levels: [Level] = []
        for segment in transaction.segments {
            switch segment.name {
            case "HL": levels.append(Level(head: segment))
            case "CTT": outside.append(segment)
            default:
                if levels.isEmpty {
                    outside.append(segment)
                } else {
                    levels[levels.count - 1].segments.append(segment)
                }
            }
        }
        var header = envelope
        let declared = X12Date.time(beginning.peek(3), beginning.peek(4))
        header += outside.flatMap(\.unread).map { ($0.name, $0.text) }
        for (index, group) in shipments(of: levels).enumerated() {
            var shipment = X12Shipment(
                number: number, sender: sender, place: index + 1, declared: declared, in: self,
                segments: group.shipment.segments)
            shipment.make(items: group.items.map(\.segments), others: group.others.map { ($0.head, $0.segments) })
            if index == 0 { for (label, text) in header { shipment.consignment.note(label, text) } }
            assembly.add(shipment.consignment)
        }
    }

    /// Who sent the functional group, to whom the number of a shipment is unique.
    private var sender: String { transaction.envelope.first { $0.name == "GS" }?.peek(2) ?? "" }

    /// The shipment levels, each with the item levels and the other levels below it (HL-02 names the level above).
    private func shipments(of levels: [Level]) -> [(shipment: Level, items: [Level], others: [Level])] {
        var groups: [(shipment: Level, items: [Level], others: [Level])] = []
        var shipmentOfLevel: [String: Int] = [:]
        for level in levels {
            if level.code == "S" {
                groups.append((level, [], []))
            }
            let above = level.head.peek(2).flatMap { shipmentOfLevel[$0] }
            let group = level.code == "S" ? groups.count - 1 : above ?? (groups.count == 1 ? 0 : nil)
            guard let group else {
                reportIncomplete("level above HL \(level.head.peek(1) ?? "") (HL-02)")
                continue
            }
            if let id = level.head.peek(1) { shipmentOfLevel[id] = group }
            switch level.code {
            case "S": continue
            case "I": groups[group].items.append(level)
            default: groups[group].others.append(level)
            }
        }
        if groups.isEmpty { reportIncomplete("HL with S (a shipment)") }
        return groups
    }
}
