public import Diagnostics

/// One reason of a verdict: its stable code, a sentence, and what to do.
public struct ReportReason: Hashable, Sendable {
    /// The stable code, such as `signature-invalid`.
    public var code: String
    /// The sentence for a person.
    public var sentence: String
    /// What to do about it; empty when there is nothing to do.
    public var advice: String
    /// Where it was found; empty when that is not known.
    public var place: String

    /// A reason.
    public init(code: String, sentence: String, advice: String = "", place: String = "") {
        self.code = code
        self.sentence = sentence
        self.advice = advice
        self.place = place
    }

    /// The reason that a finding states.
    public init(_ finding: Finding) {
        self.init(
            code: finding.code.name, sentence: finding.sentence, advice: finding.advice,
            place: finding.place.description)
    }
}
