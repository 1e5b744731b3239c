package import Diagnostics
package import Digests
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
    /// When that was decided.
    package let time: Timestamp

    /// Reads the receipt in a verified package.
    ///
    /// - Throws: `Fault` of kind `.badData` when the package carries none.
    package init(in package: VerifiedPackage) throws(Fault) {
        try self.init(parsing: package.bytes(of: Self.entryName, limit: 1 << 16))
    }

    /// A receipt.
    package init(version: WireVersion, messageID: UUID, manifestDigest: String, state: State, time: Timestamp) {
        self.version = version
        self.messageID = messageID
        self.manifestDigest = manifestDigest
        self.state = state
        self.time = time
    }

    init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: Self.entryName)
        version = try FormatIdentification.read(&fields, format: Self.format)
        messageID = try fields.parsed("message_id", expected: "a UUID", parse: UUID.init)
        manifestDigest = try fields.string("manifest_digest")
        state = try fields.parsed("state", expected: "a state", parse: State.init)
        time = try fields.parsed("time", expected: "a date-time in UTC", parse: WireTime.parse)
        try version.finish(fields)
    }

    /// The document: canonical JSON (RFC 8785).
    package var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(version.rawValue),
            "message_id": .string(messageID.description), "manifest_digest": .string(manifestDigest),
            "state": .string(state.rawValue), "time": .string(time.rfc3339),
        ]
        return value.canonical()
    }
}
