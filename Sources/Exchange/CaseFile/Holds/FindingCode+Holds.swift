package import Diagnostics

/// What is found about legal holds, with words.
extension FindingCode {
    /// A legal hold keeps something from being destroyed.
    package static let holdStands = FindingCode(
        "hold-stands", severity: .error,
        sentence:
            "{what} is not destroyed: the legal hold {hold} on the {kind} {subject} has stood since {time} ({reason}).",
        advice: "Remove the hold when its reason has ended; nothing else ends it.")

    /// No hold has this number, or it was removed.
    package static let holdUnknown = FindingCode(
        "hold-unknown", severity: .error,
        sentence: "No legal hold with the number {hold} stands at this home.",
        advice: "List the holds.")

    /// What is to be held is not here.
    package static let holdSubjectMissing = FindingCode(
        "hold-subject-missing", severity: .error,
        sentence: "There is nothing to hold: {subject} {reason}.",
        advice: "Name a message or an object that is here, or a partner.")
}

extension Finding {
    /// The finding that a legal hold keeps something.
    ///
    /// - Parameters:
    ///   - what: what is kept, at the beginning of a sentence.
    ///   - severity: an error where the command is refused; a warning where it goes on without.
    package init(_ hold: LegalHold, keeps what: String, severity: Severity = .error) {
        self.init(
            .holdStands, severity: severity,
            [
                "what": what, "hold": "\(hold.number)", "kind": hold.subject.kind, "subject": hold.subject.id,
                "time": hold.time, "reason": hold.reason,
            ])
    }
}
