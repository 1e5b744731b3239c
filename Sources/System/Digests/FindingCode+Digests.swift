public import Diagnostics

/// What Digests can find, with its words.
extension FindingCode {
    /// An operation of OpenSSL failed.
    public static let cryptographyFailed = FindingCode(
        "cryptography-failed", severity: .error,
        sentence: "OpenSSL could not {what}.",
        advice: "Check that the installation of OpenSSL 3 is complete.")
}
