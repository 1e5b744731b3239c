internal import Diagnostics
internal import StrictJSON
internal import TradeModel

/// Reads IATA Cargo-IMP messages: the air waybill (FWB) and the consolidation list (FHL), of any version, any number in
/// a file.
///
/// Fields with a property in the model become properties; every other field is kept in a note with the consignment, by
/// its line's label. Messages of other types are kept as notes.
struct CargoIMPReader {
    let assembly: ObjectAssembly

    func read(_ input: SourceFile) throws(Fault) {
        let text = try CargoIMPText(input)
        guard !text.messages.isEmpty else {
            throw input.unknownFormat(expected: "an FWB or FHL message of IATA Cargo-IMP")
        }
        assembly.findings += text.findings
        for message in text.messages {
            assembly.summary.recordsRead += 1
            do throws(Fault) {
                switch message.type {
                case "FWB": try CargoIMPWaybill(message, file: input.name, assembly: assembly).make()
                case "FHL": try CargoIMPHouses(message, file: input.name, assembly: assembly).make()
                default: keep(message, input)
                }
            } catch {
                guard error.kind == .badData else { throw error }
                assembly.findings.append(error.finding)
                assembly.summary.recordsSkipped += 1
            }
        }
    }

    private func keep(_ message: CargoIMPMessage, _ input: SourceFile) {
        var note = ObjectDraft(
            "note", key: ["cargo-imp", input.name, "\(message.number)"].joined(separator: "\u{1F}"),
            record: SourceRecord(
                source: "IATA Cargo-IMP " + message.type, record: message.type + " \(message.number)",
                file: input.name, number: message.number, line: message.line))
        note.properties["abstract"] = .string("IATA Cargo-IMP \(message.type)/\(message.version)")
        let lines = message.segments.flatMap(\.lines).map { line in
            let isPlain = line.label == "AWB" || line.label == "+"
            return (isPlain ? "" : line.label + "/") + line.fields.joined(separator: "/")
        }
        note.properties["content"] = .string(
            (message.header + [message.type + "/" + message.version] + lines).joined(separator: "\n"))
        note.properties["object_refs"] = [.string(assembly.options.producer.id)]
        assembly.add(note)
        assembly.report(.recordKeptAsNote, record: note.record, facts: ["kind": message.type])
    }
}
