internal import ArgumentParser
internal import CaseFile
internal import Corrections
internal import Diagnostics
internal import PartyHome
internal import X509

/// `corridor ledger partner`
struct LedgerPartner: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "Show what a partner got.")

    @Argument(help: "The partner's full name, its party id, or the beginning of the id.")
    var partner: String
    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open()
        let party = try home.party(named: partner)
        try LedgerReport(home).show(try home.caseFile.ledger(ofParty: party.text), format: output.format)
        let stated = try home.caseFile.objects(statedBy: party.text)
        guard let first = stated.first else { return }
        Console.say(
            Finding(
                .holdingsStated,
                ["name": try home.name(of: party), "count": "\(stated.count)", "object": first.object]))
    }
}
