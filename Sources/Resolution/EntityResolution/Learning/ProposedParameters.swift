/// Parameters as they would be if decisions were learnt from: a proposal, which nothing uses until somebody says so.
public struct ProposedParameters: Sendable {
    /// The parameters; those that ship when the decisions change nothing.
    public let parameters: ResolutionParameters
    /// What was learnt of each level that the decisions speak of, by kind, field and level.
    public let weights: [EstimatedWeight]
    /// Whose decisions were learnt from, and how many of each, by name.
    public let authors: [(name: String, decisions: Int)]
    /// How many decisions were left out: what other decisions or valid identifiers forbid teaches nothing.
    public let leftOut: Int
    /// How many decisions that two records are one were learnt from.
    public let same: Int
    /// How many decisions that two records are different were learnt from.
    public let different: Int
}
