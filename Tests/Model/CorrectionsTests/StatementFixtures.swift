import Corrections
import Diagnostics
import Digests
import Platform
import Policy
import StrictJSON

/// Parties and statements of the tests.
enum StatementFixtures {
    static let carrier = String(repeating: "a", count: 64)
    static let agency = String(repeating: "b", count: 64)
    static let partner = String(repeating: "c", count: 64)
    static let time = Timestamp(seconds: 1_790_000_000)
    static let series = "5d7ff3ad-6d2b-4f1c-9a57-1e6d6f4c7a01"

    static func objectID(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return "indicator--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    static func object(_ number: Int = 1, of originator: String = carrier) -> StatedObject {
        StatedObject(objectID(number), of: originator)
    }

    /// The agency takes the carrier's place.
    static var terms: Succession {
        guard let terms = try? Succession(of: carrier, by: agency, reason: "A merger.") else {
            preconditionFailure("valid terms")
        }
        return terms
    }

    static let marking: JSONValue = [
        "type": "marking-definition", "spec_version": "2.1",
        "id": "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "created": "2017-01-20T00:00:00.000Z",
        "definition_type": "tlp", "name": "TLP:RED", "definition": ["tlp": "red"],
    ]

    static func subject(_ act: StatementAct, _ number: Int = 1) -> StatementSubject {
        let digest = String(repeating: "1", count: 64)
        switch act {
        case .retract: return .retraction(of: object(number))
        case .reinstate: return .reinstatement(of: object(number), lifting: digest)
        case .narrow: return .narrowing(of: object(number), markings: [marking])
        case .supersede: return .supersession(of: object(number), versions: [digest])
        case .destroy:
            return .destruction(
                DestructionRequest(
                    to: agency, messages: ["00000000-0000-4000-8000-000000000001"], of: carrier))
        case .destroyed:
            var certificate = JSONObject()
            certificate["format"] = "corridor-destruction-certificate"
            certificate["messages"] = [["message_id": "00000000-0000-4000-8000-000000000001"]]
            return .destructionAnswer(DestructionAnswer(to: digest, .destroyed(certificate: certificate)))
        case .compromise: return .compromise(certificate: digest, since: time)
        case .succession:
            return .succession(
                SignedSuccession(terms, signature: [1, 2, 3], successorSignature: [4, 5, 6]))
        case .dispute:
            return .dispute(of: object(number), Dispute(by: "P. Example", text: "Not so.\n\nIt was another."))
        case .validate: return .validation(of: object(number), until: time)
        case .holdings:
            return .holdings(
                Holdings(
                    to: agency, objects: [object(number), object(number + 1, of: partner)],
                    ended: ["00000000-0000-4000-8000-000000000001"]))
        case .ask: return .consentRequest(ConsentRequest(of: carrier, for: scope(number)))
        case .grant:
            return .consentGrant(
                ConsentGrant(
                    of: digest, to: agency, for: scope(number), from: time, until: time.adding(seconds: 86_400)))
        case .deny: return .consentDenial(of: digest, to: agency)
        case .revoke: return .consentRevocation(of: digest, from: agency)
        }
    }

    private static func scope(_ number: Int) -> ConsentScope {
        ConsentScope(
            recipients: [agency],
            objects: [ConsentObject(id: objectID(number), versions: [String(repeating: "2", count: 64)])],
            purpose: "customs",
            agreement: ConsentAgreement(id: "0f5a9c1e-6f0a-4b7e-9a51-3b1d5a1c2d3e", number: 2), uses: 3)
    }

    static func statement(
        _ subject: StatementSubject, by party: String = carrier, number: Int = 1, previous: String? = nil,
        reason: String = "The test asks for it."
    ) throws(Fault) -> PartyStatement {
        guard let series = UUID(series) else { preconditionFailure("a UUID") }
        return try PartyStatement(
            subject, by: party, series: series, number: number, previous: previous, reason: reason, time: time)
    }

    /// A statement at a number with the statement before it left open.
    static func numbered(_ subject: StatementSubject, by party: String = carrier, _ number: Int) throws(Fault)
        -> PartyStatement
    {
        try statement(
            subject, by: party, number: number, previous: number > 1 ? Digest.sha256([UInt8(number & 255)]).hex : nil)
    }

    static func json(_ act: StatementAct) throws(Fault) -> JSONValue {
        try JSONValue(parsing: try statement(subject(act)).bytes)
    }
}
