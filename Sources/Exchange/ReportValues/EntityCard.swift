/// One real-world thing, with all that the sources say of it and why their records are taken for one.
package struct EntityCard: Hashable, Sendable {
    /// How the records of an entity came together.
    package enum State: Hashable, Sendable {
        /// One record alone.
        case single
        /// The evidence passed every bar; no person was asked.
        case mergedAutomatically
        /// A person decided; the last decision comes last.
        case joinedByDecision([DecisionSummary])
    }

    /// The entity's stable id.
    package var id: String
    /// What sort of thing it is.
    package var kind: EntityKind
    /// The name that the report calls it by.
    package var displayName: String
    /// How its records came together.
    package var state: State
    /// Why, in a sentence.
    package var why: String = ""
    /// What remains uncertain; a merged person's card adds that the identity is not verified.
    package var uncertainty: String = ""
    /// Its names.
    package var names: [EntityName] = []
    /// Its identifiers.
    package var identifiers: [EntityIdentifier] = []
    /// Whatever else is said of it.
    package var values: [EntityAttribute] = []
    /// The records that it is made of.
    package var members: [EntityMember] = []
    /// The pairs of records that hold it together, with their evidence.
    package var evidence: [EvidenceSummary] = []
    /// Contact data that ties it to others.
    package var links: [EntityLink] = []
    /// What its sources say that ties it to others: `consignor:` and who it is.
    package var references: [EntityLink] = []
    /// What there is more of than the card shows, such as `12 more records`.
    package var omitted: [String] = []

    /// An entity of which only the name is known.
    package init(id: String, kind: EntityKind, displayName: String, state: State) {
        self.id = id
        self.kind = kind
        self.displayName = displayName
        self.state = state
    }

    /// Whether one line in a table says all that there is to say.
    package var isPlain: Bool {
        state == .single && members.count <= 1 && why.isEmpty && uncertainty.isEmpty && links.isEmpty
            && evidence.isEmpty
    }
}
