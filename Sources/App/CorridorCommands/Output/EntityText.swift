internal import FileMerging
internal import ReportValues
internal import CaseFile
internal import CaseWork
internal import EntityResolution
internal import Platform
internal import RecordLinkage
internal import StrictJSON

/// Formats entities and records as text.
enum EntityText {
    /// The first eight digits of an id, sufficient to refer to it.
    static func short(_ id: String) -> String {
        guard let dashes = id.firstRange(of: "--") else { return id }
        return String(id[dashes.upperBound...].prefix(8))
    }

    /// A percentage; never rounded up to 100 %.
    static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded(.down))
        return "\(tenths / 10).\(tenths % 10) %"
    }

    /// Bits with a sign and one digit.
    static func bits(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return (tenths < 0 ? "-" : "+") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// The name of a record.
    static func name(_ id: String, _ view: any MergedRecords) -> String {
        view.label(of: id) ?? short(id)
    }

    /// The names of the other records of the entities that two records are in.
    static func companions(of pair: CandidatePair, _ view: any MergedRecords) -> (left: [String], right: [String]) {
        func others(_ record: String, _ entity: String) -> [String] {
            (view.result.entity(entity)?.members ?? []).filter { $0 != record }.map {
                "\(name($0, view)) [\(short($0))]"
            }
        }
        return (others(pair.left, pair.leftEntity), others(pair.right, pair.rightEntity))
    }

    /// Prints why two records match, may match, or do not match.
    ///
    /// - Parameter isWhole: whether fields without values are listed too, and long values are printed below the table.
    static func print(_ explanation: PairExplanation, _ view: any MergedRecords, isWhole: Bool = false) {
        for (label, id) in [("A", explanation.left), ("B", explanation.right)] {
            let sources = view.sources(of: id).joined(separator: ", ")
            let record = view.sourceRecord(of: id)
            Console.print("\(label) \(name(id, view)) [\(short(id))], \(sources)\(record.isEmpty ? "" : ", \(record)")")
        }
        Console.print("\(explanation.verdict.rawValue): \(explanation.words)")
        var table = TextTable("  FIELD", "A", "B", "LEVEL", "BITS")
        table.add("  before any evidence", "", "", "", bits(explanation.prior))
        for field in explanation.fields where isWhole || field.level != .missing || field.weight != 0 {
            table.add(
                "  " + field.field.rawValue, cut(field.left), cut(field.right), field.level.rawValue, bits(field.weight)
            )
        }
        table.add("  together", "", "", percent(explanation.posterior), bits(explanation.total))
        Console.print(table)
        for field in explanation.fields where isWhole {
            printLong(field.field.rawValue, left: field.left, right: field.right)
        }
        let (review, merge) = (explanation.reviewThreshold, explanation.mergeThreshold)
        Console.print(
            "  proposed from \(percent(review)) (\(bits(EvidenceSummary.bits(posterior: review))) bits), "
                + "merged from \(percent(merge)) (\(bits(EvidenceSummary.bits(posterior: merge))) bits)")
        for guardrail in explanation.guardrails { Console.print("  guardrail: \(guardrail.rawValue)") }
        if let veto = explanation.veto { Console.print("  veto: \(veto)") }
        if let decision = explanation.decision {
            Console.print(
                "  decided: \(decision.verdict.rawValue) by \(decision.author), \(decision.time.date): \(decision.reason)"
            )
        }
        Console.print("  parameters \(explanation.parametersVersion)")
    }

    /// Prints the values of a field that are too long for a table.
    static func printLong(_ field: String, left: String, right: String) {
        for (label, value) in [("A", left), ("B", right)] where cut(value) != value {
            Console.print("  \(label) \(field): \(value)")
        }
    }

    /// A text cut to the width of a table cell.
    static func cut(_ text: String) -> String {
        text.count > 44 ? String(text.prefix(43)) + "…" : text
    }
}

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
        json["findings"] = .array(view.findings.map(\.json))
        if let changes, !changes.isEmpty { json["changes"] = .object(changes.json()) }
        return .object(json)
    }

    /// A found entity, and the objects that lead to it.
    static func found(_ found: CaseSearch.Found, _ view: CaseView) -> JSONValue {
        guard !found.through.isEmpty, var json = entity(found.entity, view).object else {
            return entity(found.entity, view)
        }
        json["through"] = .array(found.through.map(JSONValue.string))
        return .object(json)
    }

    /// An object that is in no entity, in the shape of an entity.
    static func object(_ id: String, _ view: CaseView) -> JSONValue {
        [
            "id": .string(id), "kind": .string(view.type(of: id) ?? ""), "name": .string(EntityText.name(id, view)),
            "note": "", "originators": .number(JSONNumber(view.sources(of: id).count)),
            "members": .array([member(id, view)]), "values": .array([]),
        ]
    }

    private static func member(_ id: String, _ view: any MergedRecords) -> JSONValue {
        [
            "id": .string(id), "name": .string(EntityText.name(id, view)),
            "record": .string(view.sourceRecord(of: id)),
            "sources": .array(view.sources(of: id).map(JSONValue.string)),
        ]
    }

    /// An entity.
    static func entity(_ entity: Entity, _ view: CaseView) -> JSONValue {
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
