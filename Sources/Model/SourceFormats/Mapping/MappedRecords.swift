internal import Digests
internal import StrictJSON

/// Records that a mapping created objects from in one run. The ids of all of them are derived from the same type,
/// source and label, and from each record's own id. Another mapping with these three would yield the same ids for other
/// things.
package struct MappedRecords: Hashable, Sendable {
    /// The scheme of the ids.
    package let scheme: ObjectIDScheme
    /// The type of the objects.
    package let type: String
    /// The source of the records.
    package let source: String
    /// The object's name in the mapping; empty in the short form of scheme 1.
    package let label: String
    /// The column with the record's id; `nil` when records are numbered.
    package let record: String?
    /// The SHA-256 of the object's mapping, in hexadecimal.
    package let mapping: String

    /// Records as stored earlier.
    package init(
        type: String, source: String, label: String, record: String?, mapping: String, scheme: ObjectIDScheme = .one
    ) {
        self.scheme = scheme
        self.type = type
        self.source = source
        self.label = label
        self.record = record
        self.mapping = mapping
    }
}

extension MappingFile {
    /// The SHA-256 of the mapping of an object: its columns and their targets. The format of the file (encoding,
    /// delimiter, dates), the treatment of other columns, and other objects of the row are not included, so that a
    /// change of these does not count as another mapping.
    func digest(of object: ObjectMapping) -> String {
        digest(of: object, label: object.label, sourceName: sourceName)
    }

    /// The digest that the mapping of an object would have with another label and another name of the source.
    private func digest(of object: ObjectMapping, label: String, sourceName: String?) -> String {
        var body = JSONObject()
        body["type"] = .string(object.type)
        body["label"] = .string(label)
        body["record"] = object.record.map(JSONValue.string)
        body["source"] = object.source.map(JSONValue.string)
        body["source_name"] = sourceName.map(JSONValue.string)
        body["set"] = .object(object.constants)
        let columns = object.columns.map { column -> [JSONValue] in
            let unit: [JSONValue] =
                switch column.unit {
                case .fixed(let unit)?: ["unit", .string(unit)]
                case .column(let column)?: ["unit_column", .string(column)]
                case nil: []
                }
            return [.string(column.column), .string(column.target.text)] + unit
        }
        // The order of columns only affects the order of names and notes.
        body["columns"] = .array(
            columns.map(JSONValue.array).sorted { $0.canonical().lexicographicallyPrecedes($1.canonical()) })
        body["refs"] = .array(
            object.references.map { [.string($0.property), .array($0.labels.map(JSONValue.string))] })
        return Digest.sha256(JSONValue.object(body).canonical()).hex
    }

    /// Those of the records of scheme 1 that this mapping of an object continues: the mapping that created them is the
    /// same, or became this one by a name of the source and a label, which scheme 2 requires.
    func former(of object: ObjectMapping, among records: [MappedRecords]) -> [MappedRecords] {
        let candidates = records.filter {
            $0.scheme == .one && $0.type == object.type && $0.record == object.record
                && ($0.label == object.label || $0.label.isEmpty)
        }
        guard !candidates.isEmpty else { return [] }
        var digests: [String: Set<String>] = [:]
        for label in Set([object.label, ""]) {
            digests[label] = [
                digest(of: object, label: label, sourceName: sourceName),
                digest(of: object, label: label, sourceName: nil),
            ]
        }
        return candidates.filter { digests[$0.label]?.contains($0.mapping) ?? false }
    }
}
