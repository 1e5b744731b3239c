internal import ArgumentParser

/// `corridor partner`
struct Partners: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "The parties that this home exchanges with.",
        subcommands: [PartnerAdd.self, PartnerList.self, PartnerShow.self, PartnerSuspend.self, PartnerResume.self],
        defaultSubcommand: PartnerList.self)

}
