package import Diagnostics
package import Digests
package import Platform
internal import Policy
internal import StrictJSON

/// A signed statement of a party about what it gave to others: an object is retracted, a right passes on, a consent is
/// given (specs/exchange.md, "Statements").
///
/// Its bytes are signed apart from any package, by an `originator` certificate of the party, so that others pass it on
/// and anybody can be shown it. It is closed canonical JSON: a member that is not known is refused, because nobody can
/// act on what they do not understand.
package struct PartyStatement: Hashable, Sendable {
    /// The name of the format.
    package static let format = "corridor-statement"
    /// The most bytes of a document.
    package static let sizeLimit = 1 << 18
    /// The numbers that a statement can have.
    package static let numbers = 1...1_000_000_000

    /// The party that states it, by its party id: the issuer.
    package let party: String
    /// Its place among the statements of the party.
    package let place: StatementPlace
    /// The SHA-256 of the statement before it in its series, from number 2 on.
    package let previous: String?
    /// What it is about.
    package let subject: StatementSubject
    /// Why, for people: one line.
    package let reason: String
    /// When, by the clock of the party: a claim that decides nothing.
    package let time: Timestamp
    /// The bytes that are signed: canonical JSON (RFC 8785).
    package let bytes: [UInt8]
    /// The SHA-256 of the bytes in hexadecimal: the name of the statement.
    package let digest: String

    /// A statement.
    ///
    /// - Parameters:
    ///   - previous: the SHA-256 of the statement before it in its series, from number 2 on.
    /// - Throws: `Fault` of kind `.badData` when it breaks a rule of the format.
    package init(
        _ subject: StatementSubject, by party: String, series: UUID, number: Int, previous: String?, reason: String,
        time: Timestamp
    ) throws(Fault) {
        var object = JSONObject()
        object["format"] = .string(Self.format)
        object["version"] = "2"
        object["act"] = .string(subject.act.rawValue)
        object["party"] = .string(party)
        object["series"] = .string(series.description)
        object["number"] = .number(JSONNumber(number))
        object["previous"] = previous.map(JSONValue.string)
        object["subject"] = subject.json
        object["reason"] = .string(reason)
        object["time"] = .string(time.rfc3339)
        // Reading it back applies the rules that hold for what others write.
        try self.init(parsing: JSONValue.object(object).canonical())
    }

    /// Reads a statement.
    ///
    /// - Parameter entry: the entry of a package that it is in, for findings.
    /// - Throws: `Fault` of kind `.badData`: `statement-not-canonical`, `statement-too-large`, or from the JSON parser or
    ///   about a field.
    package init(parsing bytes: [UInt8], entry: String = "statement.json") throws(Fault) {
        let parsed = try CanonicalDocument(
            parsing: bytes, entry: entry, sizeLimit: Self.sizeLimit,
            codes: CanonicalDocument.Codes(tooLarge: .statementTooLarge, notCanonical: .statementNotCanonical))
        var fields = try parsed.fields(format: Self.format)
        let act = try fields.parsed(
            "act", expected: "one of " + StatementAct.allCases.map(\.rawValue).joined(separator: ", "),
            parse: StatementAct.init)
        party = try fields.parsed("party", expected: "a party id", parse: AgreementText.digest)
        let series = try fields.parsed("series", expected: "a UUID", parse: UUID.init)
        place = StatementPlace(
            party: party, series: series.description, number: try fields.integer("number", in: Self.numbers))
        previous = try fields.optionalParsed("previous", expected: "a SHA-256 digest", parse: AgreementText.digest)
        subject = try StatementSubject(reading: try fields.value("subject"), act: act, entry: entry)
        reason = try fields.parsed("reason", expected: "a line of at most 1,000 bytes") {
            AgreementText.line($0, limit: 1000)
        }
        time = try fields.parsed("time", expected: "a date-time in UTC with milliseconds") { text in
            // Times have one form, so that one statement has one text.
            Timestamp(text).flatMap { $0.rfc3339 == text && $0.finerDigits.isEmpty ? $0 : nil }
        }
        try fields.finish()
        guard (place.number == 1) == (previous == nil) else {
            throw fields.invalid("previous", "the digest of the statement before it, from number 2 on")
        }
        try parsed.requireCanonicalForm()
        self.bytes = bytes
        digest = Digest.sha256(bytes).hex
    }

    /// What it does.
    package var act: StatementAct { subject.act }

    package static func == (left: PartyStatement, right: PartyStatement) -> Bool { left.digest == right.digest }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}
