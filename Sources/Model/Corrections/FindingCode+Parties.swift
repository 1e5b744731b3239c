package import Diagnostics

/// What is found of disputes, validations, destruction, compromise and succession, with words.
extension FindingCode {
    /// No statement has a digest that begins so.
    package static let statementUnknown = FindingCode(
        "statement-unknown", severity: .error,
        sentence: "No such statement has a digest that begins with {statement}, or several have.",
        advice: "Give at least six characters of the digest.")

    /// An object is disputed.
    package static let objectDisputed = FindingCode(
        "object-disputed", severity: .note,
        sentence: "{name} attaches a statement to {object} of {originator}: {reason}",
        advice: "It is listed with what is said against objects, and goes with every later share of it.")

    /// An object was validated again by its originator.
    package static let objectValidated = FindingCode(
        "object-validated", severity: .note,
        sentence: "{object} of {originator} is validated again by {name}: {reason}",
        advice: "Nothing has to be done.")
}
