package import Diagnostics

/// What kinds of packages a party reads, with words.
extension FindingCode {
    /// A partner does not read a kind of package.
    package static let kindNotRead = FindingCode(
        "kind-not-read", severity: .error,
        sentence: "{name} does not read messages of the kind {kind}, by its profile.",
        advice: "Ask the partner to renew its profile with a current version of the program, and to send it.")
}
