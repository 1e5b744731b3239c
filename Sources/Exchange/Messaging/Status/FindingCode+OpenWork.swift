package import Diagnostics

/// What waits for a decision of persons, with words.
extension FindingCode {
    /// Retractions wait for a person.
    package static let retractionsUndecided = FindingCode(
        "retractions-undecided", severity: .warning,
        sentence:
            "Retractions wait for a decision, because they would hide too much at once: {count}, the oldest since {since}.",
        advice: "Ask the party that made them whether it means them, and decide.")

    /// Requests to destroy messages wait for persons.
    package static let destructionsUndecided = FindingCode(
        "destructions-undecided", severity: .warning,
        sentence: "Requests of partners to destroy messages wait for a decision: {count}, the oldest since {since}.",
        advice: "Look for legal holds; two persons decide.")

    /// Requests for consent wait for a person.
    package static let consentsUndecided = FindingCode(
        "consents-undecided", severity: .warning,
        sentence: "Requests of partners for consent wait for a decision: {count}, the oldest since {since}.",
        advice: "Grant or deny them.")

    /// What compromised keys signed waits for a person.
    package static let suspectsUndecided = FindingCode(
        "suspects-undecided", severity: .warning,
        sentence: "Messages and statements that compromised keys signed wait for a decision: {count}.",
        advice: "Ask their party which of them it made, and decide.")

    /// Records must be validated again soon.
    package static let recordsDueSoon = FindingCode(
        "records-due-soon", severity: .warning,
        sentence: "Records must be validated again within 30 days, or they are left out: {count}, the first by {due}.",
        advice: "Look at them, and validate those that still hold.")
}
