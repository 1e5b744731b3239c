package import Diagnostics

/// What PartyHome can find, with its words.
extension FindingCode {
    /// Nothing in the case file has this id.
    package static let objectUnknown = FindingCode(
        "object-unknown", severity: .error,
        sentence: "Nothing in the case file has the id {id}.",
        advice: "See what there is with corridor find, or merge first with corridor merge.")

    /// The home has no list of this name.
    package static let codeListMissing = FindingCode(
        "code-list-missing", severity: .error,
        sentence: "There is no list {name} in the home.",
        advice: "See which there are with corridor codes list.")

    /// There is no party home.
    package static let homeMissing = FindingCode(
        "home-missing", severity: .error,
        sentence: "There is no party home here.",
        advice: "Make one with corridor init DIR, or name it with --home DIR or CORRIDOR_HOME.")

    /// There is a party home already.
    package static let homeExists = FindingCode(
        "home-exists", severity: .error,
        sentence: "The folder {path} holds a party home already.",
        advice: "Name another folder; a home is never overwritten.")

    /// A party home is damaged or incomplete.
    package static let homeDamaged = FindingCode(
        "home-damaged", severity: .error,
        sentence: "The party home {path} is damaged: {reason}.",
        advice: "Restore it from a backup.")

    /// The key set in use is not there.
    package static let keySetMissing = FindingCode(
        "key-set-missing", severity: .error,
        sentence: "The keys that this home uses are missing: there is no whole key set at {path}.",
        advice:
            "Restore the folder .corridor, with the links in it, from a backup made at one time. Nothing was changed; do not "
            + "make new keys as long as a backup may have these.")

    /// Keys of another time stand beside the key set in use.
    package static let keySetMixed = FindingCode(
        "key-set-mixed", severity: .error,
        sentence: "{path} holds other keys, certificates or lists than the key set in use ({folder}).",
        advice:
            "Somebody put an older or a foreign copy there. Move it out of the home, without deleting it, and say the command "
            + "again. When it holds the right ones, restore the whole folder .corridor from one backup instead.")

    /// A file of the key set in use is missing or is another.
    package static let keySetDamaged = FindingCode(
        "key-set-damaged", severity: .error,
        sentence: "The key set in use is damaged: {path}: {reason}.",
        advice:
            "Restore the folder that the file belongs to from a backup of this home. Nothing was changed; do not make new keys "
            + "as long as a backup may have these.")

    /// New keys are in use, and not all that follows is done.
    package static let keySetUnfinished = FindingCode(
        "key-set-unfinished", severity: .error,
        sentence: "The new keys of {path} are in use, but what follows is not done: {reason}",
        advice:
            "Do not exchange them again: free space or mend what stands in the way, and say corridor key list, which does the "
            + "rest. Then hand out the profile.")

    /// A key set lies in the home that belongs to no step.
    package static let keySetStray = FindingCode(
        "key-set-stray", severity: .warning,
        sentence: "The key set {path} is neither in use nor what the one in use came from.",
        advice:
            "It may come from a backup or another copy of this home. Move it out of the home, without deleting it, as long as "
            + "messages may be encrypted to its key.")

    /// A private key is not where it belongs.
    package static let keyFileMissing = FindingCode(
        "key-file-missing", severity: .warning,
        sentence: "The private key {path} is missing.",
        advice:
            "Bring it back from where it is kept, or from a backup. A key for signing that is lost is replaced by corridor key "
            + "rotate with its role; one for decryption that is lost opens nothing any more.")

    /// The file of a private key is not the one that was made.
    package static let keyFileOther = FindingCode(
        "key-file-other", severity: .warning,
        sentence: "The private key {path} is not the file that was made with this key set.",
        advice:
            "Where you gave it another passphrase, nothing is wrong. Else bring the right one back from a backup; keep this "
            + "one elsewhere.")

