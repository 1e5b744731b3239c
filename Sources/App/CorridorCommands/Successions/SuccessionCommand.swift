internal import ArgumentParser

/// `corridor succession`
struct SuccessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "succession", abstract: "Pass the rights and duties of a party on to another one.",
        discussion: """
            When a party ends, nobody could correct any more what it stated. Before that it proposes a successor \
            (propose, into a file), the successor accepts (accept, into a file), and both tell their partners: the \
            successor with accept, the other one with publish. It counts where both roots are known and signed. Rights \
            to correct, retract and consent pass on; agreements do not.
            """,
        subcommands: [
            SuccessionList.self, SuccessionPropose.self, SuccessionAccept.self, SuccessionPublish.self,
        ], defaultSubcommand: SuccessionList.self)
}
