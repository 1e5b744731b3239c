internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// `corridor send`
struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Send what waits in the outbox to partners, over a folder.",
        discussion: """
            Without arguments, what waits for every partner goes. With bundles, they are sealed for the named \
            partners, one message each, and sent. A copy of each message is kept, sealed, until its receipt comes, so \
            that it can be sent again when the partner asks for it. What the network or a full disk stops goes with \
            the next call.

            Below the folder, files lie in to-RECIPIENT/from-SENDER. --nightly takes each bundle of a folder once, \
            such as those that corridor export wrote.

            --corrections sends newer versions of objects to everybody who holds earlier ones by the ledger: one's own \
            from the bundles that are named, or folders of them; those that others stated, from what was imported. \
            What may not go to a holder is said by a statement. Named partners alone get something then.
            """)

    @Argument(help: "Partners, and bundles and attachments to seal for them.")
    var arguments: [String] = []
    @Option(help: ArgumentHelp("The exchange folder, instead of the addresses of the partners.", valueName: "dir"))
    var toFolder: String?
    @Option(help: ArgumentHelp("Seals and sends each bundle of a folder that was not sent yet.", valueName: "dir"))
    var nightly: String?
    @Flag(help: "Sends newer versions to those who hold earlier ones, from the bundles or folders that are named.")
    var corrections = false
    @Option(help: ArgumentHelp("Larger messages go in parts of this size.", valueName: "MiB"))
    var partSize: Int = 64
    @Option(help: ArgumentHelp("How often a transfer is tried before the next call goes on with it.", valueName: "n"))
    var attempts: Int = 3
    @OptionGroup var terms: TermsOptions
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        guard !corrections || nightly == nil else {
            throw ValidationError(
                "--nightly seals whole bundles, --corrections what holders need of them; call send twice.")
        }
        guard (1...10_000).contains(partSize) else { throw ValidationError("--part-size is 1 to 10000 MiB.") }
        guard (1...20).contains(attempts) else { throw ValidationError("--attempts is 1 to 20.") }
    }

    func run() throws {
        let home = try self.home.openReminding()
        let files = arguments.filter { Paths.exists($0) && (corrections || !Paths.isFolder($0)) }
        let named = try arguments.filter { !files.contains($0) }.map { name throws(Fault) in
            do throws(Fault) { return try home.party(named: name) } catch {
                // A bundle that is not there is no partner with a strange name.
                guard error.code == .recipientUnknown, Self.isFileName(name) else { throw error }
                throw Fault(.fileMissing, kind: .inputOutput, ["path": name])
            }
        }
        guard !named.contains(home.identity.party) else {
            throw Fault(
                .usageWrong, kind: .usage, ["what": "Nothing is sent to oneself", "instead": "Name a partner"])
        }
        let isSealing = !files.isEmpty || nightly != nil || corrections
        guard !isSealing || !named.isEmpty || corrections else {
            throw Fault(
                .usageWrong, kind: .usage,
                ["what": "Bundles are sealed for partners", "instead": "Name the partners to send to"])
        }
        let places = try ExchangePlaces(home, named: toFolder)
        // Before anything is sealed: a message that has no way to go would wait unseen.
        for party in named { _ = try places.folder(of: party) }
        let ring = isSealing ? try keys.ring(home) : try keys.ringIfGiven(home)
        try home.showFolders()
        let exchange = ExchangeReporter(output.format)
        if let ring, corrections {
            try sealNewer(in: files, for: named, of: home, with: ring, exchange)
        } else if let ring, isSealing {
            try seal(files, for: named, of: home, with: ring)
        }
        let parties = named.isEmpty ? try home.caseFile.partnersToSendTo().compactMap(PartyID.init) : named
        let lock = try home.lockSending()
        defer { withExtendedLifetime(lock) {} }
        let sender = Sender(
            home, keys: ring, clock: .system, randomness: .system, actor: self.home.acting(.system).name,
            retry: RetryRule(attempts: attempts), parts: PartSize(bytes: partSize << 20))
        for party in parties {
            exchange.sending { () throws(Fault) in try sender.send(to: party, over: places.folder(of: party)) }
        }
        if !corrections, let finding = try NewerVersionsOwed(at: home).finding(at: home) { Console.say(finding) }
        try exchange.end(isSending: true)
    }

    /// Whether an argument is the name of a file: a path, or a name with a short ending.
    private static func isFileName(_ text: String) -> Bool {
        guard !text.contains("/") else { return true }
        let ending = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
        return (1...5).contains(ending.utf8.count) && ending.utf8.allSatisfy { (97...122).contains($0) }
    }

    /// Seals newer versions for those who hold earlier ones.
    private func sealNewer(
        in places: [String], for parties: [PartyID], of home: Home, with ring: KeyRing, _ exchange: ExchangeReporter
    ) throws {
        var bundles: [String] = []
        for place in places {
            bundles += try Paths.isFolder(place) ? NightlyFolder(place).bundles() : [place]
        }
        let sealer = PackageSealer(
            home, keys: ring, clock: .system, randomness: .system, actor: self.home.acting(.system))
        var terms = terms.terms
        terms.objectLimit = objects.bytes
        exchange.sealed(
            try sealer.sealNewerVersions(in: bundles, to: parties.isEmpty ? nil : parties, terms))
    }

    /// Seals the bundles into the outbox.
    private func seal(_ files: [String], for parties: [PartyID], of home: Home, with ring: KeyRing) throws {
        let sealer = PackageSealer(
            home, keys: ring, clock: .system, randomness: .system, actor: self.home.acting(.system))
        var terms = terms.terms
        terms.objectLimit = objects.bytes
        for party in parties {
            if !files.isEmpty { _ = try sealer.sealForSending(files, to: party, terms) }
            for bundle in try nightly.map(NightlyFolder.init)?.bundles() ?? [] {
                _ = try sealer.sealForSending([bundle], to: party, terms, once: true)
            }
        }
    }
}
