internal import CaseFile
internal import Diagnostics

extension FindingMessages {
    /// What happens to parties and their data over years.
    static let partiesAdvice: [FindingCode: String] = [
        .holdStands: "corridor hold remove {hold} --reason … removes it when its reason has ended.",
        .holdUnknown: "corridor hold list lists them.",
        .holdSubjectMissing:
            "Give at least four characters of the id of a message (corridor purge --before TIME --preview lists them) or "
            + "the type and id of an object, or a partner with --partner.",
    ]
}
