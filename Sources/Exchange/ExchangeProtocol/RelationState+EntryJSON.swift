internal import Diagnostics
internal import Platform
internal import StrictJSON

// The entries of a state as JSON.

extension SentMessage {
    init(_ fields: inout JSONFields) throws(Fault) {
        let sealed = SealedMessage(
            message: try fields.string("message"), digest: try fields.string("digest"),
            place: ExchangePlace(
                stream: try fields.string("stream"),
                number: try fields.integer("number", in: 1...JSONFields.largestNumber)),
            kind: try fields.kind(), bytes: try fields.integer("bytes", in: 0...JSONFields.largestNumber),
            keptUntil: try fields.time("kept_until"))
        self.init(sealed, due: try fields.time("due"))
        phase = try fields.parsed("phase", expected: "a phase", parse: Phase.init)
        failures = try fields.integer("failures", in: 0...JSONFields.largestNumber)
        repeats = try fields.integer("repeats", in: 0...JSONFields.largestNumber)
        if fields.optionalValue("parts") != nil { parts = try fields.numbers("parts") }
        isRepeating = fields.optionalValue("repeating")?.bool ?? false
        isDelivered = fields.optionalValue("delivered")?.bool ?? false
    }

    var json: JSONValue {
        var object = JSONObject()
        object["message"] = .string(sealed.message)
        object["digest"] = .string(sealed.digest)
        object["stream"] = .string(sealed.place.stream)
        object["number"] = .number(JSONNumber(sealed.place.number))
        object["kind"] = sealed.kind.json
        object["bytes"] = .number(JSONNumber(sealed.bytes))
        object["kept_until"] = .string(sealed.keptUntil.rfc3339)
        object["due"] = .string(due.rfc3339)
        object["phase"] = .string(phase.rawValue)
        object["failures"] = .number(JSONNumber(failures))
        object["repeats"] = .number(JSONNumber(repeats))
        object["parts"] = parts.map(JSONValue.numbers)
        if isRepeating { object["repeating"] = true }
        if isDelivered { object["delivered"] = true }
        return .object(object)
    }
}

extension ReceivedStream {
    static func reading(_ fields: inout JSONFields) throws(Fault) -> (String, ReceivedStream) {
        let stream = try fields.string("stream")
        let last = try fields.integer("last", in: 0...JSONFields.largestNumber)
        let gaps = try fields.objects("gaps") { fields throws(Fault) in
            Gap(
                numbers: try fields.range(),
                requests: try fields.integer("requests", in: 0...JSONFields.largestNumber), due: try fields.time("due"))
        }
        return (stream, ReceivedStream(last: last, gaps: gaps, time: try fields.time("time")))
    }

    func json(stream: String) -> JSONValue {
        let gaps = gaps.map { gap -> JSONValue in
            [
                "first": .number(JSONNumber(gap.numbers.lowerBound)),
                "last": .number(JSONNumber(gap.numbers.upperBound)), "requests": .number(JSONNumber(gap.requests)),
                "due": .string(gap.due.rfc3339),
            ]
        }
        return [
            "stream": .string(stream), "last": .number(JSONNumber(last)), "gaps": .array(gaps),
            "time": .string(time.rfc3339),
        ]
    }
}

extension IncompleteMessage {
    static func reading(_ fields: inout JSONFields) throws(Fault) -> (String, IncompleteMessage) {
        let message = try fields.string("message")
        let entry = IncompleteMessage(
            stream: try fields.string("stream"), parts: try fields.numbers("parts"),
            requests: try fields.integer("requests", in: 0...JSONFields.largestNumber), due: try fields.time("due"))
        return (message, entry)
    }

    func json(message: String) -> JSONValue {
        [
            "message": .string(message), "stream": .string(stream), "parts": .numbers(parts),
            "requests": .number(JSONNumber(requests)), "due": .string(due.rfc3339),
        ]
    }
}

extension UnreadableEnvelope {
    init(_ fields: inout JSONFields) throws(Fault) {
        self.init(
            fileDigest: try fields.string("file"), message: try fields.string("message"),
            place: ExchangePlace(
                stream: try fields.string("stream"),
                number: try fields.integer("number", in: 1...JSONFields.largestNumber)),
            reason: try fields.parsed("reason", expected: "a reason", parse: RejectionReason.init(rawValue:)))
    }

