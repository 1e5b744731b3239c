internal import FileMerging
internal import ReportValues
internal import CaseFile
internal import CaseWork
internal import EntityResolution
internal import Platform
internal import RecordLinkage
internal import StrictJSON

/// Entities in the shapes of specs/cli.md.
enum EntityJSON {
    /// A merge, and the changes since the previous one.
    static func merge(_ view: CaseView, _ changes: MergeChanges?) -> JSONValue {
        var json = JSONObject()
        json["parameters"] = .string(view.result.parametersVersion)
        json["entities"] = .array(view.result.entities.map { entity($0, view) })
        json["review"] = .array(
            view.result.review.map { pair in
                [
                    "left": .string(pair.left), "right": .string(pair.right),
                    "kind": .string(pair.explanation.kind.rawValue),
                    "posterior": .number(JSONNumber(unchecked: decimal(pair.posterior))),
                    "words": .string(pair.words),
                ]
            })
        json["groups"] = .array(
            view.result.groups.map { group in
                [
                    "id": .string(group.id), "tier": .string(group.tier.rawValue),
                    "members": .array(group.members.map(JSONValue.string)),
                    "pairs": .array(group.pairs.map { .number(JSONNumber($0)) }),
                    "weakest": .number(JSONNumber(unchecked: decimal(group.weakest))),
                ]
            })
        json["findings"] = .array(view.findings.map(\.json))
        if let changes, !changes.isEmpty { json["changes"] = .object(changes.json()) }
        return .object(json)
    }

    /// A found entity, and the objects that lead to it.
    static func found(_ found: CaseSearch.Found, _ view: any MergedLabels) -> JSONValue {
        guard !found.through.isEmpty, var json = entity(found.entity, view).object else {
            return entity(found.entity, view)
        }
        json["through"] = .array(found.through.map(JSONValue.string))
        return .object(json)
    }

    /// An object that is in no entity, in the shape of an entity.
    static func object(_ id: String, _ view: any CaseSearching) -> JSONValue {
        [
            "id": .string(id), "kind": .string(view.type(of: id) ?? ""), "name": .string(EntityText.name(id, view)),
            "note": "", "originators": .number(JSONNumber(view.sources(of: id).count)),
            "members": .array([member(id, view)]), "values": .array([]),
        ]
    }

    private static func member(_ id: String, _ view: any MergedLabels) -> JSONValue {
        [
            "id": .string(id), "name": .string(EntityText.name(id, view)),
            "record": .string(view.sourceRecord(of: id)),
            "sources": .array(view.sources(of: id).map(JSONValue.string)),
        ]
    }

    /// An entity.
    static func entity(_ entity: Entity, _ view: any MergedLabels) -> JSONValue {
        [
            "id": .string(entity.id), "kind": .string(entity.kind.rawValue), "name": .string(entity.displayName),
            "note": .string(entity.note), "originators": .number(JSONNumber(entity.originators)),
            "members": .array(entity.members.map { member($0, view) }),
            "values": .array(
                entity.values.map { value in
                    [
                        "property": .string(value.property), "value": .string(value.value),
                        "note": .string(value.note), "records": .array(value.records.map(JSONValue.string)),
                    ]
                }),
        ]
    }

    /// An explanation of a pair.
    static func explanation(_ explanation: PairExplanation) -> JSONValue {
        [
            "left": .string(explanation.left), "right": .string(explanation.right),
            "verdict": .string(explanation.verdict.rawValue), "words": .string(explanation.words),
            "prior": .number(JSONNumber(unchecked: decimal(explanation.prior))),
            "total": .number(JSONNumber(unchecked: decimal(explanation.total))),
            "posterior": .number(JSONNumber(unchecked: decimal(explanation.posterior))),
            "guardrails": .array(explanation.guardrails.map { .string($0.rawValue) }),
            "fields": .array(
                explanation.fields.map { field in
                    [
                        "field": .string(field.field.rawValue), "left": .string(field.left),
                        "right": .string(field.right), "level": .string(field.level.rawValue),
                        "weight": .number(JSONNumber(unchecked: decimal(field.weight))),
                    ]
                }),
            "parameters": .string(explanation.parametersVersion),
        ]
    }

    /// A number with six decimals, in the syntax of JSON.
    private static func decimal(_ value: Double) -> String {
        let millionths = Int((value * 1_000_000).rounded())
        let fraction = (abs(millionths) % 1_000_000).padded(to: 6)
        return "\(millionths < 0 ? "-" : "")\(abs(millionths) / 1_000_000).\(fraction)"
    }
}
