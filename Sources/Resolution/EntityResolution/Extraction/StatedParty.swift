internal import TextNormalization

/// What a source states of a party, with the ids that its objects would have. Its records are those that
/// `RecordExtraction` makes of these objects.
package struct StatedParty {
    /// The id of the identity.
    package let id: String
    /// The time of the objects, RFC 3339 in UTC.
    package let time: String
    /// The source and the record of it.
    package let source: String
    /// The creator of the objects.
    package let originator: String
    /// The class of the identity, if stated.
    package var identityClass: String?
    /// The names, the main one first.
    package var names: [Record.Name] = []
    /// The identifiers, each with its scheme.
    package var identifiers: [(scheme: String, value: String)] = []
    /// The birth date, whole or in part.
    package var birthDate: String?
    /// The place of birth.
    package var birthPlace: String?
    /// The nationality.
    package var nationality: String?
    /// The telephone numbers.
    package var phones: [String] = []
    /// The e-mail addresses.
    package var emails: [String] = []
    /// The address, with the id of its location.
    package var address: (id: String, Record.Address)?

    /// A party of which nothing else is stated.
    package init(id: String, time: String, source: String, originator: String) {
        (self.id, self.time, self.source, self.originator) = (id, time, source, originator)
    }

    /// The records of the party and of the place of its address.
    package var records: [Record] {
        let kind = PartyClassifier.kind(
            identityClass: identityClass, schemes: identifiers.map(\.scheme), names: names.map(\.text))
        var party = record(id, kind)
        party.names = names.filter { !$0.display.isEmpty }
        party.identifiers = identifiers.map {
            ExtractedIdentifiers.identifier($0.scheme, $0.value, country: nil, statedBy: originator)
        }
        party.birthDates = [birthDate].compactMap { $0 }.filter { !$0.isEmpty }.compactMap { PartialDate($0) }
        party.birthPlaces = [birthPlace].compactMap { $0 }
        party.countries = [nationality].compactMap { $0 }
        party.phones = phones
        party.emails = emails
        guard let (place, address) = address else { return [party] }
        party.addresses = [address]
        var location = record(place, .place)
        location.addresses = [address]
        return [party, location]
    }

    private func record(_ id: String, _ kind: RecordKind) -> Record {
        // Nothing here states that a shipper declared it.
        Record(
            id: id, version: time, created: time, kind: kind, standing: .listed, source: source,
            originator: originator)
    }
}
