internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform

/// `corridor destroy accept`
struct DestroyAccept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Destroy what a request names, and certify it.",
        discussion: """
            Two different persons sign, with --person and --second, whatever the home asks for otherwise. What is \
            destroyed cannot be had again. Where it was stopped, the same command goes on. A request that was refused \
            can still be carried out.
            """)

    @Argument(help: "The request, by the beginning of its digest (six characters or more).")
    var request: String
    @Option(help: "The reason, for the log and the certificate.")
    var reason: String
    @OptionGroup var approval: ApprovalOptions
    @OptionGroup var keys: KeyOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.openReminding()
        let actor = self.home.acting(.system)
        let sealer = try self.home.mail(of: home, keys)
        let approver = try approval.approver(at: home, for: .destroy, actor: actor.name)
        let (purged, staying, findings) = try sealer.destroy(atRequest: request, reason: reason, approver: approver)
        for purge in purged {
            Console.print("Destroyed message \(purge.message): \(Console.count(purge.versions, "object version")).")
        }
        if staying > 0 {
            Console.print(
                "\(Console.count(staying, "object version")) stay, because other messages brought them too.")
        }
        Console.print("The certificate of destruction goes with the next corridor send.")
        for finding in findings { Console.say(finding) }
        Console.say(
            "Make a new backup, and destroy the state files from before: with one of them an earlier backup still opens."
        )
    }
}
