internal import Diagnostics
internal import StrictJSON

/// The conversion of one 350 transaction set, by which customs tells carriers what it has decided of bills of lading: for
/// each bill a note with its statuses, beside the bill.
struct X12StatusUpdate: X12Document {
    let transaction: X12Interchange.Transaction
    let file: String
    let assembly: ObjectAssembly

    static let source = "X12 350"

    /// The segments of the transaction set, in all its versions.
    private static let known: Set<String> = [
        "M10", "P4", "V9", "VEH", "NM1", "VID", "M7", "M7A", "K1", "N9", "X4", "N7", "BA1", "LS", "LE",
    ]

    /// A status (X4) with the segments after it.
    private struct Status {
        let release: X12Segment
        /// The segments before the first status of its port or export shipment.
        let head: [X12Segment]
        /// Whether it is the first one after them.
        let isFirst: Bool
        var rest: [X12Segment] = []
    }

    func make() {
        reportUnknown(except: Self.known)
        var whole: [X12Segment] = []
        var head: [X12Segment] = []
        var statuses: [Status] = []
        var isInStatus = false
        for segment in transaction.segments {
            switch segment.name {
            case "P4", "BA1":
                head = [segment]
                isInStatus = false
            case "X4":
                statuses.append(Status(release: segment, head: head, isFirst: !isInStatus))
                isInStatus = true
            default:
                if isInStatus {
                    statuses[statuses.count - 1].rest.append(segment)
                } else if head.isEmpty {
                    whole.append(segment)
                } else {
                    head.append(segment)
                }
            }
        }
        // A message about a conveyance alone, such as its arrival, has no bill that it could be a note of.
        guard !statuses.isEmpty else { return reportIncomplete("X4 (the status of a bill)") }
        let carrier = whole.first { $0.name == "M10" }?.peek(1)
        for (index, status) in statuses.enumerated() {
            add(status, carrier: carrier, whole: Self.repeated(whole, isFirst: index == 0))
        }
    }

    /// The segments that many bills have in common are stated with each of them: all of them with the first one, some
    /// dozens with the others.
    private static func repeated(_ segments: [X12Segment], isFirst: Bool) -> ArraySlice<X12Segment> {
        isFirst ? segments[...] : segments.prefix(40)
    }

    private func add(_ status: Status, carrier: String?, whole: ArraySlice<X12Segment>) {
        guard let bill = bill(of: status.release, carrier: carrier) else {
            return reportIncomplete("X4-01 and X4-09 (the number of the bill and its carrier)")
        }
        let lines =
            envelope.map { "\($0.label): \($0.text)" }
            + (whole + Self.repeated(status.head, isFirst: status.isFirst) + [status.release] + status.rest).flatMap {
                segment in
                segment.unread.map { "\($0.name): \($0.text)" }
            }
        assembly.note(
            lines, about: [bill.id], key: bill.key, abstract: "Customs status of bill of lading \(bill.number)",
            record: record(bill.number), time: transaction.made)
    }

    /// The bill that a status is about: that of the consolidation (X4-08, X4-10), else the one itself (X4-01, X4-09).
    private func bill(of release: X12Segment, carrier: String?) -> (id: String, key: String, number: String)? {
        let issuer = release.peek(9) ?? carrier
        var own: ObjectDraft?
        if let number = release.peek(1), let issuer { own = mentioned(bill: number, carrier: issuer) }
        if let number = release.peek(8), let issuer = release.peek(10) ?? issuer {
            var house = mentioned(bill: number, carrier: issuer)
            if let own {
                assembly.add(own, yieldsToOthers: true)
                house.set("consignment_kind", "house")
                house.set("master_ref", .string(assembly.id(of: own)))
            }
            assembly.add(house, yieldsToOthers: true)
            return (assembly.id(of: house), house.key, number)
        }
        guard let own, let number = release.peek(1) else { return nil }
        assembly.add(own, yieldsToOthers: true)
        return (assembly.id(of: own), own.key, number)
    }
}
