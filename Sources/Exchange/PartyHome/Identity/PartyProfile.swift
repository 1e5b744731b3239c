package import Diagnostics
package import Files
package import Packages
package import Platform
internal import StrictJSON
package import X509

/// The data that a party distributes about itself: its certificates and revocation list, in a signed package.
package struct PartyProfile: Sendable {
    static let format = "corridor-party-profile"
    static let entryName = "data/profile.json"
    /// The maximum number of former roots, and of enterprise authorities.
    static let mostAuthorities = 16

    /// The party.
    package let party: PartyID
    /// Its name.
    package let name: String
    /// Its country.
    package let country: String
    /// The role in the exchange.
    package let role: PartyRole
    /// Its certificates, including the root.
    package let certificates: [Certificate]
    /// The root's revocation list.
    package let revocationList: CertificateRevocationList
    /// The former roots, oldest first.
    package let formerRoots: [EndorsedAuthority]
    /// Authorities of the enterprise that also issue certificates for this party.
    package let authorities: [EndorsedAuthority]

    /// What the party reads.
    package let reads: WireCapabilities
    /// Whether the party asks for summaries of trade objects in core STIX. Profiles of version 1 cannot say so.
    package let wantsCoreSTIX: Bool
    /// The addresses at which the party proposes to take files, `sftp` only; none counts until a person confirmed it.
    package let addresses: [String]
    /// The most addresses of a profile, and the most bytes of one.
    static let mostAddresses = 8
    static let longestAddress = 500

    /// The creation time, by the party's clock.
    package private(set) var created = Timestamp(milliseconds: 0)

    /// The certificate of a role.
    package func certificate(_ role: CertificateRole) -> Certificate? { certificates.first { $0.role == role } }

    /// The fingerprint of the current root key, in groups of four digits, to be read out by phone. While a party has
    /// its first root, this is the party id.
    package var fingerprint: String { Self.spoken(rootKeyDigest) }

    /// The SHA-256 of the current root key, in hexadecimal.
    var rootKeyDigest: String { certificate(.root)?.publicKey.partyID.text ?? party.text }

    /// The roots of the party, oldest first, the current one last.
    var roots: [Certificate] { formerRoots.map(\.certificate) + [certificate(.root)].compactMap { $0 } }

    /// The anchors in this profile; they are trusted for this party only.
    package var anchors: [TrustAnchor] { anchors(named: name) }

    /// The anchors under the display name of the party in a home.
    func anchors(named name: String) -> [TrustAnchor] {
        (roots + authorities.map(\.certificate)).map { TrustAnchor(root: $0, party: party, name: name) }
    }

    /// The revocation lists of all the party's authorities.
    package var revocationLists: [CertificateRevocationList] {
        [revocationList] + (formerRoots + authorities).map(\.revocationList)
    }

    init(
        party: PartyID, name: String, country: String, role: PartyRole, certificates: [Certificate],
        revocationList: CertificateRevocationList, formerRoots: [EndorsedAuthority] = [],
        authorities: [EndorsedAuthority] = [], reads: WireCapabilities = .own, wantsCoreSTIX: Bool = false,
        addresses: [String] = []
    ) {
        self.party = party
        self.name = name
        self.country = country
        self.role = role
        self.certificates = certificates
        self.revocationList = revocationList
        self.formerRoots = formerRoots
        self.authorities = authorities
        self.reads = reads
        self.wantsCoreSTIX = wantsCoreSTIX
        self.addresses = addresses
    }

    /// The highest number of the revocation lists that an authority of this party signed.
    func listNumber(of authority: Certificate) -> Int? {
        revocationLists.filter { $0.isSigned(by: authority) }.map(\.number).max()
    }

    /// Reads a profile and verifies it against the root that it contains. Whether that root belongs to the party is
    /// confirmed by two people over the phone.
    ///
    /// - Throws: `Fault` `test-key-refused`, `profile-invalid`, or the errors of the verification.
    package init(reading source: any ByteSource, at time: Timestamp) throws(Fault) {
        // First pass: only to learn the claimed root. Nothing else is used before the second pass has verified it.
        let claimed = try Self.claim(source)
        let authorities = (claimed.formerRoots + claimed.authorities).map(\.certificate)
        try TestKeys.refuse(claimed.certificates + authorities)
        let trust = TrustStore(anchors: claimed.anchors, revocationLists: claimed.revocationLists)
        let judgement = try PackageReader.judge(source, VerificationContext(trust: trust, time: time))
        guard case .package(let package) = judgement, let verified = package.package else {
            let finding = judgement.authenticity.findings.first
            throw Fault(
                finding ?? Finding(.profileInvalid, ["reason": "it is not a package"]),
                kind: judgement.authenticity.outcome == .indeterminate ? .undecided : .badData)
        }
        guard verified.manifest.kind == .profile, verified.manifest.originator == claimed.party else {
            throw Fault(.profileInvalid, kind: .badData, ["reason": "it is not signed by the party it describes"])
        }
        self = try Self(parsing: verified.bytes(of: Self.entryName, limit: 1 << 20))
        created = verified.manifest.created
    }

    /// Reads a profile that was verified when it was stored.
    init(stored bytes: [UInt8]) throws(Fault) {
        self = try Self(parsing: PackageReader.unverifiedBytes(of: Self.entryName, in: bytes, limit: 1 << 20))
        created = try PackageManifest(
            parsing: PackageReader.unverifiedBytes(of: PackageManifest.entryName, in: bytes, limit: 1 << 20)
        ).created
    }

    private static func claim(_ source: any ByteSource) throws(Fault) -> PartyProfile {
        let bytes = try PackageReader.unverifiedBytes(of: entryName, in: source, limit: 1 << 20)
        return try PartyProfile(parsing: bytes)
    }

    private init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: Self.entryName)
        let version = try FormatIdentification.read(&fields, format: Self.format)
        let party = try fields.parsed("party", expected: "a party id", parse: PartyID.init)
        let name = try fields.string("name")
        let country = try fields.string("country")
        let role = try fields.parsed("role", expected: "a role", parse: PartyRole.init)
        var certificates: [Certificate] = []
        for pem in try fields.strings("certificates", expected: "PEM certificates", parse: { $0 }) {
            certificates.append(try Certificate(pem: Array(pem.utf8)))
        }
        let list = try CertificateRevocationList(pem: Array(try fields.string("revocation_list").utf8))
        let formerRoots = try Self.vouched(&fields, in: version, "former_roots")
        let authorities = try Self.vouched(&fields, in: version, "authorities")
        let reads: WireCapabilities =
            switch version {
            case .v1: .version1
            case .v2: try WireCapabilities(fields.value("reads"), entry: Self.entryName, pointer: "/reads")
            }
        let wantsCoreSTIX: Bool
        var addresses: [String] = []
        switch version {
        case .v1: wantsCoreSTIX = false
        case .v2:
            if fields.optionalValue("addresses") != nil {
                addresses = try fields.strings(
                    "addresses", expected: "at most \(Self.mostAddresses) addresses that begin with sftp://"
                ) { Self.isAddress($0) ? $0 : nil }
                guard addresses.count <= Self.mostAddresses else {
                    throw fields.invalid("addresses", "at most \(Self.mostAddresses) addresses")
                }
            }
            guard case .bool(let value) = fields.optionalValue("core_stix") ?? .bool(false) else {
                throw fields.invalid("core_stix", "true or false")
            }
            wantsCoreSTIX = value
        }
        try version.finish(fields)
        self.init(
            party: party, name: name, country: country, role: role, certificates: certificates,
            revocationList: list, formerRoots: formerRoots, authorities: authorities, reads: reads,
            wantsCoreSTIX: wantsCoreSTIX, addresses: addresses)
        try check()
    }

    /// Whether a text may be an address in a profile: what it means is for the transport to read.
    package static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("sftp://") && text.utf8.count <= longestAddress
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    private static func vouched(
        _ fields: inout JSONFields, in version: WireVersion, _ name: String
    ) throws(Fault) -> [EndorsedAuthority] {
        guard let value = fields.optionalValue(name) else { return [] }
        guard let items = value.array else { throw fields.invalid(name, "a list") }
        var authorities: [EndorsedAuthority] = []
        for (index, item) in items.enumerated() {
            authorities.append(
                try EndorsedAuthority(reading: item, in: version, entry: entryName, pointer: "/\(name)/\(index)"))
        }
        return authorities
    }

    private func check() throws(Fault) {
        func refuse(_ reason: String) -> Fault { Fault(.profileInvalid, kind: .badData, ["reason": reason]) }
        guard country.utf8.count == 2, country.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw refuse("its country is no code of two capital letters (ISO 3166-1)")
        }
        guard let root = certificate(.root) else { throw refuse("it has no root certificate") }
        guard roots.count <= Self.mostAuthorities, authorities.count <= Self.mostAuthorities else {
            throw refuse("it has more than \(Self.mostAuthorities) roots or authorities")
        }
        guard roots[0].publicKey.partyID == party else { throw refuse("the party id is not that of its root key") }
        for (former, next) in zip(formerRoots, roots.dropFirst()) {
            guard
                CertificateAuthority.vouches(
                    former.certificate, for: next, by: former.statement, party: party)
            else { throw refuse("a former root does not vouch for the one after it") }
        }
        for authority in authorities {
            guard
                CertificateAuthority.vouches(
                    root, for: authority.certificate, by: authority.statement, party: party)
            else { throw refuse("its root does not vouch for the authority \(authority.certificate.subject)") }
        }
        for other in formerRoots + authorities where !other.revocationList.isSigned(by: other.certificate) {
            throw refuse("the revocation list of \(other.certificate.subject) is not signed by it")
        }
        for role in CertificateRole.required where certificate(role) == nil {
            throw refuse("it has no \(role.rawValue) certificate")
        }
        guard revocationList.number > 0 else { throw refuse("its revocation list has no number that counts") }
        guard revocationList.isSigned(by: root) else { throw refuse("its revocation list is not signed by its root") }
        guard certificates.allSatisfy({ Certificate.sharingSerial($0, among: certificates).isEmpty }) else {
            throw refuse("two of its certificates have one serial number")
        }
        guard certificates.allSatisfy({ $0.party == party }) else {
            throw refuse("it carries a certificate of another party")
        }
    }

    /// The document in a version.
    func bytes(_ version: WireVersion) -> [UInt8] {
        var value = JSONObject()
        FormatIdentification.write(&value, format: Self.format, version: version)
        value["party"] = .string(party.text)
        value["name"] = .string(name)
        value["country"] = .string(country)
        value["role"] = .string(role.rawValue)
        value["certificates"] = .array(certificates.map { .string(String(decoding: $0.pem, as: UTF8.self)) })
        value["revocation_list"] = .string(String(decoding: revocationList.pem, as: UTF8.self))
        if !formerRoots.isEmpty { value["former_roots"] = .array(formerRoots.map(\.json)) }
        if !authorities.isEmpty { value["authorities"] = .array(authorities.map(\.json)) }
        switch version {
        case .v1: break
        case .v2:
            value["reads"] = reads.json
            if wantsCoreSTIX { value["core_stix"] = true }
            if !addresses.isEmpty { value["addresses"] = .array(addresses.map(JSONValue.string)) }
        }
        return Array(JSONValue.object(value).text(pretty: true).utf8)
    }

    private static func spoken(_ hex: String) -> String {
        var groups: [Substring] = []
        var rest = hex[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return groups.joined(separator: " ")
    }
}
