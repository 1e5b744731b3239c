internal import CaseFile
internal import CaseWork
internal import Corrections
internal import Diagnostics
internal import Messaging
internal import PartyHome

extension FindingMessages {
    /// What happens to parties and their data over years.
    static let partiesAdvice: [FindingCode: String] = [
        .holdStands: "corridor hold remove {hold} --reason … removes it when its reason has ended.",
        .holdUnknown: "corridor hold list lists them.",
        .holdSubjectMissing:
            "Give at least four characters of the id of a message (corridor purge --before TIME --preview lists them) or "
            + "the type and id of an object, or a partner with --partner.",
        .recordsOverdue: "corridor overdue list lists them; corridor overdue validate OBJECT… shows them again.",
        .destructionAsked:
            "corridor destroy accept {statement} --reason … with --person and --second destroys them; corridor destroy refuse "
            + "{statement} --reason … says no.",
        .destructionMessageUnknown:
            "Ask {name} for the ids of the messages that it has it from (corridor show OBJECT there), and name them: corridor "
            + "destroy ask MESSAGE --from '{name}'. corridor retract hides it there without that.",
        .destructionNeedsTwo: "Name them with --person and --second.",
        .destructionNothingHere: "corridor destroy refuse {request} --reason … says so.",
        .keyCompromised:
            "corridor suspect list lists it. Ask {name} which messages it made; corridor suspect accept or corridor suspect "
            + "disown decides on each.",
        .messagesSuspect: "corridor suspect list lists them.",
        .suspectUnknown: "corridor suspect list lists them.",
        .compromisedKeyInUse: "corridor key revoke {role} --since … makes a new one.",
        .signingCertificateUnknown: "corridor key list --all lists them.",
        .objectOverdue:
            "corridor overdue validate {id} shows it again; --retracted --ground TEXT shows it once, which is logged.",
        .objectSuperseded: "--retracted --ground TEXT shows them once, which is logged.",
        .objectSuspect:
            "corridor suspect accept or disown decides; --retracted --ground TEXT shows it once, which is logged.",
        .objectsDisputed: "corridor show prints what is said.",
        .recordNotDue: "corridor overdue list --all lists those that have one.",
    ]
}
