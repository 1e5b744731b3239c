internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import X509

/// `corridor hold add`
struct HoldAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a legal hold.",
        discussion: """
            A hold on an object keeps every message that brought a version of it; one on a partner everything that the \
            partner sent, what comes later included. Several holds can stand on one thing; each is removed by itself.
            """)

    @Argument(help: "Messages and objects, by ids or beginnings of ids.")
    var subjects: [String] = []
    @Option(help: ArgumentHelp("A partner, by its full name or party id.", valueName: "name"))
    var partner: [String] = []
    @Option(help: "The reason, such as the matter that it is for.")
    var reason: String
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard !subjects.isEmpty || !partner.isEmpty else { throw ValidationError("Name what is to be held.") }
        guard !reason.isEmpty else { throw ValidationError("A hold needs a reason.") }
    }

    func run() throws {
        let home = try self.home.open(.upkeep)
        var found: [LegalHold.Subject] = []
        for subject in subjects { found.append(try home.holdSubject(named: subject)) }
        for name in partner { found.append(.partner(try home.party(named: name).text)) }
        let added = try HoldRegistry(home, actor: self.home.acting(.system)).add(on: found, reason: reason)
        for (hold, isNew) in added {
            let what = try HoldText.subject(hold.subject, at: home)
            Console.print(
                isNew
                    ? "Hold \(hold.number) stands on \(what)."
                    : "Hold \(hold.number) has stood on \(what) since \(hold.time).")
        }
    }
}
