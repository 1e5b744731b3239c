public import Diagnostics

/// What Digests can find, with its words.
extension FindingCode {
    /// Something could not be made by OpenSSL.
    public static let cryptographyFailed = FindingCode(
        "cryptography-failed", severity: .error,
        sentence: "OpenSSL could not {what}.",
        advice: "Check that OpenSSL 3 is installed whole.")
}
