package import Diagnostics
package import Platform
package import StrictJSON

/// The consent of a party that objects of its own are passed on: the subject of a statement with the act `grant`, which its
/// originator signs (specs/exchange.md, "Consent").
package struct ConsentGrant: Hashable, Sendable {
    /// The digest of the request that it answers.
    package let request: String
    /// The party that asked, by its party id: nobody else may use it.
    package let asker: String
    /// What is consented to.
    package let scope: ConsentScope
    /// When it begins.
    package let notBefore: Timestamp
    /// When it ends.
    package let expires: Timestamp

    /// A grant.
    package init(
        of request: String, to asker: String, for scope: ConsentScope, from notBefore: Timestamp,
        until expires: Timestamp
    ) {
        self.request = request
        self.asker = asker
        self.scope = scope
        self.notBefore = notBefore
        self.expires = expires
    }

    /// Reads the subject of a statement.
    ///
    /// - Throws: `Fault` of kind `.badData` about a field.
    package init(reading fields: inout JSONFields, entry: String) throws(Fault) {
        request = try fields.parsed("request", expected: "a SHA-256 digest", parse: AgreementText.digest)
        asker = try fields.parsed("asker", expected: "a party id", parse: AgreementText.digest)
        scope = try ConsentScope(&fields, entry: entry)
        notBefore = try fields.parsed("not_before", expected: "a date-time in UTC with milliseconds", parse: Self.time)
        expires = try fields.parsed("expires", expected: "a date-time in UTC with milliseconds", parse: Self.time)
        guard notBefore < expires else { throw fields.invalid("expires", "a time after not_before") }
    }

    /// Times have one form, so that one statement has one text.
    private static func time(_ text: String) -> Timestamp? {
        Timestamp(text).flatMap { $0.rfc3339 == text && $0.finerDigits.isEmpty ? $0 : nil }
    }

    /// Writes the subject of a statement.
    package func write(to members: inout JSONObject) {
        members["request"] = .string(request)
        members["asker"] = .string(asker)
        scope.write(to: &members)
        members["not_before"] = .string(notBefore.rfc3339)
        members["expires"] = .string(expires.rfc3339)
    }
}
