/// A merge as stored in the case file: a view over the versions, never a change of them.
package struct StoredMerge: Hashable, Sendable {
    /// One entity of it.
    package struct Entity: Hashable, Sendable {
        /// Its stable id.
        package let id: String
        /// The kind of entity.
        package let kind: String
        /// A name to show.
        package let name: String
        /// Its records, by object id.
        package let members: [String]

        /// An entity.
        package init(id: String, kind: String, name: String, members: [String]) {
            self.id = id
            self.kind = kind
            self.name = name
            self.members = members
        }
    }

    /// A pair that waits for a person.
    package struct Proposal: Hashable, Sendable {
        /// One record.
        package let left: String
        /// The other record.
        package let right: String
        /// The match probability, from 0 to 1.
        package let posterior: Double
        /// The explanation, in words.
        package let words: String

        /// A proposal.
        package init(left: String, right: String, posterior: Double, words: String) {
            self.left = left
            self.right = right
            self.posterior = posterior
            self.words = words
        }
    }

    /// The time of the merge.
    package let time: String
    /// Who ran it.
    package let actor: String
    /// The version of the parameters.
    package let parameters: String
    /// The digest of its object versions and decisions.
    package let basis: String
    /// The entities.
    package let entities: [Entity]
    /// The proposals, by decreasing probability.
    package let proposals: [Proposal]

    /// A merge.
    package init(
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
