internal import Diagnostics
internal import Digests
internal import StrictJSON

/// A package that was imported or sent, as the case file holds it. Only the case file makes one: from a
/// `ValidatedPackage`, from a `SentPackage`, or from a row.
package struct StoredPackage: Hashable, Sendable {
    /// Which way it went.
    package enum Direction: String, Hashable, Sendable {
        /// Received and imported.
        case received = "in"
        /// Written here and sealed for a partner.
        case sent = "out"
    }

    /// Its number in the case file; 0 before it is stored.
    package let number: Int
    /// Which way it went.
    package let direction: Direction
    /// Its kind: what it carries.
    package let kind: String
    /// The message id.
    package let message: String
    /// The party id of its originator.
    package let originator: String
    /// The party id of the recipient that this row belongs to.
    package let recipient: String
    /// The party id of the gateway that sent it.
    package let gateway: String
    /// The originator's device stream.
    package let stream: String
    /// Its number in the stream.
    package let sequence: Int
    /// The digest of its signed manifest, which identifies it in chains and receipts.
    package let manifestDigest: String
    /// Its manifest.json; nil when it was purged.
    package let manifest: [UInt8]?
    /// The file with the sealed bytes, inside the home; empty when a purge destroyed it.
    package let file: String
    /// The SHA-256 of that file.
    package let fileDigest: String
    /// When it was imported or sealed.
    package let handled: String
    /// The verdict it was imported on, as JSON; nil when it was purged.
    package let verdict: String?
    /// The certificates and revocation lists that the verdict rests on, as PEM.
    package let evidence: String
    /// The sealed receipt that answers it, when it was imported.
    package let receipt: [UInt8]?
    /// The name of the receipt's file in the outbox.
    package let receiptFile: String?
    /// The answer of the recipient, when it was sent: the coarse state of its receipt.
    package let answer: String?
    /// The digest of the signed manifest that it names as its predecessor in the stream, when it was received.
    package let previous: String?
    /// The number of the package that passed it on, when it is parts of a message.
    package var share: Int?

    init(
        number: Int = 0, direction: Direction, kind: String, message: String, originator: String, recipient: String,
        gateway: String, stream: String, sequence: Int, manifestDigest: String, manifest: [UInt8]?, file: String,
        fileDigest: String, handled: String, verdict: String?, evidence: String, receipt: [UInt8]? = nil,
        receiptFile: String? = nil, answer: String? = nil, previous: String? = nil
    ) {
        self.number = number
        self.direction = direction
        self.kind = kind
        self.message = message
        self.originator = originator
        self.recipient = recipient
        self.gateway = gateway
        self.stream = stream
        self.sequence = sequence
        self.manifestDigest = manifestDigest
        self.manifest = manifest
        self.file = file
        self.fileDigest = fileDigest
        self.handled = handled
        self.verdict = verdict
        self.evidence = evidence
        self.receipt = receipt
        self.receiptFile = receiptFile
        self.answer = answer
        self.previous = previous
    }
}

/// An attachment of a package, as the case file holds it: its bytes stay in the sealed file.
package struct StoredAttachment: Hashable, Sendable {
    /// The entry's name in the package.
    package let name: String
    /// Its SHA-256.
    package let digest: String
    /// Its size in bytes.
    package let size: Int

    init(name: String, digest: String, size: Int) {
        self.name = name
        self.digest = digest
        self.size = size
    }

    /// Reads the sealed form.
    init(sealed: [UInt8], _ key: SecretBytes) throws(Fault) {
        let text = try SealedContent.open(sealed, key: key, parts: "attachment")
        var fields = try JSONFields(JSONValue(parsing: text.bytes), entry: "attachment")
        name = try fields.string("name")
        digest = try fields.string("sha256")
        size = try fields.integer("size", in: 0...Int.max)
    }

    /// The sealed form, which the case file holds: the plain digest of a file that can be guessed would reveal that it
    /// was there.
    func sealed(_ key: SecretBytes) throws(Fault) -> [UInt8] {
        let value: JSONValue = [
            "name": .string(name), "sha256": .string(digest), "size": .number(JSONNumber(size)),
        ]
        return try SealedContent.seal(value.canonical(), key: key, parts: "attachment")
    }
}
