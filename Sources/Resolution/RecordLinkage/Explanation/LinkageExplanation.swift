/// Why two records of a linked table match or not: every field with its weights, against unrelated and against related
/// pairs.
public struct LinkageExplanation: Hashable, Sendable {
    /// The evidence of one field.
    public struct Evidence: Hashable, Sendable {
        /// The field, or the fields that are weighed together.
        public let field: String
        /// The left record's value, in its normal form.
        public let left: String
        /// The right record's value, in its normal form.
        public let right: String
        /// The level of agreement.
        public let level: String
        /// The weight in bits against unrelated pairs.
        public let unrelated: Double
        /// The weight in bits against related pairs.
        public let related: Double
    }

    /// One record.
    public let left: LinkageRecord
    /// The other record.
    public let right: LinkageRecord
    /// The fields.
    public let evidence: [Evidence]
    /// The prior weight in bits, against unrelated pairs.
    public let prior: Double
    /// The prior weight in bits, against related pairs.
    public let relatedPrior: Double
    /// The total weight in bits, against both kinds of non-matches.
    public let total: Double
    /// The match probability.
    public let probability: Double
    /// The match probability from which two records are linked.
    public let threshold: Double
    /// Whether they are in one cluster.
    public let isTogether: Bool

    /// The evidence in a sentence.
    public var words: String {
        let known = evidence.filter { $0.level != AgreementLevel.missing.rawValue }.map { "\($0.field) \($0.level)" }
        let outcome =
            isTogether
            ? (probability >= threshold ? "they are one" : "they are one through other records of their cluster")
            : (probability >= threshold ? "their clusters speak against each other" : "too little to be one")
        return (known + [outcome]).joined(separator: "; ")
    }
}
