package import Diagnostics

/// What commands that correct find, with words.
extension FindingCode {
    /// Statements could not be sealed to a party.
    package static let statementsOwed = FindingCode(
        "statements-owed", severity: .warning,
        sentence: "Statements for {name} could not be sealed yet ({count}): {reason}",
        advice: "They are sealed by the next command that can.")

    /// Nothing is known of an object or message that is to be corrected.
    package static let correctionSubjectUnknown = FindingCode(
        "correction-subject-unknown", severity: .error,
        sentence: "Nothing that this home stated or sent has the id {id}.",
        advice: "Give the whole id of an object, or the id of a message that this home sent.")

    /// A message has objects that are not recorded.
    package static let correctionObjectsUnknown = FindingCode(
        "correction-objects-unknown", severity: .error,
        sentence: "Which objects went in the message {message} is not recorded here.",
        advice: "Name the objects.")

    /// An object is of another party.
    package static let correctionNotOwn = FindingCode(
        "correction-not-own", severity: .error,
        sentence:
            "{object} was stated by {originator}: only that party, or the one that takes its place, may correct it.",
        advice: "Ask {originator} to correct it.")

    /// No retraction of an object stands.
    package static let retractionUnknown = FindingCode(
        "retraction-unknown", severity: .error,
        sentence: "No retraction of {object} by this party stands.",
        advice: "List what is retracted.")

    /// A marking of a narrowing is not readable.
    package static let narrowingMarkingUnknown = FindingCode(
        "narrowing-marking-unknown", severity: .error,
        sentence: "{marking} is no marking that can be added to an object.",
        advice: "Give a colour such as TLP:RED, the id of a marking definition, or a file with one.")

    /// No statement that waits or was refused has an id that begins so.
    package static let retractionNotWaiting = FindingCode(
        "retraction-not-waiting", severity: .error,
        sentence: "No retraction that a person can decide on begins with {name}.",
        advice: "List the retractions that wait.")

    /// A party says that it holds what is revoked, and the ledger does not.
    package static let revocationHolderStated = FindingCode(
        "revocation-holder-stated", severity: .warning,
        sentence:
            "{name} states that it has {count} of these objects, and the ledger has no record of it: no revoked version "
            + "goes to it, because that has their contents.",
        advice: "Retract them, which reaches {name} without contents.")

    /// A revoked version of an object cannot be made.
    package static let revocationImpossible = FindingCode(
        "revocation-impossible", severity: .error,
        sentence: "No revoked version of {object} can be made here: {reason}.",
        advice: "Retract the object, which needs nothing of its content.")
}
