internal import ArgumentParser
internal import Messaging
internal import PartyHome
internal import Policy

/// What the commands that say something of an agreement have in common.
struct AgreementStateOptions: ParsableArguments {
    @Argument(help: "The agreement's id, or at least six characters of its beginning.")
    var agreement: String
    @Option(help: "The reason; the partner reads it.")
    var reason: String
    @OptionGroup var out: AgreementOutputOptions

    func say(_ act: AgreementAct, _ words: String) throws {
        let home = try out.home.openReminding()
        let sealed = try out.home.mail(of: home, out.keys).state(
            act, agreement: agreement, reason: reason, path: out.output, replacing: out.force)
        try out.report(words, sealed, in: home)
    }
}

/// `corridor agreement suspend`
struct AgreementSuspend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Suspend an agreement: nothing new goes under it, in either direction.",
        discussion: """
            Only the party that suspended an agreement resumes it. Corrections, retractions, receipts and what is said \
            of agreements still go.
            """)

    @OptionGroup var state: AgreementStateOptions

    func run() throws { try state.say(.suspend, "Suspended") }
}

/// `corridor agreement resume`
struct AgreementResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Resume an agreement that this party suspended.")

    @OptionGroup var state: AgreementStateOptions

    func run() throws { try state.say(.resume, "Resumed") }
}

/// `corridor agreement end`
struct AgreementEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End an agreement for ever, with all of its versions.",
        discussion: """
            What was on its way is taken in during the days of grace that the agreement states. What came under it \
            stays under its terms.
            """)

    @OptionGroup var state: AgreementStateOptions

    func run() throws { try state.say(.end, "Ended") }
}
