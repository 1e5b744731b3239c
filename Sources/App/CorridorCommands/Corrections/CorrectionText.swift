internal import Corrections
internal import Messaging
internal import Platform
internal import StrictJSON

/// Prints what was stated of objects.
enum CorrectionText {
    /// The most objects that are listed.
    private static let limit = 20

    static func print(_ result: CorrectionResult, _ words: String) {
        let objects = result.statements.compactMap(\.subject.object?.object)
        Console.print("\(safe: words) \(Console.count(Set(objects).count, "object")).")
        for object in objects.prefix(limit) { Console.print("  \(object)") }
        if objects.count > limit { Console.print("  … and \(objects.count - limit) more") }
        if !result.unchanged.isEmpty {
            Console.print("\(Console.count(result.unchanged.count, "object")) had this said before: nothing changed.")
        }
        for recipient in result.recipients {
            Console.print("  to \(recipient.name): \(Console.count(recipient.count, "statement")), with corridor send")
        }
        if result.unheld > 0 {
            Console.print("\(Console.count(result.unheld, "object")) went to nobody by the ledger.")
        }
    }

    /// The result in the shape of specs/cli.md.
    static func json(_ result: CorrectionResult) -> JSONValue {
        [
            "statements": .array(result.statements.map(json)),
            "unchanged": .array(result.unchanged.map(JSONValue.string)),
            "recipients": .array(
                result.recipients.map {
                    [
                        "party": .string($0.party), "name": .string($0.name),
                        "statements": .number(JSONNumber($0.count)),
                    ]
                }),
        ]
    }

    /// A statement in the shape of specs/cli.md.
    static func json(_ statement: PartyStatement) -> JSONValue {
        var object = JSONObject()
        object["digest"] = .string(statement.digest)
        object["act"] = .string(statement.act.rawValue)
        object["party"] = .string(statement.party)
        object["object"] = (statement.subject.object?.object).map(JSONValue.string)
        object["originator"] = (statement.subject.object?.originator).map(JSONValue.string)
        object["reason"] = .string(statement.reason)
        object["time"] = .string(statement.time.rfc3339)
        return .object(object)
    }
}
