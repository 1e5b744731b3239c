/// Misclassified pairs of one kind.
public struct EvaluationError: Hashable, Sendable {
    /// Whether they are false positives (merged, but labelled as different); otherwise they are false negatives.
    public let isMerged: Bool
    /// The fields that agree and differ, in words.
    public let kind: String
    /// The number of pairs.
    public let count: Int
    /// The rows of one pair of the kind, as an example.
    public let rows: (left: Int, right: Int)

    /// Whether two kinds are equal, regardless of their examples.
    public static func == (left: EvaluationError, right: EvaluationError) -> Bool {
        left.isMerged == right.isMerged && left.kind == right.kind && left.count == right.count
    }

    /// Hashes the members that equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(count)
    }

    /// The levels in the order in which a kind lists them.
    private static let order: [AgreementLevel] = [
        .same, .alike, .withoutPlace, .partial, .initials, .branch, .weak, .building, .exchanged, .near, .different,
        .conflicting,
    ]

    /// The fields of a pair by their level: `same name.family, address.city; different birth_date`.
    package static func kind(_ fields: some Sequence<(level: AgreementLevel, label: String)>) -> String {
        var labels: [AgreementLevel: [String]] = [:]
        for field in fields { labels[field.level, default: []].append(field.label) }
        return order.compactMap { level in
            labels[level].map { level.rawValue + " " + $0.joined(separator: ", ") }
        }.joined(separator: "; ")
    }
}
