internal import Diagnostics

/// Reads X12 interchanges: manifests (309), ship notices (856) and customs statuses (350).
///
/// Elements with a property in the model become properties; every other element is kept in a note with the consignment,
/// by its number in the standard. Other transaction sets are errors that name them.
struct X12Reader {
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
            switch transaction.type {
            case "309":
                var manifest = X12Manifest(transaction, file: input.name, assembly: assembly)
                manifest.make()
            case "350": X12StatusUpdate(transaction: transaction, file: input.name, assembly: assembly).make()
            case "856":
                X12ShipNotice(transaction: transaction, file: input.name, assembly: assembly).make()
            default:
                assembly.findings.append(
                    UnmappedMessage.finding(
                        UnmappedMessage.kind("X12", transaction.type, meaning: UnmappedMessage.x12[transaction.type]),
                        in: input.name, line: interchange.line(of: transaction)))
                assembly.summary.recordsSkipped += 1
            }
        }
    }
}
