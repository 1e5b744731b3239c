package import Packages

/// A statement about consent that came or was made here, and whether it has effect.
package struct ConsentChange: Hashable, Sendable {
    /// The statement.
    package let signed: SignedStatement
    /// Whether it has effect here: one by a party that may not give it has none.
    package let isEffective: Bool
    /// The parties that it is to go to; of what came none.
    package let recipients: [String]

    /// A change.
    package init(_ signed: SignedStatement, isEffective: Bool = true, to recipients: [String] = []) {
        self.signed = signed
        self.isEffective = isEffective
        self.recipients = recipients
    }
}
