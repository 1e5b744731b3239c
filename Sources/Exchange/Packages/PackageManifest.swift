public import Diagnostics
public import Digests
public import Platform
internal import StrictJSON
public import X509

/// `manifest.json`: the originator's statements about a package, covered by the signature (specs/package.md).
public struct PackageManifest: Hashable, Sendable {
    /// The entry's name in the container.
    public static let entryName = "manifest.json"
    static let format = "corridor-package"
    /// The entries that serve the package itself, and carry nothing for people.
    static let auxiliary: Set<String> = [
        Padding.entryName, CommitmentTree.seedEntry, DisclosureHead.entryName, DisclosureHead.signatureEntry,
    ]

    /// The root of the tree of commitments over a package's objects, for disclosure of parts later.
    public struct Commitment: Hashable, Sendable {
        /// The version of the rules that it is made by: that of the manifest.
        public let version: WireVersion
        /// The Merkle root (RFC 6962, SHA-256), in hexadecimal.
        public let root: String
        /// The number of leaves.
        public let leaves: Int

        /// A commitment.
        public init(version: WireVersion, root: String, leaves: Int) {
            self.version = version
            self.root = root
            self.leaves = leaves
        }

        init(reading value: JSONValue, version: WireVersion, entry: String, pointer: String) throws(Fault) {
            var fields = try JSONFields(value, entry: entry, pointer: pointer)
            let algorithm = CommitmentRules.algorithm(version)
            _ = try fields.parsed("algorithm", expected: algorithm) { $0 == algorithm ? $0 : nil }
            self.version = version
            root = try fields.parsed("root", expected: "a SHA-256 digest", parse: ManifestDigest.parse)
            leaves = try fields.integer("leaves", in: 0...StreamPosition.maximum)
            try version.finish(fields)
        }

        var json: JSONValue {
            [
                "algorithm": .string(CommitmentRules.algorithm(version)), "root": .string(root),
                "leaves": .number(JSONNumber(leaves)),
            ]
        }
    }

    /// The version of the format.
    public let version: WireVersion

    /// The kind: what the package carries.
    public let kind: PackageKind
    /// The party that made and signed it.
    public let originator: PartyID
    /// The originator's name, for people; the certificate has the authoritative one.
    public let originatorName: String
    /// The parties it is meant for; none for a package that is not confidential and meant for anybody.
    public let recipients: [PartyID]
    /// The parties whose gateway certificates may send it on its way.
    public let gateways: [PartyID]
    /// A random id.
    public let messageID: UUID
    /// One position for each recipient.
    public let positions: [StreamPosition]
    /// The markings that hold for all of it, as text for people, such as `TLP:AMBER`.
    public let handling: [String]
    /// The legal basis of the transfer, where one was given.
    public let legalBasis: String?
    /// What its originator gives it for, where that was stated: the receiver's policy is asked with it. Version 1 has no
    /// such member.
    public let purpose: String?
    /// When it was made, by the originator's clock.
    public let created: Timestamp
    /// When it may no longer be imported, if ever.
    public let expires: Timestamp?
    /// The parties that must have signed too before it may be imported.
    public let requiredCosigners: [PartyID]
    /// The entries under `data/` that are bundles; the others are attachments.
    public let bundleEntries: [BundleEntry]
    /// The packages of others that it encloses; their entries are no attachments.
    public let enclosures: [Enclosure]
    /// The disclosures that it contains: parts of messages of others, and of objects of its originator.
    public let disclosures: [DisclosureEntry]
    /// The profiles of the parties whose parts it passes on.
    public let introduced: [IntroducedProfile]
    /// The consents by which its originator passes on what it does.
    public let consents: [ConsentEntry]
    /// The commitment; only packages that carry bundles have one.
    public let commitment: Commitment?
    /// On what ground the originator gives of its own what its markings or terms refuse to the recipients, in words.
    /// Version 1 has no such member.
    public let release: String?
    /// The head of the log that the originator keeps of its relation with the recipient. Version 1 has no such member, nor
    /// a package for none or several.
    public let checkpoint: MessageCheckpoint?
    /// The bytes of the manifest in the package; a new one is canonical JSON (RFC 8785).
    public let bytes: [UInt8]

