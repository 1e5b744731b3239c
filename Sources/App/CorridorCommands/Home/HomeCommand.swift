internal import ArgumentParser

/// `corridor home`
struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Change how this home works.",
        subcommands: [
            HomeRequireAgreement.self, HomeRequirePersons.self, HomeRequireTwo.self, HomeUpgradeIDs.self,
            HomeKnownHost.self, HomeAcceptRestore.self, HomeMissed.self, HomeCatchUp.self, HomeTakeIn.self,
        ])
}
