internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import StrictJSON

/// `corridor retract`
struct Retract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retract",
        abstract: "Take back objects that went to others: everybody who holds them leaves them out of every view.",
        discussion: """
            For each object a signed statement is sealed to every partner that holds it by the ledger; those it was \
            passed on to are reached through those who passed it on. corridor send sends it. Of a message all own \
            objects are retracted, but for the identity and the definitions that other messages have too.

            A retraction hides and never destroys: versions and decisions stay, and corridor reinstate lifts it. \
            Later versions of the object stay hidden too. With --destroy those who hold the messages are also asked to \
            destroy them; two persons decide there. corridor revoke writes a revoked version, which readers of \
            STIX understand.
            """)

    @OptionGroup var options: CorrectionOptions
    @Flag(help: "Also ask those who hold the messages to destroy them; messages only.")
    var destroy = false

    func validate() throws {
        guard !destroy || !options.names.contains(where: { $0.contains("--") }) else {
            throw ValidationError(
                "--destroy is for messages: a request names whole messages. corridor destroy ask finds those of objects."
            )
        }
    }

    func run() throws {
        guard destroy else { return try options.correct("Retracted") { _ in .retract } }
        let home = try options.home.openReminding()
        let made = try options.home.mail(of: home, options.keys).retractAndAskToDestroy(
            options.names, reason: options.reason)
        for finding in (made.retraction?.findings ?? []) + made.findings { Console.say(finding) }
        guard options.format.format == .text else {
            return Console.print(
                json: [
                    "retraction": made.retraction.map(CorrectionText.json) ?? .null,
                    "requests": .array(made.requests.map(CorrectionText.json)),
                ])
        }
        if let retraction = made.retraction { CorrectionText.print(retraction, "Retracted") }
        try DestructionText.print(made.requests, home)
    }
}
