public import Diagnostics
public import Digests
public import Platform
internal import StrictJSON

/// `data/agreement-state.json`: what a party says of an agreement (specs/exchange.md, "Agreements").
///
/// Statements of one party about one agreement are numbered, so that their order does not depend on clocks or on the
/// order in which they arrive: the highest number holds, and an end holds always.
public struct AgreementStatement: Hashable, Sendable {
    /// The name of the format.
    public static let format = "corridor-agreement-state"
    /// The name of the file in a package.
    public static let fileName = "agreement-state.json"
    /// The name of the entry of a package.
    public static let entryName = "data/agreement-state.json"
    /// The most bytes of a document.
    public static let sizeLimit = 1 << 14
    /// The numbers that a statement can have: 0 of an acceptance, which has no order.
    public static let numbers = 0...100_000

    /// The agreement.
    public let agreement: UUID
    /// The party that says it, by its party id.
    public let party: String
    /// What it says.
    public let act: AgreementAct
    /// The number of the statement among those of the party on the agreement, from 1; 0 for an acceptance.
    public let number: Int
    /// The SHA-256 of the version that is accepted; only in an acceptance.
    public let document: String?
    /// Why, for people; not in an acceptance.
    public let reason: String?
    /// When, by the clock of the party: a claim that decides nothing.
    public let time: Timestamp

    /// An acceptance of a version.
    public init(accepting document: AgreementDocument, party: String, time: Timestamp) {
        agreement = document.id
        self.party = party
        act = .accept
        number = 0
        self.document = document.digest
        reason = nil
        self.time = time
    }

    /// A suspension, resumption or end.
    ///
    /// - Throws: `Fault` of kind `.badData` when it breaks a rule of the format.
    public init(
        _ act: AgreementAct, agreement: UUID, party: String, number: Int, reason: String, time: Timestamp
    ) throws(Fault) {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = "2"
        object["agreement"] = .string(agreement.description)
        object["party"] = .string(party)
        object["act"] = .string(act.rawValue)
        object["number"] = .number(JSONNumber(number))
        object["reason"] = .string(reason)
        object["time"] = .string(time.rfc3339)
        try self.init(parsing: JSONValue.object(object).canonical())
    }

    /// Reads a document.
    ///
    /// - Throws: `Fault` of kind `.badData`: `agreement-not-canonical`, or from the JSON parser or about a field.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        let entry = Self.entryName
        let parsed = try CanonicalDocument(
            parsing: bytes, entry: entry, sizeLimit: Self.sizeLimit, codes: .agreements)
        var fields = try parsed.fields(format: Self.format)
        agreement = try fields.parsed("agreement", expected: "a UUID", parse: UUID.init)
        party = try fields.parsed("party", expected: "a party id", parse: AgreementText.digest)
        act = try fields.parsed(
            "act", expected: "one of " + AgreementAct.allCases.map(\.rawValue).joined(separator: ", "),
            parse: AgreementAct.init)
        number = try fields.integer("number", in: Self.numbers)
        document = try fields.optionalParsed("document", expected: "a SHA-256 digest", parse: AgreementText.digest)
        reason = try fields.optionalParsed("reason", expected: "a line of at most 1,000 bytes") {
            AgreementText.line($0, limit: 1000)
        }
        time = try fields.parsed("time", expected: "a date-time in UTC") { $0.hasSuffix("Z") ? Timestamp($0) : nil }
        try fields.finish()
        let isAcceptance = act == .accept
        guard isAcceptance == (number == 0) else { throw fields.invalid("number", "0 in an acceptance, else from 1") }
        guard isAcceptance == (document != nil) else { throw fields.invalid("document", "a digest in an acceptance") }
        guard isAcceptance == (reason == nil) else { throw fields.invalid("reason", "a reason, but in no acceptance") }
        try parsed.requireCanonicalForm()
    }

    /// The document: canonical JSON (RFC 8785).
    public var bytes: [UInt8] {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = "2"
        object["agreement"] = .string(agreement.description)
        object["party"] = .string(party)
        object["act"] = .string(act.rawValue)
        object["number"] = .number(JSONNumber(number))
        object["document"] = document.map(JSONValue.string)
        object["reason"] = reason.map(JSONValue.string)
        object["time"] = .string(time.rfc3339)
        return JSONValue.object(object).canonical()
    }
}
