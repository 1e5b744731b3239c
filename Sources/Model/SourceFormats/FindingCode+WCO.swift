package import Diagnostics

/// What reading declarations of the WCO Data Model can find, with its words.
extension FindingCode {
    /// A declaration lacks what makes it one.
    package static let wcoDeclarationIncomplete = FindingCode(
        "wco-declaration-incomplete", severity: .error,
        sentence: "The declaration in {path} has no {element}.",
        advice: "Ask the sender for the whole declaration.")
}
