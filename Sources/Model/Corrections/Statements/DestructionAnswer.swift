internal import Diagnostics
internal import Policy
package import StrictJSON

/// The answer to a request to destroy messages.
package struct DestructionAnswer: Hashable, Sendable {
    /// What became of the request.
    package enum Outcome: Hashable, Sendable {
        /// What was destroyed, by the certificate of destruction: a JSON object, canonical
        /// (specs/party-home.md, "Purging").
        case destroyed(certificate: JSONObject)
        /// Nothing is destroyed; why is the reason of the statement.
        case refused
    }

    /// The digest of the request.
    package let request: String
    /// What became of it.
    package let outcome: Outcome

    /// An answer.
    package init(to request: String, _ outcome: Outcome) {
        self.request = request
        self.outcome = outcome
    }

    init(_ fields: inout JSONFields) throws(Fault) {
        request = try fields.parsed("request", expected: "a SHA-256 digest", parse: AgreementText.digest)
        let word = try fields.parsed("outcome", expected: "destroyed or refused") { text in
            ["destroyed", "refused"].contains(text) ? text : nil
        }
        let certificate = fields.optionalValue("certificate")
        guard (word == "destroyed") == (certificate != nil) else {
            throw fields.invalid("certificate", "a certificate of destruction where something was destroyed")
        }
        guard let certificate else {
            outcome = .refused
            return
        }
        guard let object = certificate.object, object["format"]?.string == "corridor-destruction-certificate" else {
            throw fields.invalid("certificate", "a certificate of destruction")
        }
        outcome = .destroyed(certificate: object)
    }

    func write(to members: inout JSONObject) {
        members["request"] = .string(request)
        switch outcome {
        case .destroyed(let certificate):
            members["outcome"] = "destroyed"
            members["certificate"] = .object(certificate)
        case .refused: members["outcome"] = "refused"
        }
    }

    /// The message ids that the certificate names as destroyed, in their order; none for a refusal.
    package var messages: [String] {
        guard case .destroyed(let certificate) = outcome else { return [] }
        return (certificate["messages"]?.array ?? []).compactMap { $0["message_id"]?.string }.sorted()
    }

    /// The party that the certificate says it is of; `nil` for a refusal.
    package var destroyer: String? {
        guard case .destroyed(let certificate) = outcome else { return nil }
        return certificate["party"]?.string
    }
}
