internal import Diagnostics
internal import Digests
internal import StrictJSON

/// `sent.json`: the sequence numbers that this home has assigned in its current stream, kept beside the case file.
///
/// A case file that was restored from an older backup would assign numbers twice; this file reveals it. A number is
/// recorded here after it is in the case file and before the message appears, so that this file is only ever ahead of
/// the case file when the case file was restored.
struct SentSequenceNumbers: Hashable, Sendable {
    static let format = "corridor-sent"
    static let version = "1"

    /// The current stream.
    let stream: UUID
    /// The last number by the party id of the recipient.
    let last: [String: Int]

    init(stream: UUID, last: [String: Int]) {
        self.stream = stream
        self.last = last
    }

    init(parsing bytes: [UInt8], named path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: path)
        try fields.require(format: Self.format, version: Self.version)
        stream = try fields.parsed("stream", expected: "a UUID", parse: UUID.init)
        var last: [String: Int] = [:]
        for member in try fields.value("last").object?.members ?? [] {
            last[member.key] = member.value.number.flatMap { Int($0.text) }
        }
        self.last = last
        try fields.finish()
    }

    var bytes: [UInt8] {
        var numbers = JSONObject()
        for (recipient, number) in last.sorted(by: { $0.key < $1.key }) {
            numbers[recipient] = .number(JSONNumber(number))
        }
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(Self.version), "stream": .string(stream.description),
            "last": .object(numbers),
        ]
        return Array(value.text(pretty: true).utf8)
    }
}
