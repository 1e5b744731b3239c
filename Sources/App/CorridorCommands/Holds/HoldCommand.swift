internal import ArgumentParser

/// `corridor hold`
struct HoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Keep messages and objects from being destroyed, for as long as a matter lasts.",
        discussion: """
            While a legal hold stands on a message, an object, or what a partner sent, no purge destroys it, whether \
            it is asked for by name, by age, by a retention period or by its originator; copies of a held message that \
            was sent are kept too. A hold changes nothing else: it permits nobody to read or to pass on anything.
            """,
        subcommands: [HoldList.self, HoldAdd.self, HoldRemove.self], defaultSubcommand: HoldList.self)
}
