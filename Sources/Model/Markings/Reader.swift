public import Platform

/// A person or party that data is decided for, and the circumstances.
public struct Reader: Hashable, Sendable {
    /// Their known attributes: country, party id, groups.
    public var attributes: Set<Audience>
    /// Their purpose, if known.
    public var purpose: String?
    /// Whether a receiver shares it with them, and not the originator.
    public var isOnward: Bool
    /// The time of reading.
    public var time: Timestamp?
    /// The originators that consented, by id.
    public var consents: Set<String>

    /// A reader.
    public init(
        _ attributes: Set<Audience>, purpose: String? = nil, isOnward: Bool = false, time: Timestamp? = nil,
        consents: Set<String> = []
    ) {
        self.attributes = attributes
        self.purpose = purpose
        self.isOnward = isOnward
        self.time = time
        self.consents = consents
    }

    /// Their countries.
    var countries: Set<String> { Set(attributes.filter { $0.scheme == "country" }.map(\.value)) }

    /// The reader in words: `country:MX, party-id:…`.
    public var words: String { attributes.sorted().map(\.description).joined(separator: ", ") }
}
