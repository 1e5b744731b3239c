/// A short list of codes for checks, as facts: the meaning of each code, the list's source and its date.
public struct CodeList: Hashable, Sendable {
    /// The name of its file in `specs/codes`.
    public let name: String
    /// Its title.
    public let title: String
    /// Its publisher.
    public let source: String
    /// The day of the last comparison with the source, `2026-11-24`.
    public let date: String
    /// Its entries, in the order of their codes.
    public let entries: [Entry]
    private let byCode: [String: Entry]

    /// A code and its meaning.
    public struct Entry: Hashable, Sendable {
        /// The code.
        public let code: String
        /// Its meaning.
        public let name: String
        /// Further facts: `alpha_3` of a country, `dimension` of a unit.
        public let facts: [String: String]

        init(_ code: String, name: String, facts: [String: String] = [:]) {
            self.code = code
            self.name = name
            self.facts = facts
        }
    }

    package init(_ name: String, _ title: String, source: String, date: String = "2026-11-24", entries: [Entry]) {
        self.name = name
        self.title = title
        self.source = source
        self.date = date
        self.entries = entries
        byCode = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entry of a code.
    public func entry(_ code: String) -> Entry? { byCode[code] }

    /// Whether a code is in the list.
    public func contains(_ code: String) -> Bool { byCode[code] != nil }

    /// All lists, by name.
    public static let all: [CodeList] = [
        countries, currencies, units, transportModes, trafficLights, partyRoles, eventKinds, equipmentKinds,
        harmonizedSystemEditions, subjectCategories, sourceReliability, informationCredibility,
    ].sorted { $0.name < $1.name }

    /// Entries from lines `code name`, the code ending at the first blank.
    package static func entries(_ text: String) -> [Entry] {
        text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return Entry(String(parts[0]), name: parts.count > 1 ? String(parts[1]) : "")
        }
    }
}
