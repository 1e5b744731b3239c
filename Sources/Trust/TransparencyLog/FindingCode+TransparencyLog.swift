package import Diagnostics

/// What TransparencyLog can find, with its words.
extension FindingCode {
    /// A text is no signed note.
    package static let noteInvalid = FindingCode(
        "note-invalid", severity: .error,
        sentence: "The signed note is malformed: {reason}.",
        advice: "Ask its sender for it again.")

    /// The text of a note is no checkpoint.
    package static let checkpointInvalid = FindingCode(
        "checkpoint-invalid", severity: .error,
        sentence: "The checkpoint is malformed: {reason}.",
        advice: "Ask its sender for it again.")
}
