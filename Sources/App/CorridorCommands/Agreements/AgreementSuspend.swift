internal import ArgumentParser
internal import Policy

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
