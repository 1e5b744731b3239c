package import CaseFile
package import Diagnostics
package import Platform
package import X509

/// How a home is: what waits, what is missing, what expires, and what needs attention.
package struct HomeStatus: Sendable {
    /// When it was looked at.
    package let time: Timestamp
    /// The party.
    package let party: PartyID
    /// Its name.
    package let name: String
    /// What needs attention; empty when all is well. Notes are not among them.
    package private(set) var findings: [Finding]
    /// The partners, by name.
    package private(set) var partners: [PartnerStatus]
    /// The files in quarantine.
    package let held: CaseStore.Waiting
    /// The certificates and revocation lists of this home, the earliest end first.
    package let expiries: [Expiry]
    /// The agreements that wait or end soon.
    package let agreements: [AgreementNotice]
    /// How many packages were received.
    package let received: Int
    /// How many packages were sent.
    package let sent: Int
    /// The size of the case file in bytes.
    package let caseFileSize: Int
    /// The space of the disk in bytes; `nil` where the system does not say.
    package let disk: (free: Int, total: Int)?
    /// The number of the last entry of the log; 0 when there is none.
    package let logEntries: Int
    /// The chain value of the last entry: who keeps it elsewhere finds a log that was cut or written anew.
    package let logChain: String
    /// When the home was backed up last; `nil` when it was not.
    package let backedUp: String?
    /// Whether a state file written now opens the last backup: no purge came since.
    package let isBackupReadable: Bool
    /// Whether it was restored from a backup, and nobody has decided yet what it missed.
    package let isRestored: Bool
    /// Whether the private key of the root is in the home.
    package let hasRootKey: Bool

    /// Adds what modules above this one know.
    ///
    /// - Parameters:
    ///   - newerVersions: how many objects each party holds in an earlier version, by party id.
    ///   - findings: what needs attention.
    package mutating func add(newerVersions: [String: Int], findings: [Finding]) {
        self.findings += findings
        for index in partners.indices { partners[index].newerVersions = newerVersions[partners[index].party] ?? 0 }
    }

    /// A certificate or list that ends.
    package struct Expiry: Hashable, Sendable {
        /// What: a role, or `revocation list`.
        package let what: String
        /// When it ends.
        package let end: Timestamp
        /// In how many whole days; negative when it has ended.
        package let days: Int
    }

    /// An agreement that waits for somebody, or ends soon.
    package struct AgreementNotice: Hashable, Sendable {
        /// Its id.
        package let agreement: String
        /// The party id of the partner.
        package let partner: String
        /// What is the matter.
        package let state: State
        /// When it ends or ended; `nil` for a proposal.
        package let end: Timestamp?

        /// What is the matter with an agreement.
        package enum State: String, Hashable, Sendable {
            /// The partner proposed it, and this party has not answered.
            case awaitsUs = "awaits-us"
            /// This party proposed it, and the partner has not answered.
            case awaitsPartner = "awaits-partner"
            /// It ends within the notice.
            case ending
            /// It has ended by its date, and no other version is agreed.
            case expired
            /// One of the parties suspended it.
            case suspended
        }
    }
}

/// How the exchange with one partner is.
package struct PartnerStatus: Hashable, Sendable {
    /// The party id.
    package let party: String
    /// The name.
    package let name: String
    /// Whether the exchange is suspended.
    package let isSuspended: Bool
    /// Messages without an answer.
    package let unanswered: CaseStore.Waiting
    /// Messages that were not transmitted yet.
    package let outbox: CaseStore.Waiting
    /// Envelopes that were not imported yet.
    package let inbox: CaseStore.Waiting
    /// Receipts that are owed.
    package let owed: CaseStore.Waiting
    /// How many numbers of its streams did not come although later ones did.
    package let missing: Int
    /// How many objects it holds in an earlier version than the one that exists here, and was not told so.
    package fileprivate(set) var newerVersions = 0
    /// The end of its revocation list.
    package let listEnd: Timestamp?
    /// The end of its encryption certificate.
    package let certificateEnd: Timestamp?
}
