internal import ArgumentParser
internal import Diagnostics
internal import PartyHome
internal import Platform

/// `corridor home require-agreement`
struct HomeRequireAgreement: ParsableCommand {
    /// A switch of the home.
    enum Switch: String, ExpressibleByArgument, CaseIterable {
        /// The home asks for it.
        case on
        /// It does not.
        case off
        /// The general setting holds (for one partner).
        case general
    }

    static let configuration = CommandConfiguration(
        commandName: "require-agreement",
        abstract: "Exchange with partners only under an agreement that is in force, or without one.",
        discussion: """
            Without it, markings alone decide where there is no agreement. A setting for one partner counts more than \
            the general one; general removes it.
            """)

    @Argument(help: "on, off or general.")
    var value: Switch
    @Option(help: "The one partner that it is for (default: all that have no setting of their own).")
    var partner: String?
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard value != .general || partner != nil else { throw ValidationError("general is for one --partner.") }
    }

    func run() throws {
        let home = try self.home.open(.upkeep)
        let party = try partner.map { name throws(Fault) in try home.party(named: name) }
        let isRequired: Bool? =
            switch value {
            case .on: true
            case .off: false
            case .general: nil
            }
        let hasChanged = try home.requireAgreement(with: party, isRequired, by: self.home.acting(.system))
        let name = try party.map { party throws(Fault) in try home.name(of: party) } ?? "every partner"
        guard hasChanged else { return Console.print("Nothing was changed.") }
        switch value {
        case .on: Console.print("From now on exchange with \(name) needs an agreement that is in force.")
        case .off: Console.print("From now on exchange with \(name) needs no agreement.")
        case .general: Console.print("From now on the general setting holds for \(name).")
        }
    }
}
