internal import X509

/// The name of the log that a party keeps of its relation with another one: the first line of its checkpoints, and the
/// name of the key that signs them.
///
/// The stream is part of it. A home that was restored from a backup begins a new stream, and with it a new log: what the
/// restored home does not remember of the former log is no contradiction.
public struct LogOrigin: Hashable, Sendable {
    /// The party that keeps the log.
    package let party: String
    /// The party that it is about; the party itself for the log of its home.
    package let partner: String
    /// The stream of the home that keeps it.
    package let stream: String

    /// A name.
    package init(party: String, partner: String, stream: String) {
        self.party = party
        self.partner = partner
        self.stream = stream
    }

    /// Reads a name; `nil` for one of another form.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == Self.prefix, PartyID(parts[1]) != nil, PartyID(parts[2]) != nil,
            parts[3].utf8.count == 36,
            parts[3].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) || $0 == 45 })
        else { return nil }
        self.init(party: parts[1], partner: parts[2], stream: parts[3])
    }

    private static let prefix = "corridor"

    /// The name as it is written.
    public var text: String { "\(Self.prefix)/\(party)/\(partner)/\(stream)" }
}
