internal import TextNormalization

/// A record table with the normal forms that comparisons need: each distinct value is normalised once.
struct NormalizedTable: Sendable {
    let table: RecordTable
    /// The distinct names of persons.
    private(set) var personNames: [PersonName] = []
    /// The distinct names of everything else.
    private(set) var organisationNames: [OrganisationName] = []
    /// The distinct addresses.
    private(set) var streetAddresses: [StreetAddress] = []
    /// For each name of each record, its index in `personNames` or `organisationNames`.
    private(set) var nameForms = ListColumn<Int>()
    /// For each address of each record, its index in `streetAddresses`.
    private(set) var addressForms = ListColumn<Int>()
    /// For each telephone number of each record, its normal form; empty when it has none.
    private(set) var phones = ListColumn<String>()
    /// For each e-mail address of each record, its normal form; empty when it has none.
    private(set) var emails = ListColumn<String>()
    /// For each record, its nationalities or countries, upper case.
    private(set) var countries = ListColumn<String>()
    /// For each record, its places of birth, without spaces.
    private(set) var birthPlaces = ListColumn<[UInt8]>()

    /// Normalises a table; the rarity of name words is the shipped one.
    init(_ table: RecordTable) {
        self.table = table
        var persons: [RecordTable.NameEntry: Int] = [:]
        var organisations: [UInt32: Int] = [:]
        var addresses: [RecordTable.AddressEntry: Int] = [:]
        var phoneForms: [String: String] = [:]
        for row in 0..<table.count {
            var names: [Int] = []
            for entry in table.names[row] {
                if table.kinds[row] == .person {
                    var key = entry
                    key.kind = .original
                    names.append(
                        Self.number(key, numbers: &persons, forms: &personNames) {
                            PersonName(LongText.bounded(table.name(entry)))
                        })
                } else {
                    names.append(
                        Self.number(entry.text, numbers: &organisations, forms: &organisationNames) {
                            OrganisationName(LongText.bounded(table.pool[entry.text]))
                        })
                }
            }
            nameForms.append(names)
            var forms: [Int] = []
            for entry in table.addresses[row] {
                forms.append(
                    Self.number(entry, numbers: &addresses, forms: &streetAddresses) {
                        StreetAddress(LongText.bounded(table.address(entry)))
                    })
            }
            addressForms.append(forms)
            let country = table.addresses[row].first.map { table.pool[$0.country] } ?? ""
            phones.append(
                table.phones[row].map { number in
                    let text = table.pool[number]
                    let key = country + " " + text
                    if let form = phoneForms[key] { return form }
                    let form = ContactNumber.phone(text, country: country) ?? ""
                    phoneForms[key] = form
                    return form
                })
            emails.append(table.emails[row].map { ContactNumber.email(table.pool[$0]) ?? "" })
            countries.append(table.countries[row].map { table.pool[$0].uppercased() }.filter { !$0.isEmpty })
            birthPlaces.append(table.birthPlaces[row].map { StreetAddress.city(table.pool[$0]) }.filter { !$0.isEmpty })
        }
    }

    /// The row's names as persons' names.
    func personNames(_ row: Int) -> [PersonName] { nameForms[row].map { personNames[$0] } }

    /// The row's names as names of organisations.
    func organisationNames(_ row: Int) -> [OrganisationName] { nameForms[row].map { organisationNames[$0] } }

    /// The row's addresses.
    func streetAddresses(_ row: Int) -> [StreetAddress] { addressForms[row].map { streetAddresses[$0] } }

    private static func number<Key: Hashable, Form>(
        _ key: Key, numbers: inout [Key: Int], forms: inout [Form], make: () -> Form
    ) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = forms.count
        forms.append(make())
        return forms.count - 1
    }

    /// The same table with the rarity of name words that many of its persons have reduced; it is never increased.
    ///
    /// - Parameter minimum: the number of persons from which the table's frequencies are used.
    func usingFrequencies(from minimum: Int) -> NormalizedTable {
        var heeding = self
        heeding.heedFrequencies(from: minimum)
        return heeding
    }

    private mutating func heedFrequencies(from minimum: Int) {
        var bearers: [[UInt8]: Int] = [:]
        var persons = 0
        for row in 0..<table.count where table.kinds[row] == .person {
            persons += 1
            let words = Set(nameForms[row].flatMap { personNames[$0].words.map(\.text) })
            for word in words { bearers[word, default: 0] += 1 }
        }
        guard persons >= minimum else { return }
        for name in personNames.indices {
            for word in personNames[name].words.indices {
                let count = bearers[personNames[name].words[word].text] ?? 1
                let bits = NameRarity.bits(count, of: persons)
                personNames[name].words[word].bits = min(personNames[name].words[word].bits, bits)
            }
        }
    }
}