    /// A private key is not the one of its certificate.
    package static let keyCertificateOther = FindingCode(
        "key-certificate-other", severity: .error,
        sentence: "The private key {path} is not the one of the {role} certificate.",
        advice:
            "Bring the right one back from a backup, and keep this one elsewhere. When it is lost, say corridor key rotate "
            + "{role}; keys that are there already are kept.")

    /// A certificate of this home is not good for signing now.
    package static let ownCertificateUnusable = FindingCode(
        "own-certificate-unusable", severity: .error,
        sentence: "This home cannot sign as {role} now: {reason}",
        advice: "Where its revocation list is out of date, say corridor key renew and hand out the new profile.")

    /// A profile has other roots than the one that is here.
    package static let profileRootOther = FindingCode(
        "profile-root-other", severity: .error,
        sentence: "The profile of {name} does not continue from the root that is known here.",
        advice:
            "Somebody may hold a former root of the party: call it. A party that lost its root begins anew, under a new "
            + "party id.")

    /// A certificate that is to be imported does not fit.
    package static let certificateNotImported = FindingCode(
        "certificate-not-imported", severity: .error,
        sentence: "The certificate {path} cannot be imported: {reason}",
        advice: "Ask the authority for a certificate with what the request asks for.")

    /// A name fits no certificate of this home.
    package static let ownCertificateUnknown = FindingCode(
        "own-certificate-unknown", severity: .error,
        sentence: "No certificate of this home is called {name}.",
        advice: "Give a role, or the beginning of a SHA-256 that corridor key list --all shows.")

    /// The present root cannot be revoked by its own list.
    package static let rootNotRevocable = FindingCode(
        "root-not-revocable", severity: .error,
        sentence: "The root cannot revoke itself.",
        advice:
            "When it is only old, say corridor key rotate root. When its key is lost to others, tell every partner by "
            + "phone to suspend this party, and begin anew with corridor init.")

    /// The profile of this home does not say what the home has.
    package static let ownProfileOutdated = FindingCode(
        "own-profile-outdated", severity: .warning,
        sentence: "The profile of this home does not say which certificates and list the home has.",
        advice: "Say corridor key renew, and hand out the new profile.")

    /// This home's revocation list will be out of date soon.
    package static let ownListAgeing = FindingCode(
        "own-revocation-list-ageing", severity: .warning,
        sentence: "The revocation list of this home is fresh until {time} only.",
        advice: "Say corridor key renew, and hand out the new profile before then.")

    /// A certificate of this home will expire soon.
    package static let ownCertificateAgeing = FindingCode(
        "own-certificate-ageing", severity: .warning,
        sentence: "The {role} certificate of this home expires at {time}.",
        advice: "Say corridor key rotate {role}, and hand out the new profile before then.")

    /// A profile is older than the one that is here.
    package static let profileOlder = FindingCode(
        "profile-older", severity: .error,
        sentence: "The profile of {name} was made at {found}, before the one that is here ({known}).",
        advice: "Ask the party for its newest profile; an old one would bring old certificates back.")

    /// A profile does not hold together.
    package static let profileInvalid = FindingCode(
        "profile-invalid", severity: .error,
        sentence: "The profile cannot be used: {reason}.",
        advice: "Ask the party for its profile again.")

    /// A fingerprint is not the one that was given.
    package static let fingerprintMismatch = FindingCode(
        "fingerprint-mismatch", severity: .error,
        sentence: "The fingerprint of {name} is {found}, not {given}.",
        advice: "Do not add this partner. Somebody may have exchanged the file: call the party.")

    /// Nobody confirmed a partner's fingerprint.
    package static let fingerprintUnconfirmed = FindingCode(
        "fingerprint-unconfirmed", severity: .error,
        sentence: "The fingerprint of {name} was not confirmed: {fingerprint}.",
        advice: "Read it to the party over the phone, then say --fingerprint with it.")

