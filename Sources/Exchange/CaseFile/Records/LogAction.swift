package import Platform

/// Who did something, and when; every act in the log has one.
package struct LogActor: Hashable, Sendable {
    /// The name of the person or the job.
    package let name: String
    /// When it was done.
    package let time: Timestamp

    /// Somebody, now.
    package init(name: String, time: Timestamp) {
        self.name = name
        self.time = time
    }
}

/// What can be done with a home and its case file, as the log names it.
package enum LogAction: String, Hashable, Sendable, CaseIterable {
    /// The home was made.
    case initialised = "home-initialised"
    /// The revocation list was issued anew.
    case revocationListRenewed = "revocation-list-renewed"
    /// Exchange with a partner was suspended.
    case partnerSuspended = "partner-suspended"
    /// Exchange with a partner was taken up again.
    case partnerResumed = "partner-resumed"
    /// A part of a package was taken out to be shown.
    case disclosed = "disclosed"
    /// Keys were exchanged for new ones.
    case keysRotated = "keys-rotated"
    /// A certificate was revoked.
    case certificateRevoked = "certificate-revoked"
    /// A certificate of an enterprise's authority was taken in.
    case certificateImported = "certificate-imported"
    /// A private key was written to a file to be taken elsewhere.
    case keyExported = "key-exported"
    /// A partner was added, or its profile renewed.
    case partnerAdded = "partner-added"
    /// A package was made that is addressed to nobody.
    case packed = "packed"
    /// A package of somebody was signed too.
    case cosigned = "cosigned"
    /// An authority's time stamps are believed from now on.
    case timestampAuthorityTrusted = "timestamp-authority-trusted"
    /// A published list of codes was taken in.
    case codeListImported = "code-list-imported"
    /// A published list of codes was removed.
    case codeListRemoved = "code-list-removed"
    /// A changed mapping makes the ids of records from now on that another one made before.
    case mappingChanged = "mapping-changed"
    /// A message was sealed.
    case sealed = "sealed"
    /// A message was verified and stored.
    case imported = "imported"
    /// A file was refused and put into quarantine.
    case refused = "refused"
    /// A file in quarantine was let through by a person's decision.
    case released = "released"
    /// A file in quarantine was thrown away.
    case discarded = "discarded"
    /// A message that had been received was purged.
    case purged = "purged"
    /// Messages are numbered in a new stream from now on.
    case streamRenewed = "stream-renewed"
    /// A receipt for a message of ours was read.
    case receiptRead = "receipt-read"
    /// Entities were merged.
    case merged = "merged"
    /// Entities are merged with other parameters from now on.
    case parametersAdopted = "parameters-adopted"
    /// A reviewer decided about a pair.
    case decided = "decided"
    /// A report was written.
    case reported = "reported"
    /// Something was mended that a check had found.
    case homeMended = "home-mended"
}

/// One entry of the log.
package struct LogEntry: Hashable, Sendable {
    /// Its number, from 1.
    package let number: Int
    /// When it was done.
    package let time: String
    /// Who did it.
    package let actor: String
    /// What was done.
    package let act: String
    /// What it was done to.
    package let subject: String
    /// More about it, as canonical JSON.
    package let details: String
    /// The chain value: SHA-256 over the entry before it and this one.
    package let chain: String
}
