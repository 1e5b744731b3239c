/// Rows that come from another table.
extension RecordTable {
    /// Visits the numbers of all texts of a row.
    func forEachText(ofRow row: Int, _ body: (UInt32) -> Void) {
        func visit(_ number: UInt32) -> UInt32 {
            body(number)
            return number
        }
        for number in [versions[row], created[row], sources[row], originators[row]] { body(number) }
        for name in names[row] { _ = name.renumbered(visit) }
        for identifier in identifiers[row] { _ = identifier.renumbered(visit) }
        for address in addresses[row] { _ = address.renumbered(visit) }
        for list in [birthPlaces[row], countries[row], phones[row], emails[row]] { list.forEach(body) }
    }

    /// Appends what a row of another table states, except its id.
    ///
    /// - Parameter number: gives the number of a text in this pool by its number in the other one.
    mutating func append(_ row: Int, of other: RecordTable, _ number: (UInt32) -> UInt32) {
        versions.append(number(other.versions[row]))
        created.append(number(other.created[row]))
        kinds.append(other.kinds[row])
        standings.append(other.standings[row])
        sources.append(number(other.sources[row]))
        originators.append(number(other.originators[row]))
        names.append(other.names[row]) { $0.renumbered(number) }
        identifiers.append(other.identifiers[row]) { $0.renumbered(number) }
        birthDates.append(other.birthDates[row])
        birthPlaces.append(other.birthPlaces[row], number)
        countries.append(other.countries[row], number)
        addresses.append(other.addresses[row]) { $0.renumbered(number) }
        phones.append(other.phones[row], number)
        emails.append(other.emails[row], number)
        positions.append(other.positions[row])
    }
}
