internal import Diagnostics
internal import StrictJSON

/// What one party of an agreement gives to the other, and on what terms.
public struct AgreementFlow: Hashable, Sendable {
    /// The party that gives, by its party id.
    public let from: String
    /// The party that receives, by its party id.
    public let to: String
    /// The terms.
    public let terms: ExchangeTerms

    /// A flow.
    public init(from: String, to: String, terms: ExchangeTerms) {
        self.from = from
        self.to = to
        self.terms = terms
    }

    init(reading value: JSONValue, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        from = try fields.parsed("from", expected: "a party id", parse: AgreementText.digest)
        to = try fields.parsed("to", expected: "a party id", parse: AgreementText.digest)
        terms = try ExchangeTerms(reading: &fields)
        try fields.finish()
    }

    var json: JSONValue {
        var object = JSONObject()
        object["from"] = .string(from)
        object["to"] = .string(to)
        terms.write(to: &object)
        return .object(object)
    }
}