    var json: JSONObject {
        var object = JSONObject()
        object["file"] = .string(fileDigest)
        object["message"] = .string(message)
        object["stream"] = .string(place.stream)
        object["number"] = .number(JSONNumber(place.number))
        object["reason"] = .string(reason.rawValue)
        return object
    }
}

extension ReportedEnvelope {
    init(_ fields: inout JSONFields) throws(Fault) {
        self.init(
            envelope: try UnreadableEnvelope(&fields),
            requests: try fields.integer("requests", in: 0...JSONFields.largestNumber), due: try fields.time("due"))
    }

    var json: JSONValue {
        var object = envelope.json
        object["requests"] = .number(JSONNumber(requests))
        object["due"] = .string(due.rfc3339)
        return .object(object)
    }
}

extension RepeatedToday {
    init(_ fields: inout JSONFields) throws(Fault) {
        self.init(day: try fields.integer("day", in: 0...JSONFields.largestNumber))
        bytes = try fields.integer("bytes", in: 0...JSONFields.largestNumber)
        receipts = try fields.objects("receipts") { fields throws(Fault) in
            (try fields.string("digest"), try fields.integer("count", in: 1...JSONFields.largestNumber))
        }.reduce(into: [:]) { $0[$1.0] = $1.1 }
        unreadable = fields.optionalValue("unreadable")?.number?.integer ?? 0
    }

    var json: JSONValue {
        let receipts = receipts.sorted { $0.key < $1.key }.map { entry -> JSONValue in
            ["digest": .string(entry.key), "count": .number(JSONNumber(entry.value))]
        }
        return [
            "day": .number(JSONNumber(day)), "bytes": .number(JSONNumber(bytes)), "receipts": .array(receipts),
            "unreadable": .number(JSONNumber(unreadable)),
        ]
    }
}

extension OwedReceipt {
    init(_ fields: inout JSONFields) throws(Fault) {
        let answer: ExchangeAnswer? =
            switch try fields.string("answer") {
            case "delivered": .delivered
            case "accepted": .accepted
            case "rejected":
                .rejected(
                    try fields.optionalParsed("reason", expected: "a reason", parse: RejectionReason.init(rawValue:)))
            default: nil
            }
        guard let answer else { throw fields.invalid("answer", "an answer") }
        self.init(message: try fields.string("message"), digest: try fields.string("digest"), answer: answer)
    }

    var json: JSONValue {
        var object = JSONObject()
        object["message"] = .string(message)
        object["digest"] = .string(digest)
        switch answer {
        case .delivered: object["answer"] = "delivered"
        case .accepted: object["answer"] = "accepted"
        case .rejected(let reason):
            object["answer"] = "rejected"
            object["reason"] = (reason?.rawValue).map(JSONValue.string)
        }
        return .object(object)
    }
}

extension ExchangeKind {
    var json: JSONValue {
        switch self {
        case .content: ["kind": "content"]
        case .notice: ["kind": "notice"]
        case .receipt(let receipt): ["kind": "receipt", "receipt": receipt.json]
        case .request(let request):
            [
                "kind": "request", "stream": .string(request.stream),
                "numbers": .array(request.numbers.map(JSONValue.range)), "parts": .parts(request.parts),
                "unreadable": .array(request.unreadable.map { .object($0.json) }),
            ]
        }
    }
}

extension JSONFields {
    /// The member `kind` of a sent message.
    fileprivate mutating func kind() throws(Fault) -> ExchangeKind {
        var fields = try JSONFields(try value("kind"), entry: "relation.json")
        switch try fields.string("kind") {
        case "content": return .content
        case "notice": return .notice
        case "receipt":
            var receipt = try JSONFields(try fields.value("receipt"), entry: "relation.json")
            return .receipt(try OwedReceipt(&receipt))
        case "request":
            return .request(
                ExchangeRequest(
                    stream: try fields.string("stream"),
                    numbers: try fields.objects("numbers") { fields throws(Fault) in try fields.range() },
                    parts: try fields.parts("parts"),
                    unreadable: fields.optionalValue("unreadable") == nil
                        ? [] : try fields.objects("unreadable", UnreadableEnvelope.init)))
        default: throw fields.invalid("kind", "a kind")
        }
    }
}
