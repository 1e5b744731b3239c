internal import RecordLinkage
internal import TextNormalization

/// A record table with the normal forms that comparisons need: each distinct value is normalised once, and compared by
/// its number.
struct NormalizedTable: Sendable {
    let table: RecordTable
    /// The distinct names of persons.
    private(set) var persons = PersonNameColumn()
    /// The distinct names of everything else.
    private(set) var organisations = OrganisationNameColumn()
    /// The distinct addresses.
    private(set) var addresses = StreetAddressColumn()
    /// For each record, the cities of its addresses, by number in `organisations`.
    private(set) var cities = ListColumn<UInt32>()
    /// For each name of each record, its number in `persons` or `organisations`.
    private(set) var nameForms = ListColumn<UInt32>()
    /// For each address of each record, its number in `addresses`.
    private(set) var addressForms = ListColumn<UInt32>()
    /// The distinct normal forms of the other values; number 0 is none.
    private(set) var forms = StringPool()
    /// For each telephone number of each record, the number of its normal form.
    private(set) var phones = ListColumn<UInt32>()
    /// For each e-mail address of each record, the number of its normal form.
    private(set) var emails = ListColumn<UInt32>()
    /// For each record, its nationalities or countries, upper case, by number.
    private(set) var countries = ListColumn<UInt32>()
    /// For each record, its places of birth, without spaces, by number.
    private(set) var birthPlaces = ListColumn<UInt32>()

    /// Normalises a table; the rarity of name words is the shipped one.
    init(_ table: RecordTable) {
        self.table = table
        var personNumbers: [RecordTable.NameEntry: UInt32] = [:]
        var organisationNumbers: [UInt32: UInt32] = [:]
        var addressNumbers: [RecordTable.AddressEntry: UInt32] = [:]
        var (phoneForms, emailForms, countryForms, placeForms): Forms = ([:], [:], [:], [:])
        var cityOfAddress: [UInt32] = []
        for number in 0..<table.count {
            for entry in table.names[number] {
                nameForms.push(
                    table.kinds[number] == .person
                        ? self.number(ofPerson: entry, &personNumbers)
                        : self.number(ofOrganisation: entry.text, &organisationNumbers))
            }
            nameForms.endRow()
            for entry in table.addresses[number] {
                let form = self.number(of: entry, &addressNumbers, &cityOfAddress)
                addressForms.push(form)
                if cityOfAddress[Int(form)] != 0 { cities.push(cityOfAddress[Int(form)]) }
            }
            addressForms.endRow()
            cities.endRow()
            let country = table.addresses[number].first?.country ?? 0
            for phone in table.phones[number] {
                phones.push(
                    form(UInt64(country) << 32 | UInt64(phone), &phoneForms) {
                        ContactNumber.phone(table.pool[phone], country: table.pool[country]) ?? ""
                    })
            }
            phones.endRow()
            for email in table.emails[number] {
                emails.push(form(UInt64(email), &emailForms) { ContactNumber.email(table.pool[email]) ?? "" })
            }
            emails.endRow()
            for country in table.countries[number] {
                let known = form(UInt64(country), &countryForms) { table.pool[country].uppercased() }
                if known != 0 { countries.push(known) }
            }
            countries.endRow()
            for place in table.birthPlaces[number] {
                let known = form(UInt64(place), &placeForms) {
                    String(decoding: StreetAddress.city(table.pool[place]), as: UTF8.self)
                }
                if known != 0 { birthPlaces.push(known) }
            }
            birthPlaces.endRow()
        }
    }

    private typealias Forms = ([UInt64: UInt32], [UInt64: UInt32], [UInt64: UInt32], [UInt64: UInt32])

    private mutating func form(_ key: UInt64, _ known: inout [UInt64: UInt32], make: () -> String) -> UInt32 {
        if let number = known[key] { return number }
        let number = forms.number(of: make())
        known[key] = number
        return number
    }

    private mutating func number(
        ofPerson entry: RecordTable.NameEntry, _ numbers: inout [RecordTable.NameEntry: UInt32]
    ) -> UInt32 {
        var key = entry
        key.kind = .original
        if let number = numbers[key] { return number }
        let name = PersonName(LongText.bounded(table.name(entry)))
        let number = UInt32(persons.count)
        numbers[key] = number
        persons.append(name)
        return number
    }

    private mutating func number(ofOrganisation text: UInt32, _ numbers: inout [UInt32: UInt32]) -> UInt32 {
        if let number = numbers[text] { return number }
        let name = OrganisationName(LongText.bounded(table.pool[text]))
        let number = UInt32(organisations.count)
        numbers[text] = number
        organisations.append(name)
        return number
    }

    private mutating func number(
        of entry: RecordTable.AddressEntry, _ numbers: inout [RecordTable.AddressEntry: UInt32],
        _ cities: inout [UInt32]
    ) -> UInt32 {
        if let number = numbers[entry] { return number }
        let address = StreetAddress(LongText.bounded(table.address(entry)))
        let number = UInt32(addresses.count)
        numbers[entry] = number
        addresses.append(address)
        cities.append(organisations.number(ofPlace: address.city))
        return number
    }

    /// The same table with the rarity of name words that many of its persons have reduced; it is never increased.
    ///
    /// - Parameter minimum: the number of persons from which the table's frequencies are used.
    func usingFrequencies(from minimum: Int) -> NormalizedTable {
        var heeding = self
        let rows = (0..<table.count).filter { table.kinds[$0] == .person }
        heeding.persons.heedFrequencies(rows.map { nameForms[$0] }, from: minimum)
        return heeding
    }
}
