package import Diagnostics

/// What is found of holdings, with words.
extension FindingCode {
    /// A party says that it has objects from this one that never went to it.
    package static let holdingsUnrecorded = FindingCode(
        "holdings-unrecorded", severity: .warning,
        sentence: "{name} says that it has {count} objects from here of which nothing shows that they went to it.",
        advice:
            "It does not get corrections of these. Ask {name} in which messages they came; where this home lost a part of "
            + "its records, begin a new stream.")

    /// A party gets corrections of objects that it says to have.
    package static let holdingsNoted = FindingCode(
        "holdings-noted", severity: .note,
        sentence: "{name} states that it has {count} objects from here; of {new} of them this home had no record.",
        advice: "Nothing has to be done: it gets corrections of these from now on, as a holder by its own word.")

    /// A party has objects from here by its own word, and not by the ledger.
    package static let holdingsStated = FindingCode(
        "holdings-stated", severity: .note,
        sentence:
            "{name} states that it has {count} more objects from here, of which the ledger has no record, such as {object}.",
        advice: "It gets what is stated of them; what has contents goes to it only when it is named.")

    /// Who may correct what was given on is not known.
    package static let holdingsOriginatorUnknown = FindingCode(
        "holdings-originator-unknown", severity: .warning,
        sentence:
            "{name} has {count} objects from here that are not here any more, and {originator}, who stated them, is no "
            + "partner: no correction of them can come.",
        advice: "Ask {name} or the party that they came from to tell of corrections by another way.")
}
