public import Diagnostics

/// What RecordLinkage can find, with its words.
extension FindingCode {
    /// Several records have one source and id.
    public static let recordIDRepeated = FindingCode(
        "record-id-repeated", severity: .warning,
        sentence: "{count} records repeat the source and id of another, such as {record}.",
        advice:
            "All were read, but no decision can name them, so a review does not ask about them. Name a column with "
            + "unique ids as record, or distinguish the sources with source.")

    /// A model does not match the compared columns.
    public static let mergeModelOther = FindingCode(
        "merge-model-other", severity: .error,
        sentence: "The model {path} is for the columns {model}, but the mapping compares {columns}.",
        advice: "Use the model with the mapping with which it was learned, or learn another model.")

    /// A decision refers to a record that does not exist.
    public static let decisionRecordUnknown = FindingCode(
        "decision-record-unknown", severity: .warning,
        sentence: "A decision of {author} refers to {record}, which is not among the records.",
        advice: "The decision is kept; it has no effect until the record is present again.")

    /// Decisions contradict each other.
    public static let decisionsContradict = FindingCode(
        "decisions-contradict", severity: .warning,
        sentence:
            "The decision of {author} that {left} and {right} are the same contradicts another decision that {other} "
            + "and {another} are different; they were not merged.",
        advice: "Review these records together, and withdraw the wrong decision.")

    /// A record has no value by which it could be compared.
    public static let recordNotComparable = FindingCode(
        "record-not-comparable", severity: .note,
        sentence: "{count} records have no value by which they could be compared; each remains separate.",
        advice: "Ask their originators for names or identifiers.")
}

/// Columns that are no evidence.
extension FindingCode {
    /// All records have one value in a column.
    public static let columnConstant = FindingCode(
        "column-constant", severity: .note,
        sentence: "All records have one value in {column}; it distinguishes nothing and is not weighed.",
        advice: "Nothing needs to be done; the mapping may leave the column out.")

    /// A column numbers the rows.
    public static let columnIsRowNumber = FindingCode(
        "column-is-row-number", severity: .note,
        sentence: "{column} numbers the rows; it is not weighed.",
        advice: "Map it as record, if it identifies the rows, or leave it out of the mapping.")

    /// A column says what others say.
    public static let columnRepeated = FindingCode(
        "column-repeated", severity: .note,
        sentence: "{column} says the same as {others}; it is not weighed a second time.",
        advice: "Nothing needs to be done; the mapping may leave the column out.")

    /// A table has too few matches to learn from.
    public static let linkageLittleLearned = FindingCode(
        "linkage-little-learned", severity: .note,
        sentence:
            "The table shows {matches} likely matches, too few to learn from; shipped parameters decided instead.",
        advice: "Check the result by sampling it, or use a model that was learned from a larger table of this kind.")
}
