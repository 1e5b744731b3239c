package import Diagnostics

/// What is found of corrections when packages are stored.
extension FindingCode {
    /// Objects of an arriving package were retracted before.
    package static let objectsStayHidden = FindingCode(
        "objects-stay-hidden", severity: .note,
        sentence: "{count} objects of the message are retracted by those who stated them: they stay out of every view.",
        advice: "Nothing has to be done.")
}
