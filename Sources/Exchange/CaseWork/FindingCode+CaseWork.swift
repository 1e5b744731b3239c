package import Diagnostics

/// What CaseWork can find, with its words.
extension FindingCode {
    /// Several ids in the case file have this beginning.
    package static let objectAmbiguous = FindingCode(
        "object-ambiguous", severity: .error,
        sentence: "Several ids in the case file begin with {id}: {candidates}.",
        advice: "Give more characters of the id.")

    /// The creator of the object revoked it.
    package static let objectWithdrawn = FindingCode(
        "object-withdrawn", severity: .error,
        sentence: "The object {id} was revoked by its creator; no view contains it.",
        advice: "Its versions are kept as evidence and can still be shown.")

    /// The party that stated the object retracted it.
    package static let objectHidden = FindingCode(
        "object-hidden", severity: .error,
        sentence: "The object {id} is retracted by the party that stated it; no view contains it.",
        advice: "It is kept as evidence, and can be shown on a ground, which is logged.")

    /// Views leave retracted objects out.
    package static let objectsLeftOut = FindingCode(
        "objects-left-out", severity: .note,
        sentence: "Retracted objects are left out: {count} ({parties}).",
        advice: "They are kept as evidence.")

    /// An entity of an earlier merge no longer exists.
    package static let entityGone = FindingCode(
        "entity-gone", severity: .error,
        sentence: "The entity {id} no longer exists: {became}.",
        advice: "The log entries of later merges show what changed and why.")

    /// The case file or the parameters changed after the stored merge.
    package static let mergeOutdated = FindingCode(
        "merge-outdated", severity: .note,
        sentence: "The case file has changed since the stored merge.",
        advice: "The result shown is current. Merge again to store it and to see what changed.")

    /// A search does not wait for a merge of a large case file.
    package static let searchUnmerged = FindingCode(
        "search-unmerged", severity: .note,
        sentence:
            "The case file has changed since its merge: {count} objects were searched one by one and are listed as single "
            + "objects; entities are those of the last merge.",
        advice: "Merge to find the entities that they belong to, and to make searches faster.")

    /// No group of proposals has an id.
    package static let groupUnknown = FindingCode(
        "group-unknown", severity: .error,
        sentence: "There is no group {id}: a group with other members has another id.",
        advice: "List the groups that wait now.")

    /// A group has too many entities to decide that all of them are different.
    package static let groupLarge = FindingCode(
        "group-large", severity: .error,
        sentence: "The group {id} has {count} entities; at most {limit} can be decided to be all different at once.",
        advice: "Decide its pairs individually.")

    /// A decision in a file refers to a record that is not in the case file.
    package static let decisionRefused = FindingCode(
        "decision-refused", severity: .error,
        sentence: "The decision in line {line} of {path} refers to {record}, which is not in the case file.",
        advice: "No decision in the file was applied. Import the data that contains the record, or remove the line.")

    /// A decision in a file is dated in the future.
    package static let decisionAhead = FindingCode(
        "decision-ahead", severity: .error,
        sentence: "The decision in line {line} of {path} is dated {time}, which is in the future.",
        advice:
            "No decision in the file was applied: the later of two decisions takes effect, and none could be later "
            + "than this one. Check the clock of the machine where it was recorded.")
}
