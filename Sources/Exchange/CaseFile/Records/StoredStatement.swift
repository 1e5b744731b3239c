package import Corrections
package import Packages

/// A statement as the case file holds it.
package struct StoredStatement: Hashable, Sendable {
    /// Its number in the case file.
    package let number: Int
    /// The statement with its signature.
    package let signed: SignedStatement
    /// Whether it has effect here.
    package let decision: CorrectionDecision
    /// When it first was here, as RFC 3339 text.
    package let time: String
    /// The parties that it came from.
    package let sources: [String]
    /// The parties that it goes to, by their ids.
    package let passings: [StatementPassing]

    /// The statement.
    package var statement: PartyStatement { signed.statement }
}

/// A statement on its way to one party that holds what it is about.
package struct StatementPassing: Hashable, Sendable {
    /// The party.
    package let party: String
    /// The message that it went in; `nil` while it is owed.
    package let message: String?
    /// What the party answered: `delivered`, `accepted`, `rejected`; `nil` before.
    package let answer: String?
}
