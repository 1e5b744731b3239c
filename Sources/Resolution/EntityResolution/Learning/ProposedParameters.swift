/// Parameters estimated from decisions: a proposal that is not used until a person adopts it.
package struct ProposedParameters: Sendable {
    /// The parameters; the shipped ones when the decisions change nothing.
    package let parameters: ResolutionParameters
    /// The estimates for each level that occurs in the decisions, by kind, field and level.
    package let weights: [EstimatedWeight]
    /// The authors of the decisions used, and the number of each, by name.
    package let authors: [(name: String, decisions: Int)]
    /// The number of decisions left out: those that other decisions or valid identifiers forbid are no evidence.
    package let leftOut: Int
    /// The number of decisions used that two records are the same.
    package let same: Int
    /// The number of decisions used that two records are different.
    package let different: Int
}
