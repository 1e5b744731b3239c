package import Diagnostics

/// What CorridorCommands can find, with its words.
extension FindingCode {
    /// There is no list that could be of this name.
    package static let codeListUnknown = FindingCode(
        "code-list-unknown", severity: .error,
        sentence: "No codes are checked by a list {name}.",
        advice: "Such lists are {names}.")

    /// The demo did not go as it must.
    package static let demoFailed = FindingCode(
        "demo-failed", severity: .error,
        sentence: "The demo stopped: {step} ended with status {status}, not {expected}.",
        advice: "Look at the folder {folder}, which was left as it was.")

    /// A fault of this program.
    package static let internalFault = FindingCode(
        "internal-fault", severity: .error,
        sentence: "This is a fault of Corridor: {what}.",
        advice: "Please report it with the command that led to it; nothing was left half-done.")

    /// Standard output did not take all of a result.
    package static let outputUnwritable = FindingCode(
        "output-unwritable", severity: .error,
        sentence: "Standard output could not be written: {reason}. The result is not complete there.",
        advice: "What the command changed stays changed. Send its output where there is room, and ask again.")

    /// Files of different kinds, or options that do not fit them.
    package static let mergeOptions = FindingCode(
        "merge-options", severity: .error,
        sentence: "The merge cannot be done so: {reason}.",
        advice: "See corridor help merge.")

    /// No pair waits for a person's answer.
    package static let reviewEmpty = FindingCode(
        "review-empty", severity: .note,
        sentence: "No pair waits for a decision.",
        advice: "Merge again when something new has come in; what was decided is shown by corridor explain.")

    /// A key that means nothing in a review.
    package static let reviewKeyUnknown = FindingCode(
        "review-key-unknown", severity: .warning,
        sentence: "The key {key} means nothing here.",
        advice: "Press ? to see what the keys do.")
}
