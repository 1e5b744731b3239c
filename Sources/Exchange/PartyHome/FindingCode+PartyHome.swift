package import Diagnostics

/// What PartyHome can find, with its words.
extension FindingCode {
    /// Nothing in the case file has this id.
    package static let objectUnknown = FindingCode(
        "object-unknown", severity: .error,
        sentence: "Nothing in the case file has the id {id}.",
        advice: "Search the case file for the object, or merge first.")

    /// The home has no code list with this name.
    package static let codeListMissing = FindingCode(
        "code-list-missing", severity: .error,
        sentence: "The home has no code list {name}.",
        advice: "Check the name against the lists imported into the home.")

    /// No party home was found.
    package static let homeMissing = FindingCode(
        "home-missing", severity: .error,
        sentence: "No party home was found in {path}.",
        advice: "Create one, or name an existing one.")

    /// A party home already exists.
    package static let homeExists = FindingCode(
        "home-exists", severity: .error,
        sentence: "The folder {path} already contains a party home.",
        advice: "Name another folder; a home is never overwritten.")

    /// A party home is damaged or incomplete.
    package static let homeDamaged = FindingCode(
        "home-damaged", severity: .error,
        sentence: "The party home {path} is damaged: {reason}.",
        advice: "Restore it from a backup.")

    /// The key set in use is missing.
    package static let keySetMissing = FindingCode(
        "key-set-missing", severity: .error,
        sentence: "The keys of this home are missing: there is no complete key set at {path}.",
        advice:
            "Restore the folder .corridor, including the links in it, from a single backup. Nothing was changed; do "
            + "not create new keys as long as a backup may have the old ones.")

    /// Keys from another time are next to the key set in use.
    package static let keySetMixed = FindingCode(
        "key-set-mixed", severity: .error,
        sentence: "{path} has other keys, certificates or lists than the key set in use ({folder}).",
        advice:
            "Someone put an older or foreign copy there. Move it out of the home, without deleting it, and run the "
            + "command again. If it has the right ones, restore the whole folder .corridor from a single backup "
            + "instead.")

    /// A file of the key set in use is missing or was replaced.
    package static let keySetDamaged = FindingCode(
        "key-set-damaged", severity: .error,
        sentence: "The key set in use is damaged: {path}: {reason}.",
        advice:
            "Restore the folder that the file belongs to from a backup of this home. Nothing was changed; do not "
            + "create new keys as long as a backup may have the old ones.")

    /// New keys are in use, but the steps that follow are incomplete.
    package static let keySetUnfinished = FindingCode(
        "key-set-unfinished", severity: .error,
        sentence: "The new keys of {path} are in use, but the steps that follow are incomplete: {reason}",
        advice:
            "Do not replace the keys again: free disk space or remove the obstacle, and list the keys, which completes "
            + "the steps. Then hand out the profile.")

    /// A key set in the home does not belong to any step.
    package static let keySetStray = FindingCode(
        "key-set-stray", severity: .warning,
        sentence: "The key set {path} is neither in use nor a predecessor of the one in use.",
        advice:
            "It may come from a backup or another copy of this home. Move it out of the home, without deleting it, as "
            + "long as messages may be encrypted to its key.")

    /// A private key is not in its place.
    package static let keyFileMissing = FindingCode(
        "key-file-missing", severity: .warning,
        sentence: "The private key {path} is missing.",
        advice:
            "Restore it from where it is kept, or from a backup. If a signing key is lost, rotate the key of its role; "
            + "messages encrypted to a lost decryption key can no longer be opened.")

    /// A former decryption key is gone.
    package static let keyLost = FindingCode(
        "key-lost", severity: .error,
        sentence: "It is encrypted to the former certificate {subject}, whose key {path} is missing.",
        advice: "Restore the key from a backup, or have the content sealed anew for the present one.")

    /// The file of a private key is not the one that was created.
    package static let keyFileOther = FindingCode(
        "key-file-other", severity: .warning,
        sentence: "The private key {path} is not the file that was created with this key set.",
        advice:
            "If you changed its passphrase, nothing is wrong. Otherwise restore the right one from a backup, and keep "
            + "this one elsewhere.")

