internal import ArgumentParser

/// `corridor partner`
struct Partners: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partner", abstract: "Manage the parties that this home exchanges data with.",
        subcommands: [
            PartnerAdd.self, PartnerList.self, PartnerShow.self, PartnerSuspend.self, PartnerResume.self,
            PartnerProfile.self, PartnerAddressCommand.self,
        ],
        defaultSubcommand: PartnerList.self)

}
