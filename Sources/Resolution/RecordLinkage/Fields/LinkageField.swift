internal import Identifiers

/// The field of a column of a linked table, which determines how values are normalised and compared.
public enum LinkageField: Hashable, Sendable {
    /// A whole name.
    case name
    /// Given names.
    case givenName
    /// Family names, or the name of an organisation.
    case familyName
    /// A birth date or founding date.
    case birthDate
    /// An identifier of a scheme.
    case identifier(String)
    /// A telephone number.
    case phone
    /// An e-mail address.
    case email
    /// Street and number.
    case street
    /// A city or town.
    case city
    /// A postal code.
    case postalCode
    /// A state, province or district.
    case region
    /// A country.
    case country
    /// Any other text, by its label.
    case text(String)
    /// Numbers and amounts, by the name of the column's field: compared by their nearness.
    case number(String)
    /// Dates and times of events, by the name of the column's field: compared by the days between them.
    case time(String)
    /// Positions, latitude and longitude in degrees, by the name of the column's field: compared by the metres between
    /// them.
    case position(String)
    /// Long text, or sets of words, by the name of the column's field: compared word by word, by the words' rarity.
    case words(String)

    /// The field's name, as a mapping writes it.
    public var label: String {
        switch self {
        case .name: "name"
        case .givenName: "name.given"
        case .familyName: "name.family"
        case .birthDate: "birth_date"
        case .identifier(let scheme): "identifier:" + scheme
        case .phone: "phone"
        case .email: "email"
        case .street: "address.street"
        case .city: "address.city"
        case .postalCode: "address.postal_code"
        case .region: "address.administrative_area"
        case .country: "address.country"
        case .text(let label): "note:" + label
        case .number(let label), .time(let label), .position(let label), .words(let label): label
        }
    }

    /// The scheme of an identifier of which every thing has one value, which a check digit confirms: two records with
    /// different valid values are two things.
    var exclusiveScheme: IdentifierScheme? {
        guard case .identifier(let name) = self, let scheme = IdentifierScheme.named(name) else { return nil }
        return scheme.isSingleHolder && scheme.isChecksummed ? scheme : nil
    }

    /// Whether its values are names or parts of names.
    var isName: Bool {
        switch self {
        case .name, .givenName, .familyName: true
        default: false
        }
    }

    /// Whether two different normal forms can be equal in another form: in word order or word breaks.
    var hasForms: Bool {
        switch self {
        case .name, .givenName, .familyName, .street, .city, .region, .text, .words: true
        default: false
        }
    }

    /// The levels of agreement of the field, by number; number 0 means missing on at least one side.
    var levels: [AgreementLevel] {
        switch self {
        case .name, .givenName, .familyName:
            [.missing, .same, .alike, .partial, .initials, .near, .different, .exchanged]
        case .birthDate: [.missing, .same, .alike, .exchanged, .partial, .near, .different]
        case .identifier, .phone: [.missing, .same, .alike, .different]
        case .email: [.missing, .same, .partial, .alike, .different]
        case .street: [.missing, .same, .alike, .partial, .near, .different]
        case .city, .region, .text: [.missing, .same, .alike, .partial, .different]
        case .postalCode: [.missing, .same, .alike, .near, .different]
        case .country: [.missing, .same, .different]
        case .number, .time, .position: [.missing, .same, .alike, .near, .partial, .different]
        case .words: [.missing, .same, .alike, .partial, .near, .weak, .different]
        }
    }
}
