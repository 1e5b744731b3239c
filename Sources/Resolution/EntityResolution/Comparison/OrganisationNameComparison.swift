internal import RecordLinkage
internal import TextNormalization

/// The agreement of two names of organisations.
struct OrganisationNameComparison {
    /// The level of agreement.
    let level: AgreementLevel
    /// The weight of the agreeing part, in bits.
    let bits: Double

    /// Compares two names; `places` are the cities of both, without spaces: many companies are named after one.
    init(_ left: OrganisationName, _ right: OrganisationName, places: [[UInt8]]) {
        var column = OrganisationNameColumn()
        column.append(left)
        column.append(right)
        let numbers = places.map { column.number(ofPlace: $0) }
        (level, bits) = column.compare(0, 1, places: (numbers[...], []))
    }
}
