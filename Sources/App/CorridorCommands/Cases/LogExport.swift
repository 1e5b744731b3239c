internal import ArgumentParser
internal import Auditing
internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform
internal import X509

/// `corridor log export`
struct LogExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the logs of the home and of its relations into a file that others can check.",
        discussion: """
            The file has every entry, the signed head of each log, the heads of partners' logs that came in their \
            messages, and the profile of this party. corridor log verify and corridor audit check it without the home. \
            With --relation it has the log of one relation only, so that the partner, or an auditor of that relation, \
            learns nothing of others.

            With --packages it also writes what the logs are about into a folder: each message that was received, as its \
            originator signed it, and each receipt, those that this home sent too; in the folder quarantine also what was \
            refused because it contradicts another message of its stream. They can be read by everybody who has the files: \
            give them to those only who may see what was exchanged. A message that was purged has none. One that does not \
            verify any more, because a certificate was revoked since, is written all the same, with a warning. Each file \
            has the message id and the beginning of its SHA-256 as its name. All is written, or nothing. Exit status 3: a \
            message could not be opened, and was written as it is sealed; 1: the file of one is gone.

            A home that was restored and waits for a decision exports nothing.

            The logs of relations begin with the version of Corridor that keeps them; the file says when. A home that was \
            made before gets the key that signs their heads first, with a new profile.
            """)

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file; - for standard output.", valueName: "file"))
    var output: String
    @Option(help: ArgumentHelp("The partner whose relation is exported alone.", valueName: "partner"))
    var relation: String?
    @Option(
        help: ArgumentHelp(
            "Also write the signed packages of messages and receipts into a folder, without their seal.",
            valueName: "dir"))
    var packages: String?
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var root: RootOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open()
        let partner = try relation.map { name throws(Fault) in try home.party(named: name) }
        try makeLogKey(home)
        let ring = try keys.ring(home)
        let writer = LogExportWriter(home, keys: ring, actor: self.home.acting(.system))
        let evidence = try packages.map { folder throws(Fault) in
            try EvidenceWriter(home, keys: ring, clock: .system).prepare(partner, to: folder)
        }
        var written: LogExportWriter.Summary?
        try StandardStreams.write(to: output, replacing: force) { sink throws(Fault) in
            written = try writer.write(partner, named: Paths.name(of: output), to: sink)
            try evidence?.commit()
        }
        if output != "-", let summary = written {
            Console.print(
                "Wrote \(output): \(Console.count(summary.logs, "log")) with "
                    + "\(Console.count(summary.entries, "entry", plural: "entries")), "
                    + "\(Console.count(summary.heads, "head")) of partners.")
        }
        guard let evidence, let packages else { return }
        for finding in evidence.findings { Console.say(finding) }
        if output != "-" {
            Console.print("Wrote \(Console.count(evidence.count, "signed package")) to \(packages).")
        }
        let codes = Set(evidence.findings.map(\.code))
        try ExitStatus.worst([
            codes.contains(.evidenceMissing) ? .badData : .done,
            codes.contains(.evidenceNotOpened) ? .undecided : .done,
        ]).end()
    }

    /// A home that an earlier version made has no key that signs heads: it gets one, where the root's key is at hand.
    private func makeLogKey(_ home: Home) throws {
        guard try home.logCertificate() == nil, Paths.exists(home.layout.key(.root)) || root.root != nil,
            try root.manager(home, keys: keys, options: self.home).makeLogKey()
        else { return }
        Console.say(
            "Made the key that signs heads of logs, which this home did not have. Send \(home.layout.profile) to the partners "
                + "again.")
    }
}
