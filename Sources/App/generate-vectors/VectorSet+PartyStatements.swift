internal import StrictJSON
internal import X509

/// Statements about parties, keys and messages, and what is said against objects.
extension VectorSet {
    /// Texts that are good, and texts that are not, with the code of what is wrong.
    func partyStatements() -> (good: [(String, [UInt8])], bad: [(String, String, [UInt8])]) {
        let message = "1c0c8d7e-58c6-4f0e-8b3f-6a2f0a9b7c33"
        let request: JSONValue = [
            "party": .string(agency.id.text), "originator": .string(carrier.id.text), "messages": [.string(message)],
        ]
        let certificate: JSONValue = [
            "format": "corridor-destruction-certificate", "version": "1", "party": .string(agency.id.text),
            "messages": [["message_id": .string(message)]],
        ]
        let digest = String(repeating: "1", count: 64)
        let destroyed: JSONValue = [
            "request": .string(digest), "outcome": "destroyed", "certificate": certificate,
        ]
        let refused: JSONValue = ["request": .string(digest), "outcome": "refused"]
        let compromise: JSONValue = ["certificate": .string(digest), "since": "2026-01-01T00:00:00.000Z"]
        let terms: JSONValue = [
            "format": "corridor-succession", "version": "2", "party": .string(carrier.id.text),
            "successor": .string(agency.id.text), "reason": "A merger.",
        ]
        let object = "indicator--1c0c8d7e-58c6-4f0e-8b3f-6a2f0a9b7c33"
        let holdings: JSONValue = [
            "party": .string(agency.id.text), "ended": [.string(message)],
            "holdings": [["originator": .string(carrier.id.text), "objects": [.string(object)]]],
        ]
        let succession: JSONValue = ["succession": terms, "signature": "AQID", "successor_signature": "BAUG"]
        let good: [(String, [UInt8])] = [
            ("a request to destroy", whole("destroy", request)),
            ("a certificate of destruction", whole("destroyed", destroyed)),
            ("a request refused", whole("destroyed", refused)), ("a compromised key", whole("compromise", compromise)),
            ("a succession, with signatures that do not hold", whole("succession", succession)),
            ("holdings", whole("holdings", holdings)),
            ("holdings of nothing", whole("holdings", holdings, with: "holdings", as: [])),
            ("a dispute", text("dispute", number: 1, ["by": "P. Example", "text": "Not so.\n\nIt was another one."])),
            ("a validation", text("validate", number: 1, ["until": "2030-01-01T00:00:00.000Z"])),
        ]
        let bad: [(String, String, [UInt8])] = [
            ("a request for no message", "field-invalid", whole("destroy", request, with: "messages", as: [])),
            (
                "a request for a message twice", "field-invalid",
                whole("destroy", request, with: "messages", as: [.string(message), .string(message)])
            ),
            (
                "a refusal with a certificate", "field-invalid",
                whole("destroyed", destroyed, with: "outcome", as: "refused")
            ),
            (
                "a destruction without a certificate", "field-invalid",
                whole("destroyed", refused, with: "outcome", as: "destroyed")
            ),
            ("a compromise without a date", "field-missing", whole("compromise", ["certificate": .string(digest)])),
            (
                "a succession by the party itself", "field-invalid",
                whole("succession", succession, with: "succession", as: itself(terms))
            ),
            (
                "holdings of an object twice", "field-invalid",
                whole(
                    "holdings", holdings, with: "holdings",
                    as: [["originator": .string(carrier.id.text), "objects": [.string(object), .string(object)]]])
            ),
            (
                "holdings of an originator without an object", "field-invalid",
                whole(
                    "holdings", holdings, with: "holdings",
                    as: [["originator": .string(carrier.id.text), "objects": []]])
            ),
            ("a dispute of nobody", "field-missing", text("dispute", number: 1, ["text": "Not so."])),
            (
                "a dispute with a control character", "field-invalid",
                text("dispute", number: 1, ["by": "P. Example", "text": "Not\u{7}so."])
            ),
            ("a validation until no time", "field-missing", text("validate", number: 1)),
        ]
        return (good, bad)
    }

    /// A statement whose subject is about no object, perhaps with another value of one member.
    private func whole(
        _ act: String, _ subject: JSONValue, with name: String? = nil, as value: JSONValue = []
    ) -> [UInt8] {
        text(act, number: 1) { members in
            guard var object = subject.object else { return }
            if let name { object[name] = value }
            members["subject"] = .object(object)
        }
    }

    /// The terms of a party that takes its own place.
    private func itself(_ terms: JSONValue) -> JSONValue {
        guard var object = terms.object else { return terms }
        object["successor"] = object["party"]
        return .object(object)
    }
}
