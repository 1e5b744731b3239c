extension FindingCode {
    /// The key of the case file is gone.
    public static let caseKeyMissing = FindingCode("case-key-missing")
    /// The key beside the case file is that of another one.
    public static let caseKeyOther = FindingCode("case-key-other")
    /// Something in the case file cannot be decrypted with its keys.
    public static let sealedContentDamaged = FindingCode("sealed-content-damaged")
    /// No received message begins with these digits.
    public static let messageUnknown = FindingCode("message-unknown")
    /// Several received messages begin with these digits.
    public static let messageAmbiguous = FindingCode("message-ambiguous")
    /// The home remembers less than it has sent.
    public static let homeRestored = FindingCode("home-restored")
}

extension Catalogue {
    static let purge: [FindingCode: Entry] = [
        .caseKeyMissing: Entry(
            .error, "The key {path} of the case file is missing.",
            advice: "Restore it from a backup; without it nothing that was received can be read."),
        .caseKeyOther: Entry(
            .error, "The key {path} is not the one of the case file beside it.",
            advice:
                "A purge destroys the key that was: a case file from before it cannot be read any more. Restore a case file "
                + "and a key that were kept together after it."),
        .sealedContentDamaged: Entry(
            .error, "The case file holds something that its keys do not open: {what}.",
            advice: "It was changed by somebody else; restore the case file from a backup and compare."),
        .messageUnknown: Entry(
            .error, "No message that begins with {message} was received here.",
            advice: "See which there are with corridor purge --before TIME --preview, or corridor log."),
        .messageAmbiguous: Entry(
            .error, "Several messages begin with {message}: {candidates}.", advice: "Give more of the id."),
        .homeRestored: Entry(
            .error, "This home was restored from a backup: {what}.",
            advice: "Say corridor stream renew --reason …, so that no number is given twice."),
    ]
}
