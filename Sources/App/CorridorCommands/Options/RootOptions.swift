internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform

/// Options of the commands that use the private key of the root.
struct RootOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder on a medium that has the keys of the root, where corridor key root move put them.",
            valueName: "folder"))
    var root: String?
    @OptionGroup var approval: ApprovalOptions

    /// How the keys are opened.
    func access(_ keys: KeyOptions) throws(Fault) -> KeyAccess {
        KeyAccess(try keys.passphrases(), rootFolder: root)
    }

    /// The manager of the keys of a home, with the persons who sign a use of the root.
    func manager(_ home: Home, keys: KeyOptions, options: HomeOptions) throws(Fault) -> KeyManager {
        let actor = options.acting(.system)
        return KeyManager(
            home, access: try access(keys),
            approver: try approval.approver(at: home, for: .root, actor: actor.name), clock: .system,
            randomness: .system, actor: actor)
    }
}
