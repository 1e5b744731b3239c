internal import Diagnostics
internal import Digests
internal import Policy
internal import StrictJSON

/// A request to destroy messages: only their originator may make it, and only the party that holds them decides.
package struct DestructionRequest: Hashable, Sendable {
    /// The most messages of a request.
    package static let limit = 100

    /// The party that is asked, by its party id.
    package let party: String
    /// The party whose messages they are, by its party id: the issuer, or one whose place it took.
    package let originator: String
    /// The message ids, 1 to 100, in their order.
    package let messages: [String]

    /// A request; the messages are put in order.
    package init(to party: String, messages: some Sequence<String>, of originator: String) {
        self.party = party
        self.originator = originator
        self.messages = Set(messages).sorted()
    }

    init(_ fields: inout JSONFields) throws(Fault) {
        party = try fields.parsed("party", expected: "a party id", parse: AgreementText.digest)
        originator = try fields.parsed("originator", expected: "a party id", parse: AgreementText.digest)
        messages = try fields.strings("messages", expected: "message ids") { text in
            UUID(text).flatMap { $0.description == text ? text : nil }
        }
        guard (1...Self.limit).contains(messages.count), zip(messages, messages.dropFirst()).allSatisfy({ $0 < $1 })
        else { throw fields.invalid("messages", "1 to \(Self.limit) message ids in their order, each once") }
    }

    func write(to members: inout JSONObject) {
        members["party"] = .string(party)
        members["originator"] = .string(originator)
        members["messages"] = .array(messages.map(JSONValue.string))
    }
}
