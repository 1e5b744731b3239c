internal import RecordLinkage
internal import StrictJSON

/// The evaluation of a merge as JSON.
enum EvaluationJSON {
    /// Precision, recall and F1.
    static func score(_ score: EvaluationScore) -> JSONValue {
        ["precision": .real(score.precision), "recall": .real(score.recall), "f1": .real(score.f1)]
    }

    /// The wrong pairs by kind.
    static func mistakes(
        _ mistakes: [EvaluationError], example: (EvaluationError) -> (left: String, right: String)
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
}
