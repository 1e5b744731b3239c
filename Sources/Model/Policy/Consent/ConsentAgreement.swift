internal import Diagnostics
internal import Digests
internal import StrictJSON

/// The version of an agreement under which a consent is given: it counts no longer when another version holds.
public struct ConsentAgreement: Hashable, Sendable {
    /// The id of the agreement.
    public let id: String
    /// The number of its version.
    public let number: Int

    /// A version of an agreement.
    public init(id: String, number: Int) {
        self.id = id
        self.number = number
    }

    init(reading value: JSONValue, entry: String) throws(Fault) {
        var fields = try JSONFields(value, entry: entry, pointer: "/subject/agreement")
        id = try fields.parsed("id", expected: "a UUID") { UUID($0)?.description }
        number = try fields.integer("number", in: 1...1_000_000)
        try fields.finish()
    }

    var json: JSONValue { ["id": .string(id), "number": .number(JSONNumber(number))] }
}
