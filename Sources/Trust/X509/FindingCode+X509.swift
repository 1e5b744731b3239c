public import Diagnostics

/// What X509 can find, with its words.
extension FindingCode {
    /// A private key's file can be read by others.
    public static let keyFileExposed = FindingCode(
        "key-file-exposed", severity: .error,
        sentence: "The private key {path} can be read by others (mode {mode}).",
        advice: "Say chmod 600 {path}; if others may have read it, make new keys.")

    /// Others can read a file with a passphrase.
    public static let passphraseFileExposed = FindingCode(
        "passphrase-file-exposed", severity: .error,
        sentence: "The passphrase file {path} can be read by others (mode {mode}).",
        advice: "Say chmod 600 {path}; if others may have read it, choose another passphrase. A pipe or "
            + "--passphrase-fd needs no file.")

    /// A file holds no private key of the expected form.
    public static let keyUnreadable = FindingCode(
        "key-unreadable", severity: .error,
        sentence: "The file {path} holds no encrypted private key (PKCS#8, PEM).",
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

    /// No root that is trusted vouches for the signer.
    public static let signerUnknown = FindingCode(
        "signer-unknown", severity: .warning,
        sentence: "No trusted root vouches for {subject}.",
        advice: "If you know the party, add its profile or name its root with --trust.")

    /// A certificate has expired.
    public static let certificateExpired = FindingCode(
        "certificate-expired", severity: .error,
        sentence: "The certificate of {subject} expired at {time}.",
        advice: "Ask the party for a file signed with its present certificate.")

    /// A certificate is not valid yet.
    public static let certificateNotYetValid = FindingCode(
        "certificate-not-yet-valid", severity: .error,
        sentence: "The certificate of {subject} is valid only from {time} on.",
        advice: "Check the clock of this machine; else ask the party.")

    /// A certificate was revoked.
    public static let certificateRevoked = FindingCode(
        "certificate-revoked", severity: .error,
        sentence: "The certificate of {subject} was revoked.",
        advice: "Do not use the file; the party said that this key may be in wrong hands.")

    /// There is no revocation list to look into.
    public static let crlMissing = FindingCode(
        "crl-missing", severity: .warning,
        sentence: "There is no revocation list of {issuer}.",
        advice: "Ask the party for its newest profile or list (--crl), then try again.")

    /// The revocation list is out of date.
    public static let crlStale = FindingCode(
        "crl-stale", severity: .warning,
        sentence: "The revocation list of {issuer} is out of date.",
        advice: "Ask the party for its newest profile or list, then try again.")

    /// The revocation list is not valid yet.
    public static let crlNotYetValid = FindingCode(
        "crl-not-yet-valid", severity: .warning,
        sentence: "The revocation list of {issuer} is not valid yet.",
        advice: "Check the clock of this machine; else ask the party.")

    /// A revocation list is there and does not count for a certificate.
    public static let crlUnusable = FindingCode(
        "crl-unusable", severity: .warning,
        sentence: "The revocation list of {issuer} with number {number} does not count for {subject}: {reason}.",
        advice: "Ask the party for its newest complete list (--crl), then try again.")

    /// A newer revocation list leaves out a certificate that an older one revoked.
    public static let crlEntryRemoved = FindingCode(
        "crl-entry-removed", severity: .warning,
        sentence: "List {found} of {issuer} leaves out {certificate}, which list {known} revoked.",
        advice: "A revocation cannot be taken back: the certificate stays revoked. Ask its issuer what happened.")

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

    /// A certificate that signs or is encrypted to is one of an authority.
    public static let certificateIsAuthority = FindingCode(
        "certificate-is-authority", severity: .error,
        sentence: "The certificate of {subject} is one of an authority (CA:TRUE), which signs certificates only.",
        advice: "Ask the party for a file signed with a certificate of its own.")

    /// A party's certificate is not built as the profile asks.
    public static let certificateProfile = FindingCode(
        "certificate-profile", severity: .error,
        sentence: "The certificate of {subject} is not built as the profile asks: {reason}.",
        advice: "Ask the party, or its authority, for a certificate that follows specs/certificates.md.")

    /// An issuer gave one serial number to two certificates.
    public static let certificateSerialReused = FindingCode(
        "certificate-serial-reused", severity: .error,
        sentence: "{issuer} gave the serial number of the certificate of {subject} to another one too.",
        advice: "Do not use the file: which of the two is revoked cannot be known. Tell the issuer.")

    /// The certificate's key is too weak.
    public static let certificateWeakKey = FindingCode(
        "certificate-weak-key", severity: .error,
        sentence: "The key of {subject} is too weak: {key}.",
        advice: "Ask the party for a P-256 key or better.")

    /// The certificate's signature is too weak.
    public static let certificateWeakSignature = FindingCode(
        "certificate-weak-signature", severity: .error,
        sentence: "The certificate of {subject} is signed too weakly: {algorithm}.",
        advice: "Ask the party for a certificate signed with SHA-256 or better.")

    /// A root vouches for a party that is not its own.
    public static let certificateParty = FindingCode(
        "certificate-party", severity: .error,
        sentence: "The certificate of {subject} names the party {found}, but its root vouches for {expected} only.",
        advice: "Do not use the file; tell both parties.")

    /// A certificate's chain does not hold.
    public static let certificateChainInvalid = FindingCode(
        "certificate-chain-invalid", severity: .error,
        sentence: "The chain of {subject} does not hold: {reason}.",
        advice: "Do not use the file; ask the party for it again.")

    /// The passphrase is needed.
    public static let passphraseMissing = FindingCode(
        "passphrase-missing", severity: .error,
        sentence: "A passphrase is needed, and there is no terminal to ask at.",
        advice: "Give --passphrase-file FILE or --passphrase-fd N.")
}
