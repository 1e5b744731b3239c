internal import Diagnostics
internal import ReportValues

/// An audit as text.
enum AuditText {
    /// The most rows of a table.
    private static let mostRows = 1000
    /// The most findings of a code.
    private static let mostFindings = 20

    /// Prints a report.
    static func print(_ report: AuditReport) {
        for party in report.parties {
            let known =
                party.fingerprint.isEmpty
                ? "known by its id only" : party.isByExportOnly ? "by its own export" : "by its profile"
            Console.print("\(report.name(party.id)), \(known)")
            if !party.fingerprint.isEmpty { Console.print("  fingerprint  \(party.fingerprint)") }
        }
        for log in report.logs {
            let about = log.party == log.partner ? "its home" : report.name(log.partner)
            Console.print(
                "Log of \(report.name(log.party)) about \(about): \(log.size) entries, begins at \(log.begins), "
                    + "\(Console.count(log.compared, "signed head")) compared")
        }
        printMessages(report)
        printEvents(report)
        Console.print("")
        printFindings(report.findings)
        Console.print("\(report.conclusion)")
    }

    private static func printMessages(_ report: AuditReport) {
        guard !report.messages.isEmpty else { return }
        Console.print("")
        var table = TextTable("MESSAGE", "FROM", "TO", "NO", "SENT", "KNOWN THERE", "STATE", "SENDER KNEW")
        for message in report.messages.prefix(mostRows) {
            table.add(
                String(message.id.prefix(8)), report.name(message.sender), report.name(message.recipient),
                message.number == 0 ? "" : "\(message.number)", message.sent, message.known,
                message.destroyed.isEmpty ? message.state : "\(message.state), destroyed \(message.destroyed)",
                message.answered)
        }
        Console.print(table)
        printRest(report.messages.count, "message")
    }

    private static func printEvents(_ report: AuditReport) {
        guard !report.events.isEmpty else { return }
        Console.print("")
        var table = TextTable("TIME", "PARTY", "WHAT", "PARTNER", "MESSAGE", "DETAIL", "BY")
        for event in report.events.prefix(mostRows) {
            table.add(
                event.time, report.name(event.party), event.act, report.name(event.partner),
                String(event.message.prefix(8)), event.detail, event.basis)
        }
        Console.print(table)
        printRest(report.events.count, "event")
    }

    private static func printRest(_ count: Int, _ noun: String) {
        guard count > mostRows else { return }
        Console.print(
            "… and \(Console.count(count - mostRows, "more \(noun)")): --message ID shows those of one message, "
                + "--format json all.")
    }

    /// Prints findings: of each code and severity the first ones.
    private static func printFindings(_ findings: [Finding]) {
        var counts: [String: Int] = [:]
        for finding in findings {
            let kind = "\(finding.severity.rawValue)s [\(finding.code)]"
            counts[kind, default: 0] += 1
            guard counts[kind, default: 0] <= mostFindings else { continue }
            Console.print("\(safe: Console.render(finding, colour: Console.isOutputTerminal))")
        }
        for (kind, count) in counts.sorted(by: { $0.key < $1.key }) where count > mostFindings {
            Console.print("… and \(count - mostFindings) more \(kind): --format json has all.")
        }
    }
}
