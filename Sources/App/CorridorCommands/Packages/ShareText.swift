internal import Diagnostics
internal import Digests
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// Prints what is shared, and what is not.
enum ShareText {
    /// The most objects that are listed beside a result.
    private static let limit = 20

    /// Prints a plan, object by object.
    static func show(_ plan: SharePlan, _ home: Home, format: OutputFormat) throws {
        guard format == .text else { return Console.print(json: json(plan)) }
        let names = try home.partyNames()
        for item in plan.items {
            let name = item.name.map { " (\($0))" } ?? ""
            Console.print("\(item.extent.rawValue) \(item.id)\(name), of \(names[item.originator.text])")
            for withheld in item.withheld {
                if !withheld.pointer.isEmpty { Console.print("  without \(withheld.pointer)") }
                for reason in withheld.reasons { Console.print("  → \(reason)") }
            }
        }
        Console.print(
            "\(Console.count(plan.count(.whole), "object")) whole, \(plan.count(.partial)) in part, "
                + "\(plan.count(.withheld)) withheld")
        for party in plan.introduced { Console.print("introduces \(names[party.text])") }
    }

    /// Says what does not go, and what could be done otherwise.
    static func say(_ plan: SharePlan, _ reader: String) {
        Console.say(
            "\(Console.count(plan.count(.whole), "object")) whole, \(plan.count(.partial)) in part, "
                + "\(plan.count(.withheld)) withheld from \(reader)")
        let refused = plan.items.filter { $0.extent != .whole }
        for item in refused.prefix(limit) {
            let name = item.name.map { " (\($0))" } ?? ""
            for withheld in item.withheld {
                Console.say("  withheld \(item.id)\(name) \(withheld.pointer)")
                for reason in withheld.reasons { Console.say("    → \(reason)") }
            }
        }
        if refused.count > limit { Console.say("  … and of \(refused.count - limit) more objects") }
        for message in plan.forwardable {
            Console.say("Message \(message) could also be forwarded unchanged: corridor forward.")
        }
    }

    /// The result in the shape of specs/cli.md.
    static func json(_ plan: SharePlan, _ sealed: PackageSealer.Sealed? = nil) -> JSONValue {
        var object = JSONObject()
        object["file"] = sealed.map { .string($0.path) }
        object["message_id"] = sealed.map { .string($0.messageID.description) }
        object["objects"] = .array(
            plan.items.map { item in
                var entry = JSONObject()
                entry["id"] = .string(item.id)
                entry["name"] = item.name.map(JSONValue.string)
                entry["originator"] = .string(item.originator.text)
                entry["goes"] = .string(item.extent.rawValue)
                entry["withheld"] = .array(
                    item.withheld.map { withheld in
                        [
                            "pointer": .string(withheld.pointer),
                            "reasons": .array(withheld.reasons.map(JSONValue.string)),
                        ]
                    })
                return .object(entry)
            })
        object["introduced"] = .array(plan.introduced.map { .string($0.text) })
        object["forwardable"] = .array(plan.forwardable.map(JSONValue.string))
        return .object(object)
    }
}
