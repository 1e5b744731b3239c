package import Diagnostics
package import Digests
package import ExchangeProtocol
package import Platform
internal import StrictJSON

/// `data/request.json`: asks a sender for messages of its stream that did not come, and for parts of messages
/// (specs/exchange.md, "Requests").
package struct RequestDocument: Hashable, Sendable {
    static let format = "corridor-request"
    package static let fileName = "request.json"
    static let entryName = "data/request.json"
    /// The most ranges of numbers, and the most messages of which parts are asked for.
    package static let maximumRanges = 1000
    /// The most envelopes that could not be opened.
    package static let maximumUnreadable = 1000

    /// The stream of the sender that is asked.
    package let stream: UUID
    /// The numbers that did not come, as ranges, ascending, without overlaps.
    package let numbers: [ClosedRange<Int>]
    /// The parts that did not come, by message, ascending.
    package let parts: [UUID: [Int]]
    /// The envelopes that could not be opened; later readers may know more of them than earlier ones.
    package let unreadable: [Unreadable]
    /// When it was made.
    package let time: Timestamp

    /// An envelope whose inside could not be verified, by what its outside claims.
    package struct Unreadable: Hashable, Sendable {
        /// The message id.
        package let message: UUID
        /// The number in the stream.
        package let number: Int
        /// The SHA-256 of the envelope.
        package let digest: String
        /// What is wrong with it: `not-readable`, or anything else, which is read as `not-trusted`.
        package let reason: RejectionReason

        /// An envelope.
        package init(message: UUID, number: Int, digest: String, reason: RejectionReason) {
            self.message = message
            self.number = number
            self.digest = digest
            self.reason = reason
        }
    }

    /// A request.
    package init(
        stream: UUID, numbers: [ClosedRange<Int>], parts: [UUID: [Int]], unreadable: [Unreadable] = [], time: Timestamp
    ) {
        self.stream = stream
        self.numbers = numbers
        self.parts = parts
        self.unreadable = unreadable
        self.time = time
    }

    /// The document of what the protocol asks for; `nil` when the partner's stream has no UUID.
    package init?(_ request: ExchangeRequest, time: Timestamp) {
        guard let stream = UUID(request.stream) else { return nil }
        var parts: [UUID: [Int]] = [:]
        for (message, numbers) in request.parts { if let id = UUID(message) { parts[id] = numbers } }
        let unreadable = request.unreadable.compactMap { envelope in
            UUID(envelope.message).map { id in
                Unreadable(
                    message: id, number: envelope.place.number, digest: envelope.fileDigest, reason: envelope.reason)
            }
        }
        self.init(stream: stream, numbers: request.numbers, parts: parts, unreadable: unreadable, time: time)
    }

    /// Reads the request in a verified package.
    ///
    /// - Throws: `Fault` of kind `.badData` when the package has none.
    package init(in package: VerifiedPackage) throws(Fault) {
        try self.init(parsing: package.bytes(of: Self.entryName, limit: 1 << 20))
    }

    init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: Self.entryName)
        let version = try FormatIdentification.read(&fields, format: Self.format, versions: [.v2])
        stream = try fields.parsed("stream", expected: "a UUID", parse: UUID.init)
        numbers = try Self.numbers(&fields)
        var parts: [UUID: [Int]] = [:]
        _ = try fields.array("parts") { value, pointer throws(Fault) in
            var part = try JSONFields(value, entry: Self.entryName, pointer: pointer)
            let message = try part.parsed("message", expected: "a UUID", parse: UUID.init)
            guard let listed = try part.value("parts").array, !listed.isEmpty, listed.count <= PartsList.maximumParts
            else { throw part.invalid("parts", "1 to \(PartsList.maximumParts) numbers") }
            let numbers = listed.compactMap { $0.number.flatMap { Int($0.text) } }
            guard numbers.count == listed.count, numbers.allSatisfy((1...PartsList.maximumParts).contains),
                zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
            else { throw part.invalid("parts", "numbers of parts, ascending") }
            guard parts.updateValue(numbers, forKey: message) == nil else {
                throw part.invalid("message", "each message once")
            }
            try version.finish(part)
        }
        self.parts = parts
        guard parts.count <= Self.maximumRanges else {
            throw fields.invalid("parts", "at most \(Self.maximumRanges) messages")
        }
        unreadable = try Self.unreadable(&fields, version)
        time = try fields.parsed("time", expected: "a date-time in UTC", parse: WireTime.parse)
        try version.finish(fields)
    }

    private static func unreadable(
        _ fields: inout JSONFields, _ version: WireVersion
    ) throws(Fault) -> [Unreadable] {
        guard let value = fields.optionalValue("unreadable") else { return [] }
        guard let count = value.array?.count, count <= maximumUnreadable else {
            throw fields.invalid("unreadable", "at most \(maximumUnreadable) envelopes")
        }
        return try fields.array("unreadable") { value, pointer throws(Fault) in
            var entry = try JSONFields(value, entry: entryName, pointer: pointer)
            let reason = RejectionReason(rawValue: try entry.string("reason"))
            let unreadable = Unreadable(
                message: try entry.parsed("message", expected: "a UUID", parse: UUID.init),
                number: try entry.integer("number", in: 1...StreamPosition.maximum),
                digest: try entry.parsed("sha256", expected: "a SHA-256", parse: ManifestDigest.parse),
                reason: reason == .notReadable ? .notReadable : .notTrusted)
            try version.finish(entry)
            return unreadable
        }
    }

    private static func numbers(_ fields: inout JSONFields) throws(Fault) -> [ClosedRange<Int>] {
        guard let count = try fields.value("numbers").array?.count, count <= maximumRanges else {
            throw fields.invalid("numbers", "at most \(maximumRanges) ranges")
        }
        let ranges = try fields.array("numbers") { value, pointer throws(Fault) in
            let bounds = (value.array ?? []).compactMap { $0.number.flatMap { Int($0.text) } }
            guard value.array?.count == 2, bounds.count == 2, bounds[0] >= 1, bounds[0] <= bounds[1],
                bounds[1] <= StreamPosition.maximum
            else {
                throw Fault(
                    .fieldInvalid, kind: .badData, at: Place(entry: entryName, pointer: pointer),
                    ["field": "numbers", "expected": "ranges of numbers, first and last"])
            }
            return bounds[0]...bounds[1]
        }
        guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound < $1.lowerBound }) else {
            throw fields.invalid("numbers", "ranges of numbers, ascending, without overlaps")
        }
        return ranges
    }

    /// What it asks for, as the protocol reads it.
    ///
    /// - Parameter standing: what the file of an envelope is to the home that reads it.
    package func received(
        _ standing: (Unreadable) throws(Fault) -> ReceivedRequest.Unreadable.Standing
    ) throws(Fault) -> ReceivedRequest {
        ReceivedRequest(
            stream: stream.description, numbers: numbers,
            parts: Dictionary(uniqueKeysWithValues: parts.map { ($0.key.description, $0.value) }),
            unreadable: try unreadable.map { envelope throws(Fault) in
                ReceivedRequest.Unreadable(
                    message: envelope.message.description,
                    place: ExchangePlace(stream: stream.description, number: envelope.number),
                    reason: envelope.reason, standing: try standing(envelope))
            })
    }

    /// The document: canonical JSON (RFC 8785).
    package var bytes: [UInt8] {
        var object = JSONObject()
        FormatIdentification.write(&object, format: Self.format, version: .v2)
        object["stream"] = .string(stream.description)
        object["numbers"] = .array(
            numbers.map { .array([.number(JSONNumber($0.lowerBound)), .number(JSONNumber($0.upperBound))]) })
        object["parts"] = .array(
            parts.sorted { $0.key.description < $1.key.description }.map { message, numbers in
                [
                    "message": .string(message.description),
                    "parts": .array(numbers.map { .number(JSONNumber($0)) }),
                ]
            })
        if !unreadable.isEmpty {
            object["unreadable"] = .array(
                unreadable.map { envelope in
                    [
                        "message": .string(envelope.message.description),
                        "number": .number(JSONNumber(envelope.number)), "sha256": .string(envelope.digest),
                        "reason": .string(envelope.reason.rawValue),
                    ]
                })
        }
        object["time"] = .string(time.rfc3339)
        return JSONValue.object(object).canonical()
    }
}
