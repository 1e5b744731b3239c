internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import StrictJSON

extension HeldFile {
    /// The sender, for display.
    var from: String {
        guard let sender else { return "unknown" }
        return isSenderVerified ? sender : "claims \(sender)"
    }

    /// The refused file in the shape of specs/cli.md.
    var json: JSONValue {
        get throws {
            [
                "id": .string(file.id), "name": .string(file.name), "arrived": .string(file.arrived),
                "actor": .string(file.actor), "outcome": .string(file.outcome), "size": .number(JSONNumber(file.size)),
                "sha256": .string(file.fileDigest), "times": .number(JSONNumber(times)),
                "sender": sender.map(JSONValue.string) ?? .null, "sender_verified": .bool(isSenderVerified),
                "verdict": try JSONValue(parsing: Array(file.verdict.utf8)),
            ]
        }
    }
}

extension Console {
    /// Prints the reason for a refusal in the form of a finding.
    static func print(_ reason: HeldFile.Reason) {
        print("\(reason.severity.rawValue): \(reason.sentence) [\(reason.code)]")
        if !reason.place.isEmpty { print("  at \(reason.place)") }
        if !reason.advice.isEmpty { print("  → \(reason.advice)") }
    }
}
