internal import ArgumentParser

/// `corridor partner resume`
struct PartnerResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Resume exchange with a partner.")

    @OptionGroup var state: PartnerStateOptions

    func run() throws { try state.set(false, "resumed") }
}
