internal import Diagnostics
public import Digests
internal import StrictJSON
public import X509

/// A package's place in the order of what one device of its originator sends to one recipient.
///
/// A sequence belongs to {originator, stream, recipient}; a stream belongs to one home.
public struct StreamPosition: Hashable, Sendable {
    /// The party it is counted for.
    public let recipient: PartyID
    /// The random id of the originator's device stream.
    public let stream: UUID
    /// The number, from 1, rising by 1.
    public let sequence: Int
    /// The manifest digest of the package before it, when there is one.
    public let previous: String?

    /// The largest number: what JSON carries exactly everywhere (RFC 7493, section 2.2).
    static let maximum = 1 << 53 - 1

    /// A position.
    public init(recipient: PartyID, stream: UUID, sequence: Int, previous: String?) {
        self.recipient = recipient
        self.stream = stream
        self.sequence = sequence
        self.previous = previous
    }

    init(reading value: JSONValue, in version: WireVersion, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        recipient = try fields.parsed("recipient", expected: "a party id", parse: PartyID.init)
        stream = try fields.parsed("stream", expected: "a UUID", parse: UUID.init)
        sequence = try fields.integer("sequence", in: 1...Self.maximum)
        previous = try fields.optionalParsed("previous", expected: "a SHA-256 digest", parse: ManifestDigest.parse)
        guard (previous == nil) == (sequence == 1) else {
            throw fields.invalid("previous", "there from the second package of a stream on, and only then")
        }
        try version.finish(fields)
    }

    var json: JSONValue {
        var object = JSONObject()
        object["recipient"] = .string(recipient.text)
        object["stream"] = .string(stream.description)
        object["sequence"] = .number(JSONNumber(sequence))
        object["previous"] = previous.map(JSONValue.string)
        return .object(object)
    }
}
