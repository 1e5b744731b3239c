extension FindingCode {
    /// Delimited files are to be merged, and nothing says what their columns are.
    public static let mergeMapMissing = FindingCode("merge-map-missing")
    /// A mapping makes several objects of a row.
    public static let mergeMappingLong = FindingCode("merge-mapping-long")
    /// A mapping names nothing that can be compared.
    public static let mergeMappingEmpty = FindingCode("merge-mapping-empty")
    /// Files of different kinds, or options that do not fit them.
    public static let mergeOptions = FindingCode("merge-options")
    /// Files hold versions of objects that do not hold.
    public static let mergeVersionsLeftOut = FindingCode("merge-versions-left-out")
    /// Relationships or sightings are about objects that were revoked.
    public static let mergeTiesLeftOut = FindingCode("merge-ties-left-out")
    /// Records share source and id.
    public static let recordIDRepeated = FindingCode("record-id-repeated")
    /// Rows of delimited text say nothing of what is merged.
    public static let rowsSilent = FindingCode("rows-silent")
    /// A model does not fit the columns that are compared.
    public static let mergeModelOther = FindingCode("merge-model-other")
    /// A line of a file of decisions cannot be read.
    public static let decisionUnreadable = FindingCode("decision-unreadable")
    /// A decision in a file is about a record that the case file does not hold.
    public static let decisionRefused = FindingCode("decision-refused")
    /// A decision in a file is dated later than now.
    public static let decisionAhead = FindingCode("decision-ahead")
    /// No pair waits for a person's answer.
    public static let reviewEmpty = FindingCode("review-empty")
    /// A key that means nothing in a review.
    public static let reviewKeyUnknown = FindingCode("review-key-unknown")
}

extension Catalogue {
    static let merge: [FindingCode: Entry] = [
        .mergeVersionsLeftOut: Entry(
            .warning,
            "Left out: {replaced} older versions, and {revoked} versions of objects that were revoked by their makers.",
            advice: "Only what holds is merged and written; the files themselves are unchanged."),
        .mergeTiesLeftOut: Entry(
            .warning, "Left out: {count} relationships and sightings of objects that were revoked, such as {id}.",
            advice: "They would point at nothing; the files themselves are unchanged."),
        .mergeMapMissing: Entry(
            .error, "{path} is delimited text, and no mapping says what its columns are.",
            advice: "Give one with --map; docs/merge.md shows one."),
        .mergeMappingLong: Entry(
            .error, "The mapping {path} makes {count} objects of a row; records are linked by a mapping of one.",
            advice: "Write a mapping of the one object that is to be merged."),
        .mergeMappingEmpty: Entry(
            .error, "The mapping {path} names no column that records can be compared by.",
            advice: "Name at least one column with a name, a date, an identifier, an address or contact data."),
        .mergeOptions: Entry(.error, "The merge cannot be done so: {reason}.", advice: "See corridor help merge."),
        .recordIDRepeated: Entry(
            .warning, "{count} records repeat the source and id of another, such as {record}.",
            advice: "All were read, and no decision can name them, so that a review does not ask about them. Name a "
                + "column with ids of its own as record, or tell the sources apart with source."
        ),
        .rowsSilent: Entry(
            .warning, "Rows of delimited text that say nothing which the mapping reads: {count}; each stays by itself.",
            advice: "Each has a line of its own in --clusters. See whether the mapping names the columns that say it."),
        .mergeModelOther: Entry(
            .error, "The model {path} is for the columns {model}, and the mapping compares {columns}.",
            advice: "Use the model with the mapping that it was learnt with, or learn another with --learn."),
        .decisionUnreadable: Entry(
            .error, "Line {line} of {path} is no decision: {reason}.",
            advice: "Each line is one JSON object; docs/merge.md shows one. Nothing was done."),
        .decisionRefused: Entry(
            .error, "Line {line} of {path} decides about {record}, which is not in the case file.",
            advice: "Nothing was taken from the file. Import what holds the record, or take the line out."),
        .decisionAhead: Entry(
            .error, "Line {line} of {path} is dated {time}, which is still to come.",
            advice:
                "Nothing was taken from the file: of two decisions the later stands, and no other would be later than "
                + "this. Check the clock of the machine that it was taken on."),
        .reviewEmpty: Entry(
            .note, "No pair waits for a decision.",
            advice: "Merge again when something new has come in; what was decided is shown by corridor explain."),
        .reviewKeyUnknown: Entry(
            .warning, "The key {key} means nothing here.", advice: "Press ? to see what the keys do."),
    ]
}
