/// Two things that may be one, for a person to decide.
public struct ProposalCard: Hashable, Sendable {
    /// Where a proposal stands.
    public enum Status: Hashable, Sendable {
        /// Nobody has decided.
        case waiting
        /// Somebody has.
        case decided(DecisionSummary)
    }

    /// One of the two things.
    public struct Side: Hashable, Sendable {
        /// The entity's id; its card is linked when the report holds one.
        public var entityID: String
        /// Its name.
        public var name: String
        /// Who speaks of it.
        public var sources: [ValueSource]

        /// A side.
        public init(entityID: String, name: String, sources: [ValueSource]) {
            self.entityID = entityID
            self.name = name
            self.sources = sources
        }
    }

    /// The proposal's id, as a user would give it to `corridor decide`.
    public var id: String
    /// What sort of things they are.
    public var kind: EntityKind
    /// The one.
    public var left: Side
    /// The other.
    public var right: Side
    /// The evidence.
    public var evidence: EvidenceSummary
    /// Why a person is asked, in a sentence.
    public var words: String
    /// Where it stands.
    public var status: Status

    /// A proposal.
    public init(
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
