package import Diagnostics
internal import Platform
internal import StrictJSON

/// The state as a document: `corridor-relation`, canonical JSON (RFC 8785).
extension RelationState {
    static let format = "corridor-relation"
    static let version = "1"

    /// The state in canonical JSON.
    package var canonicalJSON: [UInt8] { json.canonical() }

    /// Reads a state.
    ///
    /// - Throws: `Fault` of kind `.badData` when it is not as ``canonicalJSON`` writes it.
    package init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: "relation.json")
        try fields.require(format: Self.format, version: Self.version)
        let now = try fields.time("now")
        self.init(stream: try fields.string("stream"), now: now)
        standing = try fields.parsed("standing", expected: "a standing", parse: Standing.init)
        guard let restored = try fields.value("restored").bool else {
            throw fields.invalid("restored", "true or false")
        }
        isRestored = restored
        lastNumber = try fields.integer("last_number", in: 0...JSONFields.largestNumber)
        for entry in try fields.objects("sent", SentMessage.init) { sent[entry.sealed.message] = entry }
        for (stream, entry) in try fields.objects("received", ReceivedStream.reading) { received[stream] = entry }
        for entry in try fields.objects("owed", OwedReceipt.init) { owed[entry.digest] = entry }
        for (message, entry) in try fields.objects("incomplete", IncompleteMessage.reading) {
            incomplete[message] = entry
        }
        // Homes that are older than this member have none.
        if fields.optionalValue("unreadable") != nil {
            for entry in try fields.objects("unreadable", ReportedEnvelope.init) {
                unreadable[entry.envelope.fileDigest] = entry
            }
        }
        requesting = Set(try fields.strings("requesting", expected: "streams") { $0 })
        destroying = Set(try fields.strings("destroying", expected: "message ids") { $0 })
        today = try fields.objects("today", RepeatedToday.init).first ?? today
        try fields.finish()
    }

    private var json: JSONValue {
        [
            "format": .string(Self.format), "version": .string(Self.version), "now": .string(now.rfc3339),
            "standing": .string(standing.rawValue), "restored": .bool(isRestored), "stream": .string(stream),
            "last_number": .number(JSONNumber(lastNumber)),
            "sent": .array(sortedMessages { _ in true }.compactMap { sent[$0]?.json }),
            "received": .array(received.sorted { $0.key < $1.key }.map { $0.value.json(stream: $0.key) }),
            "owed": .array(owed.sorted { $0.key < $1.key }.map(\.value.json)),
            "incomplete": .array(incomplete.sorted { $0.key < $1.key }.map { $0.value.json(message: $0.key) }),
            "unreadable": .array(unreadable.sorted { $0.key < $1.key }.map(\.value.json)),
            "requesting": .array(requesting.sorted().map(JSONValue.string)),
            "destroying": .array(destroying.sorted().map(JSONValue.string)),
            "today": [today.json],
        ]
    }
}

extension JSONFields {
    /// The largest number of a stream (RFC 7493, section 2.2).
    static let largestNumber = 1 << 53 - 1

    mutating func time(_ name: String) throws(Fault) -> Timestamp {
        try parsed(name, expected: "a time", parse: Timestamp.init)
    }

    /// A list of objects.
    mutating func objects<Element>(
        _ name: String, _ read: (inout JSONFields) throws(Fault) -> Element
    ) throws(Fault) -> [Element] {
        try array(name) { value, pointer throws(Fault) in
            var fields = try JSONFields(value, entry: "relation.json", pointer: pointer)
            let element = try read(&fields)
            try fields.finish()
            return element
        }
    }

    /// A list of whole numbers.
    mutating func numbers(_ name: String) throws(Fault) -> [Int] {
        let place = invalid(name, "whole numbers")
        return try array(name) { value, _ throws(Fault) in
            guard let number = value.number?.integer else { throw place }
            return number
        }
    }

    /// A range of numbers: its first and its last.
    mutating func range() throws(Fault) -> ClosedRange<Int> {
        let first = try integer("first", in: 1...Self.largestNumber)
        return first...(try integer("last", in: first...Self.largestNumber))
    }

    /// Numbers of parts by message.
    mutating func parts(_ name: String) throws(Fault) -> [String: [Int]] {
        try objects(name) { fields throws(Fault) in
            (try fields.string("message"), try fields.numbers("parts"))
        }.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}

extension JSONValue {
    static func range(_ range: ClosedRange<Int>) -> JSONValue {
        ["first": .number(JSONNumber(range.lowerBound)), "last": .number(JSONNumber(range.upperBound))]
    }

    static func numbers(_ numbers: [Int]) -> JSONValue { .array(numbers.map { .number(JSONNumber($0)) }) }

    static func parts(_ parts: [String: [Int]]) -> JSONValue {
        .array(parts.sorted { $0.key < $1.key }.map { ["message": .string($0.key), "parts": .numbers($0.value)] })
    }
}