    /// Nobody confirmed that a partner is another one than before, or that its name looks like another party's.
    package static let partnerIdentityUnconfirmed = FindingCode(
        "partner-identity-unconfirmed", severity: .error,
        sentence: "The profile of {name} was not confirmed: {what}. Its fingerprint is {fingerprint}.",
        advice:
            "Call the party at a number that you know, ask whether that is so and compare the fingerprint, then say "
            + "--fingerprint with it. Until then the profile that is here counts.")

    /// A partner's revocation list is older than the one already here.
    package static let crlNumberRollback = FindingCode(
        "crl-number-rollback", severity: .error,
        sentence: "The profile of {name} carries revocation list {found}; list {known} is already here.",
        advice: "Ask the party for its newest profile; an older one may hide a revocation.")

    /// A name fits no partner.
    package static let recipientUnknown = FindingCode(
        "recipient-unknown", severity: .error,
        sentence: "No partner is called {name}; there are {partners}.",
        advice: "Add its profile with corridor partner add FILE.")

    /// A name is only the beginning of a partner's.
    package static let recipientNameIncomplete = FindingCode(
        "recipient-name-incomplete", severity: .error,
        sentence: "{name} is only the beginning of {partners}.",
        advice: "Give the whole name, the party id, or at least six characters of its beginning.")

    /// A name fits several partners.
    package static let recipientAmbiguous = FindingCode(
        "recipient-ambiguous", severity: .error,
        sentence: "Several partners fit {name}: {partners}.",
        advice: "Give the party id, or at least six characters of its beginning.")

    /// A country code is not one.
    package static let countryInvalid = FindingCode(
        "country-invalid", severity: .error,
        sentence: "{value} is not a country code.",
        advice: "Give two capital letters of ISO 3166-1, such as US.")

    /// The home lies on a network folder.
    package static let homeOnNetwork = FindingCode(
        "home-on-network-folder", severity: .warning,
        sentence: "The home {path} lies on a network folder ({kind}): only one machine may use it at a time.",
        advice: "Keep homes on a local disk; what is written stands there for sure, and commands do not wait for each "
            + "other.")

    /// The case file is older than the files beside it.
    package static let caseFileTakenBack = FindingCode(
        "case-file-taken-back", severity: .warning,
        sentence: "The case file {path} is older than the files beside it: {what}.",
        advice:
            "Put back the case file that belongs to them. To go on with this one, say corridor stream renew --reason …; "
            + "messages that it does not know are in sealed/ and can be imported again.")

    /// The case file is that of another home.
    package static let caseFileOther = FindingCode(
        "case-file-other", severity: .error,
        sentence: "The case file {path} is that of another home: {what}.",
        advice: "Put back the one that belongs here, with its case.key; keep this one, it belongs elsewhere.")

    /// The home lies where nothing can be written.
    package static let homeReadOnly = FindingCode(
        "home-read-only", severity: .warning,
        sentence: "The home {path} cannot be written to: its log does not say that {what} was written.",
        advice: "Where the log has to be complete, work with the home on a disk that can be written to.")

    /// Something is left to be done and cannot be done now.
    package static let homeUnsettled = FindingCode(
        "home-unsettled", severity: .warning,
        sentence: "Something that was begun in the home {path} is not ended yet: {reason}",
        advice: "Mend that; the next command ends it. Nothing is lost meanwhile.")

    /// What a purge destroyed is still in a file of the home.
    package static let purgeIncomplete = FindingCode(
        "purge-incomplete", severity: .error,
        sentence: "What was purged is not gone yet: {reason}.",
        advice: "Run the command again when that has ended; nothing is certified before.")

    /// A file with secrets can be read by others.
    package static let homeFileExposed = FindingCode(
        "home-file-exposed", severity: .error,
        sentence: "The file {path} can be read by others (mode {mode}), and there is a secret in it.",
        advice:
            "Say corridor check-home --repair, or chmod 600 {path}. If others may have read a private key, exchange it."
    )

