internal import DelimitedText
internal import Diagnostics
internal import Digests
internal import StrictJSON

/// Parses a mapping's JSON strictly.
struct MappingParser {
    let name: String

    func mapping(_ value: JSONValue) throws(Fault) -> MappingFile {
        guard let top = value.object else { throw invalid("", "it must be an object") }
        let isLong = top["objects"] != nil
        let own = isLong ? MappingKeys.longForm : MappingKeys.shortForm
        try refuseUnknown(top, known: MappingKeys.file + own, at: "")
        _ = try string(top, "$schema", at: "")
        let record = try string(top, "record", at: "")
        let source = try string(top, "source", at: "")
        var objects: [ObjectMapping] = []
        if isLong {
            guard let members = top["objects"]?.object, !members.isEmpty else {
                throw invalid("/objects", "it must be an object with at least one member")
            }
            for member in members.members {
                let pointer = "/objects/" + Self.escaped(member.key)
                guard let body = member.value.object else { throw invalid(pointer, "it must be an object") }
                try refuseUnknown(body, known: MappingKeys.object, at: pointer)
                objects.append(try object(body, label: member.key, record: record, source: source, at: pointer))
            }
        } else {
            objects.append(
                try object(top, label: try string(top, "label", at: "") ?? "", record: record, source: source, at: ""))
        }
        return MappingFile(
            name: name, isLong: isLong, delimited: try delimited(top),
            dates: try pattern(top, "dates", at: "") ?? Self.isoDates,
            decimal: try choice(top, key: "decimal", choices: [".": Character("."), ",": Character(",")], at: "")
                ?? ".",
            sourceName: try string(top, "source_name", at: ""),
            others: try choice(
                top, key: "others",
                choices: Dictionary(uniqueKeysWithValues: MappingFile.OtherColumns.allCases.map { ($0.rawValue, $0) }),
                at: "") ?? .drop,
            sheet: try string(top, "sheet", at: ""), values: try values(top), objects: try checked(objects),
            relationships: try relationships(top["relationships"], labels: objects.map(\.label)),
            parties: try choice(
                top, key: "parties",
                choices: Dictionary(uniqueKeysWithValues: MappingFile.Parties.allCases.map { ($0.rawValue, $0) }),
                at: "") ?? .equal,
            retention: try retention(top), digest: Digest.sha256(value.canonical()).hex)
    }

    private func retention(_ top: JSONObject) throws(Fault) -> RetentionPeriod {
        guard let text = try string(top, "retention", at: "") else { return .standard }
        guard let period = RetentionPeriod(text) else {
            throw invalid("/retention", "it must be a period such as P1Y, P6M or P30D")
        }
        return period
    }

    private static var isoDates: DatePattern {
        guard let pattern = DatePattern("yyyy-MM-dd") else { preconditionFailure("a fixed pattern") }
        return pattern
    }

    // MARK: objects

    private func object(
        _ body: JSONObject, label: String, record: String?, source: String?, at pointer: String
    ) throws(Fault) -> ObjectMapping {
        guard let type = try string(body, "type", at: pointer) else {
            throw invalid(pointer, "it names no type, such as \"type\": \"identity\"")
        }
        var columns: [ColumnMapping] = []
        for member in try members(body, "columns", at: pointer) {
            let place = pointer + "/columns/" + Self.escaped(member.key)
            for value in member.value.array ?? [member.value] {
                columns.append(try column(member.key, value, at: place))
            }
        }
        var references: [ObjectMapping.Reference] = []
        for member in try members(body, "refs", at: pointer) {
            let labels = (member.value.array ?? [member.value]).compactMap(\.string)
            guard labels.count == (member.value.array?.count ?? 1), !labels.isEmpty else {
                throw invalid(pointer + "/refs/" + Self.escaped(member.key), "it must name objects of this mapping")
            }
            references.append(ObjectMapping.Reference(property: member.key, labels: labels))
        }
        var constants = JSONObject()
        for member in try members(body, "set", at: pointer) { constants[member.key] = member.value }
        return ObjectMapping(
            label: label, type: type, record: try string(body, "record", at: pointer) ?? record,
            source: try string(body, "source", at: pointer) ?? source, constants: constants, columns: columns,
            references: references, key: try key(body, of: type, at: pointer))
    }