    /// A private key does not belong to its certificate.
    package static let keyCertificateOther = FindingCode(
        "key-certificate-other", severity: .error,
        sentence: "The private key {path} does not belong to the {role} certificate.",
        advice:
            "Restore the right one from a backup, and keep this one elsewhere. If it is lost, rotate the key of this "
            + "role; existing keys are kept.")

    /// A certificate of this home cannot be used for signing now.
    package static let ownCertificateUnusable = FindingCode(
        "own-certificate-unusable", severity: .error,
        sentence: "This home cannot sign as {role} now: {reason}",
        advice: "If its revocation list is out of date, renew it and hand out the new profile.")

    /// A profile has a root that does not continue from the known one.
    package static let profileRootOther = FindingCode(
        "profile-root-other", severity: .error,
        sentence: "The root in the profile of {name} does not continue from the known root.",
        advice:
            "Someone may have a former root key of the party: call the party. A party that lost its root key starts "
            + "again under a new party id.")

    /// A certificate to be imported does not match the request.
    package static let certificateNotImported = FindingCode(
        "certificate-not-imported", severity: .error,
        sentence: "The certificate {path} cannot be imported: {reason}",
        advice: "Ask the authority for a certificate that matches the request.")

    /// No certificate of this home has this name.
    package static let ownCertificateUnknown = FindingCode(
        "own-certificate-unknown", severity: .error,
        sentence: "No certificate of this home is named {name}.",
        advice: "Give a role, or the beginning of the SHA-256 of a certificate.")

    /// The current root cannot be revoked by its own list.
    package static let rootNotRevocable = FindingCode(
        "root-not-revocable", severity: .error,
        sentence: "The root cannot revoke itself.",
        advice:
            "If it is only old, rotate it. If its key is compromised, ask every partner by phone to suspend this "
            + "party, and create a new home.")

    /// The profile of this home does not match its certificates and list.
    package static let ownProfileOutdated = FindingCode(
        "own-profile-outdated", severity: .warning,
        sentence: "The profile of this home does not match its certificates and revocation list.",
        advice: "Renew it, and hand out the new profile.")

    /// The revocation list of this home will soon be out of date.
    package static let ownListAgeing = FindingCode(
        "own-revocation-list-ageing", severity: .warning,
        sentence: "The revocation list of this home is valid only until {time}.",
        advice: "Renew it, and hand out the new profile before then.")

    /// A certificate of this home will expire soon.
    package static let ownCertificateAgeing = FindingCode(
        "own-certificate-ageing", severity: .warning,
        sentence: "The {role} certificate of this home expires at {time}.",
        advice: "Rotate the key of this role, and hand out the new profile before then.")

    /// A profile is older than the stored one.
    package static let profileOlder = FindingCode(
        "profile-older", severity: .error,
        sentence: "The profile of {name} was created at {found}, before the stored one ({known}).",
        advice: "Ask the party for its newest profile; an old one would restore old certificates.")

    /// A profile is inconsistent.
    package static let profileInvalid = FindingCode(
        "profile-invalid", severity: .error,
        sentence: "The profile cannot be used: {reason}.",
        advice: "Ask the party for its profile again.")

    /// A fingerprint differs from the one given.
    package static let fingerprintMismatch = FindingCode(
        "fingerprint-mismatch", severity: .error,
        sentence: "The fingerprint of {name} is {found}, not {given}.",
        advice: "Do not add this partner. Someone may have replaced the file: call the party.")

    /// The fingerprint of a partner was not confirmed.
    package static let fingerprintUnconfirmed = FindingCode(
        "fingerprint-unconfirmed", severity: .error,
        sentence: "The fingerprint of {name} was not confirmed: {fingerprint}.",
        advice: "Compare it with the party by phone, then confirm it.")

