internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome
internal import Platform
internal import Transports
internal import X509

/// `corridor receive`
struct Receive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Take what partners left in exchange folders into the inbox.",
        discussion: """
            Each envelope is verified from outside and stored sealed; no decryption key is needed. With --import, and \
            the passphrase, what waits in the inbox is imported in the order of its streams, and the receipts go back \
            at once. What is not ours is named and left where it lies. A folder without files is no error.
            """)

    @Argument(help: "Partners, or exchange folders. Without partners, files of all partners are taken.")
    var arguments: [String] = []
    @Option(help: ArgumentHelp("An exchange folder; may be given several times.", valueName: "dir"))
    var fromFolder: [String] = []
    @Flag(name: .customLong("import"), help: "Import what waits in the inbox, and send the receipts.")
    var imports = false
    @Flag(help: "Look again and again, until the process is asked to stop.")
    var watch = false
    @Option(help: ArgumentHelp("The pause between two looks with --watch.", valueName: "seconds"))
    var interval: Int = 10
    @OptionGroup var objects: ObjectLimitOption
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        guard (1...86_400).contains(interval) else { throw ValidationError("--interval is 1 to 86400 seconds.") }
        guard !watch || output.format == .text else { throw ValidationError("--watch prints text only.") }
    }

    private static func isPlace(_ argument: String) -> Bool {
        argument.hasPrefix("sftp://") || Paths.isFolder(argument)
    }

    /// The folders that are named; where none is, the addresses of the partners.
    private func places(_ home: Home) throws -> [String] {
        let named = fromFolder + arguments.filter(Self.isPlace)
        guard named.isEmpty else { return named }
        var places: [String] = []
        for (_, address) in try home.addresses() where !places.contains(address.address) {
            places.append(address.address)
        }
        return places
    }

    func run() throws {
        let signals = watch ? StopSignals() : nil
        let home = try self.home.openReminding(.upkeep)
        let folders = try places(home)
        let named = try arguments.filter { !Self.isPlace($0) }.map { name throws(Fault) in
            try home.party(named: name)
        }
        if folders.isEmpty {
            Console.say("No folder was named, and no partner has an address: no folder is looked at.")
        }
        let ring = imports ? try keys.ring(home) : try keys.ringIfGiven(home)
        try home.showFolders()
        let look = ReceivingLook(
            command: self, home: home, ring: ring, folders: folders, partners: named.isEmpty ? nil : Set(named))
        guard let signals else {
            let exchange = ExchangeReporter(output.format)
            try look.run(into: exchange)
            return try exchange.end(isSending: false)
        }
        var statuses: [ExitStatus] = []
        let exchange = ExchangeReporter(.text, isWatching: true)
        while !signals.wait(seconds: 0) {
            do {
                try look.run(into: exchange)
            } catch let fault as Fault where fault.kind == .inputOutput {
                // The disk is full, or another command holds the home: tried again at the next look.
                exchange.say(fault)
            }
            statuses.append(exchange.nextLook())
            if signals.wait(seconds: interval) { break }
        }
        try ExitStatus.worst(statuses).end()
    }
}

/// One look at the folders of `corridor receive`.
struct ReceivingLook {
    let command: Receive
    let home: Home
    let ring: KeyRing?
    let folders: [String]
    let partners: Set<PartyID>?

    /// Takes what is there, imports it where that is asked for, and sends the answers over the same folders.
    func run(into exchange: ExchangeReporter) throws {
        var partnersHere: [(PartyID, any ExchangeFolder)] = []
        let actor = command.home.acting(.system)
        do {
            let lock = try home.lockReceiving()
            defer { withExtendedLifetime(lock) {} }
            let receiver = Receiver(
                home, clock: .system, randomness: .system, actor: actor.name, messages: .commandLine)
            for path in folders {
                let folder = try ExchangePlaces.folder(at: path, of: home)
                let reports = exchange.receiving { () throws(Fault) in
                    try receiver.receive(from: folder, only: partners)
                }
                for party in reports.compactMap({ $0.party.flatMap(PartyID.init) }) {
                    partnersHere.append((party, folder))
                }
            }
        }
        if command.imports, let ring {
            let importer = Importer(
                home, keys: ring, clock: .system, randomness: .system, actor: actor, messages: .commandLine,
                objectLimit: command.objects.bytes)
            InboxImport(home, importer).run(exchange.imported)
        }
        guard !partnersHere.isEmpty else { return }
        let lock = try home.lockSending()
        defer { withExtendedLifetime(lock) {} }
        let sender = Sender(
            home, keys: ring, clock: .system, randomness: .system, actor: actor.name, answersOnly: true)
        for (party, folder) in partnersHere {
            exchange.sending { () throws(Fault) in try sender.send(to: party, over: folder) }
        }
    }
}
