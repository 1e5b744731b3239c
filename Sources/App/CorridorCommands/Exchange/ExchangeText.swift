internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import StrictJSON

/// What was sent and received, as text.
enum ExchangeText {
    /// Prints what was sent to a partner; nothing where nothing was.
    static func print(_ report: SendingReport) {
        guard !report.sent.isEmpty || report.fault != nil else { return }
        Console.print("\(report.partner): sent \(report.sent.count) to \(report.place)")
        for sent in report.sent {
            let message = sent.message
            var text = "  \(message.kind) \(message.message), number \(message.sequence), \(message.size) bytes"
            if sent.isAgain { text += ", again" }
            if let parts = sent.parts { text += ", parts \(parts.map(String.init).joined(separator: ", "))" }
            Console.print("\(text)")
        }
        if report.waiting > 0 { Console.print("  \(Console.count(report.waiting, "message")) still to be sent") }
    }

    /// Prints what was received from a partner; nothing where nothing was.
    static func print(_ report: ReceivingReport) {
        guard !report.taken.isEmpty || !report.refused.isEmpty || report.known > 0 else { return }
        Console.print("\(report.partner): received \(report.taken.count) from \(report.place)")
        for file in report.taken {
            Console.print(
                "  \(file.name): verified from outside, claims number \(file.sequence), \(file.size) bytes")
        }
        if report.known > 0 { Console.print("  \(Console.count(report.known, "file")) came again") }
        for outcome in report.refused { ImportOutcomeText.print(outcome) }
    }
}

extension SendingReport {
    /// The report in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["party"] = .string(party)
        object["name"] = .string(partner)
        object["folder"] = .string(place)
        object["sent"] = .array(
            sent.map { sent in
                var entry = JSONObject()
                entry["kind"] = .string(sent.message.kind)
                entry["message_id"] = .string(sent.message.message)
                entry["sequence"] = .number(JSONNumber(sent.message.sequence))
                entry["sha256"] = .string(sent.message.fileDigest)
                entry["bytes"] = .number(JSONNumber(sent.message.size))
                entry["again"] = .bool(sent.isAgain)
                entry["parts"] = sent.parts.map { .array($0.map { .number(JSONNumber($0)) }) }
                return .object(entry)
            })
        object["waiting"] = .number(JSONNumber(waiting))
        object["findings"] = .array(findings.map(\.json))
        object["error"] = fault?.finding.json
        return .object(object)
    }
}

extension ReceivingReport {
    /// The report in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["party"] = party.map(JSONValue.string)
        object["name"] = .string(partner)
        object["folder"] = .string(place)
        object["taken"] = .array(
            taken.map { file in
                [
                    "file": .string(file.name), "sha256": .string(file.fileDigest),
                    "bytes": .number(JSONNumber(file.size)),
                    "claims": [
                        "message_id": .string(file.message), "stream": .string(file.stream),
                        "sequence": .number(JSONNumber(file.sequence)),
                    ],
                ]
            })
        object["refused"] = .array(refused.map(\.json))
        object["known"] = .number(JSONNumber(known))
        object["findings"] = .array(findings.map(\.json))
        object["error"] = fault?.finding.json
        return .object(object)
    }
}
