internal import Diagnostics
public import StrictJSON

/// The statistics as the member `statistics` of a model file.
extension LinkageStatistics {
    /// The statistics as JSON. A value is written as the hash of its normal form and its count; values that occur once
    /// are not written.
    ///
    /// - Parameter least: the least count of a value that is written.
    public func json(atLeast least: UInt32 = 2) -> JSONValue {
        [
            "records": .number(JSONNumber(records)), "copies": .number(JSONNumber(copies)),
            "one_to_one": .bool(isOneToOne),
            "columns": .array(
                columns.map { column in
                    let counts = column.counts.filter { $0.value >= least }.sorted { $0.key < $1.key }
                    var object = JSONObject()
                    object["use"] = .string(column.use.name)
                    switch column.use {
                    case .repeats(let others):
                        object["repeats"] = .array(others.map { .number(JSONNumber($0)) })
                    case .compared, .constant, .rowNumber: break
                    }
                    object["known"] = .number(JSONNumber(column.known))
                    object["agreeing"] = .number(JSONNumber(Int(column.agreeing)))
                    object["counts"] = .array(counts.map { .string(Self.hexadecimal($0.key) + " \($0.value)") })
                    return .object(object)
                }),
        ]
    }

    /// Reads statistics for some columns.
    ///
    /// - Throws: `Fault` of kind `.badData` with the place of the first mistake.
    init(_ json: JSONValue, columns count: Int, entry: String, pointer: String) throws(Fault) {
        var fields = try JSONFields(json, entry: entry, pointer: pointer)
        records = try fields.integer("records", in: 0...Int(UInt32.max))
        copies = try fields.integer("copies", in: 0...records)
        guard let isOneToOne = try fields.value("one_to_one").bool else {
            throw fields.invalid("one_to_one", "true or false")
        }
        self.isOneToOne = isOneToOne
        columns = try fields.array("columns") { (element, place) throws(Fault) in
            try Self.column(element, of: count, entry: entry, pointer: place)
        }
        guard columns.count == count else { throw fields.invalid("columns", "\(count) columns, as the model has") }
        try fields.finish()
    }

    private static func column(
        _ json: JSONValue, of count: Int, entry: String, pointer: String
    ) throws(Fault) -> Column {
        var fields = try JSONFields(json, entry: entry, pointer: pointer)
        let name = try fields.string("use")
        let others = fields.optionalValue("repeats")?.array?.compactMap { $0.number.flatMap { Int($0.text) } } ?? []
        guard let use = ColumnUse(name: name, others: others), others.allSatisfy((0..<count).contains) else {
            throw fields.invalid("use", "compared, constant, row-number, or repeats with the columns that it repeats")
        }
        let known = try fields.integer("known", in: 0...Int(UInt32.max))
        let agreeing = try fields.integer("agreeing", in: 0...Int.max)
        guard let listed = try fields.value("counts").array else { throw fields.invalid("counts", "an array") }
        var counts: [UInt64: UInt32] = [:]
        counts.reserveCapacity(listed.count)
        for element in listed {
            let parts = (element.string ?? "").split(separator: " ")
            guard parts.count == 2, parts[0].utf8.count == 16, let hash = UInt64(parts[0], radix: 16),
                let number = UInt32(parts[1])
            else { throw fields.invalid("counts", "16 hexadecimal digits, a space and a number") }
            counts[hash] = number
        }
        try fields.finish()
        return Column(use: use, known: known, agreeing: Double(agreeing), counts: counts)
    }

    /// A hash as 16 hexadecimal digits.
    package static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

extension ColumnUse {
    /// Its name in a model file.
    fileprivate var name: String {
        switch self {
        case .compared: "compared"
        case .constant: "constant"
        case .rowNumber: "row-number"
        case .repeats: "repeats"
        }
    }

    /// The use with a name; `nil` for an unknown one.
    fileprivate init?(name: String, others: [Int]) {
        switch name {
        case "compared": self = .compared
        case "constant": self = .constant
        case "row-number": self = .rowNumber
        case "repeats": self = .repeats(others)
        default: return nil
        }
    }
}
