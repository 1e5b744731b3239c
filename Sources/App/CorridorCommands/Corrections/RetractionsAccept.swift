internal import ArgumentParser

/// `corridor retractions accept`
struct RetractionsAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Let retractions that wait, or were refused, take effect.")

    @OptionGroup var options: RetractionDecisionOptions

    func run() throws { try options.decide(isAccepted: true) }
}
