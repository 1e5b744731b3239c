/// The sentences of all findings, keyed by code. Another language is another table with the same keys.
public enum Catalogue {
    /// What the catalogue says of one code.
    public struct Entry: Hashable, Sendable {
        /// The severity that a finding has unless its maker says otherwise.
        public let severity: Severity
        /// The sentence, with `{placeholders}` for the finding's facts.
        public let sentence: String
        /// What to do, with the same placeholders.
        public let advice: String

        /// An entry.
        public init(_ severity: Severity, _ sentence: String, advice: String) {
            self.severity = severity
            self.sentence = sentence
            self.advice = advice
        }

        func sentence(with facts: [String: String]) -> String { Self.fill(sentence, facts) }

        func advice(with facts: [String: String]) -> String { Self.fill(advice, facts) }

        /// The longest fact that a sentence shows whole, in characters.
        private static let longestFact = 2_000

        /// A fact as long as a person may read it: hostile data could make it millions of characters long.
        private static func shortened(_ fact: String) -> String {
            guard fact.utf8.count > longestFact, fact.unicodeScalars.count > longestFact else { return fact }
            return String(String.UnicodeScalarView(fact.unicodeScalars.prefix(longestFact))) + "…"
        }

        /// Puts facts in the places named for them; a place without a fact is printed as `…`.
        ///
        /// Facts may come from hostile data and are made safe to show.
        private static func fill(_ template: String, _ facts: [String: String]) -> String {
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

    /// Every area's table, in the order of the rooms.
    static let areas: [[FindingCode: Entry]] = [
        files, fields, json, schema, xml, xmlSchema, delimitedText, zip, credentials, cms, asic, model, checks,
        standard,
        codes, bundles,
        interchange,
        packages,
        resolution, merge, caseFile, purge, homeState, exchange, commandLine, formats,
    ]

    /// All entries, by code.
    public static let entries: [FindingCode: Entry] = areas.reduce(into: [:]) { all, area in
        all.merge(area) { first, _ in first }
    }

    /// All codes, by name.
    static let byName: [String: FindingCode] = Dictionary(
        uniqueKeysWithValues: entries.keys.map { ($0.name, $0) })

    /// The entry of a code. A code without one is a defect that a test finds; it still prints its name.
    static func entry(for code: FindingCode) -> Entry {
        entries[code] ?? Entry(.error, code.name, advice: "")
    }
}
