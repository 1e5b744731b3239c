extension Record {
    /// One identifier of a record's subject, with what is known of its worth.
    package struct Identifier: Hashable, Sendable {
        /// What the check of an identifier said.
        package enum Validity: String, Hashable, Sendable, CaseIterable {
            /// It passes the check of its scheme, or has the form of a scheme that has no check.
            case valid
            /// It fails the check of its scheme: kept, and without weight.
            case invalid
            /// It stands for no one in particular, such as the generic RFC `XAXX010101000`: kept, and without weight.
            case placeholder
        }

        /// The scheme's name, such as `uscc` or `curp`.
        package var scheme: String
        /// The value in the scheme's normal form.
        package var value: String
        /// Who issued it, for schemes whose values are unique only for one issuer, such as passports.
        package var issuer: String
        /// What the value is unique within: the master waybill of a house waybill, the year of an S10 item.
        package var context: String
        /// What its check said.
        package var validity: Validity
        /// Whether the scheme has a check digit and each thing holds one value of it at a time, so that two valid
        /// values speak against being one.
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
