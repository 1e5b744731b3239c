public import Diagnostics
public import Digests
public import Platform
internal import StrictJSON

/// The terms of an agreement as a person writes them, before they name parties: a JSON file (specs/exchange.md,
/// "Terms in a file").
///
/// In it lists may stand in any order, and times may be days.
public struct AgreementDraft: Hashable, Sendable {
    /// A name for people.
    public let title: String?
    /// A reference to the text of law or contract that it rests on.
    public let externalReference: String?
    /// The time from which it holds; `nil` for when it is proposed.
    public let start: Timestamp?
    /// The time until which it holds; `nil` for no end.
    public let end: Timestamp?
    /// The days after its end in which a receiver still takes in what was on its way.
    public let graceDays: Int
    /// What the one who proposes it gives; `nil` for nothing.
    public let give: ExchangeTerms?
    /// What the one who proposes it receives; `nil` for nothing.
    public let receive: ExchangeTerms?

    /// Reads a file.
    ///
    /// - Throws: `Fault` of kind `.badData` from the JSON parser or about a field.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        var fields = try JSONFields(JSONValue(parsing: bytes), entry: "terms")
        title = try fields.optionalParsed("name", expected: "a line of at most 500 bytes") {
            AgreementText.line($0, limit: 500)
        }
        externalReference = try fields.optionalParsed("external_reference", expected: "a line of at most 2,000 bytes") {
            AgreementText.line($0, limit: 2000)
        }
        start = try fields.optionalParsed("start_date", expected: "a date or a date-time", parse: Self.time)
        end = try fields.optionalParsed("end_date", expected: "a date or a date-time", parse: Self.time)
        graceDays =
            fields.optionalValue("grace_days") == nil
            ? 0 : try fields.integer("grace_days", in: AgreementDocument.graceRange)
        give = try Self.terms(&fields, "give")
        receive = try Self.terms(&fields, "receive")
        try fields.finish()
        guard give != nil || receive != nil else { throw fields.invalid("give", "terms, or else in \"receive\"") }
    }

    /// Agreements have whole milliseconds.
    private static func time(_ text: String) -> Timestamp? {
        Timestamp(text).map { Timestamp(milliseconds: $0.milliseconds) }
    }

    private static func terms(_ fields: inout JSONFields, _ name: String) throws(Fault) -> ExchangeTerms? {
        guard let value = fields.optionalValue(name) else { return nil }
        var sorted = JSONObject()
        for member in value.object?.members ?? [] { sorted[member.key] = Self.sorted(member.value) }
        var inner = try JSONFields(value.object == nil ? value : .object(sorted), entry: "terms", pointer: "/\(name)")
        let terms = try ExchangeTerms(reading: &inner)
        try inner.finish()
        return terms
    }

    private static func sorted(_ value: JSONValue) -> JSONValue {
        guard let texts = value.array?.map(\.string), !texts.contains(nil) else { return value }
        return .array(Set(texts.compactMap(\.self)).sorted(by: ExchangeTerms.isInOrder).map(JSONValue.string))
    }

    /// The first or next version of an agreement with these terms.
    ///
    /// - Parameters:
    ///   - former: the version that it replaces.
    /// - Throws: `Fault` of kind `.badData` when it breaks a rule of the format.
    public func document(
        id: UUID, replacing former: AgreementDocument?, by own: AgreementParty, with partner: AgreementParty,
        at now: Timestamp
    ) throws(Fault) -> AgreementDocument {
        var flows: [AgreementFlow] = []
        if let give { flows.append(AgreementFlow(from: own.id, to: partner.id, terms: give)) }
        if let receive { flows.append(AgreementFlow(from: partner.id, to: own.id, terms: receive)) }
        return try AgreementDocument(
            id: former?.id ?? id, number: (former?.number ?? 0) + 1, previous: former?.digest,
            parties: [own, partner], title: title, externalReference: externalReference,
            start: start ?? Timestamp(milliseconds: now.milliseconds), end: end, graceDays: graceDays, flows: flows)
    }

    /// The file that a person begins with: strict terms for both directions, for a year.
    public static func template(named title: String, at now: Timestamp) -> [UInt8] {
        let flow: JSONValue = [
            "tlp": "amber", "retention_days": 365, "onward_sharing": "with-consent", "encrypt_in_transit": "must",
            "permitted_actions": "internally-visible-actions", "affected_party_notifications": "must-not",
            "attribution": "may", "unmodified_resale": "must-not",
        ]
        let value: JSONValue = [
            "name": .string(title), "start_date": .string(now.date),
            "end_date": .string(now.adding(seconds: 365 * 86_400).date), "grace_days": 30, "give": flow,
            "receive": flow,
        ]
        return Array((value.text(pretty: true) + "\n").utf8)
    }
}
