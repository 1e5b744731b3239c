package import Platform
package import X509

/// What a home knows that admission depends on.
package struct AdmissionContext: Sendable {
    /// How many numbers before its own a message is judged by: a context knows at least these.
    package static let lookback = 1000

    /// What was imported before at a place of a stream.
    package struct Seen: Hashable, Sendable {
        /// The digest of the package's signed manifest.
        package let manifestDigest: String
        /// When it was imported.
        package let time: String
        /// Whether it was purged since.
        package let isPurged: Bool

        /// What was imported before.
        package init(manifestDigest: String, time: String, isPurged: Bool = false) {
            self.manifestDigest = manifestDigest
            self.time = time
            self.isPurged = isPurged
        }
    }

    /// The relation of this home to an originator.
    package enum PartnerState: Hashable, Sendable {
        /// A partner, or this party itself.
        case active
        /// A partner whose exchange is suspended.
        case suspended
        /// Not a partner.
        case unknown
    }

    /// What a home knows of a package that is enclosed in another.
    package struct Enclosed: Hashable, Sendable {
        /// Whether the exchange with its originator is suspended.
        package let isSuspended: Bool
        /// The originator's name at this home.
        package let partnerName: String
        /// What was imported before at its place in its stream.
        package let seen: Seen?

        /// What is known of an enclosed package.
        package init(isSuspended: Bool, partnerName: String, seen: Seen?) {
            self.isSuspended = isSuspended
            self.partnerName = partnerName
            self.seen = seen
        }
    }

    /// What a home knows of a message, parts of which are passed on.
    package struct PassedOn: Hashable, Sendable {
        /// Whether the exchange with its originator is suspended.
        package let isSuspended: Bool
        /// The originator's name at this home.
        package let originatorName: String
        /// When the message was purged here, if it was.
        package let purged: String?

        /// What is known of a message.
        package init(isSuspended: Bool = false, originatorName: String = "", purged: String? = nil) {
            self.isSuspended = isSuspended
            self.originatorName = originatorName
            self.purged = purged
        }
    }

    /// The party of this home.
    package let party: PartyID
    /// The current time; never a time that a file claims.
    package let now: Timestamp
    /// The relation to the originator.
    package let partner: PartnerState
    /// The originator's name at this home, whatever the originator calls itself; `nil` when it is not known.
    package let partnerName: String?
    /// What was imported before from the originator's stream to this home, by sequence number.
    package let seen: [Int: Seen]
    /// The digest that the message with the next number names as its predecessor, when that message came already.
    package let namedByNext: String?

    /// A context.
    package init(
        party: PartyID, now: Timestamp, partner: PartnerState, partnerName: String?, seen: [Int: Seen],
        namedByNext: String? = nil
    ) {
        self.party = party
        self.now = now
        self.partner = partner
        self.partnerName = partnerName
        self.seen = seen
        self.namedByNext = namedByNext
    }
}
