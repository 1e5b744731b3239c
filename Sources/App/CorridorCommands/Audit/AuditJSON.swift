internal import Diagnostics
internal import Platform
internal import ReportValues
internal import StrictJSON

/// An audit as JSON (specs/cli.md).
enum AuditJSON {
    /// The document.
    static func json(_ report: AuditReport) -> JSONValue {
        [
            "outcome": .string(report.outcome.rawValue), "made": .string(report.made.rfc3339),
            "judged": .string(report.judged.rfc3339),
            "files": .array(report.files.map { ["file": .string($0.name), "kind": .string($0.kind)] }),
            "parties": .array(
                report.parties.map { party in
                    [
                        "party": .string(party.id), "name": .string(party.name),
                        "fingerprint": .string(party.fingerprint), "by_export_only": .bool(party.isByExportOnly),
                    ]
                }),
            "logs": .array(
                report.logs.map { log in
                    [
                        "party": .string(log.party), "partner": .string(log.partner), "stream": .string(log.stream),
                        "begins": .string(log.begins), "entries": .number(JSONNumber(log.size)),
                        "without_words": .number(JSONNumber(log.wordless)),
                        "heads_compared": .number(JSONNumber(log.compared)),
                    ]
                }),
            "messages": .array(report.messages.map(message)), "events": .array(report.events.map(event)),
            "findings": .array(report.findings.map(finding)),
        ]
    }

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
        [
            "time": .string(event.time), "party": .string(event.party), "act": .string(event.act),
            "partner": .string(event.partner), "message_id": .string(event.message),
            "detail": .string(event.detail), "basis": .string(event.basis),
        ]
    }

    private static func finding(_ finding: Finding) -> JSONValue {
        [
            "code": .string(finding.code.name), "severity": .string(finding.severity.rawValue),
            "sentence": .string(finding.sentence), "advice": .string(finding.advice),
        ]
    }
}
