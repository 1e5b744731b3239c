public import Diagnostics
public import Digests
public import Files
public import Platform
internal import StrictJSON
public import X509
internal import ZipArchive

/// `routing.json`: the sending gateway's statements about an envelope, readable without any key (specs/package.md).
public struct RoutingSlip: Hashable, Sendable {
    /// The entry's name in the container.
    public static let entryName = "routing.json"
    static let format = "corridor-envelope"

    /// The version of the format: that of the package inside.
    public let version: WireVersion
    /// The party whose gateway sends it.
    public let sender: PartyID
    /// The parties it is meant for.
    public let recipients: [PartyID]
    /// The id of the message inside.
    public let messageID: UUID
    /// The positions of the message inside.
    public let positions: [StreamPosition]
    /// When it was sealed.
    public let created: Timestamp
    /// When the message may no longer be imported, if ever.
    public let expires: Timestamp?
    /// The number of payload segments.
    public let segments: Int
    /// The SHA-256 of the certificates that it is encrypted to.
    public let certificates: [String]

    /// A slip.
    public init(
        version: WireVersion, sender: PartyID, recipients: [PartyID], messageID: UUID, positions: [StreamPosition],
        created: Timestamp,
        expires: Timestamp?, segments: Int, certificates: [String]
    ) {
        self.version = version
        self.sender = sender
        self.recipients = recipients
        self.messageID = messageID
        self.positions = positions
        self.created = created
        self.expires = expires
        self.segments = segments
        self.certificates = certificates
    }

    /// Reads a slip. Members that its version does not have are refused in version 1 and ignored in version 2.
    ///
    /// - Throws: `Fault` of kind `.badData` from the JSON parser or about a field.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        let entry = Self.entryName
        let value: JSONValue
        do throws(Fault) { value = try JSONValue(parsing: bytes) } catch { throw error.inside(entry) }
        var fields = try JSONFields(value, entry: entry)
        let version = try FormatIdentification.read(
            &fields, format: Self.format, profile: FormatIdentification.suite)
        self.version = version
        sender = try fields.parsed("from", expected: "a party id", parse: PartyID.init)
        recipients = try fields.strings("to", expected: "party ids", parse: PartyID.init)
        messageID = try fields.parsed("message_id", expected: "a UUID", parse: UUID.init)
        positions = try fields.array("positions") { value, pointer throws(Fault) in
            try StreamPosition(reading: value, in: version, entry: entry, pointer: pointer)
        }
        created = try fields.parsed("created", expected: "a date-time in UTC", parse: WireTime.parse)
        expires = try fields.optionalParsed("expires", expected: "a date-time in UTC", parse: WireTime.parse)
        segments = try fields.integer("segments", in: 1...EnvelopeWriter.maximumSegments)
        certificates = try fields.strings("certificates", expected: "SHA-256 digests", parse: ManifestDigest.parse)
        try version.finish(fields)
        guard (1...EnvelopeWriter.maximumRecipients).contains(recipients.count) else {
            throw fields.invalid("to", "1 to \(EnvelopeWriter.maximumRecipients) parties")
        }
        guard certificates.count == recipients.count else {
            throw fields.invalid("certificates", "one for each party in \"to\", in the same order")
        }
    }

    /// The slip of an unverified envelope: only for putting files in order.
    ///
    /// - Throws: `Fault` of kind `.badData` when it has none that can be read, or of kind `.inputOutput`.
    public static func unverified(in envelope: any ByteSource) throws(Fault) -> RoutingSlip {
        let archive = try ZipReader(source: envelope, profile: .corridor)
        return try RoutingSlip(parsing: archive.bytes(of: entryName, limit: 1 << 20))
    }

    /// The slip's bytes: canonical JSON (RFC 8785).
    public var bytes: [UInt8] {
        var object = JSONObject()
        FormatIdentification.write(
            &object, format: Self.format, version: version, profile: FormatIdentification.suite)
        object["from"] = .string(sender.text)
        object["to"] = .array(recipients.map { .string($0.text) })
        object["message_id"] = .string(messageID.description)
        object["positions"] = .array(positions.map(\.json))
        object["created"] = .string(created.rfc3339)
        object["expires"] = expires.map { .string($0.rfc3339) }
        object["segments"] = .number(JSONNumber(segments))
        object["certificates"] = .array(certificates.map(JSONValue.string))
        return JSONValue.object(object).canonical()
    }
}
