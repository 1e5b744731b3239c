package import Diagnostics
package import StrictJSON

/// The request of a party for consent to pass on objects that another one gave to it: the subject of a statement with the
/// act `ask` (specs/exchange.md, "Consent").
package struct ConsentRequest: Hashable, Sendable {
    /// The party that is asked: the originator of the objects, by its party id.
    package let originator: String
    /// What is asked for.
    package let scope: ConsentScope

    /// A request.
    package init(of originator: String, for scope: ConsentScope) {
        self.originator = originator
        self.scope = scope
    }

    /// Reads the subject of a statement.
    ///
    /// - Throws: `Fault` of kind `.badData` about a field.
    package init(reading fields: inout JSONFields, entry: String) throws(Fault) {
        originator = try fields.parsed("originator", expected: "a party id", parse: AgreementText.digest)
        scope = try ConsentScope(&fields, entry: entry)
    }

    /// Writes the subject of a statement.
    package func write(to members: inout JSONObject) {
        members["originator"] = .string(originator)
        scope.write(to: &members)
    }
}
