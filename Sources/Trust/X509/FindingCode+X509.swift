public import Diagnostics

/// What X509 can find, with its words.
extension FindingCode {
    /// A private key file can be read by others.
    public static let keyFileExposed = FindingCode(
        "key-file-exposed", severity: .error,
        sentence: "The private key {path} can be read by others (mode {mode}).",
        advice: "Run chmod 600 {path}; if others may have read it, create new keys.")

    /// A passphrase file can be read by others.
    public static let passphraseFileExposed = FindingCode(
        "passphrase-file-exposed", severity: .error,
        sentence: "The passphrase file {path} can be read by others (mode {mode}).",
        advice:
            "Run chmod 600 {path}; if others may have read it, choose another passphrase. A pipe or an open file "
            + "descriptor needs no file.")

    /// A file does not contain a private key of the expected form.
    public static let keyUnreadable = FindingCode(
        "key-unreadable", severity: .error,
        sentence: "The file {path} contains no encrypted private key (PKCS#8, PEM).",
        advice: "Restore it from a backup.")

    /// A PKCS#12 file cannot be read.
    public static let keyBagUnreadable = FindingCode(
        "key-bag-unreadable", severity: .error,
        sentence: "The file {path} cannot be imported: {reason}.",
        advice: "Check that it is the file you meant.")

    /// A passphrase does not open a key.
    public static let passphraseWrong = FindingCode(
        "passphrase-wrong", severity: .error,
        sentence: "The passphrase does not open the key {path}.",
        advice: "Try again with the right one.")

    /// A passphrase cannot be used.
    public static let passphraseUnusable = FindingCode(
        "passphrase-unusable", severity: .error,
        sentence: "The passphrase cannot be used: {reason}.",
        advice: "Give another one.")

    /// A certificate cannot be read.
    public static let certificateUnreadable = FindingCode(
        "certificate-unreadable", severity: .error,
        sentence: "{name} is not an X.509 certificate.",
        advice: "Check that it is the file you meant.")

    /// A revocation list cannot be read.
    public static let crlUnreadable = FindingCode(
        "crl-unreadable", severity: .error,
        sentence: "{name} is not an X.509 revocation list.",
        advice: "Check that it is the file you meant.")

    /// The signer has no chain to a trusted root.
    public static let signerUnknown = FindingCode(
        "signer-unknown", severity: .warning,
        sentence: "{subject} has no certificate chain to a trusted root.",
        advice: "If you know the party, add its profile, or trust its root.")

    /// A certificate has expired.
    public static let certificateExpired = FindingCode(
        "certificate-expired", severity: .error,
        sentence: "The certificate of {subject} expired at {time}.",
        advice: "Ask the party for a file signed with its current certificate.")

    /// A certificate is not valid yet.
    public static let certificateNotYetValid = FindingCode(
        "certificate-not-yet-valid", severity: .error,
        sentence: "The certificate of {subject} is not valid before {time}.",
        advice: "Check the clock of this machine; if it is right, ask the party.")

    /// A certificate was revoked.
    public static let certificateRevoked = FindingCode(
        "certificate-revoked", severity: .error,
        sentence: "The certificate of {subject} was revoked.",
        advice: "Do not use the file; the party reported that this key may be compromised.")

    /// There is no revocation list to check.
    public static let crlMissing = FindingCode(
        "crl-missing", severity: .warning,
        sentence: "There is no revocation list of {issuer}.",
        advice: "Ask the party for its newest profile or list, then try again.")

    /// The revocation list is out of date.
    public static let crlStale = FindingCode(
        "crl-stale", severity: .warning,
        sentence: "The revocation list of {issuer} is out of date.",
        advice: "Ask the party for its newest profile or list, then try again.")

    /// The revocation list is not valid yet.
    public static let crlNotYetValid = FindingCode(
        "crl-not-yet-valid", severity: .warning,
        sentence: "The revocation list of {issuer} is not valid yet.",
        advice: "Check the clock of this machine; if it is right, ask the party.")

