internal import ArgumentParser

/// `corridor partner suspend`
struct PartnerSuspend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Suspend exchange with a partner: nothing is sealed to it or imported from it.",
        discussion: "Imported data stays, and its signatures still verify.")

    @OptionGroup var state: PartnerStateOptions

    func run() throws { try state.set(true, "suspended") }
}
