public import Diagnostics

/// What CMS can find, with its words.
extension FindingCode {
    /// A signature is not valid.
    public static let signatureInvalid = FindingCode(
        "signature-invalid", severity: .error,
        sentence: "The signature of {signer} is not valid.",
        advice: "Do not use the file: it was changed, or the signature was made with another key.")

    /// A signature has a structure outside the profile.
    public static let signatureStructure = FindingCode(
        "signature-structure", severity: .error,
        sentence: "The structure of the signature does not follow the profile: expected {expected} at byte {offset}.",
        advice: "Do not use the file; ask its sender for it again.")

    /// A signature covers other content.
    public static let signatureDigestMismatch = FindingCode(
        "signature-digest-mismatch", severity: .error,
        sentence: "The signature of {signer} covers other content.",
        advice: "Do not use the file; ask its sender for it again.")

    /// A signature does not name its certificate in a signed attribute.
    public static let signatureESSMissing = FindingCode(
        "signature-ess-missing", severity: .error,
        sentence: "The signature of {signer} does not name its certificate (ESS signing-certificate-v2).",
        advice: "Ask the signer for a CAdES signature.")

    /// A signature names another certificate than the one it comes with.
    public static let signatureESSWrong = FindingCode(
        "signature-ess-wrong", severity: .error,
        sentence: "The signature of {signer} names another certificate than the one included.",
        advice: "Do not use the file: the certificate was replaced.")

    /// A signature uses a digest that is broken or unknown.
    public static let signatureWeakDigest = FindingCode(
        "signature-weak-digest", severity: .error,
        sentence: "The signature uses the digest {digest}, which is not accepted.",
        advice: "Ask the signer to use SHA-256 or better.")

    /// A signature uses an algorithm outside the profile.
    public static let signatureAlgorithm = FindingCode(
        "signature-algorithm", severity: .error,
        sentence: "The signature of {signer} uses an algorithm that its key or the profile does not allow.",
        advice: "Ask the signer to use ECDSA with SHA-256 or better.")

    /// A signature's signed attributes state other algorithms than it uses.
    public static let signatureAlgorithmProtection = FindingCode(
        "signature-algorithm-protection", severity: .error,
        sentence: "The signature of {signer} states other algorithms in its signed attributes than it uses.",
        advice: "Do not use the file: someone exchanged the algorithms. Ask its sender for it again.")

    /// A signature does not include its certificate.
    public static let signatureCertificateMissing = FindingCode(
        "signature-certificate-missing", severity: .error,
        sentence: "The certificate of the signer is not in the signature.",
        advice: "Ask the signer to include it.")

    /// A time stamp is damaged or forged.
    public static let timestampInvalid = FindingCode(
        "timestamp-invalid", severity: .error,
        sentence: "The time stamp is not valid: {reason}.",
        advice: "Ask for the file without it, or for another time stamp.")

    /// A time stamp covers another signature.
    public static let timestampImprint = FindingCode(
        "timestamp-imprint-mismatch", severity: .error,
        sentence: "The time stamp covers another signature.",
        advice: "Ask for the file without it, or for another time stamp.")

    /// A time stamp is signed with a certificate that is not restricted to time stamps.
    public static let timestampAuthorityUsage = FindingCode(
        "timestamp-authority-usage", severity: .error,
        sentence: "The time stamp is signed by {subject}, whose certificate is not restricted to time stamps.",
        advice: "Ask for a time stamp from a time stamp authority (RFC 3161).")

    /// A time stamp's authority is not trusted, so it proves nothing.
    public static let timestampUntrusted = FindingCode(
        "timestamp-untrusted", severity: .warning,
        sentence: "The time stamp by {subject} proves nothing here: {reason}",
        advice: "If you trust the authority, provide its root and its revocation list.")

    /// A time stamp authority refused to answer.
    public static let timestampRefused = FindingCode(
        "timestamp-refused", severity: .error,
        sentence: "The time stamp authority refused: {reason}.",
        advice: "Ask it again with a new query.")

    /// The signature already has a time stamp.
    public static let timestampThere = FindingCode(
        "timestamp-there", severity: .error,
        sentence: "The signature already has a time stamp.",
        advice: "One is enough: keep it.")

    /// A segment could not be decrypted.
    public static let decryptionFailed = FindingCode(
        "decryption-failed", severity: .error,
        sentence: "The segment could not be decrypted.",
        advice: "It was changed in transit, or encrypted for another key; ask its sender for it again.")

    /// A segment has a structure outside the profile.
    public static let envelopeStructure = FindingCode(
        "envelope-structure", severity: .error,
        sentence: "The structure of the segment does not follow the profile: expected {expected} at byte {offset}.",
        advice: "Do not use the file; ask its sender for it again.")

    /// A segment is not encrypted for the key at hand.
    public static let keyNotNamed = FindingCode(
        "key-not-named", severity: .error,
        sentence: "The segment is encrypted for {named}, not for this home's key {own}.",
        advice: "The sender may have an old profile of yours: hand out the new one.")

    /// A certificate cannot be used for encryption.
    public static let encryptionKeyUnusable = FindingCode(
        "encryption-key-unusable", severity: .error,
        sentence: "The certificate of {subject} cannot be used for encryption: {reason}.",
        advice: "Ask the party for its newest profile.")
}
