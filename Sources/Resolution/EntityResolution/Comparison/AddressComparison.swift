internal import RecordLinkage
internal import TextNormalization

/// The agreement of two addresses.
enum AddressComparison {
    /// The level of agreement.
    static func level(_ left: StreetAddress, _ right: StreetAddress) -> AgreementLevel {
        var column = StreetAddressColumn()
        column.append(left)
        column.append(right)
        return column.level(0, 1)
    }
}
