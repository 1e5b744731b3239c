public import Platform

/// A statement on an agreement as a home holds it.
public struct HeldStatement: Hashable, Sendable {
    /// The statement.
    public let statement: AgreementStatement
    /// When this home received it, or made it itself: the time that decides, whatever the statement claims.
    public let received: Timestamp

    /// A statement, and when it was received.
    public init(_ statement: AgreementStatement, received: Timestamp) {
        self.statement = statement
        self.received = received
    }
}
