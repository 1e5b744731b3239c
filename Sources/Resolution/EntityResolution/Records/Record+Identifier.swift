/// Identifiers of records.
extension Record {
    /// One identifier of a record's subject, with the result of its check.
    package struct Identifier: Hashable, Sendable {
        /// The result of the check of an identifier.
        package enum Validity: String, Hashable, Sendable, CaseIterable {
            /// It passes the check of its scheme, or has the form of a scheme that has no check.
            case valid
            /// It fails the check of its scheme: kept, without weight.
            case invalid
            /// It identifies nobody in particular, such as the generic RFC `XAXX010101000`: kept, without weight.
            case placeholder
        }

        /// The scheme's name, such as `uscc` or `curp`.
        package var scheme: String
        /// The value in the scheme's normal form.
        package var value: String
        /// The issuer, for schemes whose values are unique per issuer only, such as passports.
        package var issuer: String
        /// The context in which the value is unique: the master waybill of a house waybill, the year of an S10 item.
        package var context: String
        /// The result of its check.
        package var validity: Validity
        /// Whether the scheme has a check digit and each thing has one value of it at a time, so that two different
        /// valid values are evidence against a match.
        package var isExclusive: Bool

        /// An identifier.
        package init(
            scheme: String, value: String, issuer: String = "", context: String = "", validity: Validity = .valid,
            isExclusive: Bool = false
        ) {
            self.scheme = scheme
            self.value = value
            self.issuer = issuer
            self.context = context
            self.validity = validity
            self.isExclusive = isExclusive
        }
    }
}
