package import Diagnostics

/// What CaseWork can find, with its words.
extension FindingCode {
    /// Several things in the case file begin with this id.
    package static let objectAmbiguous = FindingCode(
        "object-ambiguous", severity: .error,
        sentence: "Several things in the case file begin with {id}: {candidates}.",
        advice: "Give more of the id.")

    /// Whoever said this object revoked it.
    package static let objectWithdrawn = FindingCode(
        "object-withdrawn", severity: .error,
        sentence: "The object {id} was revoked by whoever said it; nothing of it is in a view.",
        advice: "What was said stays as evidence: corridor show {id} --versions prints it.")

    /// An entity of a former merge is no more.
    package static let entityGone = FindingCode(
        "entity-gone", severity: .error,
        sentence: "The entity {id} is no more: {became}.",
        advice: "The entries merged of corridor log --format json say what changed and why.")

    /// What is in the case file, or the parameters, changed since the merge that it keeps.
    package static let mergeOutdated = FindingCode(
        "merge-outdated", severity: .note,
        sentence: "The case file changed since the merge that it keeps.",
        advice: "What is shown is as of now. Run corridor merge to keep it and to see what changed.")

    /// A decision in a file is about a record that the case file does not hold.
    package static let decisionRefused = FindingCode(
        "decision-refused", severity: .error,
        sentence: "Line {line} of {path} decides about {record}, which is not in the case file.",
        advice: "Nothing was taken from the file. Import what holds the record, or take the line out.")

    /// A decision in a file is dated later than now.
    package static let decisionAhead = FindingCode(
        "decision-ahead", severity: .error,
        sentence: "Line {line} of {path} is dated {time}, which is still to come.",
        advice: "Nothing was taken from the file: of two decisions the later stands, and no other would be later than "
            + "this. Check the clock of the machine that it was taken on.")
}
