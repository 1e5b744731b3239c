internal import DelimitedText
internal import StrictJSON

/// The mapping as JSON, in the order in which people read it.
extension SuggestedTable {
    /// The decimal separator of the numbers.
    var decimal: Character {
        columns.contains { column in
            switch column.meaning {
            case .grossWeight?, .netWeight?, .value?, .quantity?: column.forms.haveDecimalCommas
            case _?, nil: false
            }
        } ? "," : "."
    }

    var mapping: JSONObject {
        var top = JSONObject()
        top["$schema"] = .string(MappingSchema.address)
        top["source_name"] = .string(sourceName)
        if !sample.isSpreadsheet {
            top["encoding"] = .string(sample.encoding)
            top["delimiter"] = .string(String(UnicodeScalar(sample.options.delimiter)))
        }
        if sample.skippedRows > 0 { top["skip"] = .number(JSONNumber(sample.skippedRows)) }
        if !sample.hasHeader { top["header"] = .array(sample.columns.map { .string($0) }) }
        if !placeholders.isEmpty { top["nulls"] = .array(placeholders.map { .string($0) }) }
        top["dates"] = .string(dates)
        top["decimal"] = .string(String(decimal))
        top["others"] = "drop"
        let replaced = columns.filter { $0.target != nil && !$0.replacements.isEmpty }
        if !replaced.isEmpty {
            var values = JSONObject()
            for column in replaced {
                var pairs = JSONObject()
                for pair in column.replacements.sorted(by: { $0.key < $1.key }) {
                    pairs[pair.key] = .string(pair.value)
                }
                values[column.name] = .object(pairs)
            }
            top["values"] = .object(values)
        }
        if let record { top["record"] = .string(columns[record].name) }
        let isShort = objects.count == 1 && objects[0].type == "identity"
        if isShort {
            top["type"] = .string(objects[0].type)
            top["label"] = .string(objects[0].label)
            top["columns"] = columns(of: objects[0])
        } else {
            var members = JSONObject()
            for object in objects { members[object.label] = body(of: object) }
            top["objects"] = .object(members)
        }
        return top
    }

    /// What stands in columns of names for no name, such as `SAME AS CONSIGNEE`.
    private var placeholders: [String] {
        let names = columns.filter { $0.meaning?.isName == true }.flatMap(\.forms.values)
        return Set(names.filter { $0.uppercased().hasPrefix("SAME AS ") }).sorted()
    }

    private func body(of object: SuggestedObject) -> JSONValue {
        var body = JSONObject()
        body["type"] = .string(object.type)
        if let record = object.record { body["record"] = .string(columns[record].name) }
        if !object.constants.isEmpty {
            var set = JSONObject()
            for constant in object.constants { set[constant.key] = .string(constant.value) }
            body["set"] = .object(set)
        }
        body["columns"] = columns(of: object)
        if !object.references.isEmpty {
            var references = JSONObject()
            for reference in object.references { references[reference.property] = .string(reference.label) }
            body["refs"] = .object(references)
        }
        return .object(body)
    }

    private func columns(of object: SuggestedObject) -> JSONValue {
        var result = JSONObject()
        for index in object.columns {
            let column = columns[index]
            guard let target = column.target else { continue }
            var body = JSONObject()
            body["to"] = .string(target)
            if let unitColumn = column.unitColumn {
                body["unit_column"] = .string(unitColumn)
            } else if let unit = column.unit, Self.quantities.contains(target) {
                body["unit"] = .string(unit)
            }
            if let pattern = column.dates, pattern.text != dates, Self.isDate(target) {
                body["dates"] = .string(pattern.text)
            }
            let value: JSONValue = body.count == 1 ? .string(target) : .object(body)
            result[column.name] =
                column.otherTargets.isEmpty ? value : .array([value] + column.otherTargets.map { .string($0) })
        }
        return .object(result)
    }

    private static let quantities: Set<String> = ["quantity", "gross_weight", "net_weight", "declared_value"]

    private static func isDate(_ target: String) -> Bool { target == "declared_at" || target == "birth_date" }

    /// The most frequent pattern of the dates that are exported.
    private var dates: String {
        var counts: [String: Int] = [:]
        for column in columns where column.target.map(Self.isDate) ?? false {
            if let pattern = column.dates { counts[pattern.text, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "yyyy-MM-dd"
    }

    /// The name of the file without its ending and what changes from day to day.
    private var sourceName: String {
        let stem = fileName.split(separator: ".").first.map(String.init) ?? fileName
        let words = stem.split { !$0.isLetter }
        return words.isEmpty ? "table" : words.joined(separator: " ")
    }
}
