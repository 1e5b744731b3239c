package import Diagnostics

/// The result of a merge of a table of records under one set of parameters and decisions.
package struct ResolutionResult: Hashable, Sendable {
    /// Every entity, of one record or more, by kind, name and id.
    package let entities: EntityList
    /// The proposed pairs, the likeliest first; those that a reviewer was unsure of come last. Of a large group they are
    /// the ones that connect it.
    package let review: CandidateList
    /// The groups that the proposed pairs form, each one question for a person: that of the likeliest pair first.
    package let groups: [ReviewGroup]
    /// Contact data that different entities share.
    package let links: [ContactLink]
    /// The findings of the merge.
    package let findings: [Finding]
    /// The version of the parameters.
    package let parametersVersion: String

    /// A result from its parts.
    package init(
        entities: EntityList, review: CandidateList = CandidateList([]), groups: [ReviewGroup] = [],
        links: [ContactLink] = [], findings: [Finding] = [], parametersVersion: String
    ) {
        self.entities = entities
        self.review = review
        self.groups = groups
        self.links = links
        self.findings = findings
        self.parametersVersion = parametersVersion
    }

    /// The entity of an id.
    package func entity(_ id: String) -> Entity? { entities.index(of: id).map { entities[$0] } }

    /// The entity that a record is in.
    package func entity(of record: String) -> Entity? { entities.index(ofRecord: record).map { entities[$0] } }
}
