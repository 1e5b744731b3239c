public import Platform

/// Somebody who is to have something, and how.
public struct Reader: Hashable, Sendable {
    /// What is known of them: their country, their party id, groups that they belong to.
    public var attributes: Set<Audience>
    /// What they want it for, when that is known.
    public var purpose: String?
    /// Whether a receiver passes it on to them, and not the originator.
    public var isOnward: Bool
    /// When they are to have it.
    public var time: Timestamp?
    /// The originators that agreed to their having it, by id.
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

    /// The countries that they are of.
    var countries: Set<String> { Set(attributes.filter { $0.scheme == "country" }.map(\.value)) }

    /// The reader for a sentence: `country:MX, party-id:…`.
    public var words: String { attributes.sorted().map(\.description).joined(separator: ", ") }
}
