internal import ArgumentParser
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform

/// `corridor home take-in`
struct HomeTakeIn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-in", abstract: "Take in what another device of this party stated, from its state file.",
        discussion: """
            Two copies of one home, each with a stream of its own (corridor stream renew --beside), do not know what the \
            other one stated. Write a state file on one of them (corridor backup --state FILE) and take it in on the \
            other: what was retracted there is retracted here too, and goes to all to whom this one gave it with the \
            next command that sends. Do the same the other way.

            Of what persons decided there, legal holds are taken over, because they can only keep something. Other \
            decisions are not: a state file is signed by nobody, and the signatures of persons are in the log of the \
            other device. What was decided otherwise there is said (retractions that were accepted or refused, removed \
            holds, validations, suspended partners), for persons to decide here too. What was decided about suspect \
            messages, quarantine and merges is not in a state file, and not compared.
            """)

    @OptionGroup var recovery: RecoveryOptions
    @OptionGroup var home: HomeOptions

    func run() throws {
        let home = try self.home.open(.upkeep)
        let states = try recovery.states()
        guard !states.isEmpty else {
            throw Fault(.usageWrong, kind: .usage, ["what": "No state file is named", "instead": "Give --state FILE"])
        }
        let device = OtherDevice(of: home, clock: .system, actor: self.home.acting(.system))
        for state in states.sorted(by: { $0.time < $1.time }) {
            let taken = try device.takeIn(state)
            for finding in taken.findings { Console.say(finding) }
            Console.print(
                "Took in \(Console.count(taken.statements, "statement")) of the state of \(state.time.rfc3339).")
            if taken.holds > 0 { Console.print("Took over \(Console.count(taken.holds, "legal hold")).") }
            if taken.partners > 0 {
                Console.print(
                    "\(Console.count(taken.partners, "partner")) began a new stream: what concerns them is said again.")
            }
        }
    }
}
