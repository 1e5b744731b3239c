internal import ArgumentParser
internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import StrictJSON

/// Options for what policy decides before anything leaves.
struct PolicyOptions: ParsableArguments {
    @Flag(
        help: """
            Let out what policy refuses, as far as it is one's own: one's own objects, by one's own markings and terms. \
            Needs --reason.
            """)
    var override = false
    @Option(help: ArgumentHelp("The ground for it; it is logged, and signed with the message.", valueName: "text"))
    var reason: String?
    @Flag(help: "Show what policy decides, and write nothing.")
    var preview = false
    @OptionGroup var output: FormatOption
    @OptionGroup var approval: ApprovalOptions

    func validate() throws {
        guard override == (reason != nil) else {
            throw ValidationError("--override and --reason are given together.")
        }
        guard preview || output.format == .text else { throw ValidationError("--format needs --preview.") }
    }

    /// The ground on which a person overrides policy; `nil` when nobody does.
    ///
    /// - Parameter release: the value of `--release`, the older word for both options.
    func ground(orRelease release: String? = nil) throws -> String? {
        guard release == nil || reason == nil else {
            throw Fault(
                .usageWrong, kind: .usage,
                ["what": "--release and --override say the same", "instead": "Give one of them"])
        }
        return reason ?? release
    }

    /// Has an override signed by the persons that the home asks for; nobody is asked without a ground.
    func approver(at home: Home, overriddenOn ground: String?, actor: LogActor) throws -> ActApprover {
        guard ground != nil else { return ActApprover() }
        return try approval.approver(at: home, for: .override, actor: actor.name)
    }

    /// Prints decisions for `--preview`, and ends the command with status 4 when one of them refuses something.
    func show(_ decisions: [OutgoingDecision], overriddenOn ground: String?) throws {
        switch output.format {
        case .json:
            Console.print(json: JSONValue.array(decisions.map { PolicyJSON.outgoing($0, overriddenOn: ground) }))
        case .text: for decision in decisions { ReleaseText.print(decision, overriddenOn: ground) }
        }
        if decisions.contains(where: { $0.refusal(overriddenOn: ground) != nil }) { try ExitStatus.refused.end() }
    }
}
