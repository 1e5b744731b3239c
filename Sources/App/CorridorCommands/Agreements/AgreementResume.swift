internal import ArgumentParser
internal import Policy

/// `corridor agreement resume`
struct AgreementResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Resume an agreement that this party suspended.")

    @OptionGroup var state: AgreementStateOptions

    func run() throws { try state.say(.resume, "Resumed") }
}
