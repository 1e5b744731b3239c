package import Diagnostics

/// What is found of compromised keys, with words.
extension FindingCode {
    /// A partner says that a key of its own is compromised.
    package static let keyCompromised = FindingCode(
        "key-compromised", severity: .warning,
        sentence:
            "{name} says that the key of its certificate {certificate}… is compromised since {since} (“{reason}”). What it "
            + "signed and what was first here after that is suspect, and left out of views.",
        advice: "Ask {name} which messages it made, then accept or disown each.")

    /// A key that is said to be compromised is in use still.
    package static let compromisedKeyInUse = FindingCode(
        "compromised-key-in-use", severity: .error,
        sentence:
            "The certificate {certificate}… of the role {role} is in use: nobody would believe what its key says of itself.",
        advice: "Revoke it first, which makes a new one.")

    /// A certificate is not of this home.
    package static let signingCertificateUnknown = FindingCode(
        "signing-certificate-unknown", severity: .error,
        sentence: "No certificate of this home that signs messages begins with {certificate}, or several do.",
        advice:
            "List all certificates, and give at least six digits of the SHA-256 of one of the originator or of receipts."
    )
}
