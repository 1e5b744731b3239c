/// One merge as the case file keeps it: a view over the versions that were there, never a change of them.
public struct StoredMerge: Hashable, Sendable {
    /// One entity of it.
    public struct Entity: Hashable, Sendable {
        /// Its stable id.
        public let id: String
        /// What kind of thing it is.
        public let kind: String
        /// A name to show.
        public let name: String
        /// Its records, by object id.
        public let members: [String]

        /// An entity.
        public init(id: String, kind: String, name: String, members: [String]) {
            self.id = id
            self.kind = kind
            self.name = name
            self.members = members
        }
    }

    /// A pair that waits for a person.
    public struct Proposal: Hashable, Sendable {
        /// One record.
        public let left: String
        /// The other record.
        public let right: String
        /// How likely they are one, from 0 to 1.
        public let posterior: Double
        /// Why, in words.
        public let words: String

        /// A proposal.
        public init(left: String, right: String, posterior: Double, words: String) {
            self.left = left
            self.right = right
            self.posterior = posterior
            self.words = words
        }
    }

    /// When it was made.
    public let time: String
    /// Who made it.
    public let actor: String
    /// The version of the parameters.
    public let parameters: String
    /// The digest of the object versions and decisions that it rests on.
    public let basis: String
    /// The entities.
    public let entities: [Entity]
    /// The proposals, the likeliest first.
    public let proposals: [Proposal]

    /// A merge.
    public init(
        time: String, actor: String, parameters: String, basis: String, entities: [Entity], proposals: [Proposal]
    ) {
        self.time = time
        self.actor = actor
        self.parameters = parameters
        self.basis = basis
        self.entities = entities
        self.proposals = proposals
    }
}
