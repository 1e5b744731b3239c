package import Diagnostics

/// What is found of corrections when packages are stored.
extension FindingCode {
    /// Objects of an arriving package were retracted before.
    package static let objectsStayHidden = FindingCode(
        "objects-stay-hidden", severity: .note,
        sentence: "Objects of the message that their originators retracted stay out of every view: {count}.",
        advice: "Nothing has to be done.")
}
