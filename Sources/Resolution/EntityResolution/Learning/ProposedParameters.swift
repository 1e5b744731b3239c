/// Parameters as they would be if decisions were learnt from: a proposal, which nothing uses until somebody says so.
package struct ProposedParameters: Sendable {
    /// The parameters; those that ship when the decisions change nothing.
    package let parameters: ResolutionParameters
    /// What was learnt of each level that the decisions speak of, by kind, field and level.
    package let weights: [EstimatedWeight]
    /// Whose decisions were learnt from, and how many of each, by name.
    package let authors: [(name: String, decisions: Int)]
    /// How many decisions were left out: what other decisions or valid identifiers forbid teaches nothing.
    package let leftOut: Int
    /// How many decisions that two records are one were learnt from.
    package let same: Int
    /// How many decisions that two records are different were learnt from.
    package let different: Int
}
