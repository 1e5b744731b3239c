/// Why two records of a linked table are one or not: every field with its weight, against each way to be two things.
public struct LinkageExplanation: Hashable, Sendable {
    /// What one field says.
    public struct Evidence: Hashable, Sendable {
        /// The field, or the fields that are weighed together.
        public let field: String
        /// The left record's value, in its normal form.
        public let left: String
        /// The right record's value, in its normal form.
        public let right: String
        /// How far they agree.
        public let level: String
        /// The bits for one thing, against two unrelated ones.
        public let unrelated: Double
        /// The bits for one thing, against two related ones.
        public let related: Double
    }

    /// One record.
    public let left: LinkageRecord
    /// The other record.
    public let right: LinkageRecord
    /// The fields.
    public let evidence: [Evidence]
    /// What a pair weighs before any evidence, against being unrelated.
    public let prior: Double
    /// What a pair weighs before any evidence, against being related.
    public let relatedPrior: Double
    /// The weight in bits: both ways to be two things taken together.
    public let total: Double
    /// The probability that they are one.
    public let probability: Double
    /// The probability from which two records are one.
    public let threshold: Double
    /// Whether they are in one cluster.
    public let isTogether: Bool

    /// The evidence in a sentence.
    public var words: String {
        let said = evidence.filter { $0.level != AgreementLevel.missing.rawValue }.map { "\($0.field) \($0.level)" }
        let outcome =
            isTogether
            ? (probability >= threshold ? "they are one" : "they are one through other records of their cluster")
            : (probability >= threshold ? "their clusters speak against each other" : "too little to be one")
        return (said + [outcome]).joined(separator: "; ")
    }
}
