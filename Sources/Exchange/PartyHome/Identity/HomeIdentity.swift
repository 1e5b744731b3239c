internal import Diagnostics
package import Digests
internal import Files
package import SourceFormats
internal import StrictJSON
package import X509

/// `home.json`: the identity of a party home. Its namespace is a secret of the home.
package struct HomeIdentity: Hashable, Sendable {
    static let format = "corridor-home"
    static let version = "1"

    /// The party.
    package let party: PartyID
    /// Its name.
    package let name: String
    /// Its country, ISO 3166-1 alpha-2.
    package let country: String
    /// The role in the exchange.
    package let role: PartyRole
    /// The secret namespace from which ids of exported objects are derived.
    package let namespace: UUID
    /// The device stream.
    package let stream: UUID
    /// How the ids of objects of delimited files are derived.
    package let scheme: ObjectIDScheme

    init(
        party: PartyID, name: String, country: String, role: PartyRole, namespace: UUID, stream: UUID,
        scheme: ObjectIDScheme
    ) {
        self.party = party
        self.name = name
        self.country = country
        self.role = role
        self.namespace = namespace
        self.stream = stream
        self.scheme = scheme
    }

    /// The same identity with another stream.
    func with(stream: UUID) -> HomeIdentity {
        HomeIdentity(
            party: party, name: name, country: country, role: role, namespace: namespace, stream: stream,
            scheme: scheme)
    }

    /// The same identity with another scheme of ids.
    func with(scheme: ObjectIDScheme) -> HomeIdentity {
        HomeIdentity(
            party: party, name: name, country: country, role: role, namespace: namespace, stream: stream,
            scheme: scheme)
    }

    init(parsing bytes: [UInt8], named path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: path)
        try fields.require(format: Self.format, version: Self.version)
        party = try fields.parsed("party", expected: "a party id", parse: PartyID.init)
        name = try fields.string("name")
        country = try fields.string("country")
        role = try fields.parsed("role", expected: "a role", parse: PartyRole.init)
        namespace = try fields.parsed("namespace", expected: "a UUID", parse: UUID.init)
        stream = try fields.parsed("stream", expected: "a UUID", parse: UUID.init)
        // A home that was made before there was a second scheme names none.
        if fields.optionalValue("id_scheme") == nil {
            scheme = .one
        } else {
            let number = try fields.integer("id_scheme", in: 1...ObjectIDScheme.latest.rawValue)
            scheme = ObjectIDScheme(rawValue: number) ?? .one
        }
        try fields.finish()
    }

    var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(Self.version), "party": .string(party.text),
            "name": .string(name), "country": .string(country), "role": .string(role.rawValue),
            "namespace": .string(namespace.description), "stream": .string(stream.description),
            "id_scheme": .number(JSONNumber(scheme.rawValue)),
        ]
        return Array(value.text(pretty: true).utf8)
    }
}

extension HomeIdentity {
    /// Reads the identity of a home.
    ///
    /// - Throws: `Fault` `home-file-exposed` when others than its owner may read it: ids must not be guessable from the
    ///   namespace.
    static func read(_ layout: HomeLayout) throws(Fault) -> HomeIdentity {
        let file = try File(path: layout.identity)
        let mode = try file.permissions()
        guard mode & 0o077 == 0 else {
            throw Fault(.homeFileExposed, kind: .policy, ["path": layout.identity, "mode": String(mode, radix: 8)])
        }
        return try HomeIdentity(parsing: file.bytes(limit: 1 << 16, named: layout.identity), named: layout.identity)
    }
}
