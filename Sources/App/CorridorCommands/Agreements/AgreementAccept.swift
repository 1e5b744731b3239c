internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome

/// `corridor agreement accept`
struct AgreementAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept a version that a partner proposed: sign the same bytes.",
        discussion: "Read it first with corridor agreement show.")

    @Argument(help: "The agreement's id, or at least six characters of its beginning.")
    var agreement: String
    @Option(
        help: ArgumentHelp(
            "The beginning of the version's digest, where several have its number.", valueName: "digest"))
    var document: String?
    @OptionGroup var out: AgreementOutputOptions

    func run() throws {
        let home = try out.home.openReminding()
        let sealed = try out.home.mail(of: home, out.keys).accept(
            agreement, digest: document, path: out.output, replacing: out.force)
        try out.report("Accepted", sealed, in: home)
    }
}
