internal import BundleFormats
internal import Diagnostics
internal import Markings
internal import Messaging
internal import Platform
internal import Policy
internal import StrictJSON
internal import X509

/// Decisions of policy in the shape of specs/cli.md.
enum PolicyJSON {
    /// A decision about what would leave.
    static func outgoing(_ outgoing: OutgoingDecision, overriddenOn ground: String?) -> JSONValue {
        var object = JSONObject()
        let refusal = outgoing.refusal(overriddenOn: ground)
        object["name"] = .string(outgoing.name)
        object["act"] = .string(outgoing.decision.circumstances.act.rawValue)
        object["recipient"] = outgoing.recipient.map { .string($0.text) }
        object["permitted"] = .bool(outgoing.isPermitted)
        object["overridden"] = outgoing.isPermitted ? nil : .bool(refusal == nil)
        object["code"] = refusal.map { .string($0.code.name) }
        for member in decision(outgoing.decision).members { object[member.key] = member.value }
        return .object(object)
    }

    /// A decision about objects.
    static func decision(_ decision: BundleDecision) -> JSONObject {
        var object = JSONObject()
        object["reader"] = .array(decision.reader.attributes.sorted().map { .string($0.description) })
        object["whole"] = .number(JSONNumber(decision.whole))
        object["partial"] = .number(JSONNumber(decision.partial))
        object["withheld"] = .number(JSONNumber(decision.withheld))
        object["entries"] = .array(
            decision.entries.map { entry in
                [
                    "object": .string(entry.object), "pointer": .string(entry.pointer),
                    "reasons": .array(entry.reasons.map { .object(reason($0)) }),
                ]
            })
        object["reasons"] = .array(
            decision.countedReasons.map { counted, count in
                var object = reason(counted)
                object["objects"] = .number(JSONNumber(count))
                object["override"] = .bool(counted.obstacle == nil)
                return .object(object)
            })
        object["conditions"] = .array(
            decision.conditions.map { ["rule": .string($0.rule), "words": .string($0.words)] })
        return object
    }

    private static func reason(_ reason: PolicyRefusal.Reason) -> JSONObject {
        var object = JSONObject()
        object["rule"] = .string(reason.rule)
        object["words"] = .string(reason.words)
        object["clause"] = reason.clauseText.map(JSONValue.string)
        return object
    }
}
