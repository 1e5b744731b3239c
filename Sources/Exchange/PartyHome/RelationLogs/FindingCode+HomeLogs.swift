package import Diagnostics

/// What is found about the logs of a home.
extension FindingCode {
    /// The key set has no key for checkpoints.
    package static let logKeyMissing = FindingCode(
        "log-key-missing", severity: .error,
        sentence: "This home has no key that signs heads of its logs.",
        advice: "Its key set was made by an earlier version: renew the revocation list, which makes the key.")
}
