internal import BundleFormats
internal import Markings
internal import Platform
internal import StrictJSON

/// Markings in the shape of specs/cli.md.
enum MarkingJSON {
    static func survey(_ survey: MarkingSummary, file: String) -> JSONValue {
        var object = JSONObject()
        object["file"] = .string(file)
        object["objects"] = .number(JSONNumber(survey.objectCount))
        object["combined"] = marking(survey.combined)
        object["kinds"] = .array(
            survey.kinds.map { ["marking": marking($0.marking), "objects": .number(JSONNumber($0.count))] })
        object["parts"] = .array(
            survey.parts.map {
                ["object": .string($0.object), "pointer": .string($0.pointer), "marking": marking($0.marking)]
            })
        object["release"] = survey.release.map { .object(PolicyJSON.decision($0)) }
        return .object(object)
    }

    private static func marking(_ marking: EffectiveMarking) -> JSONValue {
        var object = JSONObject()
        object["banner"] = marking.banner.map(JSONValue.string)
        object["portion"] = .string(marking.portion)
        object["tlp"] = marking.trafficLight.map { .string($0.label) }
        object["cui"] = marking.cui.map { .string($0.banner) }
        object["releasable_to"] =
            marking.policy.releasableTo.isEmpty ? nil : .array(marking.policy.releasableWords.map { .string($0) })
        object["not_releasable_to"] = list(marking.policy.notReleasableTo.map(\.description))
        object["purposes"] = marking.policy.purposes.map { .array($0.sorted().map { .string($0) }) }
        object["retain_until"] = marking.policy.retainUntil.map { .string($0.rfc3339) }
        object["review_by"] = marking.policy.reviewBy.map { .string($0.rfc3339) }
        object["protected_record"] = list(Array(marking.policy.protectedRecords))
        object["originator_control"] = marking.policy.isOriginatorControlled ? true : nil
        object["onward_sharing"] = .string(marking.policy.onwardSharing.rawValue)
        object["words"] = .array(marking.words.map { .string($0) })
        object["sources"] = .array(marking.sources.sorted().map { .string($0) })
        return .object(object)
    }

    private static func list(_ texts: [String]) -> JSONValue? {
        texts.isEmpty ? nil : .array(texts.sorted().map { .string($0) })
    }
}