    /// The columns that tell a party or place from others; one name, or a list of names.
    private func key(_ body: JSONObject, of type: String, at pointer: String) throws(Fault) -> [String] {
        guard let value = body["key"], pointer != "" else { return [] }
        let columns = (value.array ?? [value]).compactMap(\.string)
        guard columns.count == value.array?.count ?? 1, !columns.isEmpty, !columns.contains("") else {
            throw invalid(pointer + "/key", "it must name a column, or list the names of columns")
        }
        guard MappingFile.sharedTypes.contains(type) else {
            throw invalid(
                pointer + "/key",
                "only a party or a place has a key; \"record\" names the column that identifies a \(type)")
        }
        return columns
    }

    private func column(_ column: String, _ value: JSONValue, at pointer: String) throws(Fault) -> ColumnMapping {
        if let text = value.string { return ColumnMapping(column: column, target: try target(text, at: pointer)) }
        guard let body = value.object, let to = try string(body, "to", at: pointer) else {
            throw invalid(pointer, "it must be a target, or an object with \"to\"")
        }
        try refuseUnknown(body, known: MappingKeys.column, at: pointer)
        let fixed = try string(body, "unit", at: pointer)
        let inColumn = try string(body, "unit_column", at: pointer)
        if fixed != nil, inColumn != nil { throw invalid(pointer, "it has both a unit and a unit_column") }
        return ColumnMapping(
            column: column, target: try target(to, at: pointer),
            unit: fixed.map { .fixed($0) } ?? inColumn.map { .column($0) },
            dates: try pattern(body, "dates", at: pointer))
    }

    private func target(_ text: String, at pointer: String) throws(Fault) -> MappingTarget {
        guard let target = MappingTarget(text) else {
            throw Fault(
                .mappingTargetUnknown, kind: .usage, at: Place(entry: name, pointer: pointer),
                ["path": name, "pointer": pointer, "target": text, "known": MappingTarget.known])
        }
        return target
    }

    /// The objects, their references checked.
    private func checked(_ objects: [ObjectMapping]) throws(Fault) -> [ObjectMapping] {
        let labels = Set(objects.map(\.label))
        for object in objects {
            for reference in object.references {
                for label in reference.labels where !labels.contains(label) {
                    throw invalid(
                        "/objects/\(Self.escaped(object.label))/refs/\(Self.escaped(reference.property))",
                        "there is no object \(label) in this mapping")
                }
            }
        }
        return objects
    }

    private func relationships(_ value: JSONValue?, labels: [String]) throws(Fault) -> [RelationshipMapping] {
        guard let value else { return [] }
        guard let elements = value.array else { throw invalid("/relationships", "it must be an array") }
        var result: [RelationshipMapping] = []
        for (index, element) in elements.enumerated() {
            let pointer = "/relationships/\(index)"
            guard let body = element.object else { throw invalid(pointer, "it must be an object") }
            try refuseUnknown(body, known: MappingKeys.relationship, at: pointer)
            guard let type = try string(body, "type", at: pointer), let from = try string(body, "from", at: pointer),
                let to = try string(body, "to", at: pointer)
            else { throw invalid(pointer, "it needs type, from and to") }
            for label in [from, to] where !labels.contains(label) {
                throw invalid(pointer, "there is no object \(label) in this mapping")
            }
            result.append(RelationshipMapping(type: type, from: from, to: to))
        }
        return result
    }

    // MARK: the file

