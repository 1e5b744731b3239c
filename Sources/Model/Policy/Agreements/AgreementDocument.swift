public import Diagnostics
public import Digests
public import Platform
public import StrictJSON

/// `data/agreement.json`: one version of an agreement of two parties, which is in force when both have signed the same
/// bytes (specs/exchange.md, "Agreements").
///
/// Closed canonical JSON with the names of FIRST's Information Exchange Policy 2.0: a member that is not known is
/// refused, because nobody can keep terms without understanding them.
public struct AgreementDocument: Hashable, Sendable {
    /// The name of the format.
    public static let format = "corridor-agreement"
    /// The name of the file in a package.
    public static let fileName = "agreement.json"
    /// The name of the entry of a package.
    public static let entryName = "data/agreement.json"
    /// The most bytes of a document.
    public static let sizeLimit = 1 << 18
    /// The numbers that a version can have.
    public static let numbers = 1...1_000_000
    /// The days of grace that can be stated.
    public static let graceRange = 0...366

    /// The random id of the agreement, the same in all of its versions.
    public let id: UUID
    /// The number of the version, from 1.
    public let number: Int
    /// The SHA-256 of the version before it, from number 2 on.
    public let previous: String?
    /// The two parties, in the order of their ids.
    public let parties: [AgreementParty]
    /// A name for people.
    public let title: String?
    /// A reference to the text of law or contract that it rests on.
    public let externalReference: String?
    /// The time from which it holds.
    public let start: Timestamp
    /// The time until which it holds; `nil` for no end.
    public let end: Timestamp?
    /// The days after its end in which a receiver still takes in what was on its way.
    public let graceDays: Int
    /// What is given in each direction, in the order of the givers' ids. Without an entry nothing is given in that
    /// direction.
    public let flows: [AgreementFlow]
    /// The bytes that both parties sign: canonical JSON (RFC 8785).
    public let bytes: [UInt8]
    /// The document as a JSON value.
    public let json: JSONValue

    /// A version of an agreement; parties and flows are put in order.
    ///
    /// - Throws: `Fault` of kind `.badData` when it breaks a rule of the format.
    public init(
        id: UUID, number: Int, previous: String?, parties: [AgreementParty], title: String? = nil,
        externalReference: String? = nil, start: Timestamp, end: Timestamp?, graceDays: Int, flows: [AgreementFlow]
    ) throws(Fault) {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = "2"
        object["agreement"] = .string(id.description)
        object["number"] = .number(JSONNumber(number))
        object["previous"] = previous.map(JSONValue.string)
        object["parties"] = .array(parties.sorted { $0.id < $1.id }.map(\.json))
        object["name"] = title.map(JSONValue.string)
        object["external_reference"] = externalReference.map(JSONValue.string)
        object["start_date"] = .string(start.rfc3339)
        object["end_date"] = end.map { .string($0.rfc3339) }
        object["grace_days"] = .number(JSONNumber(graceDays))
        object["flows"] = .array(flows.sorted { $0.from < $1.from }.map(\.json))
        // Reading it back applies the rules that hold for what others write.
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
        id = try fields.parsed("agreement", expected: "a UUID", parse: UUID.init)
        number = try fields.integer("number", in: Self.numbers)
        previous = try fields.optionalParsed("previous", expected: "a SHA-256 digest", parse: AgreementText.digest)
        parties = try fields.array("parties") { value, pointer throws(Fault) in
            try AgreementParty(reading: value, entry: entry, pointer: pointer)
        }
        title = try fields.optionalParsed("name", expected: "a line of at most 500 bytes") {
            AgreementText.line($0, limit: 500)
        }
        externalReference = try fields.optionalParsed("external_reference", expected: "a line of at most 2,000 bytes") {
            AgreementText.line($0, limit: 2000)
        }
        start = try fields.parsed("start_date", expected: Self.timeForm, parse: Self.time)
        end = try fields.optionalParsed("end_date", expected: Self.timeForm, parse: Self.time)
        graceDays = try fields.integer("grace_days", in: Self.graceRange)
        flows = try fields.array("flows") { value, pointer throws(Fault) in
            try AgreementFlow(reading: value, entry: entry, pointer: pointer)
        }
        try fields.finish()
        self.bytes = bytes
        json = parsed.value
        try check(fields)
        try parsed.requireCanonicalForm()
    }

    /// The rules that concern more than one member.
    private func check(_ fields: JSONFields) throws(Fault) {
        guard (number == 1) == (previous == nil) else {
            throw fields.invalid("previous", "the digest of the version before it, from number 2 on")
        }
        guard parties.count == 2, parties[0].id < parties[1].id else {
            throw fields.invalid("parties", "two different parties, in the order of their ids")
        }
        if let end, end <= start { throw fields.invalid("end_date", "a time after start_date") }
        let ids = parties.map(\.id)
        let directions = flows.map { [$0.from, $0.to] }
        let isOrdered = flows.count < 2 || flows[0].from < flows[1].from
        guard (1...2).contains(flows.count), isOrdered, directions.allSatisfy({ $0.sorted() == ids }) else {
            throw fields.invalid("flows", "one or two, each from one party to the other, in the order of \"from\"")
        }
    }

    /// Times have one form, so that one agreement has one text.
    private static func time(_ text: String) -> Timestamp? {
        Timestamp(text).flatMap { $0.rfc3339 == text && $0.finerDigits.isEmpty ? $0 : nil }
    }

    private static let timeForm = "a date-time in UTC with milliseconds"

    /// The SHA-256 of the bytes in hexadecimal: the name of this version.
    public var digest: String { Digest.sha256(bytes).hex }

    /// The party on the other side of `party`; `nil` when that one is no party of it.
    public func other(than party: String) -> AgreementParty? {
        guard let index = parties.firstIndex(where: { $0.id == party }) else { return nil }
        return parties[1 - index]
    }

    /// Whether it is of these two parties, in whatever order.
    public func isBetween(_ first: String, _ second: String) -> Bool {
        first != second && parties.map(\.id) == [first, second].sorted()
    }

    /// What it says of data that `from` gives to `to`, which are its parties.
    public func applied(from: String, to: String) -> AppliedTerms {
        guard let index = flows.firstIndex(where: { $0.from == from && $0.to == to }) else {
            var nothing = ExchangeTerms()
            nothing.objectTypes = []
            return AppliedTerms(nothing, agreement: id.description, number: number, digest: digest, pointer: "/flows")
        }
        return AppliedTerms(
            flows[index].terms, agreement: id.description, number: number, digest: digest, pointer: "/flows/\(index)",
            hasMembers: true)
    }
}
