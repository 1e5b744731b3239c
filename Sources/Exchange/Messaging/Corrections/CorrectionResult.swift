package import Corrections
package import Diagnostics

/// What was stated of objects, and who learns of it.
package struct CorrectionResult: Sendable {
    /// The statements, in their order.
    package let statements: [PartyStatement]
    /// The objects that were asked about and for which nothing was to be said again, by their ids.
    package let unchanged: [String]
    /// The parties that hold the objects, with the number of statements that go to each.
    package let recipients: [(party: String, name: String, count: Int)]
    /// The number of objects that nobody holds.
    package let unheld: Int
    /// Why statements stay owed, and what else was found.
    package let findings: [Finding]
}
