extension FindingCode {
    /// There is no party home.
    public static let homeMissing = FindingCode("home-missing")
    /// There is a party home already.
    public static let homeExists = FindingCode("home-exists")
    /// A party home is damaged or incomplete.
    public static let homeDamaged = FindingCode("home-damaged")
    /// The key set in use is not there.
    public static let keySetMissing = FindingCode("key-set-missing")
    /// Keys of another time stand beside the key set in use.
    public static let keySetMixed = FindingCode("key-set-mixed")
    /// A file of the key set in use is missing or is another.
    public static let keySetDamaged = FindingCode("key-set-damaged")
    /// New keys are in use, and not all that follows is done.
    public static let keySetUnfinished = FindingCode("key-set-unfinished")
    /// A key set lies in the home that belongs to no step.
    public static let keySetStray = FindingCode("key-set-stray")
    /// A private key is not where it belongs.
    public static let keyFileMissing = FindingCode("key-file-missing")
    /// The file of a private key is not the one that was made.
    public static let keyFileOther = FindingCode("key-file-other")
    /// A private key is not the one of its certificate.
    public static let keyCertificateOther = FindingCode("key-certificate-other")
    /// A certificate of this home is not good for signing now.
    public static let ownCertificateUnusable = FindingCode("own-certificate-unusable")
    /// A profile has other roots than the one that is here.
    public static let profileRootOther = FindingCode("profile-root-other")
    /// A certificate that is to be imported does not fit.
    public static let certificateNotImported = FindingCode("certificate-not-imported")
    /// A name fits no certificate of this home.
    public static let ownCertificateUnknown = FindingCode("own-certificate-unknown")
    /// The present root cannot be revoked by its own list.
    public static let rootNotRevocable = FindingCode("root-not-revocable")
    /// The profile of this home does not say what the home has.
    public static let ownProfileOutdated = FindingCode("own-profile-outdated")
    /// This home's revocation list will be out of date soon.
    public static let ownListAgeing = FindingCode("own-revocation-list-ageing")
    /// A certificate of this home will expire soon.
    public static let ownCertificateAgeing = FindingCode("own-certificate-ageing")
    /// A profile is older than the one that is here.
    public static let profileOlder = FindingCode("profile-older")
    /// A message was stored, but no receipt could be sealed to its sender.
    public static let receiptNotSealed = FindingCode("receipt-not-sealed")
    /// A profile does not hold together.
    public static let profileInvalid = FindingCode("profile-invalid")
    /// A fingerprint is not the one that was given.
    public static let fingerprintMismatch = FindingCode("fingerprint-mismatch")
    /// Nobody confirmed a partner's fingerprint.
    public static let fingerprintUnconfirmed = FindingCode("fingerprint-unconfirmed")
    /// Nobody confirmed that a partner is another one than before, or that its name looks like another party's.
    public static let partnerIdentityUnconfirmed = FindingCode("partner-identity-unconfirmed")
    /// A partner's revocation list is older than the one already here.
    public static let crlNumberRollback = FindingCode("crl-number-rollback")
    /// A name fits no partner.
    public static let recipientUnknown = FindingCode("recipient-unknown")
    /// A name is only the beginning of a partner's.
    public static let recipientNameIncomplete = FindingCode("recipient-name-incomplete")
    /// A name fits several partners.
    public static let recipientAmbiguous = FindingCode("recipient-ambiguous")
    /// A receipt answers nothing that was sent.
    public static let receiptUnasked = FindingCode("receipt-unasked")
    /// A package of this kind is not imported.
    public static let kindNotImported = FindingCode("kind-not-imported")
    /// The passphrase is needed.
    public static let passphraseMissing = FindingCode("passphrase-missing")
    /// A country code is not one.
    public static let countryInvalid = FindingCode("country-invalid")
    /// A bundle to be packed is not valid.
    public static let bundleNotPacked = FindingCode("bundle-not-packed")
}

