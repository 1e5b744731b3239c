package import Diagnostics

/// One reason of a verdict: its stable code, a sentence, and what to do.
package struct ReportReason: Hashable, Sendable {
    /// The stable code, such as `signature-invalid`.
    package var code: String
    /// The sentence for a person.
    package var sentence: String
    /// What to do about it; empty when there is nothing to do.
    package var advice: String
    /// The place of the finding; empty when unknown.
    package var place: String

    /// A reason.
    package init(code: String, sentence: String, advice: String = "", place: String = "") {
        self.code = code
        self.sentence = sentence
        self.advice = advice
        self.place = place
    }

    /// The reason from a finding, in the given messages.
    package init(_ finding: Finding, messages: FindingMessages = .english) {
        self.init(
            code: finding.code.name, sentence: messages.sentence(of: finding), advice: messages.advice(on: finding),
            place: finding.place.description)
    }
}