    /// A changed identity of a partner, or a name similar to that of another party, was not confirmed.
    package static let partnerIdentityUnconfirmed = FindingCode(
        "partner-identity-unconfirmed", severity: .error,
        sentence: "The profile of {name} was not confirmed: {what}. Its fingerprint is {fingerprint}.",
        advice:
            "Call the party at a number that you know, ask whether this is correct and compare the fingerprint, then "
            + "confirm it. Until then the stored profile remains in use.")

    /// A partner's revocation list is older than the stored one.
    package static let crlNumberRollback = FindingCode(
        "crl-number-rollback", severity: .error,
        sentence: "The profile of {name} contains revocation list {found}; list {known} is already stored.",
        advice: "Ask the party for its newest profile; an older one may hide a revocation.")

    /// No partner has this name.
    package static let recipientUnknown = FindingCode(
        "recipient-unknown", severity: .error,
        sentence: "No partner is named {name}; the known partners are {partners}.",
        advice: "Add the profile of the party as a partner.")

    /// A name is only the beginning of a partner's name.
    package static let recipientNameIncomplete = FindingCode(
        "recipient-name-incomplete", severity: .error,
        sentence: "{name} is only the beginning of {partners}.",
        advice: "Give the whole name, the party id, or at least six characters of its beginning.")

    /// A name matches several partners.
    package static let recipientAmbiguous = FindingCode(
        "recipient-ambiguous", severity: .error,
        sentence: "Several partners match {name}: {partners}.",
        advice: "Give the party id, or at least six characters of its beginning.")

    /// A value is not a country code.
    package static let countryInvalid = FindingCode(
        "country-invalid", severity: .error,
        sentence: "{value} is not a country code.",
        advice: "Use two capital letters of ISO 3166-1, such as US.")

    /// The home is on a network file system.
    package static let homeOnNetwork = FindingCode(
        "home-on-network-folder", severity: .warning,
        sentence: "The home {path} is on a network file system ({kind}): only one machine may use it at a time.",
        advice: "Keep homes on a local disk, where writes are durable and commands do not wait for each other.")

    /// The case file is older than the files next to it.
    package static let caseFileTakenBack = FindingCode(
        "case-file-taken-back", severity: .warning,
        sentence: "The case file {path} is older than the files next to it: {what}.",
        advice:
            "Restore the case file that belongs to them. To continue with this one, renew the stream; messages that it "
            + "does not contain are in sealed/ and can be imported again.")

    /// The case file belongs to another home.
    package static let caseFileOther = FindingCode(
        "case-file-other", severity: .error,
        sentence: "The case file {path} belongs to another home: {what}.",
        advice: "Restore the one that belongs here, with its case.key; keep this one for its own home.")

    /// The home is not writable.
    package static let homeReadOnly = FindingCode(
        "home-read-only", severity: .warning,
        sentence: "The home {path} is not writable: its log does not record that {what} was written.",
        advice: "If the log must be complete, use the home on a writable disk.")

    /// A pending operation cannot be completed now.
    package static let homeUnsettled = FindingCode(
        "home-unsettled", severity: .warning,
        sentence: "An operation in the home {path} is not complete yet: {reason}",
        advice: "Correct the cause; the next command completes the operation. Nothing is lost in the meantime.")

    /// Purged content is still in a file of the home.
    package static let purgeIncomplete = FindingCode(
        "purge-incomplete", severity: .error,
        sentence: "The purge is not complete yet: {reason}.",
        advice: "Run the command again when the cause is gone; no certificate is issued before then.")

    /// A file with a secret can be read by others.
    package static let homeFileExposed = FindingCode(
        "home-file-exposed", severity: .error,
        sentence: "The file {path} contains a secret and can be read by others (mode {mode}).",
        advice: "Repair the home, or run chmod 600 {path}. If others may have read a private key, replace the key.")

    /// A file named in the case file is missing.
    package static let homeFileMissing = FindingCode(
        "home-file-missing", severity: .error,
        sentence: "{path} is missing; its SHA-256 is {sha256}.",
        advice:
            "A repair of the home restores it if the home has a copy; otherwise restore it from a backup. The content "
            + "imported from it is still in the case file.")

