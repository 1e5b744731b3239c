/// The words for findings: those that their codes declare, in English, or others in their place.
///
/// Another language is a table of sentences and advice by code. A user interface that has commands or options supplies
/// the advice that names them: the modules below do not know them.
public struct FindingMessages: Sendable {
    /// The words that the codes declare.
    public static let english = FindingMessages()

    private let sentences: [FindingCode: String]
    private let advice: [FindingCode: String]

    /// The declared words, with others in place of some.
    ///
    /// - Parameters:
    ///   - sentences: templates with `{placeholders}` for the facts of a finding, by code.
    ///   - advice: templates with the same placeholders, by code.
    public init(sentences: [FindingCode: String] = [:], advice: [FindingCode: String] = [:]) {
        self.sentences = sentences
        self.advice = advice
    }

    /// The finding as a sentence for a person.
    public func sentence(of finding: Finding) -> String {
        Self.fill(sentences[finding.code] ?? finding.code.sentence, with: finding.facts)
    }

    /// What to do about the finding, as a sentence for a person.
    public func advice(on finding: Finding) -> String {
        Self.fill(advice[finding.code] ?? finding.code.advice, with: finding.facts)
    }

    /// The longest fact that a sentence shows whole, in characters.
    private static let longestFact = 2_000

    /// A fact at most as long as a person may want to read: in hostile data it can have millions of characters.
    private static func shortened(_ fact: String) -> String {
        guard fact.utf8.count > longestFact, fact.unicodeScalars.count > longestFact else { return fact }
        return String(String.UnicodeScalarView(fact.unicodeScalars.prefix(longestFact))) + "…"
    }

    /// Replaces the placeholders of a template by facts; a placeholder without a fact becomes `…`.
    ///
    /// Facts may come from hostile data and are escaped.
    private static func fill(_ template: String, with facts: [String: String]) -> String {
        var result = ""
        var name: String?
        for character in template {
            switch (character, name) {
            case ("{", nil): name = ""
            case ("}", let found?):
                result += facts[found].map { Printable.text(shortened($0)) } ?? "…"
                name = nil
            case (_, let found?): name = found + String(character)
            case (_, nil): result.append(character)
            }
        }
        return result
    }
}
