/// Two things that may be one, for a person to decide.
package struct ProposalCard: Hashable, Sendable {
    /// Where a proposal stands.
    package enum Status: Hashable, Sendable {
        /// Nobody has decided.
        case waiting
        /// Somebody has.
        case decided(DecisionSummary)
    }

    /// One of the two things.
    package struct Side: Hashable, Sendable {
        /// The entity's id; its card is linked when the report holds one.
        package var entityID: String
        /// Its name.
        package var name: String
        /// Who speaks of it.
        package var sources: [ValueSource]

        /// A side.
        package init(entityID: String, name: String, sources: [ValueSource]) {
            self.entityID = entityID
            self.name = name
            self.sources = sources
        }
    }

    /// The proposal's id, as a user would give it to `corridor decide`.
    package var id: String
    /// What sort of things they are.
    package var kind: EntityKind
    /// The one.
    package var left: Side
    /// The other.
    package var right: Side
    /// The evidence.
    package var evidence: EvidenceSummary
    /// Why a person is asked, in a sentence.
    package var words: String
    /// Where it stands.
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
