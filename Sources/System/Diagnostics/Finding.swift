/// One thing found in data: a code, how much it weighs, where it is, and the facts that its sentence names.
public struct Finding: Hashable, Sendable {
    /// What was found.
    public let code: FindingCode
    /// How much it weighs.
    public let severity: Severity
    /// Where it was found.
    public var place: Place
    /// The facts that the sentence names, by placeholder, such as `key` for `{key}`.
    public let facts: [String: String]

    /// A finding; the severity is the catalogue's unless one is given.
    public init(
        _ code: FindingCode, at place: Place = .unknown, severity: Severity? = nil, _ facts: [String: String] = [:]
    ) {
        self.code = code
        self.severity = severity ?? Catalogue.entry(for: code).severity
        self.place = place
        self.facts = facts
    }

    /// What was found, as a sentence for a person.
    public var sentence: String { Catalogue.entry(for: code).sentence(with: facts) }

    /// What to do about it, as a sentence for a person.
    public var advice: String { Catalogue.entry(for: code).advice(with: facts) }
}

extension Finding: CustomStringConvertible {
    /// `error json-duplicate-key bundle.json:3:5 /objects/0: The key …`.
    public var description: String {
        let where_ = place.description
        return "\(severity.rawValue) \(code)\(where_.isEmpty ? "" : " " + where_): \(sentence)"
    }
}
