internal import Resolution
internal import StrictJSON

/// How right a merge is, as JSON.
enum TruthJSON {
    /// Precision, recall and F1.
    static func score(_ score: TruthScore) -> JSONValue {
        ["precision": number(score.precision), "recall": number(score.recall), "f1": number(score.f1)]
    }

    /// The wrong pairs by kind.
    static func mistakes(
        _ mistakes: [TruthMistake], example: (TruthMistake) -> (left: String, right: String)
    ) -> JSONValue {
        .array(
            mistakes.map { mistake in
                let pair = example(mistake)
                return [
                    "merged": .bool(mistake.isMerged), "kind": .string(mistake.kind),
                    "count": .number(JSONNumber(mistake.count)),
                    "example": [.string(pair.left), .string(pair.right)],
                ]
            })
    }

    /// A probability or share.
    static func number(_ value: Double) -> JSONValue { .number(JSONNumber(unchecked: "\(value)")) }
}
