package import Digests
package import TransparencyLog

/// A head of a partner's log that came in a message, with what is needed to show it to others.
package struct ReceivedHead: Hashable, Sendable {
    /// The party id of the partner.
    package let party: String
    /// The partner's stream, of which the log is.
    package let stream: String
    /// The head, the place of its message, and its proofs.
    package let witnessed: WitnessedHead
    /// The message that brought it.
    package let message: String
    /// The signed note.
    package let note: String
    /// The certificate of the key that signed it, in DER.
    package let certificate: [UInt8]
    /// When it came.
    package let received: String

    /// A head.
    package init(
        party: String, stream: String, witnessed: WitnessedHead, message: String, note: String, certificate: [UInt8],
        received: String
    ) {
        self.party = party
        self.stream = stream
        self.witnessed = witnessed
        self.message = message
        self.note = note
        self.certificate = certificate
        self.received = received
    }
}

/// What is recorded about the checkpoint of a message with the message.
package struct CheckpointRecord: Sendable {
    /// A head of this home's own log that a partner verified.
    package struct Acknowledgement: Hashable, Sendable {
        /// The party id of the partner.
        package let party: String
        /// The stream of the log.
        package let stream: String
        /// The size of the head.
        package let size: Int

        /// A head.
        package init(party: String, stream: String, size: Int) {
            self.party = party
            self.stream = stream
            self.size = size
        }
    }

    /// The head, and what it is to those that are known; `nil` when it was not verified.
    package let received: (head: ReceivedHead, rule: WitnessRule)?
    /// The head of this home's log that the partner verified; `nil` when it states none that this home has.
    package let acknowledged: Acknowledgement?
    /// The head of this home's log that the partner verified, where this home does not have it.
    package let lost: LostHead?

    /// A record.
    package init(
        received: (head: ReceivedHead, rule: WitnessRule)?, acknowledged: Acknowledgement?, lost: LostHead? = nil
    ) {
        self.received = received
        self.acknowledged = acknowledged
        self.lost = lost
    }
}

/// Two heads of a partner's log that contradict each other.
package struct LogConflict: Hashable, Sendable {
    /// The head that was known.
    package let earlier: ReceivedHead
    /// The head that came.
    package let later: ReceivedHead
    /// How they contradict.
    package let reason: WitnessRule.Contradiction
    /// When that was found.
    package let found: String
}

/// A log that this home keeps of a relation.
package struct RelationLog: Hashable, Sendable {
    /// Its number in the case file.
    package let number: Int
    /// The party id of the partner; empty for the log of the home.
    package let party: String
    /// The stream of this home in which it was begun.
    package let stream: String
    /// When it begins.
    package let began: String
    /// Its head.
    package let head: TreeHead
    /// The size of the head that was last given to the partner.
    package let given: Int
    /// The size of the head that the partner last verified, as far as is known.
    package let acknowledged: Int

    /// The number of its entries.
    package var size: Int { head.size }
}

/// An entry of such a log, as it is stored.
package struct StoredLogEntry: Hashable, Sendable {
    /// The hash of its leaf.
    package let leaf: SHA256Value
    /// The salt; `nil` when its words went.
    package let salt: [UInt8]?
    /// The canonical JSON; `nil` when its words went.
    package let content: [UInt8]?
}
