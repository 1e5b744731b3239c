package import Diagnostics
internal import RecordLinkage

/// What EntityResolution can find, with its words.
extension FindingCode {
    /// The codes of all findings of a merge (`ResolutionResult.findings`, `RecordTableBuilder`): an index stores its
    /// findings by the names of their codes.
    package static let ofMerges: [FindingCode] = [
        .recordVersionConflict, .recordVersionsReplaced, .decisionKindsDiffer, .decisionAgainstIdentifiers,
        .identifiersConflict, .blockNarrowed, .namesTooCommon, .recordNotComparable, .decisionRecordUnknown,
        .decisionsContradict,
    ]

    /// Two records have one id and version but different contents.
    package static let recordVersionConflict = FindingCode(
        "record-version-conflict", severity: .warning,
        sentence: "The record {record} has different contents for one version, {version}.",
        advice: "Ask its originator which one is right; the merge always uses the same one of them.")

    /// Earlier versions of a record were left out of a merge.
    package static let recordVersionsReplaced = FindingCode(
        "record-versions-replaced", severity: .note,
        sentence:
            "The record {record} has several versions; the latest was used, and {count} earlier ones were left out.",
        advice: "Nothing needs to be done.")

    /// A requested record or entity does not exist.
    package static let recordUnknown = FindingCode(
        "record-unknown", severity: .error,
        sentence: "There is no record or entity {record}.",
        advice: "Check the id, or search for the name.")

    /// A decision merges records of different kinds.
    package static let decisionKindsDiffer = FindingCode(
        "decision-kinds-differ", severity: .warning,
        sentence: "The decision of {author} merges {left} and {right}, which are different kinds of things.",
        advice: "Withdraw it; a shared name or telephone number links a person and a company without merging them.")

    /// A decision merges records whose valid identifiers differ.
    package static let decisionAgainstIdentifiers = FindingCode(
        "decision-against-identifiers", severity: .warning,
        sentence: "The decision of {author} merges {left} and {right}, whose valid {scheme} values differ.",
        advice: "The decision was applied. If it was a mistake, withdraw it.")

    /// Records that otherwise agree have different valid identifiers.
    package static let identifiersConflict = FindingCode(
        "identifiers-conflict", severity: .note,
        sentence: "{left} and {right} otherwise agree, but their valid {scheme} values differ; they remain separate.",
        advice: "If one of the identifiers is wrong, have its originator correct it, or record a decision.")

    /// A block of records was too large to compare every pair in it.
    package static let blockNarrowed = FindingCode(
        "block-narrowed", severity: .note,
        sentence: "{count} records share a blocking key ({key}); each was compared only with its {window} nearest.",
        advice: "If many of them contain nothing else, ask their originators for more data.")

    /// Names are so common that no pair is proposed for the name alone.
    package static let namesTooCommon = FindingCode(
        "names-too-common", severity: .note,
        sentence:
            "More than {limit} entities share one name, such as {name} ({count} names): no pair of them is proposed "
            + "for the name alone.",
        advice: "Search for one of them, and compare two of them individually.")

    /// Parameters are less strict than the standard ones.
    package static let parametersLoosened = FindingCode(
        "parameters-loosened", severity: .error,
        sentence: "The parameters {version} are less strict than the standard ones: {field} {rule}.",
        advice: "A file may not loosen guardrails. Learn the parameters again, or use the standard ones.")

    /// The version of parameters does not match their content.
    package static let parametersVersionOther = FindingCode(
        "parameters-version-other", severity: .error,
        sentence: "The parameters have the version {version}, but their content has the version {expected}.",
        advice:
            "A version names exactly one content. If the change is intended, write the other version into the file.")
}
