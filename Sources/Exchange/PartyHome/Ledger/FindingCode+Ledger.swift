package import Diagnostics

/// What can be wrong when the ledger is read or destroyed, with words.
extension FindingCode {
    /// No person has this name.
    package static let ledgerPersonUnknown = FindingCode(
        "ledger-person-unknown", severity: .error,
        sentence: "No person in the case file is called {name}.",
        advice: "Name a record of the person by its id.")

    /// A person was asked for by name: records of one's own are not found so.
    package static let ledgerOwnRecordsUnnamed = FindingCode(
        "ledger-own-records-unnamed", severity: .note,
        sentence:
            "Records of {name} that {party} made itself are not among these: a home keeps no names of what it exported.",
        advice: "Ask for each by its id, which is in the bundle that was exported.")

    /// Several persons have this name.
    package static let ledgerPersonAmbiguous = FindingCode(
        "ledger-person-ambiguous", severity: .error,
        sentence: "Several persons are called {name}: {candidates}.",
        advice: "Name one of them by the id of the entity or of a record.")

    /// The ledger has nothing about a message.
    package static let ledgerMessageUnknown = FindingCode(
        "ledger-message-unknown", severity: .error,
        sentence: "The ledger has no entry about a message whose id begins with {message}.",
        advice: "Look at what was sent, and give the beginning of the id of a message of this home.")

    /// A year of the ledger must be kept.
    package static let ledgerYearKept = FindingCode(
        "ledger-year-kept", severity: .error,
        sentence: "The ledger of {year} is kept until {until} at least.",
        advice: "Destroy it after that.")

    /// The ledger has no such year.
    package static let ledgerYearUnknown = FindingCode(
        "ledger-year-unknown", severity: .error,
        sentence: "The ledger has no entries of {year}. Years that it has: {known}.",
        advice: "Name a year that it has.")
}
