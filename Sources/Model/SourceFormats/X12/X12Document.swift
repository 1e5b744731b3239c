internal import Diagnostics
internal import Platform
internal import StrictJSON

/// A transaction set while it is converted: what the conversions of all of them have in common.
protocol X12Document {
    /// The name of the source, such as `X12 309`.
    static var source: String { get }
    var transaction: X12Interchange.Transaction { get }
    /// The name of the file.
    var file: String { get }
    var assembly: ObjectAssembly { get }
}

extension X12Document {
    func record(_ id: String) -> SourceRecord {
        SourceRecord(source: Self.source, record: id, file: file, number: transaction.number)
    }

    func draft(_ type: String, key: String, id: String) -> ObjectDraft {
        ObjectDraft(type, key: key, record: record(id), created: transaction.made, modified: transaction.made)
    }

    /// A thing that many messages refer to: it yields to an object with more data.
    func shared(_ type: String, key: String, source: String, id: String) -> ObjectDraft {
        let time = LocalTime.beforeAnySource
        return ObjectDraft(
            type, key: key, record: SourceRecord(source: source, record: id), created: time, modified: time)
    }

    /// Adds a carrier by its code (SCAC).
    ///
    /// - Returns: its id.
    func addCarrier(_ code: String) -> String {
        var party = shared("identity", key: "scac:" + code, source: "Standard carrier alpha code", id: code)
        party.set("name", .string(code))
        party.set("identity_class", "organization")
        party.set("roles", ["carrier"])
        assembly.addIdentifier("scac", code, to: &party, statedBy: record(code))
        assembly.add(party, yieldsToOthers: true)
        return assembly.id(of: party)
    }

    /// A consignment of which only the number is said; it gives way to its own manifest.
    ///
    /// - Parameter carrier: the code of who gave the number, to whom it is unique.
    func mentioned(bill number: String, carrier: String) -> ObjectDraft {
        let time = LocalTime.beforeAnyStub
        var bill = ObjectDraft(
            "consignment", key: X12Bill.key(carrier, number),
            record: SourceRecord(source: "Bill of lading number", record: carrier + number), created: time,
            modified: time)
        assembly.addIdentifier("bill-of-lading", number, to: &bill, statedBy: record(number))
        return bill
    }

    func reportIncomplete(_ what: String) {
        assembly.report(.x12Incomplete, record: record(transaction.control), facts: ["element": what])
    }

    /// Reports the segments that are not part of the transaction set; they are kept as notes.
    func reportUnknown(except known: Set<String>) {
        for segment in transaction.segments where !known.contains(segment.name) {
            assembly.report(
                .x12SegmentUnknown, record: record(transaction.control),
                facts: [
                    "segment": segment.name, "where": "in segment \(segment.number)", "type": transaction.type,
                ])
        }
    }

    /// The sender and recipient of the interchange, as lines of a note; counters and separators belong to the network.
    var envelope: [(label: String, text: String)] {
        transaction.envelope.flatMap { segment in
            (segment.name == "ISA" ? [1, 2, 5, 6, 7, 8, 9, 10] : [2, 3, 4, 5]).compactMap { index in
                segment.peek(index).map { ("\(segment.name)-\(index.padded(to: 2))", $0) }
            }
        }
    }
}
