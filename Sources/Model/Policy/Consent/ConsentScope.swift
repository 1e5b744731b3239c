internal import Diagnostics
internal import StrictJSON

/// What consent is asked or given for: which objects may go to whom, for what, how often.
package struct ConsentScope: Hashable, Sendable {
    /// The parties that may get the objects, by their party ids, in their order: 1 to 100.
    package let recipients: [String]
    /// The objects, in the order of their ids.
    package let objects: [ConsentObject]
    /// The purpose; `nil` for any.
    package let purpose: String?
    /// The id and number of the version of the agreement under which the objects came; `nil` where there was none.
    package let agreement: ConsentAgreement?
    /// How many messages may take objects along under it: 1 to 10,000.
    package let uses: Int

    /// The most recipients.
    package static let recipientLimit = 100
    /// The numbers of uses.
    package static let useLimits = 1...10_000

    /// A scope; recipients and objects are put in order.
    package init(
        recipients: some Sequence<String>, objects: some Sequence<ConsentObject>, purpose: String? = nil,
        agreement: ConsentAgreement? = nil, uses: Int = 1
    ) {
        self.recipients = Set(recipients).sorted()
        self.objects = objects.sorted { $0.id < $1.id }
        self.purpose = purpose
        self.agreement = agreement
        self.uses = uses
    }

    /// Reads the members.
    ///
    /// - Throws: `Fault` of kind `.badData` about a field.
    init(_ fields: inout JSONFields, entry: String) throws(Fault) {
        recipients = try fields.strings("recipients", expected: "party ids", parse: AgreementText.digest)
        guard (1...Self.recipientLimit).contains(recipients.count), ConsentObject.isAscending(recipients) else {
            throw fields.invalid("recipients", "1 to \(Self.recipientLimit) party ids in their order, each once")
        }
        objects = try ConsentObject.read(&fields, entry: entry)
        purpose = try fields.optionalParsed("purpose", expected: "a line of at most 200 bytes") {
            AgreementText.line($0, limit: 200)
        }
        agreement = try fields.optionalValue("agreement").map { value throws(Fault) in
            try ConsentAgreement(reading: value, entry: entry)
        }
        uses = try fields.integer("uses", in: Self.useLimits)
    }

    /// Whether it allows nothing that another one does not.
    package func isWithin(_ other: ConsentScope) -> Bool {
        let versions = Dictionary(other.objects.map { ($0.id, Set($0.versions)) }) { first, _ in first }
        return Set(recipients).isSubset(of: other.recipients) && uses <= other.uses
            && (other.purpose == nil || purpose == other.purpose)
            && objects.allSatisfy { versions[$0.id].map(Set($0.versions).isSubset) ?? false }
    }

    func write(to members: inout JSONObject) {
        members["recipients"] = .array(recipients.map(JSONValue.string))
        members["objects"] = .array(objects.map(\.json))
        members["purpose"] = purpose.map(JSONValue.string)
        members["agreement"] = agreement?.json
        members["uses"] = .number(JSONNumber(uses))
    }
}
