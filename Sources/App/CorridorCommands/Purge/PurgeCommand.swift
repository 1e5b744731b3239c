internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform
internal import StrictJSON

/// `corridor purge`
struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge", abstract: "Destroy the data of imported messages permanently, with proof.",
        discussion: """
            The key that encrypts the contents of a message in the case file is destroyed, and the key that wraps it \
            is replaced, so that they cannot be read in any earlier copy of the case file either. Destroyed are its \
            objects that no other message contains, its attachments, the sealed file, copies of it in quarantine, and \
            the merge that used them (run corridor merge again). Kept are the record of the message, its place in its \
            stream (it is refused when it arrives again), the log, decisions, and receipts in the outbox.

            Not destroyed: old blocks of removed files on the disk; copies elsewhere, including reports and exports; a \
            backup that contains the former .corridor/case.key too; and other copies of the sealed envelope, which the \
            encryption key of this home can open while it exists. Earlier backups of the case file can no longer be \
            restored: make a new one.

            --exported destroys in the same way what the home remembers of its own exports of a source: which records \
            there were, and their versions. The next export of the source then writes everything anew. Ids that were \
            revoked are forgotten too: a record that returns then has the id that its recipients know as revoked, and \
            is not shown to them. --expired also forgets what the retention of a source no longer allows.

            A legal hold (corridor hold) beats every purge: one of named messages is refused, and --before and \
            --expired leave out what is held, and say so.
            """)

    @Argument(help: "The messages, by ids or beginnings of ids.")
    var messages: [String] = []
    @Option(help: ArgumentHelp("All bundles that were imported before a time.", valueName: "time"))
    var before: Timestamp?
    @Flag(help: "All bundles with a marking whose deletion date has passed (retain_until).")
    var expired = false
    @Option(
        help: ArgumentHelp(
            "What the home remembers of its exports of a source, by its name in the mapping or by its format.",
            valueName: "source"))
    var exported: String?
    @Flag(help: "Only list what would be destroyed.")
    var preview = false
    @Option(help: "The reason, for the log and the certificate.")
    var reason: String?
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write a certificate of destruction (JSON), and its signature beside it (.p7s).", valueName: "file"))
    var output: String?
    @Flag(help: "Replace files that are there.")
    var force = false
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var format: FormatOption

    func run() throws {
        if let exported { return try purge(exported: exported) }
        let selection = try self.selection()
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        guard !preview else { return try show(Purger(home, actor: actor).preview(selection), home) }
        guard let reason, !reason.isEmpty else {
            throw Fault(
                .usageWrong, kind: .usage,
                ["what": "A purge needs a reason", "instead": "Give --reason, or --preview to see what would go"])
        }
        let purger = Purger(
            home, actor: actor, approver: try approval.approver(at: home, for: .destroy, actor: actor.name))
        // Nothing is destroyed before a certificate is known to be possible.
        let ring = try output.map { output in try signingKeys(purger, home, for: output) }
        let result = try purger.purge(selection, reason: reason)
        if expired { try expireExports(home, reason: reason) }
        let all = result.before + result.purged
        if let output, let ring, !all.isEmpty {
            let made = try purger.certify(all, ring)
            try AtomicFile.write(made.signature, to: output + ".p7s", replacing: force)
            try AtomicFile.write(made.certificate, to: output, replacing: force)
        }
        try report(result, certificate: all.isEmpty ? nil : output)
    }

    /// The keys that can sign the certificate of destruction, if it can be written.
    private func signingKeys(_ purger: Purger, _ home: Home, for output: String) throws -> KeyRing {
        for path in [output, output + ".p7s"] where Paths.exists(path) && !force {
            throw Fault(.fileExists, kind: .inputOutput, ["path": path])
        }
        let ring = try keys.ring(home)
        try purger.checkSigner(ring)
        return ring
    }

    private func selection() throws(Fault) -> Purger.Selection {
        switch (messages.isEmpty, before, expired) {
        case (false, nil, false): .messages(messages)
        case (true, let time?, false): .before(time)
        case (true, nil, true): .expired
        default:
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "What is to be purged must be said in one way",
                    "instead": "Give messages, or --before TIME, or --expired",
                ])
        }
    }

    private func show(_ candidates: [Purger.Candidate], _ home: Home) throws {
        guard format.format == .text else {
            Console.print(json: JSONValue.array(candidates.map(Self.json)))
            return
        }
        for candidate in candidates {
            guard let hold = candidate.hold else { continue }
            Console.say(Finding(hold, keeps: "Message \(candidate.package.message)", severity: .warning))
        }
        let candidates = candidates.filter { $0.hold == nil }
        guard !candidates.isEmpty else {
            Console.say("Nothing would be purged.")
            return
        }
        var table = TextTable("MESSAGE", "FROM", "IMPORTED", "VERSIONS THAT GO", "THAT STAY", "ATTACHMENTS")
        let names = try home.partyNames()
        for candidate in candidates {
            table.add(
                candidate.package.message, names[candidate.package.originator],
                candidate.package.handled, "\(candidate.preview.versions)", "\(candidate.preview.shared)",
                "\(candidate.preview.attachments)")
        }
        Console.print(table)
    }

    private func report(_ result: Purger.Result, certificate: String?) throws {
        guard format.format == .text else {
            let value: JSONValue = [
                "purged": .array(result.purged.map(Self.json)), "before": .array(result.before.map(Self.json)),
                "merge_dropped": .bool(result.droppedMerge),
                "held": .array(
                    result.held.map { ["hold": .string($0.facts["hold"] ?? ""), "sentence": .string($0.sentence)] }),
            ]
            Console.print(json: value)
            return
        }
        for finding in result.held { Console.say(finding) }
        for purge in result.before { Console.print("Message \(purge.message) was purged at \(purge.time).") }
        for purge in result.purged {
            Console.print("Purged message \(purge.message): \(purge.versions) object versions destroyed.")
        }
        if result.purged.isEmpty, result.before.isEmpty { Console.say("There was nothing to purge.") }
        if result.droppedMerge { Console.print("The merge that used them was deleted; run corridor merge again.") }
        if let certificate {
            Console.print("Wrote the certificate of destruction \(certificate), signed by \(certificate).p7s.")
        }
        if !result.purged.isEmpty {
            Console.say(
                "Make a new backup, and destroy the state files from before: with one of them an earlier backup still opens."
            )
        }
    }

    private static func json(_ candidate: Purger.Candidate) -> JSONValue {
        var object = JSONObject()
        object["message_id"] = .string(candidate.package.message)
        object["originator"] = .string(candidate.package.originator)
        object["kind"] = .string(candidate.package.kind)
        object["imported"] = .string(candidate.package.handled)
        object["object_versions"] = .number(JSONNumber(candidate.preview.versions))
        object["shared_versions"] = .number(JSONNumber(candidate.preview.shared))
        object["attachments"] = .number(JSONNumber(candidate.preview.attachments))
        object["hold"] = candidate.hold.map { .number(JSONNumber($0.number)) }
        return .object(object)
    }

    private static func json(_ purge: Purge) -> JSONValue {
        [
            "message_id": .string(purge.message), "manifest_digest": .string(purge.manifestDigest),
            "time": .string(purge.time), "reason": .string(purge.reason),
            "object_versions": .number(JSONNumber(purge.versions)), "package_key_sha256": .string(purge.packageKey),
            "case_key_sha256": .string(purge.caseKey),
        ]
    }
}
