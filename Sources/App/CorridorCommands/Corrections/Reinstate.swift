internal import ArgumentParser
internal import Messaging

/// `corridor reinstate`
struct Reinstate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate",
        abstract: "Lift the retractions of objects: everybody who holds them shows them again.")

    @OptionGroup var options: CorrectionOptions

    func run() throws { try options.correct("Reinstated") { _ in .reinstate } }
}
