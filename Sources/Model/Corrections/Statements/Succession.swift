package import Diagnostics
internal import Policy
package import StrictJSON

/// The terms of a succession: a party takes the place of another one, with all rights to correct, retract and consent, and
/// all duties. Its bytes are signed by the roots of both parties.
package struct Succession: Hashable, Sendable {
    /// The name of the format.
    package static let format = "corridor-succession"

    /// The party whose place is taken, by its party id.
    package let party: String
    /// The party that takes it, by its party id.
    package let successor: String
    /// Why, for people: one line.
    package let reason: String

    /// Terms.
    ///
    /// - Throws: `Fault` of kind `.badData` when they break a rule of the format.
    package init(of party: String, by successor: String, reason: String) throws(Fault) {
        try self.init(
            reading: [
                "format": .string(Self.format), "version": "2", "party": .string(party),
                "successor": .string(successor), "reason": .string(reason),
            ], entry: "succession")
    }

    /// Reads terms.
    ///
    /// - Throws: `Fault` of kind `.badData` about a field.
    package init(reading value: JSONValue, entry: String, pointer: String = "") throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        try fields.require(format: Self.format, version: "2")
        party = try fields.parsed("party", expected: "a party id", parse: AgreementText.digest)
        successor = try fields.parsed("successor", expected: "a party id", parse: AgreementText.digest)
        reason = try fields.parsed("reason", expected: "a line of at most 1,000 bytes") {
            AgreementText.line($0, limit: 1000)
        }
        try fields.finish()
        guard party != successor else { throw fields.invalid("successor", "another party") }
    }

    /// The terms as they are signed.
    package var json: JSONValue {
        [
            "format": .string(Self.format), "version": "2", "party": .string(party), "successor": .string(successor),
            "reason": .string(reason),
        ]
    }

    /// The bytes that both roots sign: canonical JSON (RFC 8785).
    package var bytes: [UInt8] { json.canonical() }
}
