internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy

/// `corridor pack`
struct Pack: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Put bundles and attachments into a signed package.",
        discussion: """
            Without --to the package is for any reader and not confidential. With --to it takes the next number of the \
            stream to each of them, and corridor seal encrypts it for them.

            Policy decides before anything is written, as for corridor seal. Without --to nothing is known about the \
            reader, and the package is not encrypted.

            A bundle in XML beside one in JSON with the same name, but for the ending, is the other form of it: both \
            must say exactly the same.
            """)

    @Argument(help: "Bundles and attachments.")
    var files: [String]
    @Option(name: .shortAndLong, help: ArgumentHelp("The package to write.", valueName: "file"))
    var output: String?
    @Option(help: ArgumentHelp("A recipient; may be given several times.", valueName: "partner"))
    var to: [String] = []
    @Option(
        help: ArgumentHelp(
            "A required co-signer; may be given several times.", valueName: "party"))
    var cosigner: [String] = []
    @OptionGroup var terms: TermsOptions
    @OptionGroup var policy: PolicyOptions
    @OptionGroup var version: WireVersionOption
    @OptionGroup var objects: ObjectLimitOption
    @Flag(help: "Replace a file that is there.")
    var force = false
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard output != nil || policy.preview else { throw ValidationError("Name the package with --output.") }
    }

    func run() throws {
        let home = try self.home.openReminding()
        let recipients = try to.map { name throws(Fault) in try home.party(named: name) }
        let mail = try self.home.mail(of: home, keys)
        var terms = terms.terms
        terms.cosigners = try cosigner.map { name throws(Fault) in try home.party(named: name) }
        terms.version = version.wireVersion
        terms.objectLimit = objects.bytes
        terms.override = try policy.ground()
        terms.showRefused = { ReleaseText.say($0) }
        if policy.preview {
            return try policy.show(
                try mail.preview(files, for: recipients, terms, by: .pack), overriddenOn: terms.override)
        }
        guard let output else { return }
        terms.approver = try policy.approver(
            at: home, overriddenOn: terms.override, actor: self.home.acting(.system))
        let manifest = try mail.pack(files, for: recipients, terms, to: output, replacing: force)
        Console.print("Packed \(files.count) files into \(output), message \(manifest.messageID).")
    }
}

/// Options for a message as a whole.
struct TermsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The time after which the message may no longer be imported.", valueName: "time"))
    var expires: Timestamp?
    @Option(help: ArgumentHelp("The legal basis of the transfer.", valueName: "text"))
    var legalBasis: String?

    @Option(help: ArgumentHelp("The purpose of the recipients, for policy to decide by.", valueName: "text"))
    var purpose: String?

    /// The terms.
    var terms: PackageSealer.Terms {
        var terms = PackageSealer.Terms(expires: expires, legalBasis: legalBasis)
        terms.purpose = purpose
        return terms
    }
}
