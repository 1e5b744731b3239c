internal import ArgumentParser

/// `corridor partner resume`
struct PartnerResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Take exchange with a partner up again.")

    @OptionGroup var state: PartnerStateOptions

    func run() throws { try state.set(false, "taken up again") }
}
