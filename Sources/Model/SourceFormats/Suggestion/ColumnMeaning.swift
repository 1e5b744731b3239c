/// What a column holds, as far as its name and values show.
enum ColumnMeaning: Hashable {
    case houseWaybill, masterWaybill, postalItem, airWaybill
    /// A number of the record in the source.
    case recordNumber
    case name, givenName, familyName, alias, formerName
    /// The name of a company, and of the person to ask for there.
    case company, contactName
    /// A name with its address behind it.
    case nameAndAddress
    /// The name in another script, such as a romanisation.
    case nameInOtherScript
    /// Whether the party is a person or a company.
    case kind
    case phone, email
    case street, city, area, postalCode, country
    case birthDate, birthPlace, nationality
    /// An identifier of a scheme.
    case identifier(String)
    case goods, hsCode, pieces, quantity, grossWeight, netWeight, value, currency, origin, concealment
    /// The unit of the weight, or of the quantity, in the same row.
    case weightUnit, quantityUnit
    /// Where the consignment comes from and goes to.
    case originPlace, destinationPlace
    case date, declarationDate
    case equipment, make, model, serialNumber, substance, laboratoryNumber
    /// The number that a customer has with the company, which stays there.
    case account
    /// Words for a note.
    case remark

    /// The meaning in words, for a person.
    var words: String {
        switch self {
        case .houseWaybill: "the number of a house waybill"
        case .masterWaybill: "the number of a master waybill"
        case .postalItem: "the number of a postal item"
        case .airWaybill: "the number of an air waybill"
        case .recordNumber: "the number of the record"
        case .name: "a name"
        case .givenName: "a given name"
        case .familyName: "a family name"
        case .alias: "another name"
        case .formerName: "a former name"
        case .company: "the name of a company"
        case .contactName: "the name of a person to ask for"
        case .nameAndAddress: "a name with its address"
        case .nameInOtherScript: "a name in another script"
        case .kind: "person or company"
        case .phone: "a telephone number"
        case .email: "an e-mail address"
        case .street: "a street"
        case .city: "a city"
        case .area: "a state or province"
        case .postalCode: "a postal code"
        case .country: "a country"
        case .birthDate: "a date of birth"
        case .birthPlace: "a place of birth"
        case .nationality: "a nationality"
        case .identifier(let scheme): "an identifier (\(scheme))"
        case .goods: "a description of goods"
        case .hsCode: "a code of the Harmonized System"
        case .pieces: "a number of pieces"
        case .quantity: "a quantity"
        case .grossWeight: "a gross weight"
        case .netWeight: "a net weight"
        case .value: "a value in money"
        case .currency: "a currency"
        case .origin: "a country of origin"
        case .concealment: "how goods were hidden"
        case .weightUnit: "a unit of weight"
        case .quantityUnit: "a unit of quantity"
        case .originPlace: "the place of departure"
        case .destinationPlace: "the place of destination"
        case .date: "a date"
        case .declarationDate: "the date of the declaration"
        case .equipment: "a kind of equipment"
        case .make: "a maker"
        case .model: "a model"
        case .serialNumber: "a serial number"
        case .substance: "a substance"
        case .laboratoryNumber: "the number of a laboratory"
        case .account: "the number of a customer"
        case .remark: "words"
        }
    }

    /// Whether it is a name of a party.
    var isName: Bool {
        switch self {
        case .name, .givenName, .familyName, .company, .contactName, .nameAndAddress: true
        default: false
        }
    }

    /// Whether it describes a party.
    var isOfParty: Bool {
        switch self {
        case .name, .givenName, .familyName, .alias, .formerName, .company, .contactName, .nameAndAddress,
            .nameInOtherScript, .kind, .phone, .email, .street, .city, .area, .postalCode, .country, .birthDate,
            .birthPlace, .nationality:
            true
        case .identifier(let scheme): ColumnWords.partySchemes.contains(scheme)
        case .houseWaybill, .masterWaybill, .postalItem, .airWaybill, .recordNumber, .goods, .hsCode, .pieces,
            .quantity, .grossWeight, .netWeight, .value, .currency, .origin, .concealment, .weightUnit, .quantityUnit,
            .originPlace, .destinationPlace, .date, .declarationDate, .equipment, .make, .model, .serialNumber,
            .substance, .laboratoryNumber, .account, .remark:
            false
        }
    }
}

/// The part that a party plays in a row.
enum ConsignmentRole: String, Hashable, CaseIterable {
    case sender, receiver, notify, carrier, broker

    /// The property of a consignment that names the party.
    var property: String {
        switch self {
        case .sender: "consignor_ref"
        case .receiver: "consignee_ref"
        case .notify: "notify_refs"
        case .carrier: "carrier_ref"
        case .broker: "broker_ref"
        }
    }
}
