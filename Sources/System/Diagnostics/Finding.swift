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

    /// A finding; the severity is that of the code unless one is given.
    public init(
        _ code: FindingCode, at place: Place = .unknown, severity: Severity? = nil, _ facts: [String: String] = [:]
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.place = place
        self.facts = facts
    }

    /// The finding as an English sentence for a person.
    public var sentence: String { FindingMessages.english.sentence(of: self) }

    /// What to do about it, as an English sentence for a person.
    public var advice: String { FindingMessages.english.advice(on: self) }
}

extension Finding: CustomStringConvertible {
    /// `error json-duplicate-key bundle.json:3:5 /objects/0: The key …`.
    public var description: String {
        let where_ = place.description
        return "\(severity.rawValue) \(code)\(where_.isEmpty ? "" : " " + where_): \(sentence)"
    }
}
