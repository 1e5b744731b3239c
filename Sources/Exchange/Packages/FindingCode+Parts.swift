package import Diagnostics

/// What is found about envelopes in parts, with its words.
extension FindingCode {
    /// The list of the parts of an envelope contradicts itself.
    package static let partsListWrong = FindingCode(
        "parts-list-wrong", severity: .error,
        sentence: "The list of parts {name} is not good: {reason}.",
        advice: "Ask the sender to send the message again; the parts can be removed.")

    /// A part of an envelope has not come.
    package static let partMissing = FindingCode(
        "part-missing", severity: .warning,
        sentence: "Of {name}, {count} parts have not come: {parts}.",
        advice: "They are asked for with the next request; the other parts are kept.")

    /// A part of an envelope is not what its list says.
    package static let partDamaged = FindingCode(
        "part-damaged", severity: .warning,
        sentence: "The part {name} is damaged; it was removed.",
        advice: "It is asked for with the next request; the other parts are kept.")

    /// The whole that the parts make is not what their list says.
    package static let partsWholeWrong = FindingCode(
        "parts-whole-wrong", severity: .error,
        sentence: "The parts of {name} do not make the whole that their list says.",
        advice: "Ask the sender to send the message again.")
}
