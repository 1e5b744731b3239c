internal import Diagnostics
internal import Platform
internal import StrictJSON

/// `checkpoint` of a manifest: the head of the log that its originator keeps of the relation with the recipient, as it
/// was before this message (specs/exchange.md, "Logs"). Whether it is what it says is judged when the message is
/// imported.
public struct MessageCheckpoint: Hashable, Sendable {
    /// A proof that an earlier head leads to this one (RFC 9162, section 2.1.4).
    public struct Proof: Hashable, Sendable {
        /// The size of the earlier head.
        public let size: Int
        /// The hashes, of 32 bytes each.
        public let path: [[UInt8]]

        /// A proof.
        public init(size: Int, path: [[UInt8]]) {
            self.size = size
            self.path = path
        }
    }

    /// The head, as a signed note.
    public let note: String
    /// The certificate of the key that signed it, in DER.
    public let certificate: [UInt8]
    /// Proofs from heads that the recipient may hold.
    public let proofs: [Proof]
    /// The newest head of the recipient's log that the originator verified, as the recipient signed it.
    public let seen: String?

    /// The most bytes of a note.
    static let longestNote = 4096
    /// The most bytes of a certificate.
    static let largestCertificate = 16_384
    /// The most proofs.
    static let mostProofs = 4
    /// The most hashes of a proof.
    static let longestPath = 64

    /// A head.
    public init(note: String, certificate: [UInt8], proofs: [Proof], seen: String?) {
        self.note = note
        self.certificate = certificate
        self.proofs = proofs
        self.seen = seen
    }

    init(reading value: JSONValue, in version: WireVersion, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        func note(_ text: String) -> String? { text.utf8.count <= Self.longestNote ? text : nil }
        let expected = "a signed note of at most \(Self.longestNote) bytes"
        self.note = try fields.parsed("note", expected: expected, parse: note)
        seen = try fields.optionalParsed("seen", expected: expected, parse: note)
        certificate = try fields.parsed("certificate", expected: "a certificate in Base64") { text in
            text.utf8.count <= Self.largestCertificate ? Base64.decode(text) : nil
        }
        proofs = try fields.array("proofs") { value, pointer throws(Fault) in
            var proof = try JSONFields(value, entry: entry, pointer: pointer)
            let size = try proof.integer("size", in: 1...StreamPosition.maximum)
            let path = try proof.strings("path", expected: "SHA-256 digests in Base64") { text in
                Base64.decode(text).flatMap { $0.count == 32 ? $0 : nil }
            }
            guard path.count <= Self.longestPath else { throw proof.invalid("path", "at most \(Self.longestPath)") }
            try version.finish(proof)
            return Proof(size: size, path: path)
        }
        guard proofs.count <= Self.mostProofs else { throw fields.invalid("proofs", "at most \(Self.mostProofs)") }
        try version.finish(fields)
    }

    var json: JSONValue {
        var object = JSONObject()
        object["note"] = .string(note)
        object["certificate"] = .string(Base64.encode(certificate))
        object["proofs"] = .array(
            proofs.map { proof in
                [
                    "size": .number(JSONNumber(proof.size)),
                    "path": .array(proof.path.map { .string(Base64.encode($0)) }),
                ]
            })
        object["seen"] = seen.map(JSONValue.string)
        return .object(object)
    }
}
