public import Diagnostics

/// What RecordLinkage can find, with its words.
extension FindingCode {
    /// Records share source and id.
    public static let recordIDRepeated = FindingCode(
        "record-id-repeated", severity: .warning,
        sentence: "{count} records repeat the source and id of another, such as {record}.",
        advice: "All were read, and no decision can name them, so that a review does not ask about them. Name a "
            + "column with ids of its own as record, or tell the sources apart with source.")

    /// A model does not fit the columns that are compared.
    public static let mergeModelOther = FindingCode(
        "merge-model-other", severity: .error,
        sentence: "The model {path} is for the columns {model}, and the mapping compares {columns}.",
        advice: "Use the model with the mapping that it was learnt with, or learn another with --learn.")

    /// A decision names a record that is not there.
    public static let decisionRecordUnknown = FindingCode(
        "decision-record-unknown", severity: .warning,
        sentence: "A decision of {author} is about {record}, which is not among the records.",
        advice: "The decision is kept and has no effect until the record is there again.")

    /// Decisions contradict each other.
    public static let decisionsContradict = FindingCode(
        "decisions-contradict", severity: .warning,
        sentence:
            "The decision of {author} that {left} and {right} are one contradicts another, that {other} and {another} "
            + "are different; they were not joined.",
        advice: "Look at these records together and withdraw the decision that is wrong.")

    /// A record holds nothing that it could be compared by.
    public static let recordNotComparable = FindingCode(
        "record-not-comparable", severity: .note,
        sentence: "{count} records hold nothing that they could be compared by; each stays by itself.",
        advice: "Ask their originators for names or identifiers.")
}
