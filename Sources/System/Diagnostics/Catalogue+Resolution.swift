extension FindingCode {
    /// Two records have one id and version and say different things.
    public static let recordVersionConflict = FindingCode("record-version-conflict")
    /// Earlier versions of a record were left out of a merge.
    public static let recordVersionsReplaced = FindingCode("record-versions-replaced")
    /// A decision names a record that is not there.
    public static let decisionRecordUnknown = FindingCode("decision-record-unknown")
    /// A record or entity that is asked about is not there.
    public static let recordUnknown = FindingCode("record-unknown")
    /// Decisions contradict each other.
    public static let decisionsContradict = FindingCode("decisions-contradict")
    /// A decision to join two records of different kinds.
    public static let decisionKindsDiffer = FindingCode("decision-kinds-differ")
    /// A decision joins records whose valid identifiers differ.
    public static let decisionAgainstIdentifiers = FindingCode("decision-against-identifiers")
    /// Records that agree otherwise have different valid identifiers.
    public static let identifiersConflict = FindingCode("identifiers-conflict")
    /// A block of records was too large to compare every pair in it.
    public static let blockNarrowed = FindingCode("block-narrowed")
    /// A record holds nothing that it could be compared by.
    public static let recordNotComparable = FindingCode("record-not-comparable")
    /// Names are borne by so many that no pair is proposed for the name alone.
    public static let namesTooCommon = FindingCode("names-too-common")
    /// Parameters are less careful than what ships.
    public static let parametersLoosened = FindingCode("parameters-loosened")
    /// Parameters go by the version of others.
    public static let parametersVersionOther = FindingCode("parameters-version-other")
}

extension Catalogue {
    static let resolution: [FindingCode: Entry] = [
        .recordVersionConflict: Entry(
            .warning, "The record {record} comes with different contents under one version, {version}.",
            advice: "Ask its originator which one is right; the merge took one of them, always the same."),
        .recordVersionsReplaced: Entry(
            .note, "The record {record} comes in several versions; the latest was taken, {count} earlier ones not.",
            advice: "Nothing needs to be done."),
        .decisionRecordUnknown: Entry(
            .warning, "A decision of {author} is about {record}, which is not among the records.",
            advice: "The decision is kept and has no effect until the record is there again."),
        .recordUnknown: Entry(
            .error, "There is no record or entity {record}.",
            advice: "Check the id; a search for the name finds it."),
        .decisionsContradict: Entry(
            .warning,
            "The decision of {author} that {left} and {right} are one contradicts another, that {other} and {another} "
                + "are different; they were not joined.",
            advice: "Look at these records together and withdraw the decision that is wrong."),
        .decisionKindsDiffer: Entry(
            .warning, "The decision of {author} joins {left} and {right}, which are different kinds of things.",
            advice: "Withdraw it; a shared name or telephone links a person and a company without joining them."),
        .decisionAgainstIdentifiers: Entry(
            .warning, "The decision of {author} joins {left} and {right}, whose valid {scheme} values differ.",
            advice: "It was followed. If it was a mistake, withdraw it."),
        .identifiersConflict: Entry(
            .note, "{left} and {right} agree otherwise, and their valid {scheme} values differ; they stay apart.",
            advice: "If one of the identifiers was given by mistake, have its originator correct it, or decide."),
        .blockNarrowed: Entry(
            .note, "{count} records share what they are grouped by ({key}); each was compared to its {window} nearest.",
            advice: "If many of them say nothing but this, ask their originators for more."),
        .recordNotComparable: Entry(
            .note, "{count} records hold nothing that they could be compared by; each stays by itself.",
            advice: "Ask their originators for names or identifiers."),
        .namesTooCommon: Entry(
            .note,
            "More than {limit} entities bear one name, such as {name} ({count} names): no pair of them is proposed for the "
                + "name alone.",
            advice: "Look for one with corridor find, and compare two with corridor explain."),
        .parametersLoosened: Entry(
            .error, "The parameters {version} are less careful than what ships: {field} {rule}.",
            advice:
                "Guardrails are not for a file to change. Learn anew with corridor merge --learn, or use what ships "
                + "with --model standard."),
        .parametersVersionOther: Entry(
            .error, "The parameters are called {version}, and their content makes them {expected}.",
            advice: "A version names one content only. If the change is meant, write the other version into the file."),
    ]
}
