/// One entity, with all statements of the sources and the evidence that its records are the same thing.
package struct EntityCard: Hashable, Sendable {
    /// How the records of an entity were merged.
    package enum State: Hashable, Sendable {
        /// A single record.
        case single
        /// Merged automatically: the evidence is above all thresholds.
        case mergedAutomatically
        /// Merged by decisions, the last one last.
        case joinedByDecision([DecisionSummary])
    }

    /// The entity's stable id.
    package var id: String
    /// The kind of entity.
    package var kind: EntityKind
    /// Its display name.
    package var displayName: String
    /// How its records were merged.
    package var state: State
    /// The reason, in a sentence.
    package var why: String = ""
    /// What remains uncertain; a merged person's card adds that the identity is not verified.
    package var uncertainty: String = ""
    /// Its names.
    package var names: [EntityName] = []
    /// Its identifiers.
    package var identifiers: [EntityIdentifier] = []
    /// Its other values.
    package var values: [EntityAttribute] = []
    /// Its records.
    package var members: [EntityMember] = []
    /// The pairs of records that connect it, with their evidence.
    package var evidence: [EvidenceSummary] = []
    /// Contact data that connects it to others.
    package var links: [EntityLink] = []
    /// Statements of its sources that connect it to others: `consignor:` and the entity.
    package var references: [EntityLink] = []
    /// Items omitted from the card, such as `12 more records`.
    package var omitted: [String] = []

    /// An entity with only a name.
    package init(id: String, kind: EntityKind, displayName: String, state: State) {
        self.id = id
        self.kind = kind
        self.displayName = displayName
        self.state = state
    }

    /// Whether one row of a table shows all of it.
    package var isPlain: Bool {
        state == .single && members.count <= 1 && why.isEmpty && uncertainty.isEmpty && links.isEmpty
            && evidence.isEmpty
    }
}
