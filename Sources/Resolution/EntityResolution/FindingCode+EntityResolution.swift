package import Diagnostics

/// What EntityResolution can find, with its words.
extension FindingCode {
    /// Two records have one id and version and say different things.
    package static let recordVersionConflict = FindingCode(
        "record-version-conflict", severity: .warning,
        sentence: "The record {record} comes with different contents under one version, {version}.",
        advice: "Ask its originator which one is right; the merge took one of them, always the same.")

    /// Earlier versions of a record were left out of a merge.
    package static let recordVersionsReplaced = FindingCode(
        "record-versions-replaced", severity: .note,
        sentence: "The record {record} comes in several versions; the latest was taken, {count} earlier ones not.",
        advice: "Nothing needs to be done.")

    /// A record or entity that is asked about is not there.
    package static let recordUnknown = FindingCode(
        "record-unknown", severity: .error,
        sentence: "There is no record or entity {record}.",
        advice: "Check the id; a search for the name finds it.")

    /// A decision to join two records of different kinds.
    package static let decisionKindsDiffer = FindingCode(
        "decision-kinds-differ", severity: .warning,
        sentence: "The decision of {author} joins {left} and {right}, which are different kinds of things.",
        advice: "Withdraw it; a shared name or telephone links a person and a company without joining them.")

    /// A decision joins records whose valid identifiers differ.
    package static let decisionAgainstIdentifiers = FindingCode(
        "decision-against-identifiers", severity: .warning,
        sentence: "The decision of {author} joins {left} and {right}, whose valid {scheme} values differ.",
        advice: "It was followed. If it was a mistake, withdraw it.")

    /// Records that agree otherwise have different valid identifiers.
    package static let identifiersConflict = FindingCode(
        "identifiers-conflict", severity: .note,
        sentence: "{left} and {right} agree otherwise, and their valid {scheme} values differ; they stay apart.",
        advice: "If one of the identifiers was given by mistake, have its originator correct it, or decide.")

    /// A block of records was too large to compare every pair in it.
    package static let blockNarrowed = FindingCode(
        "block-narrowed", severity: .note,
        sentence: "{count} records share what they are grouped by ({key}); each was compared to its {window} nearest.",
        advice: "If many of them say nothing but this, ask their originators for more.")

    /// Names are borne by so many that no pair is proposed for the name alone.
    package static let namesTooCommon = FindingCode(
        "names-too-common", severity: .note,
        sentence:
            "More than {limit} entities bear one name, such as {name} ({count} names): no pair of them is proposed for the "
            + "name alone.",
        advice: "Look for one with corridor find, and compare two with corridor explain.")

    /// Parameters are less careful than what ships.
    package static let parametersLoosened = FindingCode(
        "parameters-loosened", severity: .error,
        sentence: "The parameters {version} are less careful than what ships: {field} {rule}.",
        advice: "Guardrails are not for a file to change. Learn anew with corridor merge --learn, or use what ships "
            + "with --model standard.")

    /// Parameters go by the version of others.
    package static let parametersVersionOther = FindingCode(
        "parameters-version-other", severity: .error,
        sentence: "The parameters are called {version}, and their content makes them {expected}.",
        advice: "A version names one content only. If the change is meant, write the other version into the file.")
}
