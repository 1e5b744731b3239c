internal import ArgumentParser

/// `corridor retractions refuse`
struct RetractionsRefuse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Refuse retractions that wait: the objects stay visible, and nothing is passed on.")

    @OptionGroup var options: RetractionDecisionOptions

    func run() throws { try options.decide(isAccepted: false) }
}
