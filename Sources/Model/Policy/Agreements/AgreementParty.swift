internal import Diagnostics
internal import StrictJSON

/// A party of an agreement.
public struct AgreementParty: Hashable, Sendable {
    /// The party id: 64 hexadecimal digits.
    public let id: String
    /// The name under which it agrees, for people.
    public let name: String

    /// A party.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    init(reading value: JSONValue, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: pointer)
        id = try fields.parsed("party", expected: "a party id", parse: AgreementText.digest)
        name = try fields.parsed("name", expected: "a name of at most 500 bytes") {
            AgreementText.line($0, limit: 500)
        }
        try fields.finish()
    }

    var json: JSONValue { ["party": .string(id), "name": .string(name)] }
}
