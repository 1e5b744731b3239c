package import Diagnostics

/// What signed statements, and what follows from them, can have wrong with them, with words.
extension FindingCode {
    /// A statement is not canonical JSON.
    package static let statementNotCanonical = FindingCode(
        "statement-not-canonical", severity: .error,
        sentence: "The statement is not in canonical form (RFC 8785).",
        advice: "Ask the party that made it for one in canonical form.")

    /// A statement is too large.
    package static let statementTooLarge = FindingCode(
        "statement-too-large", severity: .error,
        sentence: "The statement has more than {limit} bytes.",
        advice: "Ask the party that made it for a shorter one.")

    /// A party corrects what another one stated.
    package static let statementNotEntitled = FindingCode(
        "statement-not-entitled", severity: .warning,
        sentence:
            "{name} corrects {object}, which {originator} stated; no right of {name} to do so is known here, and nothing "
            + "was changed.",
        advice:
            "Where {name} takes the place of {originator}, the statement counts as soon as the succession is here. "
            + "Otherwise ask {name} why it says so: only the originator may correct it.")

    /// A party made two statements of one number.
    package static let statementFork = FindingCode(
        "statement-fork", severity: .warning,
        sentence:
            "{name} made two statements with the number {number} of the series {series}; the stricter one holds.",
        advice: "Ask {name} which one is valid: two statements with one number are an error or a fraud.")

    /// A statement was here before.
    package static let statementKnown = FindingCode(
        "statement-known", severity: .note,
        sentence: "The statement {statement} of {name} was known already.",
        advice: "Nothing has to be done.")

    /// A statement is about an object that is not here.
    package static let statementObjectUnknown = FindingCode(
        "statement-object-unknown", severity: .note,
        sentence: "{name} corrects {object}, which is not here; the correction counts when it comes.",
        advice: "Nothing has to be done.")

    /// An object is retracted.
    package static let objectRetracted = FindingCode(
        "object-retracted", severity: .note,
        sentence: "{object} of {originator} is retracted by {name}: {reason}",
        advice: "It is left out of every view. What was made of it outside of this home is to be looked through.")

    /// A retraction is lifted.
    package static let objectReinstated = FindingCode(
        "object-reinstated", severity: .note,
        sentence: "{object} of {originator} is reinstated by {name}: {reason}",
        advice: "Nothing has to be done.")

    /// Markings are added to an object.
    package static let objectNarrowed = FindingCode(
        "object-narrowed", severity: .note,
        sentence: "{name} adds markings to {object}: {reason}",
        advice: "They hold for every decision on it from now on.")

    /// Versions of an object count no longer.
    package static let versionSuperseded = FindingCode(
        "object-versions-superseded", severity: .note,
        sentence: "{name} names versions of {object} that count no longer: {reason}",
        advice: "Nothing has to be done.")

    /// Too many objects of a party are retracted in a day.
    package static let retractionsWait = FindingCode(
        "retractions-wait", severity: .warning,
        sentence:
            "{name} retracts {count} of the {total} objects that are here of it, more than 5 % or 100 in a day: they "
            + "wait for a person.",
        advice: "Ask {name} whether it means them, then accept or refuse them.")
}
