internal import ArgumentParser
internal import Messaging

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
            Later versions of the object stay hidden too. corridor revoke writes a revoked version, which readers of \
            STIX understand.
            """)

    @OptionGroup var options: CorrectionOptions

    func run() throws { try options.correct("Retracted") { _ in .retract } }
}
