internal import Diagnostics
internal import Platform

/// Reads what both messages have in common: parties, airports, notes for customs, and unread fields.
struct CargoIMPConversion {
    let message: CargoIMPMessage
    let file: String
    let assembly: ObjectAssembly
    /// The time of issue, if the message states it.
    var issued: Timestamp?

    var source: String { UnmappedMessage.standard(ofLines: message.type) + " " + message.type }

    /// The error for a missing mandatory part.
    func incomplete(_ what: String, _ line: Int? = nil) -> Fault {
        Fault(
            .cargoIMPIncomplete, kind: .badData, at: Place(entry: file, line: line ?? message.line),
            ["path": file, "message": message.type, "element": what])
    }

    func record(_ id: String, _ line: Int) -> SourceRecord {
        SourceRecord(source: source, record: id, file: file, number: message.number, line: line)
    }

    func draft(_ type: String, key: String, id: String, line: Int) -> ObjectDraft {
        ObjectDraft(type, key: key, record: record(id, line), created: issued, modified: issued)
    }

    /// The air waybill line after the number: `888-55501423YNTLAX/T5K118.2`.
    func consignmentLine(_ line: CargoIMPLine, first: Int) throws(Fault) -> (
        number: String, origin: String, destination: String, quantity: CargoIMPQuantity?
    ) {
        let text = line.take(first) ?? ""
        let number = text.prefix(12)
        let rest = text.dropFirst(12)
        let digits = number.filter { $0.isASCII && $0.isNumber }
        let isNumber = number.utf8.count == 12 && digits.count == 11 && number.dropFirst(3).first == "-"
        guard isNumber, rest.utf8.count == 6, rest.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw incomplete("air waybill number with origin and destination", line.number)
        }
        let quantity = line.peek(first + 1).flatMap { CargoIMPQuantity($0) }
        return (String(number), String(rest.prefix(3)), String(rest.suffix(3)), quantity)
    }

    static func masterKey(_ number: String) -> String { "awb:" + number }

    // MARK: notes for customs

    /// The lines of other customs information; each is also kept in the note.
    func customsNotes(_ segments: [CargoIMPMessage.Segment], _ draft: inout ObjectDraft) -> [CustomsNote] {
        var notes: [CustomsNote] = []
        for line in segments.flatMap(\.lines) {
            guard line.label != "+" else { continue }
            let text = line.fields.dropFirst(3).joined(separator: "/")
            let note = CustomsNote(
                content: line.peek(2), text: text.isEmpty ? nil : SourceText.trimmed(text), subject: line.peek(1),
                country: line.peek(0))
            for index in line.fields.indices { _ = line.take(index) }
            notes.append(note)
            draft.note("customs note", note.line)
        }
        return notes
    }

    // MARK: what is left

    /// Adds everything unread to the note, by the labels of its segment and line.
    func noteUnread(_ segments: [CargoIMPMessage.Segment], _ draft: inout ObjectDraft) {
        for segment in segments {
            for line in segment.lines {
                guard let text = line.unread else { continue }
                let inner = line.label.isEmpty || line.label == segment.label ? "" : "/" + line.label
                draft.note(segment.label + inner, text)
            }
        }
    }
}
