internal import Diagnostics
internal import Platform
internal import ReportValues
internal import StrictJSON

/// An audit as JSON (specs/cli.md).
enum AuditJSON {
    /// How many rows are written at once.
    private static let batch = 500

    /// Prints the document, row by row: of ten thousand messages it has twenty megabytes.
    static func print(_ report: AuditReport) {
        Console.print("{")
        for (name, value) in [
            ("outcome", report.outcome.rawValue), ("made", report.made.rfc3339), ("judged", report.judged.rfc3339),
        ] { Console.print("  \(safe: text(.string(name))): \(safe: text(.string(value))),") }
        print("files", of: report.files) { ["file": .string($0.name), "kind": .string($0.kind)] }
        print("parties", of: report.parties) { party in
            [
                "party": .string(party.id), "name": .string(party.name),
                "fingerprint": .string(party.fingerprint), "by_export_only": .bool(party.isByExportOnly),
            ]
        }
        print("logs", of: report.logs) { log in
            [
                "party": .string(log.party), "partner": .string(log.partner), "stream": .string(log.stream),
                "begins": .string(log.begins), "entries": .number(JSONNumber(log.size)),
                "without_words": .number(JSONNumber(log.wordless)),
                "heads_compared": .number(JSONNumber(log.compared)),
            ]
        }
        print("messages", of: report.messages, as: message)
        print("events", of: report.events, as: event)
        print("one_sided", of: report.oneSided) { relation in
            [
                "parties": .array(relation.parties.map(JSONValue.string)),
                "without_log": .array(relation.absent.map(JSONValue.string)),
            ]
        }
        print("findings", of: report.findings, isLast: true, as: finding)
        Console.print("}")
    }

    private static func print<Row>(
        _ name: String, of rows: [Row], isLast: Bool = false, as json: (Row) -> JSONValue
    ) {
        let end = isLast ? "]" : "],"
        guard !rows.isEmpty else { return Console.print("  \(safe: text(.string(name))): [\(safe: end)") }
        Console.print("  \(safe: text(.string(name))): [")
        for start in stride(from: 0, to: rows.count, by: batch) {
            let part = rows[start..<min(start + batch, rows.count)].map { "    " + text(json($0)) }
            Console.print("\(safe: part.joined(separator: ",\n") + (start + batch < rows.count ? "," : ""))")
        }
        Console.print("  \(safe: end)")
    }

    private static func text(_ value: JSONValue) -> String { Printable.json(value.text()) }

    private static func message(_ message: AuditReport.Message) -> JSONValue {
        var object = JSONObject()
        object["message_id"] = .string(message.id)
        object["kind"] = .string(message.kind)
        object["from"] = .string(message.sender)
        object["to"] = .string(message.recipient)
        if message.number > 0 { object["number"] = .number(JSONNumber(message.number)) }
        for (name, value) in [
            ("sent", message.sent), ("known", message.known), ("state", message.state),
            ("answered", message.answered), ("destroyed", message.destroyed),
        ] where !value.isEmpty { object[name] = .string(value) }
        return .object(object)
    }

    private static func event(_ event: AuditReport.Event) -> JSONValue {
        var object = JSONObject()
        for (name, value) in [
            ("time", event.time), ("party", event.party), ("act", event.act), ("partner", event.partner),
            ("message_id", event.message), ("detail", event.detail), ("basis", event.basis),
        ] { object[name] = .string(value) }
        if !event.about.isEmpty { object["about"] = .array(event.about.map(JSONValue.string)) }
        return .object(object)
    }

    private static func finding(_ finding: Finding) -> JSONValue {
        [
            "code": .string(finding.code.name), "severity": .string(finding.severity.rawValue),
            "sentence": .string(finding.sentence), "advice": .string(finding.advice),
        ]
    }
}
