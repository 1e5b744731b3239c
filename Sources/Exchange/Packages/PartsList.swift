package import Diagnostics
package import Digests
internal import StrictJSON

/// `NAME.parts`: the list of the parts of an envelope that is exchanged in parts (specs/exchange.md, "Parts").
///
/// The list is not signed: it says how the parts become the envelope again, and the envelope is verified like any other
/// before it is used. A list that is not as described here is refused whole.
package struct PartsList: Hashable, Sendable {
    static let format = "corridor-parts"
    static let version = "2"
    /// The most bytes of a list.
    package static let limit = 2 << 20
    /// The most parts of an envelope.
    package static let maximumParts = 9999
    /// The most bytes of an envelope in parts: 640 GiB.
    package static let maximumSize = 640 << 30

    /// One part.
    package struct Part: Hashable, Sendable {
        /// Its size in bytes.
        package let size: Int
        /// Its SHA-256 in hexadecimal.
        package let digest: String

        /// A part.
        package init(size: Int, digest: String) {
            self.size = size
            self.digest = digest
        }
    }

    /// The message in the envelope: a claim, as everything in the list.
    package let messageID: UUID
    /// The stream of the message: a claim.
    package let stream: UUID
    /// The size of the envelope in bytes.
    package let size: Int
    /// The SHA-256 of the envelope in hexadecimal.
    package let digest: String
    /// The parts in their order.
    package let parts: [Part]

    /// A list.
    package init(messageID: UUID, stream: UUID, size: Int, digest: String, parts: [Part]) {
        self.messageID = messageID
        self.stream = stream
        self.size = size
        self.digest = digest
        self.parts = parts
    }

    /// Reads a list.
    ///
    /// - Parameter name: the name of its file, for messages.
    /// - Throws: `Fault` of kind `.badData`: the codes of JSON and of fields, `parts-list-wrong` when sizes do not fit
    ///   together.
    package init(parsing bytes: [UInt8], named name: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: name)
        try fields.require(format: Self.format, version: Self.version)
        messageID = try fields.parsed("message_id", expected: "a UUID", parse: UUID.init)
        stream = try fields.parsed("stream", expected: "a UUID", parse: UUID.init)
        size = try fields.integer("size", in: 1...Self.maximumSize)
        digest = try fields.parsed("sha256", expected: "a SHA-256", parse: ManifestDigest.parse)
        guard let count = try fields.value("parts").array?.count, (1...Self.maximumParts).contains(count) else {
            throw fields.invalid("parts", "1 to \(Self.maximumParts) parts")
        }
        let size = size
        parts = try fields.array("parts") { value, pointer throws(Fault) in
            var part = try JSONFields(value, entry: name, pointer: pointer)
            let read = Part(
                size: try part.integer("size", in: 1...size),
                digest: try part.parsed("sha256", expected: "a SHA-256", parse: ManifestDigest.parse))
            try part.finish()
            return read
        }
        try fields.finish()
        func wrong(_ reason: String) -> Fault {
            Fault(.partsListWrong, kind: .badData, at: Place(entry: name), ["name": name, "reason": reason])
        }
        let sum = parts.reduce(0) { $0 + $1.size }
        guard sum == size else { throw wrong("its parts have \(sum) bytes together, and the whole has \(size)") }
        let full = parts[0].size
        guard parts.dropLast().allSatisfy({ $0.size == full }), (parts.last?.size ?? 0) <= full else {
            throw wrong("its parts have different sizes")
        }
    }

    /// The document: canonical JSON (RFC 8785).
    package var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(Self.version),
            "message_id": .string(messageID.description), "stream": .string(stream.description),
            "size": .number(JSONNumber(size)),
            "sha256": .string(digest),
            "parts": .array(parts.map { ["size": .number(JSONNumber($0.size)), "sha256": .string($0.digest)] }),
        ]
        return value.canonical()
    }

    /// The bytes of the envelope that a part has.
    ///
    /// - Parameter number: the number of the part, from 1.
    package func range(of number: Int) -> Range<Int> {
        let start = (number - 1) * parts[0].size
        return start..<start + parts[number - 1].size
    }
}
