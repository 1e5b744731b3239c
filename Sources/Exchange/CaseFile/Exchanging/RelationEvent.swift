package import ExchangeProtocol
internal import GRDB

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

    func apply(in database: Database) throws -> ExchangeStep {
        try CaseStore.apply(event, to: key, in: database)
    }
}
