/// Wrong pairs of one kind.
public struct EvaluationError: Hashable, Sendable {
    /// Whether they were merged, and should not have been; else they were not, and should have been.
    public let isMerged: Bool
    /// What is alike about them.
    public let kind: String
    /// How many they are.
    public let count: Int
    /// The rows of two records of the kind.
    public let rows: (left: Int, right: Int)

    /// Whether two kinds are the same, whatever their examples.
    public static func == (left: EvaluationError, right: EvaluationError) -> Bool {
        left.isMerged == right.isMerged && left.kind == right.kind && left.count == right.count
    }

    /// Hashes what is compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(count)
    }

    /// The levels in the order in which a kind is told.
    private static let told: [AgreementLevel] = [
        .same, .alike, .withoutPlace, .partial, .initials, .branch, .weak, .building, .exchanged, .near, .different,
        .conflicting,
    ]

    /// What is alike about a pair, and what is not: `same name.family, address.city; different birth_date`.
    package static func kind(_ fields: some Sequence<(level: AgreementLevel, label: String)>) -> String {
        var said: [AgreementLevel: [String]] = [:]
        for field in fields { said[field.level, default: []].append(field.label) }
        return told.compactMap { level in
            said[level].map { level.rawValue + " " + $0.joined(separator: ", ") }
        }.joined(separator: "; ")
    }
}