    /// A manifest.
    public init(
        version: WireVersion, kind: PackageKind, originator: PartyID, originatorName: String, recipients: [PartyID],
        gateways: [PartyID],
        messageID: UUID, positions: [StreamPosition], handling: [String], legalBasis: String? = nil,
        purpose: String? = nil, created: Timestamp, expires: Timestamp?, requiredCosigners: [PartyID] = [],
        bundles: [BundleEntry],
        enclosures: [Enclosure] = [], disclosures: [DisclosureEntry] = [], introduced: [IntroducedProfile] = [],
        consents: [ConsentEntry] = [], commitment: Commitment?, release: String? = nil,
        checkpoint: MessageCheckpoint? = nil
    ) {
        self.version = version
        self.kind = kind
        self.originator = originator
        self.originatorName = originatorName
        self.recipients = recipients
        self.gateways = gateways
        self.messageID = messageID
        self.positions = positions
        self.handling = handling
        self.legalBasis = legalBasis
        self.created = created
        self.expires = expires
        self.requiredCosigners = requiredCosigners
        bundleEntries = bundles
        self.enclosures = enclosures
        self.disclosures = disclosures
        self.introduced = introduced
        self.consents = consents
        self.commitment = commitment
        switch version {
        case .v1: (self.purpose, self.release, self.checkpoint) = (nil, nil, nil)
        case .v2:
            (self.purpose, self.release) = (purpose, release)
            self.checkpoint = recipients.count == 1 ? checkpoint : nil
        }
        var object = JSONObject()
        FormatIdentification.write(
            &object, format: Self.format, version: version, profile: FormatIdentification.suite,
            critical: disclosures.isEmpty ? [] : [Self.disclosuresMember])
        object["kind"] = .string(kind.rawValue)
        object["originator"] = ["party": .string(originator.text), "name": .string(originatorName)]
        object["to"] = .array(recipients.map { .string($0.text) })
        object["gateways"] = .array(gateways.map { .string($0.text) })
        object["message_id"] = .string(messageID.description)
        object["positions"] = .array(positions.map(\.json))
        object["handling"] = .array(handling.map(JSONValue.string))
        object["legal_basis"] = legalBasis.map(JSONValue.string)
        object["purpose"] = self.purpose.map(JSONValue.string)
        object["created"] = .string(created.rfc3339)
        object["expires"] = expires.map { .string($0.rfc3339) }
        object["required_cosigners"] = .array(requiredCosigners.map { .string($0.text) })
        object["bundles"] = .array(
            bundles.map { bundle in
                switch version {
                case .v1: .string(bundle.name)
                case .v2: bundle.json
                }
            })
        // Only where there are some: a reader that does not know enclosures then refuses only packages that have them.
        if !enclosures.isEmpty { object["enclosed"] = .array(enclosures.map(\.json)) }
        if !disclosures.isEmpty { object[Self.disclosuresMember] = .array(disclosures.map(\.json)) }
        if !introduced.isEmpty { object[Self.introducedMember] = .array(introduced.map(\.json)) }
        if !consents.isEmpty { object[Self.consentsMember] = .array(consents.map(\.json)) }
        object["commitment"] = commitment?.json
        object["release"] = self.release.map(JSONValue.string)
        object["checkpoint"] = self.checkpoint?.json
        bytes = JSONValue.object(object).canonical()
    }

