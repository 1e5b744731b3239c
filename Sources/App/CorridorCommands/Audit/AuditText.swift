internal import Diagnostics
internal import ReportValues

/// An audit as text.
enum AuditText {
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
        if !report.messages.isEmpty {
            Console.print("")
            var table = TextTable("MESSAGE", "FROM", "TO", "NO", "SENT", "KNOWN THERE", "STATE", "SENDER KNEW")
            for message in report.messages {
                table.add(
                    String(message.id.prefix(8)), report.name(message.sender), report.name(message.recipient),
                    message.number == 0 ? "" : "\(message.number)", message.sent, message.known,
                    message.destroyed.isEmpty ? message.state : "\(message.state), destroyed \(message.destroyed)",
                    message.answered)
            }
            Console.print(table)
        }
        if !report.events.isEmpty {
            Console.print("")
            var table = TextTable("TIME", "PARTY", "WHAT", "PARTNER", "MESSAGE", "DETAIL", "BY")
            for event in report.events {
                table.add(
                    event.time, report.name(event.party), event.act, report.name(event.partner),
                    String(event.message.prefix(8)), event.detail, event.basis)
            }
            Console.print(table)
        }
        Console.print("")
        for finding in report.findings {
            Console.print("\(safe: Console.render(finding, colour: Console.isOutputTerminal))")
        }
        let contradictions = report.findings.count { $0.severity == .error }
        let open = report.findings.count { $0.severity == .warning }
        switch (contradictions, open) {
        case (0, 0): Console.print("Nothing contradicts, and nothing is missing, in what these files say.")
        case (0, _): Console.print("Nothing contradicts; missing or not judged: \(open).")
        default: Console.print("\(Console.count(contradictions, "contradiction")); missing or not judged: \(open).")
        }
    }
}
