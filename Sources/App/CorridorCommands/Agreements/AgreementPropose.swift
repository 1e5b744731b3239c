internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Messaging
internal import PartyHome
internal import Policy

/// `corridor agreement propose`
struct AgreementPropose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Propose an agreement, or its next version, to a partner.",
        discussion: AgreementCommand.termsHelp)

    @Argument(help: "The partner's full name, its party id, or the beginning of the id.")
    var partner: String?
    @Option(help: ArgumentHelp("The file with the terms.", valueName: "file"))
    var terms: String?
    @Option(help: ArgumentHelp("The agreement whose newest version these terms replace.", valueName: "id"))
    var replaces: String?
    @Option(help: ArgumentHelp("Send what was proposed before again, unchanged.", valueName: "id"))
    var again: String?
    @OptionGroup var out: AgreementOutputOptions

    func validate() throws {
        guard (again == nil) == (terms != nil), (again == nil) == (partner != nil), again == nil || replaces == nil
        else { throw ValidationError("Give a partner and --terms FILE, or --again ID alone.") }
    }

    func run() throws {
        let home = try out.home.openReminding()
        let sealer = try out.home.mail(of: home, out.keys)
        if let again {
            let sealed = try sealer.proposeAgain(again, path: out.output, replacing: out.force)
            return try out.report("Proposed", sealed, in: home)
        }
        guard let terms, let partner else { return }
        let party = try home.party(named: partner)
        let draft: AgreementDraft
        do throws(Fault) {
            draft = try AgreementDraft(parsing: File.bytes(at: terms, limit: AgreementDocument.sizeLimit))
        } catch {
            guard error.kind == .badData else { throw error }
            throw Fault(
                .agreementTermsInvalid, kind: .badData, at: error.finding.place,
                ["path": terms, "reason": error.finding.sentence])
        }
        let sealed = try sealer.propose(
            draft, to: party, replacing: replaces, path: out.output, replacing: out.force)
        try out.report("Proposed to \(home.name(of: party))", sealed, in: home)
    }
}
