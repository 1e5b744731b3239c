internal import ArgumentParser
internal import PartyHome
internal import Platform

/// The partner, and the reason.
struct PartnerStateOptions: ParsableArguments {
    @Argument(help: "The partner's full name, its party id, or the beginning of the id.")
    var name: String
    @Option(help: "The reason, for the log.")
    var reason: String
    @OptionGroup var home: HomeOptions

    func set(_ isSuspended: Bool, _ words: String) throws {
        let home = try self.home.open(.upkeep)
        let party = try home.party(named: name)
        let hasChanged = try PartnerRegistry(home, clock: .system).setSuspended(
            party, isSuspended, reason: reason, by: self.home.acting(.system))
        let partner = try home.name(of: party)
        Console.print("Exchange with \(partner) \(hasChanged ? "is" : "was already") \(words).")
    }
}