extension Catalogue {
    static let exchange: [FindingCode: Entry] = [
        .homeMissing: Entry(
            .error, "There is no party home here.",
            advice: "Make one with corridor init DIR, or name it with --home DIR or CORRIDOR_HOME."),
        .homeExists: Entry(
            .error, "The folder {path} holds a party home already.",
            advice: "Name another folder; a home is never overwritten."),
        .homeDamaged: Entry(
            .error, "The party home {path} is damaged: {reason}.", advice: "Restore it from a backup."),
        .keySetMissing: Entry(
            .error, "The keys that this home uses are missing: there is no whole key set at {path}.",
            advice:
                "Restore the folder .corridor, with the links in it, from a backup made at one time. Nothing was changed; do not "
                + "make new keys as long as a backup may have these."),
        .keySetMixed: Entry(
            .error, "{path} holds other keys, certificates or lists than the key set in use ({folder}).",
            advice:
                "Somebody put an older or a foreign copy there. Move it out of the home, without deleting it, and say the command "
                + "again. When it holds the right ones, restore the whole folder .corridor from one backup instead."),
        .keySetDamaged: Entry(
            .error, "The key set in use is damaged: {path}: {reason}.",
            advice:
                "Restore the folder that the file belongs to from a backup of this home. Nothing was changed; do not make new keys "
                + "as long as a backup may have these."),
        .keySetUnfinished: Entry(
            .error, "The new keys of {path} are in use, but what follows is not done: {reason}",
            advice:
                "Do not exchange them again: free space or mend what stands in the way, and say corridor key list, which does the "
                + "rest. Then hand out the profile."),
        .keySetStray: Entry(
            .warning, "The key set {path} is neither in use nor what the one in use came from.",
            advice:
                "It may come from a backup or another copy of this home. Move it out of the home, without deleting it, as long as "
                + "messages may be encrypted to its key."),
        .keyFileMissing: Entry(
            .warning, "The private key {path} is missing.",
            advice:
                "Bring it back from where it is kept, or from a backup. A key for signing that is lost is replaced by corridor key "
                + "rotate with its role; one for decryption that is lost opens nothing any more."),
        .keyFileOther: Entry(
            .warning, "The private key {path} is not the file that was made with this key set.",
            advice:
                "Where you gave it another passphrase, nothing is wrong. Else bring the right one back from a backup; keep this "
                + "one elsewhere."),
        .keyCertificateOther: Entry(
            .error, "The private key {path} is not the one of the {role} certificate.",
            advice:
                "Bring the right one back from a backup, and keep this one elsewhere. When it is lost, say corridor key rotate "
                + "{role}; keys that are there already are kept."),
        .ownCertificateUnusable: Entry(
            .error, "This home cannot sign as {role} now: {reason}",
            advice: "Where its revocation list is out of date, say corridor key renew and hand out the new profile."),
        .profileRootOther: Entry(
            .error, "The profile of {name} does not continue from the root that is known here.",
            advice:
                "Somebody may hold a former root of the party: call it. A party that lost its root begins anew, under a new "
                + "party id."),
        .certificateNotImported: Entry(
            .error, "The certificate {path} cannot be imported: {reason}",
            advice: "Ask the authority for a certificate with what the request asks for."),
        .ownCertificateUnknown: Entry(
            .error, "No certificate of this home is called {name}.",
            advice: "Give a role, or the beginning of a SHA-256 that corridor key list --all shows."),
        .rootNotRevocable: Entry(
            .error, "The root cannot revoke itself.",
            advice:
                "When it is only old, say corridor key rotate root. When its key is lost to others, tell every partner by "
                + "phone to suspend this party, and begin anew with corridor init."),
        .ownProfileOutdated: Entry(
            .warning, "The profile of this home does not say which certificates and list the home has.",
            advice: "Say corridor key renew, and hand out the new profile."),
        .ownListAgeing: Entry(
            .warning, "The revocation list of this home is fresh until {time} only.",
            advice: "Say corridor key renew, and hand out the new profile before then."),
        .ownCertificateAgeing: Entry(
            .warning, "The {role} certificate of this home expires at {time}.",
            advice: "Say corridor key rotate {role}, and hand out the new profile before then."),
        .profileOlder: Entry(
            .error, "The profile of {name} was made at {found}, before the one that is here ({known}).",
            advice: "Ask the party for its newest profile; an old one would bring old certificates back."),
        .receiptNotSealed: Entry(
            .warning, "No receipt could be sealed to {name}: {reason}",
            advice: "Mend that; the receipt is owed, and the next import, seal or forward writes it."),
        .profileInvalid: Entry(
            .error, "The profile cannot be used: {reason}.", advice: "Ask the party for its profile again."),
        .fingerprintMismatch: Entry(
            .error, "The fingerprint of {name} is {found}, not {given}.",
            advice: "Do not add this partner. Somebody may have exchanged the file: call the party."),
        .fingerprintUnconfirmed: Entry(
            .error, "The fingerprint of {name} was not confirmed: {fingerprint}.",
            advice: "Read it to the party over the phone, then say --fingerprint with it."),
        .partnerIdentityUnconfirmed: Entry(
            .error, "The profile of {name} was not confirmed: {what}. Its fingerprint is {fingerprint}.",
            advice:
                "Call the party at a number that you know, ask whether that is so and compare the fingerprint, then say "
                + "--fingerprint with it. Until then the profile that is here counts."),
        .crlNumberRollback: Entry(
            .error, "The profile of {name} carries revocation list {found}; list {known} is already here.",
            advice: "Ask the party for its newest profile; an older one may hide a revocation."),
        .recipientUnknown: Entry(
            .error, "No partner is called {name}; there are {partners}.",
            advice: "Add its profile with corridor partner add FILE."),
        .recipientAmbiguous: Entry(
            .error, "Several partners fit {name}: {partners}.",
            advice: "Give the party id, or at least six characters of its beginning."),
        .recipientNameIncomplete: Entry(
            .error, "{name} is only the beginning of {partners}.",
            advice: "Give the whole name, the party id, or at least six characters of its beginning."),
        .receiptUnasked: Entry(
            .error, "The receipt answers the message {message}, which was not sent to this party.",
            advice: "Ask the party what it means; nothing was changed."),
        .kindNotImported: Entry(
            .error, "A package of the kind {kind} is not imported.",
            advice: "A profile is added with corridor partner add FILE."),
        .passphraseMissing: Entry(
            .error, "A passphrase is needed, and there is no terminal to ask at.",
            advice: "Give --passphrase-file FILE or --passphrase-fd N."),
        .countryInvalid: Entry(
            .error, "{value} is not a country code.", advice: "Give two capital letters of ISO 3166-1, such as US."),
        .bundleNotPacked: Entry(
            .error, "The bundle {name} has {errors} errors and was not packed.",
            advice: "See them with corridor validate {name}."),
    ]
}
