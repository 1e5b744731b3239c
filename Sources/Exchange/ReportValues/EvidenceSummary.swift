internal import Glibc

/// Two records and the evidence on whether they are the same thing.
package struct EvidenceSummary: Hashable, Sendable {
    /// The left record, in words.
    package var left: String
    /// The right record, in words.
    package var right: String
    /// The prior weight in bits, before any field is compared: how rare a match is.
    package var priorBits: Double
    /// The evidence, field by field.
    package var lines: [EvidenceLine]
    /// The threshold in bits from which a pair is proposed to a person.
    package var reviewBits: Double
    /// The threshold in bits from which records are merged, if the guardrails permit.
    package var mergeBits: Double
    /// The remark of the guardrails, in a sentence; empty when there is none.
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

    /// The total weight: the prior and all lines, in bits.
    package var totalBits: Double { lines.reduce(priorBits) { $0 + $1.bits } }

    /// The match probability, from the total weight.
    package var posterior: Double { 1 / (1 + exp2(-totalBits)) }

    /// The weight in bits of a probability.
    package static func bits(posterior: Double) -> Double { log2(posterior / (1 - posterior)) }
}
