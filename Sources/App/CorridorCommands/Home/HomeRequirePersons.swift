internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor home require-persons`
struct HomeRequirePersons: ParsableCommand {
    /// A switch of the home.
    enum Switch: String, ExpressibleByArgument, CaseIterable {
        /// The home asks for it.
        case on
        /// It does not.
        case off
    }

    static let configuration = CommandConfiguration(
        commandName: "require-persons", abstract: "Ask a person to sign each act that persons can sign.",
        discussion: """
            These are releases from quarantine, purges of messages, and changes of persons and of what they are asked \
            for. Turning it off is such an act too.
            """)

    @Argument(help: "on or off.")
    var value: Switch
    @Option(help: "The reason, for the log.")
    var reason: String = ""
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let actor = self.home.acting(.system)
        var rules = try home.personRules()
        rules.requiresPersons = value == .on
        let hasChanged = try home.setPersonRules(
            rules, reason: reason, approver: try approval.approver(at: home, for: .settings, actor: actor.name),
            by: actor)
        guard hasChanged else { return Console.print("Nothing was changed.") }
        Console.print(
            value == .on
                ? "From now on acts that persons can sign must be signed by one."
                : "From now on acts need not be signed by a person.")
    }
}