    /// A file that the case file names is not there.
    package static let homeFileMissing = FindingCode(
        "home-file-missing", severity: .error,
        sentence: "{path} is missing; its SHA-256 is {sha256}.",
        advice:
            "corridor check-home --repair brings it back where the home has a copy; else put it back from a backup. "
            + "What was imported from it is in the case file all the same.")

    /// A file is not as it was when it came.
    package static let homeFileChanged = FindingCode(
        "home-file-changed", severity: .error,
        sentence: "{path} was changed after it came: its SHA-256 was {sha256}.",
        advice: "Put it back from a backup. Until then it proves nothing.")

    /// A file has a name of ours, and nothing names it.
    package static let homeFileUnowned = FindingCode(
        "home-file-unowned", severity: .error,
        sentence: "{path} has the name of a file of this home, and the case file does not know it.",
        advice:
            "It belongs to another case file: an earlier or later one of this home, or another home's. Messages can be "
            + "imported from it again with corridor import; else move it away.")

    /// A file in a home is none of ours.
    package static let homeFileForeign = FindingCode(
        "home-file-foreign", severity: .warning,
        sentence: "{path} is not a file of Corridor's.",
        advice: "Move it away if it does not belong here.")

    /// A file belongs to something that was begun and is not ended.
    package static let homeStepUnfinished = FindingCode(
        "home-step-unfinished", severity: .error,
        sentence: "{path} belongs to something that was begun and is not ended.",
        advice: "Run any command that writes to the home; it ends it, or says why it cannot.")

    /// A file is being written, or its writer was killed.
    package static let homeFileUnfinished = FindingCode(
        "home-file-unfinished", severity: .warning,
        sentence: "{path} is being written, or whoever wrote it was stopped.",
        advice: "Nothing has to be done: what was stopped is removed by a later command.")

    /// A file holds what was purged.
    package static let homeFilePurged = FindingCode(
        "home-file-purged", severity: .error,
        sentence: "{path} is a copy of what was purged.",
        advice: "corridor check-home --repair removes it, and the log says so.")

    /// The profile beside a home is that of another party.
    package static let profileOther = FindingCode(
        "profile-other", severity: .error,
        sentence: "The profile {path} is that of another party.",
        advice: "corridor key renew writes the one that belongs here.")

    /// A file of the key set does not belong to the others.
    package static let keySetDisagrees = FindingCode(
        "key-set-disagrees", severity: .error,
        sentence: "{path} does not belong to the certificates beside it.",
        advice: "Put back the keys and certificates of one time, all of them, from a backup.")

    /// A receipt is owed.
    package static let receiptOwed = FindingCode(
        "receipt-owed", severity: .warning,
        sentence: "A receipt for the message {message} is owed to {party}.",
        advice: "The next command that is given the passphrase writes it, such as corridor import or seal.")

    /// Something was mended.
    package static let homeMended = FindingCode(
        "home-mended", severity: .note,
        sentence: "{path}: {what}.",
        advice: "Nothing has to be done; the log says so too.")

    /// Another mapping made the ids of these records before.
    package static let mappingChanged = FindingCode(
        "mapping-changed", severity: .error,
        sentence:
            "The mapping {mapping} would make {what}; {other} has made objects of the same ids since {since}, by {before}, "
            + "and of other columns: what it made would be replaced at everybody who has it.",
        advice:
            "Give one of the two a source_name or labels of its own. Where {mapping} is {other} with changes, and a record "
            + "is still the same thing, say --mapping-changed.")

    /// Several received messages begin with these digits.
    package static let messageAmbiguous = FindingCode(
        "message-ambiguous", severity: .error,
        sentence: "Several messages begin with {message}: {candidates}.",
        advice: "Give more of the id.")

    /// The home remembers less than it has sent.
    package static let homeRestored = FindingCode(
        "home-restored", severity: .error,
        sentence: "This home was restored from a backup: {what}.",
        advice: "Say corridor stream renew --reason …, so that no number is given twice.")
}
