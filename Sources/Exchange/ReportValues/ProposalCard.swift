/// Two things that may be one, for a person to decide.
package struct ProposalCard: Hashable, Sendable {
    /// The status of a proposal.
    package enum Status: Hashable, Sendable {
        /// No decision yet.
        case waiting
        /// Decided.
        case decided(DecisionSummary)
    }

    /// One of the two things.
    package struct Side: Hashable, Sendable {
        /// The entity's id; its card is linked when the report contains one.
        package var entityID: String
        /// Its name.
        package var name: String
        /// Its sources.
        package var sources: [ValueSource]

        /// A side.
        package init(entityID: String, name: String, sources: [ValueSource]) {
            self.entityID = entityID
            self.name = name
            self.sources = sources
        }
    }

    /// The proposal's id, as given to `corridor decide`.
    package var id: String
    /// The kind of entity.
    package var kind: EntityKind
    /// One side.
    package var left: Side
    /// The other side.
    package var right: Side
    /// The evidence.
    package var evidence: EvidenceSummary
    /// Why a decision is needed, in a sentence.
    package var words: String
    /// The status.
    package var status: Status

    /// A proposal.
    package init(
        id: String, kind: EntityKind, left: Side, right: Side, evidence: EvidenceSummary, words: String, status: Status
    ) {
        self.id = id
        self.kind = kind
        self.left = left
        self.right = right
        self.evidence = evidence
        self.words = words
        self.status = status
    }
}
