package import Diagnostics
package import Digests
package import ExchangeProtocol
package import Platform
internal import StrictJSON

/// `data/receipt.json`: the answer of a home to a message, coarse on purpose (specs/package.md, "Receipts").
package struct ReceiptDocument: Hashable, Sendable {
    static let format = "corridor-receipt"
    package static let fileName = "receipt.json"
    static let entryName = "data/receipt.json"

    /// The outcome of a message.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// It arrived.
        case delivered
        /// It was verified and imported.
        case accepted
        /// It was refused.
        case rejected
    }

    /// The version of the format: that of its package.
    package let version: WireVersion
    /// The message that is answered.
    package let messageID: UUID
    /// The digest of its signed manifest.
    package let manifestDigest: String
    /// The outcome.
    package let state: State
    /// Why it was refused, coarse on purpose; `nil` in version 1, and where the sender gave none that is known here.
    package let reason: RejectionReason?
    /// When that was decided.
    package let time: Timestamp

    /// Reads the receipt in a verified package.
    ///
    /// - Throws: `Fault` of kind `.badData` when the package carries none.
    package init(in package: VerifiedPackage) throws(Fault) {
        try self.init(parsing: package.bytes(of: Self.entryName, limit: 1 << 16))
    }

    /// A receipt.
    ///
    /// - Parameter reason: left out in version 1, which has no such member, and unless the message was refused.
    package init(
        version: WireVersion, messageID: UUID, manifestDigest: String, state: State, reason: RejectionReason? = nil,
        time: Timestamp
    ) {
        self.version = version
        self.messageID = messageID
        self.manifestDigest = manifestDigest
        self.state = state
        self.reason = version == .v1 || state != .rejected ? nil : reason
        self.time = time
    }

    init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: Self.entryName)
        version = try FormatIdentification.read(&fields, format: Self.format)
        messageID = try fields.parsed("message_id", expected: "a UUID", parse: UUID.init)
        manifestDigest = try fields.string("manifest_digest")
        state = try fields.parsed("state", expected: "a state", parse: State.init)
        time = try fields.parsed("time", expected: "a date-time in UTC", parse: WireTime.parse)
        switch version {
        case .v1: reason = nil
        case .v2: reason = try Self.reason(&fields, of: state)
        }
        try version.finish(fields)
    }

    /// The document: canonical JSON (RFC 8785).
    package var bytes: [UInt8] {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = .string(version.rawValue)
        object["message_id"] = .string(messageID.description)
        object["manifest_digest"] = .string(manifestDigest)
        object["state"] = .string(state.rawValue)
        object["reason"] = reason.map { .string($0.rawValue) }
        object["time"] = .string(time.rfc3339)
        return JSONValue.object(object).canonical()
    }

    /// The answer, as the protocol reads it.
    package var answer: ExchangeAnswer {
        switch state {
        case .delivered: .delivered
        case .accepted: .accepted
        case .rejected: .rejected(reason)
        }
    }

    /// The reason, which a refusal may have and nothing else. Later versions may add reasons: one that is not known here
    /// is read as none.
    private static func reason(_ fields: inout JSONFields, of state: State) throws(Fault) -> RejectionReason? {
        guard let text = try fields.optionalString("reason") else { return nil }
        guard state == .rejected else { throw fields.invalid("reason", "only in a receipt that says rejected") }
        return RejectionReason(rawValue: text)
    }
}
