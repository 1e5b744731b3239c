internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// Reads X12 309 manifests: the conveyance, its carrier, and for each bill of lading a consignment with its parties,
/// goods and leg.
///
/// Elements with a property in the model become properties; every other element is kept in a note with the consignment,
/// by its number in the standard. Other transaction sets are kept as notes.
struct X12ManifestReader {
    let assembly: ObjectAssembly

    func read(_ input: SourceFile) throws(Fault) {
        let interchange = try X12Interchange(input)
        assembly.findings += interchange.findings
        guard !interchange.transactions.isEmpty else {
            throw Fault(
                .x12Malformed, kind: .badData, at: Place(entry: input.name),
                ["path": input.name, "reason": "it has no transaction set"])
        }
        for transaction in interchange.transactions {
            assembly.summary.recordsRead += 1
            if transaction.type == "309" {
                var manifest = X12Manifest(transaction, file: input.name, assembly: assembly)
                manifest.make()
            } else {
                keep(transaction, input)
            }
        }
    }

    private func keep(_ transaction: X12Interchange.Transaction, _ input: SourceFile) {
        var note = ObjectDraft(
            "note", key: ["x12", input.name, "\(transaction.number)"].joined(separator: "\u{1F}"),
            record: SourceRecord(
                source: "X12 " + transaction.type, record: transaction.control, file: input.name,
                number: transaction.number),
            created: transaction.made, modified: transaction.made)
        note.properties["abstract"] = .string("X12 \(transaction.type) \(transaction.control)")
        note.properties["content"] = .string(
            transaction.segments.map { ([$0.name] + $0.elements).joined(separator: "*") }.joined(separator: "\n"))
        note.properties["object_refs"] = [.string(assembly.options.producer.id)]
        assembly.add(note)
        assembly.report(.recordKeptAsNote, record: note.record, facts: ["kind": "X12 " + transaction.type])
    }
}
