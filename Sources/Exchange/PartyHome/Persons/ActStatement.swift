package import CaseFile
internal import Diagnostics
internal import Digests
package import Platform
package import StrictJSON
internal import X509

/// The statement of an act that persons sign: what is done, to what, why and when. It has the time of its log entry, so
/// that it cannot stand for another act (specs/party-home.md, "Persons").
package struct ActStatement: Hashable, Sendable {
    static let format = "corridor-act"

    /// The party at whose home it is done, by its party id.
    package let party: String
    /// The kind of act.
    package let act: PersonAct
    /// What it is done to, in order: message ids, digests of files, names.
    package let subjects: [String]
    /// Why.
    package let reason: String
    /// When: the time of its log entry.
    package let time: Timestamp

    /// A statement; the subjects are put in order.
    package init(_ act: PersonAct, on subjects: [String], reason: String, at home: Home, by actor: LogActor) {
        party = home.identity.party.text
        self.act = act
        self.subjects = Set(subjects).sorted()
        self.reason = reason
        time = actor.time
    }

    init(reading value: JSONValue) throws(Fault) {
        var fields = try JSONFields(value, entry: "approval", pointer: "/statement")
        try fields.require(format: Self.format, version: "1")
        party = try fields.string("party")
        act = try fields.parsed("act", expected: "an act", parse: PersonAct.init)
        subjects = try fields.strings("subjects", expected: "strings") { $0 }
        reason = try fields.string("reason")
        time = try fields.parsed("time", expected: "a time", parse: Timestamp.init)
        try fields.finish()
    }

    /// The statement as a JSON value.
    package var json: JSONValue {
        [
            "format": .string(Self.format), "version": "1", "party": .string(party), "act": .string(act.rawValue),
            "subjects": .array(subjects.map(JSONValue.string)), "reason": .string(reason),
            "time": .string(time.rfc3339),
        ]
    }

    /// The bytes that persons sign: canonical JSON (RFC 8785).
    package var bytes: [UInt8] { json.canonical() }

    /// The digest of the act: the SHA-256 of its bytes, in hexadecimal.
    package var digest: String { Digest.sha256(bytes).hex }
}
