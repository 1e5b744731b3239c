internal import ArgumentParser
internal import Auditing
internal import Diagnostics
internal import Files
internal import Platform
internal import Reporting
internal import ReportValues

/// `corridor audit`
struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract:
            "Reconstruct an exchange from files of both sides: who sent what, who knew it when, what contradicts.",
        discussion: """
            Needs no home and no private key. Give the profiles of both sides, and whatever they hand out: log exports \
            (corridor log export), signed packages (corridor open --package), receipts (corridor receipt export), \
            envelopes, certificates of destruction with their signatures, checkpoints. Of a folder all files are read; \
            links in it are not followed. Everything is verified first; what does not verify counts for nothing, and that \
            is said. A log counts when it is whole and its party signed its head.

            Found are: a log that was cut or rewritten, by the heads that the other side holds; two heads for one size; \
            a message that one side denies; two messages with one number; receipts that contradict each other. Exit \
            status 1: something contradicts; 3: something is missing or could not be judged; 0: neither; 2: there is \
            nothing to audit. The last line says of which relations only one side gave its log.

            A file that was signed with a certificate that was revoked since counts when a log or a receipt among the \
            files proves that it is older, and otherwise for nothing.

            The text shows the first 1,000 rows of a table and the page the first 5,000; --format json has all. With \
            --message everything is judged in the same way, and what concerns one message is shown, with the messages \
            that passed on what it brought and those that its contents came from: the exit status is of that.

            An audit proves what is in the files. What no file mentions, it cannot know. Changes nothing.
            """)

    @Argument(
        help:
            "Profiles, log exports, packages, receipts, envelopes, certificates of destruction, checkpoints; or folders."
    )
    var files: [String]
    @Option(
        help: ArgumentHelp("Show only what concerns the message with this beginning of its id.", valueName: "id"))
    var message: String?
    @OptionGroup var trust: TrustOptions
    @Option(
        help: ArgumentHelp(
            "The time at which trust is judged, unless a time stamp proves an earlier one (default: now).",
            valueName: "time"))
    var at: Timestamp?
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Also write one HTML page; - for standard output.", valueName: "file"))
    var page: String?
    @Flag(help: "Replace a page that is there.")
    var force = false
    @OptionGroup var output: FormatOption

    func run() throws {
        let now = Clock.system.now()
        let store = try trust.store(nil, isPassedOn: page != nil)
        var collector = AuditCollector(at: at ?? now, trust: store)
        var judge = AuditJudge(try collector.collect(files))
        var report = judge.report(made: now, judged: at ?? now)
        if let message {
            report = report.about(message: message.lowercased())
            guard !message.isEmpty, !report.isEmpty else {
                throw Fault(.auditMessageUnknown, kind: .usage, ["message": message])
            }
        } else if report.isEmpty {
            for finding in report.findings { Console.say(finding) }
            throw Fault(.auditNothing, kind: .usage)
        }
        if let page {
            try StandardStreams.write(to: page, replacing: force) { sink throws(Fault) in
                try AuditPage.write(report, messages: .commandLine, to: sink)
            }
        }
        switch output.format {
        case .text: if page != "-" { AuditText.print(report) }
        case .json: AuditJSON.print(report)
        }
        try ExitStatus(report.outcome).end()
    }
}