    /// A file was changed after it was received.
    package static let homeFileChanged = FindingCode(
        "home-file-changed", severity: .error,
        sentence: "{path} was changed after it was received: its SHA-256 was {sha256}.",
        advice: "Restore it from a backup. Until then it proves nothing.")

    /// A file is named like a file of the home, but nothing refers to it.
    package static let homeFileUnowned = FindingCode(
        "home-file-unowned", severity: .error,
        sentence: "{path} is named like a file of this home, but is not known to the case file.",
        advice:
            "It belongs to another case file: an earlier or later one of this home, or one of another home. Import it "
            + "again if it is a message; otherwise move it away.")

    /// A file in a home does not belong to Corridor.
    package static let homeFileForeign = FindingCode(
        "home-file-foreign", severity: .warning,
        sentence: "{path} is not a Corridor file.",
        advice: "Move it away if it does not belong here.")

    /// A file belongs to an operation that is not complete.
    package static let homeStepUnfinished = FindingCode(
        "home-step-unfinished", severity: .error,
        sentence: "{path} belongs to an operation that is not complete.",
        advice: "Run any command that writes to the home; it completes the operation, or reports why it cannot.")

    /// A file is being written, or its writer was interrupted.
    package static let homeFileUnfinished = FindingCode(
        "home-file-unfinished", severity: .warning,
        sentence: "{path} is being written, or its writer was interrupted.",
        advice: "Nothing has to be done: a later command removes an incomplete file.")

    /// A file contains purged content.
    package static let homeFilePurged = FindingCode(
        "home-file-purged", severity: .error,
        sentence: "{path} is a copy of purged content.",
        advice: "Repair the home, which removes the file and logs that.")

    /// The profile next to a home belongs to another party.
    package static let profileOther = FindingCode(
        "profile-other", severity: .error,
        sentence: "The profile {path} belongs to another party.",
        advice: "Renew the profile of this home.")

    /// A file of the key set does not match the others.
    package static let keySetDisagrees = FindingCode(
        "key-set-disagrees", severity: .error,
        sentence: "{path} does not match the certificates next to it.",
        advice: "Restore all keys and certificates from a single backup.")

    /// A receipt is owed.
    package static let receiptOwed = FindingCode(
        "receipt-owed", severity: .warning,
        sentence: "A receipt for the message {message} is owed to {party}.",
        advice: "The next operation that has the passphrase writes it, such as an import.")

    /// Something was repaired.
    package static let homeMended = FindingCode(
        "home-mended", severity: .note,
        sentence: "{path}: {what}.",
        advice: "Nothing has to be done; the log records the repair.")

    /// Another mapping created objects with the same ids before.
    package static let mappingChanged = FindingCode(
        "mapping-changed", severity: .error,
        sentence:
            "The mapping {mapping} would create {what}; {other} has created objects with the same ids since {since}, "
            + "by {before}, from other columns: those objects would be replaced for every recipient.",
        advice:
            "Give one of the two its own source_name or labels. If {mapping} is a revision of {other}, and a record "
            + "still describes the same thing, confirm the change.")

    /// Several received messages have ids with this beginning.
    package static let messageAmbiguous = FindingCode(
        "message-ambiguous", severity: .error,
        sentence: "Several messages have ids that begin with {message}: {candidates}.",
        advice: "Give more characters of the id.")

    /// The home knows of fewer messages than it has sent.
    package static let homeRestored = FindingCode(
        "home-restored", severity: .error,
        sentence: "This home was restored from a backup: {what}.",
        advice: "Renew the stream, so that no number is used twice.")

    /// A home remembers no exports of a source.
    package static let exportMemoryUnknown = FindingCode(
        "export-memory-unknown", severity: .error,
        sentence: "This home remembers no exports of a source {source}; it does of: {known}.",
        advice: "Name the source as its mapping does, or the format of its files.")
}
