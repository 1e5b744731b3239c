package import Platform

/// Who performed an action, and when; every log entry has one.
package struct LogActor: Hashable, Sendable {
    /// The name of the person or the job.
    package let name: String
    /// The time of the action.
    package let time: Timestamp

    /// An actor at a time.
    package init(name: String, time: Timestamp) {
        self.name = name
        self.time = time
    }
}

/// The actions on a home and its case file, as named in the log.
package enum LogAction: String, Hashable, Sendable, CaseIterable {
    /// The home was created.
    case initialised = "home-initialised"
    /// A new revocation list was issued.
    case revocationListRenewed = "revocation-list-renewed"
    /// Exchange with a partner was suspended.
    case partnerSuspended = "partner-suspended"
    /// Exchange with a partner was resumed.
    case partnerResumed = "partner-resumed"
    /// Part of a package was disclosed.
    case disclosed = "disclosed"
    /// Keys were rotated.
    case keysRotated = "keys-rotated"
    /// A certificate was revoked.
    case certificateRevoked = "certificate-revoked"
    /// A certificate of an enterprise authority was imported.
    case certificateImported = "certificate-imported"
    /// A private key was exported to a file.
    case keyExported = "key-exported"
    /// A partner was added, or its profile renewed.
    case partnerAdded = "partner-added"
    /// A package without recipients was written.
    case packed = "packed"
    /// A package of another party was co-signed.
    case cosigned = "cosigned"
    /// The time stamps of an authority are trusted from now on.
    case timestampAuthorityTrusted = "timestamp-authority-trusted"
    /// A code list was imported.
    case codeListImported = "code-list-imported"
    /// A code list was removed.
    case codeListRemoved = "code-list-removed"
    /// A changed mapping assigns from now on the ids that another mapping assigned before.
    case mappingChanged = "mapping-changed"
    /// A bundle of what is new, changed or revoked in a source was exported.
    case exported = "exported"
    /// What the home remembered of the exports of a source was destroyed.
    case exportMemoryPurged = "export-memory-purged"
    /// Exports assign ids of scheme 2 from now on.
    case idsUpgraded = "ids-upgraded"
    /// A message was sealed.
    case sealed = "sealed"
    /// A message was transmitted to the folder of a partner.
    case sent = "sent"
    /// An envelope was received from the folder of a partner, and waits to be imported.
    case received = "received"
    /// A message was verified and stored.
    case imported = "imported"
    /// A file was refused and put into quarantine.
    case refused = "refused"
    /// A file in quarantine was released by a person's decision.
    case released = "released"
    /// A file in quarantine was discarded.
    case discarded = "discarded"
    /// A received message was purged.
    case purged = "purged"
    /// Messages are numbered in a new stream from now on.
    case streamRenewed = "stream-renewed"
    /// A receipt for a sent message was read.
    case receiptRead = "receipt-read"
    /// Entities were merged.
    case merged = "merged"
    /// Entities are merged with other parameters from now on.
    case parametersAdopted = "parameters-adopted"
    /// A reviewer decided about a pair.
    case decided = "decided"
    /// A report was written.
    case reported = "reported"
    /// Something was not let out, or not taken in, because policy forbids it.
    case policyRefused = "policy-refused"
    /// A person let something out although policy forbids it.
    case policyOverridden = "policy-overridden"
    /// A version of an agreement was proposed to a partner.
    case agreementProposed = "agreement-proposed"
    /// A version of an agreement was accepted.
    case agreementAccepted = "agreement-accepted"
    /// An agreement was suspended.
    case agreementSuspended = "agreement-suspended"
    /// An agreement was resumed.
    case agreementResumed = "agreement-resumed"
    /// An agreement was ended.
    case agreementEnded = "agreement-ended"
    /// This home stated something by signed statements.
    case statementMade = "statement-made"
    /// Revoked versions of objects were made for those who hold them.
    case objectsRevoked = "objects-revoked"
    /// A person accepted or refused retractions that waited.
    case retractionsDecided = "retractions-decided"
    /// A retracted object was shown on a ground.
    case retractedShown = "retracted-shown"
    /// A setting of the home was changed.
    case settingChanged = "setting-changed"
    /// A person got a key and a certificate.
    case personAdded = "person-added"
    /// The certificate of a person was revoked.
    case personRemoved = "person-removed"
    /// A person confirmed the address of a partner, or removed it.
    case partnerAddressConfirmed = "partner-address-confirmed"
    /// A person confirmed the key of a server.
    case hostKeyConfirmed = "host-key-confirmed"
    /// The key of this home for servers was made.
    case transportKeyMade = "transport-key-made"
    /// A legal hold was added.
    case holdAdded = "hold-added"
    /// A legal hold was removed.
    case holdRemoved = "hold-removed"
    /// A partner was asked to destroy messages.
    case destructionAsked = "destruction-asked"
    /// A request to destroy messages was answered.
    case destructionAnswered = "destruction-answered"
    /// Partners were told that a key of this home is compromised.
    case compromiseStated = "compromise-stated"
    /// A person decided that a suspect message counts.
    case suspectAccepted = "suspect-accepted"
    /// A person decided that a suspect message does not count.
    case suspectDisowned = "suspect-disowned"
    /// A party takes the place of another one, as both roots say.
    case successionStated = "succession-stated"
    /// The root signed the terms of a succession.
    case successionSigned = "succession-signed"
    /// Statements count from now on because of a succession.
    case successionJudged = "succession-judged"
    /// A person validated a record again.
    case validated = "validated"
    /// Records are left out of views, or shown again, because of the times by which they must be validated.
    case reviewsJudged = "reviews-judged"
    /// The ledger was read about a person.
    case ledgerRead = "ledger-read"
    /// A year of the ledger was destroyed.
    case ledgerPurged = "ledger-purged"
    /// The private keys of the roots were moved to a medium.
    case rootMoved = "root-moved"
    /// The private keys of the roots were moved back from a medium.
    case rootReturned = "root-returned"
    /// The passphrase of private keys was changed.
    case passphraseChanged = "passphrase-changed"
    /// A recovery key for backups was made.
    case recoveryKeyMade = "recovery-key-made"
    /// The home was backed up.
    case backedUp = "backed-up"
    /// The home was restored from a backup.
    case homeRestored = "home-restored"
    /// A state file was written, where this home knows of another device of its party.
    case stateWritten = "state-written"
    /// What another device of this party stated was taken in.
    case deviceTakenIn = "device-taken-in"
    /// What a restored home missed was made up from a state file.
    case stateReplayed = "state-replayed"
    /// A message that had been purged after the backup was purged again in the restored home.
    case purgeReplayed = "purge-replayed"
    /// Persons decided that a restored home is used as it is.
    case restoreAccepted = "restore-accepted"
    /// The logs of the home and of its relations were exported.
    case logExported = "log-exported"
    /// Two heads of a partner's log contradict each other.
    case logContradicted = "log-contradicted"
    /// A problem found by a check was repaired.
    case homeMended = "home-mended"
}

/// One entry of the log.
package struct LogEntry: Hashable, Sendable {
    /// Its number, from 1.
    package let number: Int
    /// The time of the action.
    package let time: String
    /// Who performed it.
    package let actor: String
    /// The action.
    package let act: String
    /// The subject of the action.
    package let subject: String
    /// Details, as canonical JSON.
    package let details: String
    /// The chain value: SHA-256 over the previous entry and this one.
    package let chain: String
}
