internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// `corridor share`
struct Share: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share",
        abstract: "Share with a partner what it may have: one message, in which the statements of others still verify.",
        discussion: """
            What may go is decided by policy for the partner: by its country and groups, the markings, the agreement with \
            it, and the limits of those that objects came from. --preview shows for each object what goes, what is \
            withheld and why, and writes nothing.

            Bundles in files are one's own and go as they are when all of a bundle may go; otherwise the objects that may \
            go are signed as parts of a message of one's own. Objects that came from others go as parts that verify by \
            their originators' signatures, with the profiles of these originators: the partner takes them in as \
            statements of theirs, passed on by this party. Of an object whose parts are withheld the partner learns \
            where they are, not what they are; --withhold-silently does not tell that either. Attachments go only when \
            they are named.

            Parts of messages of version 1 of the format can be guessed (corridor help disclose); they go with \
            --guessable only. What came whole and may go whole can also be forwarded unchanged (corridor forward): then \
            its recipients, its place in its stream and its attachments go with it.
            """)

    @Argument(
        help: """
            A bundle, the id of a received message, an object or an entity (or the beginning of an id), or words to \
            search for; several.
            """)
    var items: [String]
    @Option(help: ArgumentHelp("The partner.", valueName: "partner"))
    var to: String
    @Option(
        name: .customLong("attachment"),
        help: ArgumentHelp("A file of one's own to add; may be given several times.", valueName: "file"))
    var attachments: [String] = []
    @OptionGroup var terms: TermsOptions
    @Flag(help: "Accept that withheld data can be guessed from parts of messages of version 1.")
    var guessable = false
    @Flag(help: "Do not tell the partner which parts of the objects that it gets are withheld.")
    var withholdSilently = false
    @Flag(help: "Show what would go and what not, and why, and write nothing.")
    var preview = false
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder for the envelope (default: the outbox, for corridor send).", valueName: "dir"))
    var directory: String?
    @Option(name: .shortAndLong, help: ArgumentHelp("The file for the envelope.", valueName: "file"))
    var output: String?
    @Flag(help: "Replace a file that is there (with --output).")
    var force = false
    @OptionGroup var format: FormatOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard output == nil || directory == nil else {
            throw ValidationError("--directory and --output are two places; give one.")
        }
        guard output != nil || !force else { throw ValidationError("--force needs --output.") }
    }

    func run() throws {
        let home = try self.home.openReminding()
        let mail = try self.home.mail(of: home, keys)
        let request = try request(home)
        guard !preview else {
            let plan = try mail.planShare(request)
            try ShareText.show(plan, home, format: format.format)
            if plan.isEmpty { try ExitStatus.refused.end() }
            return
        }
        if let directory { try Paths.makeFolder(directory) }
        let isForOutbox = output == nil && directory == nil
        let made = try mail.share(
            request, replacing: force,
            place: isForOutbox ? nil : { name in output ?? Paths.join(directory ?? ".", name) })
        ShareText.say(made.plan, try home.name(of: request.recipient))
        switch format.format {
        case .json: Console.print(json: ShareText.json(made.plan, made.sealed))
        case .text:
            Console.print("\(made.sealed.path)")
            Console.say(
                "  for \(try home.name(of: request.recipient)): message \(made.sealed.messageID), number "
                    + "\(made.sealed.sequence), \(made.sealed.size) bytes")
        }
    }

    private func request(_ home: Home) throws -> ShareRequest {
        let names = try ShareItems(home)
        var request = ShareRequest(
            try items.map { text throws(Fault) in try names.item(text) }, with: try home.party(named: to))
        request.attachments = attachments
        request.purpose = terms.purpose
        request.legalBasis = terms.legalBasis
        request.expires = terms.expires
        request.isGuessable = guessable
        request.namesWithheld = !withholdSilently
        return request
    }
}
