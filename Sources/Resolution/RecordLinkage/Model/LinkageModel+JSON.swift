public import Diagnostics
public import StrictJSON

/// The model as a JSON file.
extension LinkageModel {
    /// The format's identifier in its file.
    private static let format = "corridor-linkage-model/1"

    /// The model as JSON: columns and levels by name, the probabilities of a group by the levels of all its columns.
    public var json: JSONValue {
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(version), "prior": Self.number(prior),
            "related_prior": Self.number(relatedPrior),
            "columns": .array(
                columns.map { column in
                    var levels = JSONObject()
                    for (number, level) in column.field.levels.enumerated().dropFirst() {
                        levels[level.rawValue] = [
                            "m": Self.number(column.m[number]), "u": Self.number(column.u[number]),
                            "r": Self.number(column.r[number]),
                        ]
                    }
                    var object: JSONObject = JSONObject()
                    object["field"] = .string(column.field.label)
                    object["chance_part"] = Self.number(column.chancePart)
                    object["levels"] = .object(levels)
                    if let kind = column.field.kind { object["kind"] = .string(kind) }
                    return .object(object)
                }),
            "groups": .array(
                groups.map { group in
                    var shares = JSONObject()
                    for index in group.m.indices where group.m[index] > 0 {
                        shares[name(index, group)] = Self.number(group.m[index])
                    }
                    return [
                        "columns": .array(group.columns.map { .number(JSONNumber($0)) }), "shares": .object(shares),
                    ]
                }),
        ]
        guard var object = value.object else { return value }
        if let records { object["records"] = .number(JSONNumber(records)) }
        if let statistics { object["statistics"] = statistics.json() }
        return .object(object)
    }

    /// Reads a model from JSON for some fields.
    ///
    /// - Throws: `Fault` of kind `.badData` with the place of every mistake; `merge-model-other` when the model is for
    ///   other fields.
    public init(_ json: JSONValue, for wanted: [LinkageField], entry: String) throws(Fault) {
        var fields = try JSONFields(json, entry: entry)
        let format = try fields.string("format")
        guard format == Self.format else {
            throw Fault(
                .formatVersionUnknown, kind: .badData, at: Place(entry: entry, pointer: "/format"),
                ["found": format, "expected": Self.format])
        }
        let version = try fields.string("version")
        let prior = try Self.real(&fields, name: "prior", range: -200...200)
        let relatedPrior = try Self.real(&fields, name: "related_prior", range: -200...200)
        let records: Int? =
            fields.optionalValue("records") == nil
            ? nil : Int(try Self.real(&fields, name: "records", range: 1...1e12))
        let labels = try fields.array("columns") { (element, pointer) throws(Fault) -> String in
            var parts = try JSONFields(element, entry: entry, pointer: pointer)
            return try parts.string("field")
        }
        guard labels == wanted.map(\.label) else {
            throw Fault(
                .mergeModelOther, kind: .usage,
                [
                    "path": entry, "model": labels.joined(separator: ", "),
                    "columns": wanted.map(\.label).joined(separator: ", "),
                ])
        }
        let columns = try fields.array("columns") { (element, pointer) throws(Fault) in
            var parts = try JSONFields(element, entry: entry, pointer: pointer)
            let label = try parts.string("field")
            let mapped = wanted.first { $0.label == label } ?? .text(label)
            let kind = try parts.optionalString("kind")
            guard let field = kind == nil ? mapped.plain : LinkageField(kind: kind ?? "", label: label) else {
                throw parts.invalid("kind", "number, time, position or words")
            }
            let chancePart = try Self.real(&parts, name: "chance_part", range: 0...1)
            var column = Column(field: field, m: [0], u: [0], r: [0], chancePart: chancePart)
            let levels = try parts.value("levels")
            for level in field.levels.dropFirst() {
                let place = pointer + "/levels/" + level.rawValue
                var shares = try JSONFields(levels.object?[level.rawValue] ?? .null, entry: entry, pointer: place)
                column.m.append(try Self.real(&shares, name: "m", range: 0...1))
                column.u.append(try Self.real(&shares, name: "u", range: 0...1))
                column.r.append(try Self.real(&shares, name: "r", range: 0...1))
                try shares.finish()
            }
            try parts.finish()
            return column
        }
        self.init(
            version: version, prior: prior, relatedPrior: relatedPrior, columns: columns, groups: [], records: records)
        groups = LinkageModel(standardFor: columns.map(\.field)).groups
        if let known = fields.optionalValue("statistics") {
            statistics = try LinkageStatistics(known, columns: columns.count, entry: entry, pointer: "/statistics")
        }
        let given = try fields.array("groups") { (element, pointer) throws(Fault) in
            var parts = try JSONFields(element, entry: entry, pointer: pointer)
            let columns = try parts.array("columns") { (number, place) throws(Fault) -> Int in
                guard let value = number.number.flatMap({ Int($0.text) }) else {
                    throw Fault(
                        .fieldInvalid, kind: .badData, at: Place(entry: entry, pointer: place),
                        ["field": place, "expected": "a whole number"])
                }
                return value
            }
            let shares = try parts.value("shares").object ?? JSONObject()
            try parts.finish()
            return (columns, shares)
        }
        try fields.finish()
        for number in groups.indices {
            guard given.indices.contains(number), given[number].0 == groups[number].columns else {
                throw Fault(
                    .fieldInvalid, kind: .badData, at: Place(entry: entry, pointer: "/groups"),
                    ["field": "/groups", "expected": "the groups of these columns"])
            }
            for index in groups[number].m.indices {
                let share = given[number].1[name(index, groups[number])]?.number.flatMap { Double($0.text) } ?? 0
                groups[number].m[index] = share.isFinite && (0...1).contains(share) ? share : 0
            }
        }
    }

    /// The names of the levels of a group's columns, separated by slashes.
    private func name(_ index: Int, _ group: Group) -> String {
        group.columns.enumerated().map { place, column in
            let levels = columns[column].field.levels
            let level = index >> (place * 3) & 7
            return level < levels.count ? levels[level].rawValue : "none"
        }.joined(separator: "/")
    }

    private static func number(_ value: Double) -> JSONValue { .number(JSONNumber(unchecked: "\(value)")) }

    private static func real(
        _ fields: inout JSONFields, name: String, range: ClosedRange<Double>
    ) throws(Fault) -> Double {
        guard let number = try fields.value(name).number, let value = Double(number.text), range.contains(value) else {
            throw fields.invalid(name, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }
}
