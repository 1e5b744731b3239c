package import Diagnostics
internal import StrictJSON

/// The state in two places: a home that keeps each open message in a row of its own reads and writes only those that an
/// event is about.
extension RelationState {
    /// Everything but ``sent``, in canonical JSON.
    package var head: [UInt8] {
        var head = self
        head.sent = [:]
        return head.canonicalJSON
    }

    /// Adds an open message that was kept apart.
    package mutating func add(_ message: SentMessage) { sent[message.sealed.message] = message }

    /// Takes note of a number that was given to a message which does not go over folders.
    package mutating func know(lastNumber number: Int) { lastNumber = max(lastNumber, number) }
}

extension SentMessage {
    /// The message in canonical JSON.
    package var canonicalJSON: [UInt8] { json.canonical() }

    /// Reads a message.
    ///
    /// - Throws: `Fault` of kind `.badData` when it is not as ``canonicalJSON`` writes it.
    package init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: "relation.json")
        try self.init(&fields)
        try fields.finish()
    }
}

extension ExchangeStep {
    /// Nothing follows.
    package static var none: ExchangeStep { ExchangeStep(limits: .standard) }

    /// Adds what follows from a later event.
    package mutating func append(_ other: ExchangeStep) {
        outputs += other.outputs
        findings += other.findings
        changed.formUnion(other.changed)
    }
}
