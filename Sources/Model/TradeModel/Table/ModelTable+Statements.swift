internal import StrictJSON

// Whether a statement is a fact or a judgement, its basis, and the quality of its source.

extension ModelTable {
    /// Properties of statements about a person or a thing: of parties, relationships and notes.
    package static let statements: [ModelProperty] =
        [
            ModelProperty(
                "statement", kind: .vocabulary(["fact", "assessment"]),
                summary: "Whether the object states facts or a judgement.",
                example: "fact"),
            ModelProperty(
                "statement_basis", kind: .string, summary: "What the statement rests on, such as a judgment or a list.",
                example: "court record"),
        ] + assessment + [outsideReferences]

    /// The separate ratings of a source and of its information, apart from `confidence`.
    static let assessment: [ModelProperty] = [
        ModelProperty(
            "source_reliability", kind: .vocabulary(["A", "B", "C", "D", "E", "F"]),
            summary:
                "How far the source is to be relied on, from A, completely, to E, not at all; F, cannot be judged.",
            example: "B"),
        ModelProperty(
            "information_credibility", kind: .vocabulary(["1", "2", "3", "4", "5", "6"]),
            summary:
                "How far what it says is to be believed, from 1, confirmed, to 5, improbable; 6, cannot be judged.",
            example: "2"),
    ]

    /// The declaration of references out of the bundle.
    static let outsideReferences = ModelProperty(
        "outside_refs", kind: .references(.anyExcept([])),
        summary: "Ids that this object names and that are not in the bundle, because the receiver has them already.")
}
