internal import Digests
internal import EntityResolution
internal import Platform
package import RecordLinkage
internal import StrictJSON
package import TradeModel

/// A merge as objects of a bundle: the source objects, unchanged, and the conclusions.
///
/// `duplicate-of` links objects of one thing, `distinct-from` objects that a reviewer found different, and a note for
/// each entity lists every value with its source objects. The same merge gives the same objects.
package struct MergedBundle: Sendable {
    /// The objects.
    package let objects: [STIXObject]

    /// The bundle of a merge.
    package init(_ merge: FileMerge, decisions: [Decision]) {
        var known: [String: STIXObject] = [:]
        for object in merge.objects { known[object.id] = object }
        var made: [STIXObject] = []
        for entity in merge.result.entities.several {
            let anchor = Self.anchor(entity, known)
            for member in entity.members where member != anchor {
                made.append(
                    Self.duplicate(
                        member, anchor: anchor, entity: entity, version: merge.result.parametersVersion, known: known))
            }
            made.append(Self.view(entity, version: merge.result.parametersVersion, known: known))
        }
        for decision in Self.standing(decisions) where decision.verdict == .different {
            guard known[decision.left] != nil, known[decision.right] != nil else { continue }
            made.append(Self.distinct(decision, known))
        }
        var seen: Set<String> = []
        objects = (merge.objects + made).filter {
            seen.insert("\($0.id) \($0.modified?.rfc3339 ?? "")").inserted
        }
    }

    private static func standing(_ decisions: [Decision]) -> [Decision] {
        var latest: [Set<String>: Decision] = [:]
        for decision in decisions.sorted(by: { $0.time < $1.time }) {
            latest[[decision.left, decision.right]] = decision
        }
        return latest.values.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    // The member created first, with the smallest id in case of a tie: entities get their id from it.
    private static func anchor(_ entity: Entity, _ known: [String: STIXObject]) -> String {
        entity.members.min { left, right in
            let (a, b) = (time(known[left]?.created), time(known[right]?.created))
            return a != b ? a < b : left < right
        } ?? ""
    }

    private static func time(_ created: Timestamp?) -> Timestamp { created ?? Timestamp(milliseconds: 0) }

    private static func duplicate(
        _ member: String, anchor: String, entity: Entity, version: String, known: [String: STIXObject]
    ) -> STIXObject {
        let join = entity.merges.first { $0.left == member || $0.right == member } ?? entity.merges.first
        var object = start("relationship", key: ["duplicate-of", member, anchor], about: [member, anchor], known)
        object["relationship_type"] = "duplicate-of"
        object["source_ref"] = .string(member)
        object["target_ref"] = .string(anchor)
        if let join {
            switch join.basis {
            case .evidence:
                object["description"] = .string("By evidence, parameters \(version): \(join.explanation.words)")
                // Confidence is from 0 to 100, and never certain (STIX 2.1, section 3.2).
                object["confidence"] = .number(JSONNumber(min(99, Int(join.explanation.posterior * 100))))
            case .decision(let decision):
                object["description"] = .string("Decided by \(decision.author): \(decision.reason)")
            }
        }
        return STIXObject(object)
    }

    private static func distinct(_ decision: Decision, _ known: [String: STIXObject]) -> STIXObject {
        let (left, right) = (min(decision.left, decision.right), max(decision.left, decision.right))
        var object = start("relationship", key: ["distinct-from", left, right], about: [left, right], known)
        object["relationship_type"] = "distinct-from"
        object["description"] = .string("Decided by \(decision.author): \(decision.reason)")
        object["source_ref"] = .string(left)
        object["target_ref"] = .string(right)
        return STIXObject(object)
    }

    private static func view(_ entity: Entity, version: String, known: [String: STIXObject]) -> STIXObject {
        var object = start("note", key: ["entity", entity.id], about: entity.members, known)
        object["abstract"] = .string("\(entity.displayName) (\(entity.kind.rawValue)), \(entity.id)")
        var lines = entity.note.isEmpty ? [] : [entity.note]
        for value in entity.values {
            let note = value.note.isEmpty ? "" : " (\(value.note))"
            lines.append("\(value.property): \(value.value)\(note), said by \(value.records.joined(separator: ", "))")
        }
        lines.append("Merged under \(version); the objects themselves are unchanged.")
        object["content"] = .string(lines.joined(separator: "\n"))
        object["object_refs"] = .array(entity.members.map { .string($0) })
        return STIXObject(object)
    }

    // An object about others carries all their markings and the time of the newest of them: neither clock nor
    // randomness.
    private static func start(
        _ type: String, key: [String], about ids: [String], _ known: [String: STIXObject]
    ) -> JSONObject {
        guard let namespace = UUID("8a6f6f0e-43f1-4f0c-8a43-6a0d2c9a7c11") else { preconditionFailure("a fixed UUID") }
        var object = JSONObject()
        object["type"] = .string(type)
        object["spec_version"] = "2.1"
        object["id"] = .string(
            IdentifierNamespace(namespace).identifier(type: type, key: Array(key.joined(separator: "\u{1F}").utf8)))
        let about = ids.compactMap { known[$0] }
        let times = about.compactMap { $0.modified ?? $0.created }
        let time = JSONValue.string(times.max()?.rfc3339 ?? "2020-01-01T00:00:00.000Z")
        object["created"] = time
        object["modified"] = time
        let markings = Set(about.flatMap(\.objectMarkingRefs)).sorted()
        if !markings.isEmpty { object["object_marking_refs"] = .array(markings.map { .string($0) }) }
        object["labels"] = ["merge"]
        return object
    }
}
