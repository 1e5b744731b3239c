package import TextNormalization

/// One row of a `RecordTable`: what one object version states about one real-world thing.
///
/// All values are as the source wrote them; they are normalised for comparison.
package struct Record: Hashable, Sendable {
    /// The id of the object; unique in a table. Decisions and entities refer to records by it.
    package var id: String
    /// The version of the object (`modified`).
    package var version: String
    /// The creation time of the object (`created`), RFC 3339 in UTC; it decides which record gives an entity its id.
    package var created: String
    /// The kind of the thing.
    package var kind: RecordKind
    /// The authority behind the statement.
    package var standing: SourceAuthority
    /// The message or file of its origin, for display.
    package var source: String
    /// The root originator of the statement; copies of one statement share it.
    package var originator: String
    /// The originator of statements that count as no source of their own: those of a party that is known by an
    /// introduction only.
    package static let unconfirmedOriginator = "unconfirmed"
    /// Its names, the main one first.
    package var names: [Name]
    /// Its identifiers.
    package var identifiers: [Identifier]
    /// Its birth dates; real records have several.
    package var birthDates: [PartialDate]
    /// Its places of birth.
    package var birthPlaces: [String]
    /// Nationalities of a person or countries of an organisation, ISO 3166-1 alpha-2.
    package var countries: [String]
    /// Its addresses.
    package var addresses: [Address]
    /// Its telephone numbers.
    package var phones: [String]
    /// Its e-mail addresses.
    package var emails: [String]
    /// Its position, for places.
    package var position: Position?

    /// A record from the known values.
    package init(
        id: String, version: String = "", created: String = "", kind: RecordKind, standing: SourceAuthority = .recorded,
        source: String = "", originator: String = "", names: [Name] = [], identifiers: [Identifier] = [],
        birthDates: [PartialDate] = [], birthPlaces: [String] = [], countries: [String] = [],
        addresses: [Address] = [], phones: [String] = [], emails: [String] = [], position: Position? = nil
    ) {
        self.id = id
        self.version = version
        self.created = created
        self.kind = kind
        self.standing = standing
        self.source = source
        self.originator = originator
        self.names = names
        self.identifiers = identifiers
        self.birthDates = birthDates
        self.birthPlaces = birthPlaces
        self.countries = countries
        self.addresses = addresses
        self.phones = phones
        self.emails = emails
        self.position = position
    }
}
