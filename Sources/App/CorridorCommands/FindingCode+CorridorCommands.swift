package import Diagnostics

/// What CorridorCommands can find, with its words.
extension FindingCode {
    /// There is no code list with this name.
    package static let codeListUnknown = FindingCode(
        "code-list-unknown", severity: .error,
        sentence: "There is no code list {name}.",
        advice: "The known lists are {names}.")

    /// A step of the demo did not end as expected.
    package static let demoFailed = FindingCode(
        "demo-failed", severity: .error,
        sentence: "The demo stopped: {step} ended with status {status}, not {expected}.",
        advice: "Inspect the folder {folder}, which was left unchanged.")

    /// An internal error of this program.
    package static let internalFault = FindingCode(
        "internal-fault", severity: .error,
        sentence: "Internal error in Corridor: {what}.",
        advice: "Please report it with the command that caused it; no partial result was left behind.")

    /// Standard output did not accept the complete result.
    package static let outputUnwritable = FindingCode(
        "output-unwritable", severity: .error,
        sentence: "Standard output could not be written: {reason}. The output is incomplete.",
        advice:
            "Changes already made remain in effect. Direct the output to a device with free space, and request it "
            + "again.")

    /// More rows were rejected than the limit allows.
    package static let rejectsTooMany = FindingCode(
        "rejects-too-many", severity: .error,
        sentence: "{count} of {rows} rows were rejected, more than the limit of {limit}.",
        advice: "Read {path}; correct the mapping or the rows, or raise --max-rejects.")

    /// Files of different kinds, or options that are not valid for them.
    package static let mergeOptions = FindingCode(
        "merge-options", severity: .error,
        sentence: "The merge cannot be run with these files and options: {reason}.",
        advice: "See corridor help merge.")

    /// No pair is waiting for a decision.
    package static let reviewEmpty = FindingCode(
        "review-empty", severity: .note,
        sentence: "No pair is waiting for a decision.",
        advice: "Merge again after importing new data; corridor explain shows past decisions.")

    /// A key without a function in a review.
    package static let reviewKeyUnknown = FindingCode(
        "review-key-unknown", severity: .warning,
        sentence: "The key {key} has no function here.",
        advice: "Press ? for a list of keys.")
}