    /// Reads a manifest: every member of its version. Other members are refused in version 1 and ignored in version 2.
    ///
    /// - Throws: `Fault` of kind `.badData` from the JSON parser or about a field.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        let entry = Self.entryName
        let value: JSONValue
        do throws(Fault) { value = try JSONValue(parsing: bytes) } catch { throw error.inside(entry) }
        var fields = try JSONFields(value, entry: entry)
        let version = try FormatIdentification.read(
            &fields, format: Self.format, profile: FormatIdentification.suite,
            understanding: [Self.disclosuresMember])
        self.version = version
        kind = try fields.parsed("kind", expected: "a kind of package that is known") { PackageKind($0, in: version) }
        var maker = try JSONFields(try fields.value("originator"), entry: entry, pointer: "/originator")
        originator = try maker.parsed("party", expected: "a party id", parse: PartyID.init)
        originatorName = try maker.string("name")
        try version.finish(maker)
        recipients = try fields.strings("to", expected: "party ids", parse: PartyID.init)
        gateways = try fields.strings("gateways", expected: "party ids", parse: PartyID.init)
        messageID = try fields.parsed("message_id", expected: "a UUID", parse: UUID.init)
        positions = try fields.array("positions") { value, pointer throws(Fault) in
            try StreamPosition(reading: value, in: version, entry: entry, pointer: pointer)
        }
        handling = try fields.strings("handling", expected: "strings") { $0 }
        legalBasis = try fields.optionalString("legal_basis")
        created = try fields.parsed("created", expected: "a date-time in UTC", parse: WireTime.parse)
        expires = try fields.optionalParsed("expires", expected: "a date-time in UTC", parse: WireTime.parse)
        requiredCosigners = try fields.strings("required_cosigners", expected: "party ids", parse: PartyID.init)
        bundleEntries = try Self.bundleEntries(&fields, in: version)
        let hasEnclosures = fields.optionalValue("enclosed") != nil
        enclosures =
            hasEnclosures
            ? try fields.array("enclosed") { value, pointer throws(Fault) in
                try Enclosure(reading: value, in: version, entry: entry, pointer: pointer)
            } : []
        (disclosures, introduced) = try Self.passedOn(&fields, in: version)
        consents = try Self.consents(&fields, in: version)
        commitment = try fields.optionalValue("commitment").map { value throws(Fault) in
            try Commitment(reading: value, version: version, entry: entry, pointer: "/commitment")
        }
        switch version {
        case .v1: (purpose, release, checkpoint) = (nil, nil, nil)
        case .v2:
            purpose = try fields.optionalString("purpose")
            release = try fields.optionalString("release")
            checkpoint = try fields.optionalValue("checkpoint").map { value throws(Fault) in
                try MessageCheckpoint(reading: value, in: version, entry: entry, pointer: "/checkpoint")
            }
        }
        guard checkpoint == nil || recipients.count == 1 else {
            throw fields.invalid("checkpoint", "only in a package for one recipient")
        }
        try version.finish(fields)
        let bundles = bundleEntries.map(\.name)
        guard Set(bundles).count == bundles.count else { throw fields.invalid("bundles", "names, each once") }
        guard BundleEntry.formsAgree(bundleEntries) else {
            throw fields.invalid("bundles", "same_as that names a bundle of the other form, each once")
        }
        guard consents.isEmpty || kind == .bundle else {
            throw fields.invalid(Self.consentsMember, "consents in a package of the kind bundle")
        }
        let parts = disclosures.map(\.entry) + introduced.map(\.entry) + consents.flatMap(\.entries)
        guard disclosures.isEmpty || kind == .bundle, introduced.isEmpty || kind.mayIntroduce,
            Set(parts + bundles).count == (parts + bundles).count
        else {
            throw fields.invalid(Self.disclosuresMember, "entries, each once, in a package of the kind bundle")
        }
        let names = bundles + enclosures.map(\.entry) + parts
        guard !hasEnclosures || (kind == .bundle && (1...Enclosure.maximumCount).contains(enclosures.count)),
            Set(names).count == names.count
        else {
            throw fields.invalid(
                "enclosed", "1 to \(Enclosure.maximumCount) packages, each once, in a package of the kind bundle")
        }
        guard Set(recipients).count == recipients.count, positions.map(\.recipient) == recipients else {
            throw fields.invalid("positions", "one for each party in \"to\", in the same order")
        }
    }

    /// The name of the member for disclosures: a reader who does not know it must not take the package in as if it had
    /// none.
    static let disclosuresMember = "disclosures"
    static let introducedMember = "introduced"

    static let consentsMember = "consents"

    /// The consents; version 1 has none.
    private static func consents(
        _ fields: inout JSONFields, in version: WireVersion
    ) throws(Fault) -> [ConsentEntry] {
        guard version > .v1, fields.optionalValue(consentsMember) != nil else { return [] }
        let consents = try fields.array(consentsMember) { value, pointer throws(Fault) in
            try ConsentEntry(reading: value, in: version, entry: entryName, pointer: pointer)
        }
        guard (1...ConsentEntry.maximumCount).contains(consents.count) else {
            throw fields.invalid(consentsMember, "1 to \(ConsentEntry.maximumCount) consents")
        }
        return consents
    }

    /// The disclosures and profiles of others; version 1 has none.
    private static func passedOn(
        _ fields: inout JSONFields, in version: WireVersion
    ) throws(Fault) -> ([DisclosureEntry], [IntroducedProfile]) {
        guard version > .v1 else { return ([], []) }
        let hasDisclosures = fields.optionalValue(disclosuresMember) != nil
        let disclosures =
            hasDisclosures
            ? try fields.array(disclosuresMember) { value, pointer throws(Fault) in
                try DisclosureEntry(reading: value, in: version, entry: entryName, pointer: pointer)
            } : []
        guard !hasDisclosures || (1...DisclosureEntry.maximumCount).contains(disclosures.count) else {
            throw fields.invalid(disclosuresMember, "1 to \(DisclosureEntry.maximumCount) disclosures")
        }
        let hasProfiles = fields.optionalValue(introducedMember) != nil
        let introduced =
            hasProfiles
            ? try fields.array(introducedMember) { value, pointer throws(Fault) in
                try IntroducedProfile(reading: value, in: version, entry: entryName, pointer: pointer)
            } : []
        guard !hasProfiles || (1...IntroducedProfile.maximumCount).contains(introduced.count),
            Set(introduced.map(\.party)).count == introduced.count
        else {
            throw fields.invalid(
                introducedMember, "1 to \(IntroducedProfile.maximumCount) profiles, of each party one")
        }
        return (disclosures, introduced)
    }

    private static func bundleEntries(
        _ fields: inout JSONFields, in version: WireVersion
    ) throws(Fault) -> [BundleEntry] {
        switch version {
        case .v1:
            try fields.strings("bundles", expected: "names of entries under data/", parse: BundleEntry.dataEntry)
                .map { BundleEntry(name: $0) }
        case .v2:
            try fields.array("bundles") { value, pointer throws(Fault) in
                try BundleEntry(reading: value, entry: entryName, pointer: pointer)
            }
        }
    }

    /// The names of the entries that are bundles.
    public var bundles: [String] { bundleEntries.map(\.name) }

    /// The position for one recipient.
    public func position(for recipient: PartyID) -> StreamPosition? {
        positions.first { $0.recipient == recipient }
    }
}
