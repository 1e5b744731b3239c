/// A party as a row of a table states it: what the identity and the location that its mapping makes of the row would
/// contain.
package struct MappedParty: Sendable {
    /// A name.
    package struct Name: Sendable {
        /// The name.
        package let text: String
        /// `original`, `transliteration`, `alias` or `former`.
        package let kind: String
    }

    /// An identifier as stated.
    package struct Identifier: Sendable {
        /// The scheme.
        package let scheme: String
        /// The value.
        package let value: String
    }

    /// An address with at least one part; a part that is not stated is empty.
    package struct Address: Sendable {
        /// The id of its location.
        package let id: String
        /// Street, number and unit.
        package let street: String
        /// The city.
        package let city: String
        /// The state or province.
        package let region: String
        /// The postal code.
        package let postcode: String
        /// The country.
        package let country: String
    }

    /// The source of the row.
    package let source: String
    /// The record of the row in its source.
    package let record: String
    /// The id of the identity.
    package let id: String
    /// Whether the row states nothing, so that there is no party.
    package internal(set) var isSilent = true
    /// The class of the identity, if stated.
    package internal(set) var identityClass: String?
    /// The names.
    package internal(set) var names: [Name] = []
    /// The given names, if stated apart.
    package internal(set) var given = ""
    /// The family names, if stated apart.
    package internal(set) var family = ""
    /// The identifiers.
    package internal(set) var identifiers: [Identifier] = []
    /// The birth date, whole or in part, as in ISO 8601.
    package internal(set) var birthDate: String?
    /// The place of birth.
    package internal(set) var birthPlace: String?
    /// The nationality.
    package internal(set) var nationality: String?
    /// The telephone numbers.
    package internal(set) var phones: [String] = []
    /// The e-mail addresses.
    package internal(set) var emails: [String] = []
    /// The address.
    package internal(set) var address: Address?

    init(source: String, record: String, id: String) {
        (self.source, self.record, self.id) = (source, record, id)
    }
}

/// Takes the parties of tables one by one.
package protocol MappedPartySink: AnyObject {
    /// Takes what a row states.
    func add(_ party: MappedParty)
}
