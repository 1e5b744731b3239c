internal import RecordLinkage
internal import TextNormalization

/// The agreement of two names of persons.
struct PersonNameComparison {
    /// The level of agreement.
    let level: AgreementLevel
    /// The weight of the agreeing words, in bits.
    let bits: Double

    /// Compares two names.
    init(_ left: PersonName, _ right: PersonName) {
        var column = PersonNameColumn()
        column.append(left)
        column.append(right)
        (level, bits) = column.compare(0, 1)
    }
}
