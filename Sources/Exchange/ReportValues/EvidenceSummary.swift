internal import Glibc

/// Two records, and the sum of evidence on whether they are of one thing.
package struct EvidenceSummary: Hashable, Sendable {
    /// The left record, in words.
    package var left: String
    /// The right record, in words.
    package var right: String
    /// The weight before any field is compared, in bits: how rare it is that two records are of one thing.
    package var priorBits: Double
    /// The evidence, field by field.
    package var lines: [EvidenceLine]
    /// From this weight on a person is asked.
    package var reviewBits: Double
    /// From this weight on records are merged, when the guardrails agree.
    package var mergeBits: Double
    /// What the guardrails say, in a sentence; empty when they say nothing.
    package var remark: String

    /// A pair. The thresholds default to the posteriors 0.5 and 0.999.
    package init(
        left: String, right: String, priorBits: Double, lines: [EvidenceLine], reviewBits: Double = 0,
        mergeBits: Double = EvidenceSummary.bits(posterior: 0.999), remark: String = ""
    ) {
        self.left = left
        self.right = right
        self.priorBits = priorBits
        self.lines = lines
        self.reviewBits = reviewBits
        self.mergeBits = mergeBits
        self.remark = remark
    }

    /// The whole weight: the prior and all lines, in bits.
    package var totalBits: Double { lines.reduce(priorBits) { $0 + $1.bits } }

    /// The probability that both are of one thing, from the whole weight.
    package var posterior: Double { 1 / (1 + exp2(-totalBits)) }

    /// The weight in bits that stands for a probability.
    package static func bits(posterior: Double) -> Double { log2(posterior / (1 - posterior)) }
}