    /// A revocation list is not valid for a certificate.
    public static let crlUnusable = FindingCode(
        "crl-unusable", severity: .warning,
        sentence: "The revocation list of {issuer} with number {number} is not valid for {subject}: {reason}.",
        advice: "Ask the party for its newest complete list, then try again.")

    /// A newer revocation list omits a certificate that an older one revoked.
    public static let crlEntryRemoved = FindingCode(
        "crl-entry-removed", severity: .warning,
        sentence: "List {found} of {issuer} omits {certificate}, which list {known} revoked.",
        advice: "A revocation is final: the certificate remains revoked. Ask its issuer what happened.")

    /// The certificate's role is not the one that is needed.
    public static let certificateRole = FindingCode(
        "certificate-role", severity: .error,
        sentence: "The certificate of {subject} has the role {found}; {expected} is needed.",
        advice: "Ask the party to use the right key.")

    /// The certificate's key may not be used for this.
    public static let certificateKeyUsage = FindingCode(
        "certificate-key-usage", severity: .error,
        sentence: "The key of {subject} may not be used for {use}.",
        advice: "Ask the party to use the right key.")

    /// A signing or encryption certificate is a CA certificate.
    public static let certificateIsAuthority = FindingCode(
        "certificate-is-authority", severity: .error,
        sentence: "The certificate of {subject} is a CA certificate (CA:TRUE), which signs only certificates.",
        advice: "Ask the party for a file signed with an end-entity certificate.")

    /// A party's certificate does not follow the profile.
    public static let certificateProfile = FindingCode(
        "certificate-profile", severity: .error,
        sentence: "The certificate of {subject} does not follow the profile: {reason}.",
        advice: "Ask the party, or its authority, for a certificate that follows specs/certificates.md.")

    /// An issuer used one serial number for two certificates.
    public static let certificateSerialReused = FindingCode(
        "certificate-serial-reused", severity: .error,
        sentence: "{issuer} used the serial number of the certificate of {subject} for another certificate too.",
        advice: "Do not use the file: it is unclear which of the two is revoked. Inform the issuer.")

    /// The certificate's key is too weak.
    public static let certificateWeakKey = FindingCode(
        "certificate-weak-key", severity: .error,
        sentence: "The key of {subject} is too weak: {key}.",
        advice: "Ask the party for a P-256 key or better.")

    /// The certificate's signature is too weak.
    public static let certificateWeakSignature = FindingCode(
        "certificate-weak-signature", severity: .error,
        sentence: "The certificate of {subject} has a weak signature: {algorithm}.",
        advice: "Ask the party for a certificate signed with SHA-256 or better.")

    /// A certificate names another party than its root is trusted for.
    public static let certificateParty = FindingCode(
        "certificate-party", severity: .error,
        sentence: "The certificate of {subject} names the party {found}, but its root is trusted only for {expected}.",
        advice: "Do not use the file; inform both parties.")

    /// A certificate chain is not valid.
    public static let certificateChainInvalid = FindingCode(
        "certificate-chain-invalid", severity: .error,
        sentence: "The certificate chain of {subject} is not valid: {reason}.",
        advice: "Do not use the file; ask the party for it again.")

    /// A root of the test vectors is trusted for one verification.
    public static let testKey = FindingCode(
        "test-key", severity: .warning,
        sentence: "{subject} is a root of the test vectors, whose private keys are published.",
        advice: "Anybody can sign in its name: what it vouches for proves nothing but that the software works.")

    /// A key of the test vectors was to be used.
    public static let testKeyRefused = FindingCode(
        "test-key-refused", severity: .error,
        sentence: "{subject} has a key of the test vectors, whose private keys are published.",
        advice:
            "Use a key of your own, or ask the party for its real certificates. Test vectors are verified outside a home."
    )

    /// A passphrase is required.
    public static let passphraseMissing = FindingCode(
        "passphrase-missing", severity: .error,
        sentence: "A passphrase is required, and there is no terminal to ask for it.",
        advice: "Provide it in a file or through a file descriptor.")
}
