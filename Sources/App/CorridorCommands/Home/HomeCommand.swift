internal import ArgumentParser

/// `corridor home`
struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Change how this home works.",
        subcommands: [HomeUpgradeIDs.self, HomeKnownHost.self])
}
