package import Diagnostics
internal import Platform
internal import StrictJSON

/// A succession with the signatures of both roots, or of one while the other is still asked.
package struct SignedSuccession: Hashable, Sendable {
    /// The largest signature, in bytes.
    package static let signatureLimit = 1 << 16

    /// The terms.
    package let succession: Succession
    /// The signature over its bytes by a root of the party whose place is taken: CAdES, DER, detached.
    package var signature: [UInt8]?
    /// The signature by a root of the party that takes it.
    package var successorSignature: [UInt8]?

    /// A succession with what was signed of it.
    package init(_ succession: Succession, signature: [UInt8]? = nil, successorSignature: [UInt8]? = nil) {
        self.succession = succession
        self.signature = signature
        self.successorSignature = successorSignature
    }

    /// Reads one from a file.
    ///
    /// - Throws: `Fault` of kind `.badData` about a field.
    package init(parsing bytes: [UInt8], entry: String) throws(Fault) {
        let value: JSONValue
        do throws(Fault) { value = try JSONValue(parsing: bytes) } catch { throw error.inside(entry) }
        var fields = try JSONFields(value, entry: entry)
        try self.init(&fields)
        try fields.finish()
    }

    init(_ fields: inout JSONFields) throws(Fault) {
        succession = try Succession(
            reading: fields.value("succession"), entry: "succession", pointer: "/succession")
        signature = try fields.optionalParsed("signature", expected: "a signature in Base64", parse: Self.signature)
        successorSignature = try fields.optionalParsed(
            "successor_signature", expected: "a signature in Base64", parse: Self.signature)
    }

    private static func signature(_ text: String) -> [UInt8]? {
        Base64.decode(text).flatMap { (1...signatureLimit).contains($0.count) ? $0 : nil }
    }

    func write(to members: inout JSONObject) {
        members["succession"] = succession.json
        members["signature"] = signature.map { .string(Base64.encode($0)) }
        members["successor_signature"] = successorSignature.map { .string(Base64.encode($0)) }
    }

    /// The succession as the content of a file: JSON.
    package var bytes: [UInt8] {
        var members = JSONObject()
        write(to: &members)
        return JSONValue.object(members).canonical()
    }
}
