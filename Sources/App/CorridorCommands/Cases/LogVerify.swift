internal import ArgumentParser
internal import Auditing
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import ReportValues
internal import X509

/// `corridor log verify`
struct LogVerify: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that no entry of the log was changed or removed, and what persons signed.",
        discussion: """
            Without a file it checks the logs in the home. With a file from corridor log export it checks that file, and \
            needs no home. Whether entries were cut off at the end shows only what others hold: with --against give \
            messages, receipts, checkpoints or log exports of partners.
            """)

    @Argument(help: "A file from corridor log export.")
    var file: String?
    @Option(help: ArgumentHelp("What others hold of the log; may be given several times.", valueName: "file"))
    var against: [String] = []
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard file != nil || against.isEmpty else {
            throw ValidationError("Name the file that is compared with these.")
        }
    }

    func run() throws {
        guard let file else { return try verifyHome() }
        let now = Clock.system.now()
        var collector = AuditCollector(at: now, trust: TrustStore(anchors: [], revocationLists: []))
        var judge = AuditJudge(try collector.collect([file] + against))
        let report = judge.report(made: now, judged: now)
        for finding in report.findings where Self.isAboutLogs(finding) { Console.say(finding) }
        let heads = report.logs.reduce(0) { $0 + $1.compared }
        for log in report.logs {
            let about = log.party == log.partner ? "its home" : report.name(log.partner)
            Console.print("\(report.name(log.party)) about \(about): \(log.size) entries, begins at \(log.begins)")
        }
        let isBroken = report.findings.contains { $0.severity == .error }
        // What nobody signed, or what cannot be read, is neither intact nor broken.
        let unjudged: [FindingCode] = [.auditLogNotVerified, .auditExportMalformed]
        let isJudged = !report.findings.contains { unjudged.contains($0.code) } && !report.logs.isEmpty
        if !isBroken, isJudged { Console.print("The logs are intact; signed heads that agree with them: \(heads).") }
        try ExitStatus(isBroken ? Outcome.failed : isJudged ? .passed : .indeterminate).end()
    }

    /// Heads of parties whose profile is not among the files say nothing about this log.
    private static func isAboutLogs(_ finding: Finding) -> Bool {
        finding.severity > .note && finding.code != .auditCheckpointNotVerified
            && finding.code != .auditMessageMissing && finding.code != .auditMessageDisputed
    }

    private func verifyHome() throws {
        let home = try self.home.open(.upkeep)
        let count = try home.caseFile.verifyLog()
        let signed = try LogApprovals(home).verify(home.caseFile.log())
        let relations = try home.caseFile.verifyRelationLogs()
        let persons = signed == 0 ? "" : ", \(signed) of them signed by persons"
        Console.print("The log is intact: \(count) entries\(persons).")
        guard relations > 0 else { return }
        Console.print("The logs of relations are intact: \(relations) entries.")
    }
}