    private func delimited(_ top: JSONObject) throws(Fault) -> DelimitedOptions {
        var options = DelimitedOptions()
        if let text = try string(top, "encoding", at: "") {
            // UTF-16 is recognised by its byte order mark and converted before the rows are read.
            let isUTF16 = MappingFile.utf16Names.contains(text.lowercased())
            guard let encoding = isUTF16 ? .utf8 : TextEncoding(named: text) else {
                throw invalid("/encoding", "it must be one of \(MappingFile.encodings.joined(separator: ", "))")
            }
            options.encoding = encoding
        }
        if let text = try string(top, "delimiter", at: "") { options.delimiter = try byte(text, at: "/delimiter") }
        if let quote = top["quote"] {
            switch quote {
            case .null: options.quote = nil
            case .string(let text): options.quote = try byte(text, at: "/quote")
            default: throw invalid("/quote", "it must be one ASCII character, or null")
            }
        }
        if let skip = top["skip"] {
            guard let rows = skip.number?.integer, (0...DelimitedOptions.mostSkippedRows).contains(rows) else {
                throw invalid("/skip", "it must be a number of rows, up to \(DelimitedOptions.mostSkippedRows)")
            }
            options.skippedRows = rows
        }
        switch top["header"] {
        case nil, .bool(true): break
        case .array(let names):
            options.columns = names.compactMap(\.string)
            options.hasHeader = false
            if options.columns.count != names.count {
                throw invalid("/header", "it must list the names of all columns")
            }
        default:
            throw invalid("/header", "it must be true, or list the names of all columns of a file without a header")
        }
        if let nulls = top["nulls"] {
            options.nulls = nulls.array?.compactMap(\.string) ?? []
            if options.nulls.count != nulls.array?.count { throw invalid("/nulls", "it must be an array of strings") }
        }
        let ragged = Dictionary(
            uniqueKeysWithValues: DelimitedOptions.RaggedRows.allCases.map { ($0.rawValue, $0) })
        options.raggedRows = try choice(top, key: "ragged", choices: ragged, at: "") ?? .keep
        return options
    }

    private func values(_ top: JSONObject) throws(Fault) -> [String: [String: String]] {
        var result: [String: [String: String]] = [:]
        for member in try members(top, "values", at: "") {
            let pointer = "/values/" + Self.escaped(member.key)
            guard let pairs = member.value.object else { throw invalid(pointer, "it must be an object") }
            for pair in pairs.members {
                guard let to = pair.value.string else {
                    throw invalid(pointer + "/" + Self.escaped(pair.key), "it must be a string")
                }
                result[member.key, default: [:]][pair.key] = to
            }
        }
        return result
    }

    // MARK: pieces

    private func members(_ body: JSONObject, _ key: String, at pointer: String) throws(Fault) -> [JSONObject.Member] {
        guard let value = body[key] else { return [] }
        guard let object = value.object else { throw invalid(pointer + "/" + key, "it must be an object") }
        return object.members
    }

    private func string(_ body: JSONObject, _ key: String, at pointer: String) throws(Fault) -> String? {
        guard let value = body[key] else { return nil }
        guard let text = value.string, !text.isEmpty else { throw invalid(pointer + "/" + key, "it must be a string") }
        return text
    }

    private func choice<Value>(
        _ body: JSONObject, key: String, choices: [String: Value], at pointer: String
    ) throws(Fault) -> Value? {
        guard let text = try string(body, key, at: pointer) else { return nil }
        guard let value = choices[text] else {
            throw invalid(pointer + "/" + key, "it must be one of \(choices.keys.sorted().joined(separator: ", "))")
        }
        return value
    }

    private func pattern(_ body: JSONObject, _ key: String, at pointer: String) throws(Fault) -> DatePattern? {
        guard let text = try string(body, key, at: pointer) else { return nil }
        guard let pattern = DatePattern(text) else {
            throw invalid(pointer + "/" + key, "it must be a pattern such as yyyy-MM-dd or d/M/yyyy")
        }
        return pattern
    }

    private func byte(_ text: String, at pointer: String) throws(Fault) -> UInt8 {
        guard text.utf8.count == 1, let byte = text.utf8.first else {
            throw invalid(pointer, "it must be one ASCII character")
        }
        return byte
    }

    private func refuseUnknown(_ body: JSONObject, known: [MappingKeys.Key], at pointer: String) throws(Fault) {
        for key in body.keys where !known.names.contains(key) {
            let place = pointer + "/" + Self.escaped(key)
            throw Fault(
                .mappingKeyUnknown, kind: .usage, at: Place(entry: name, pointer: place),
                [
                    "path": name, "key": key, "pointer": pointer.isEmpty ? "its top" : pointer,
                    "known": known.names.sorted().joined(separator: ", "),
                ])
        }
    }

    private func invalid(_ pointer: String, _ reason: String) -> Fault {
        Fault(
            .mappingInvalid, kind: .usage, at: Place(entry: name, pointer: pointer),
            ["path": name, "pointer": pointer.isEmpty ? "its top" : pointer, "reason": reason])
    }

    /// A key as a part of a JSON Pointer (RFC 6901, section 3).
    static func escaped(_ key: String) -> String {
        key.contains("~") || key.contains("/")
            ? key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
                .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
            : key
    }
}
