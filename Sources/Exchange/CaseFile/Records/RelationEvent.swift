package import ExchangeProtocol
package import Platform

/// An event of a relation that is stored with what it is about.
package struct RelationEvent: Hashable, Sendable {
    /// The relation.
    package let key: RelationKey
    /// What happened.
    package let event: ExchangeEvent

    /// An event.
    package init(_ event: ExchangeEvent, in key: RelationKey) {
        self.key = key
        self.event = event
    }
}

/// Which relation an event belongs to, and what a relation begins with.
package struct RelationKey: Hashable, Sendable {
    /// The party id of the partner.
    package let party: String
    /// The stream of this home; `nil` where the relation exists and nothing is said of it.
    package let stream: String?
    /// The time.
    package let now: Timestamp

    /// A relation.
    package init(party: String, stream: String?, now: Timestamp) {
        self.party = party
        self.stream = stream
        self.now = now
    }
}
