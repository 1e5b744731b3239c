internal import ArgumentParser
internal import Policy

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
