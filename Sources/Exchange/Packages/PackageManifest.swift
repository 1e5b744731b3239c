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
    static let version = "1"
    static let profile = "corridor-cades-1"

    /// The root of the tree of commitments over a package's objects, for disclosure of parts later.
    public struct Commitment: Hashable, Sendable {
        /// The Merkle root (RFC 6962, SHA-256), in hexadecimal.
        public let root: String
        /// The number of leaves.
        public let leaves: Int

        /// A commitment.
        public init(root: String, leaves: Int) {
            self.root = root
            self.leaves = leaves
        }
    }

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
    /// When it was made, by the originator's clock.
    public let created: Timestamp
    /// When it may no longer be imported, if ever.
    public let expires: Timestamp?
    /// The parties that must have signed too before it may be imported.
    public let requiredCosigners: [PartyID]
    /// The entries under `data/` that are bundles; the others are attachments.
    public let bundles: [String]
    /// The packages of others that it encloses; their entries are no attachments.
    public let enclosures: [Enclosure]
    /// The commitment; only packages that carry bundles have one.
    public let commitment: Commitment?
    /// The bytes of the manifest in the package; a new one is canonical JSON (RFC 8785).
    public let bytes: [UInt8]

    /// A manifest.
    public init(
        kind: PackageKind, originator: PartyID, originatorName: String, recipients: [PartyID], gateways: [PartyID],
        messageID: UUID, positions: [StreamPosition], handling: [String], legalBasis: String? = nil,
        created: Timestamp, expires: Timestamp?, requiredCosigners: [PartyID] = [], bundles: [String],
        enclosures: [Enclosure] = [], commitment: Commitment?
    ) {
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
        self.bundles = bundles
        self.enclosures = enclosures
        self.commitment = commitment
        var object = JSONObject()
        FormatIdentification.write(&object, format: Self.format, version: Self.version, profile: Self.profile)
        object["kind"] = .string(kind.rawValue)
        object["originator"] = ["party": .string(originator.text), "name": .string(originatorName)]
        object["to"] = .array(recipients.map { .string($0.text) })
        object["gateways"] = .array(gateways.map { .string($0.text) })
        object["message_id"] = .string(messageID.description)
        object["positions"] = .array(positions.map(\.json))
        object["handling"] = .array(handling.map(JSONValue.string))
        object["legal_basis"] = legalBasis.map(JSONValue.string)
        object["created"] = .string(created.rfc3339)
        object["expires"] = expires.map { .string($0.rfc3339) }
        object["required_cosigners"] = .array(requiredCosigners.map { .string($0.text) })
        object["bundles"] = .array(bundles.map(JSONValue.string))
        // Only where there are some: a reader that does not know enclosures then refuses only packages that have them.
        if !enclosures.isEmpty { object["enclosed"] = .array(enclosures.map(\.json)) }
        object["commitment"] = commitment.map {
            [
                "algorithm": .string(CommitmentTree.algorithm), "root": .string($0.root),
                "leaves": .number(JSONNumber($0.leaves)),
            ]
        }
        bytes = JSONValue.object(object).canonical()
    }

    /// Reads a manifest, strictly: every field of this version, and no other.
    ///
    /// - Throws: `Fault` of kind `.badData` from the JSON parser or about a field.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        let entry = Self.entryName
        let value: JSONValue
        do throws(Fault) { value = try JSONValue(parsing: bytes) } catch { throw error.inside(entry) }
        var fields = try JSONFields(value, entry: entry)
        try FormatIdentification.check(&fields, format: Self.format, version: Self.version, profile: Self.profile)
        kind = try fields.parsed("kind", expected: "a kind of package that is known", parse: PackageKind.init)
        var maker = try JSONFields(try fields.value("originator"), entry: entry, pointer: "/originator")
        originator = try maker.parsed("party", expected: "a party id", parse: PartyID.init)
        originatorName = try maker.string("name")
        try maker.finish()
        recipients = try fields.strings("to", expected: "party ids", parse: PartyID.init)
        gateways = try fields.strings("gateways", expected: "party ids", parse: PartyID.init)
        messageID = try fields.parsed("message_id", expected: "a UUID", parse: UUID.init)
        positions = try fields.array("positions") { value, pointer throws(Fault) in
            try StreamPosition(reading: value, entry: entry, pointer: pointer)
        }
        handling = try fields.strings("handling", expected: "strings") { $0 }
        legalBasis = try fields.optionalString("legal_basis")
        created = try fields.parsed("created", expected: "a date-time", parse: Timestamp.init)
        expires = try fields.optionalParsed("expires", expected: "a date-time", parse: Timestamp.init)
        requiredCosigners = try fields.strings("required_cosigners", expected: "party ids", parse: PartyID.init)
        bundles = try fields.strings("bundles", expected: "names of entries under data/") {
            $0.hasPrefix("data/") ? $0 : nil
        }
        let hasEnclosures = fields.optionalValue("enclosed") != nil
        enclosures =
            hasEnclosures
            ? try fields.array("enclosed") { value, pointer throws(Fault) in
                try Enclosure(reading: value, entry: entry, pointer: pointer)
            } : []
        if let value = fields.optionalValue("commitment") {
            var inner = try JSONFields(value, entry: entry, pointer: "/commitment")
            _ = try inner.parsed("algorithm", expected: CommitmentTree.algorithm) {
                $0 == CommitmentTree.algorithm ? $0 : nil
            }
            commitment = Commitment(
                root: try inner.parsed("root", expected: "a SHA-256 digest", parse: ManifestDigest.parse),
                leaves: try inner.integer("leaves", in: 0...StreamPosition.maximum))
            try inner.finish()
        } else {
            commitment = nil
        }
        try fields.finish()
        guard Set(bundles).count == bundles.count else { throw fields.invalid("bundles", "names, each once") }
        let names = bundles + enclosures.map(\.entry)
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

    /// The position for one recipient.
    public func position(for recipient: PartyID) -> StreamPosition? {
        positions.first { $0.recipient == recipient }
    }
}
