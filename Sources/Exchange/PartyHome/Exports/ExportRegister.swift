internal import Diagnostics
internal import SourceFormats
internal import StrictJSON

/// `exported.json`: the mapping that assigned the ids of each group of records, so that no other mapping assigns the
/// same ids to other things.
///
/// One line per type, source and label, not per record: two mappings that share these three assign the same ids
/// wherever they meet the same record.
struct ExportRegister: Hashable, Sendable {
    static let format = "corridor-exported"
    static let version = "1"

    /// Records and the mapping that created objects from them.
    struct Entry: Hashable, Sendable {
        /// The records.
        var records: MappedRecords
        /// The file name of the mapping, for display.
        var name: String
        /// The day of the first export with the mapping, for display.
        var since: String
        /// The day on which the ids of scheme 2 of these records were related to those of scheme 1; `nil` before that,
        /// and for records that never had ids of scheme 1.
        var continued: String?
    }

    private(set) var entries: [Entry] = []

    init() {}

    init(parsing bytes: [UInt8], named path: String) throws(Fault) {
        var fields = try JSONFields(try JSONValue(parsing: bytes), entry: path)
        try fields.require(format: Self.format, version: Self.version)
        entries = try fields.array("mappings") { value, pointer throws(Fault) in
            var fields = try JSONFields(value, entry: path, pointer: pointer)
            let records = MappedRecords(
                type: try fields.string("type"), source: try fields.string("source"), label: try fields.string("label"),
                record: try fields.optionalString("record"), mapping: try fields.string("sha256"),
                scheme: try Self.scheme(&fields))
            let entry = Entry(
                records: records, name: try fields.string("mapping"), since: try fields.string("since"),
                continued: try fields.optionalString("continued"))
            try fields.finish()
            return entry
        }
        try fields.finish()
    }

    /// The scheme of the ids of an entry; one of before there were two states none.
    private static func scheme(_ fields: inout JSONFields) throws(Fault) -> ObjectIDScheme {
        guard fields.optionalValue("id_scheme") != nil else { return .one }
        let number = try fields.integer("id_scheme", in: 1...ObjectIDScheme.latest.rawValue)
        return ObjectIDScheme(rawValue: number) ?? .one
    }

    var bytes: [UInt8] {
        let value: JSONValue = [
            "format": .string(Self.format), "version": .string(Self.version),
            "mappings": .array(
                entries.map { entry in
                    var object = JSONObject()
                    object["type"] = .string(entry.records.type)
                    object["source"] = .string(entry.records.source)
                    object["label"] = .string(entry.records.label)
                    object["record"] = entry.records.record.map(JSONValue.string)
                    object["mapping"] = .string(entry.name)
                    object["sha256"] = .string(entry.records.mapping)
                    object["since"] = .string(entry.since)
                    switch entry.records.scheme {
                    case .one: break
                    case .two: object["id_scheme"] = .number(JSONNumber(entry.records.scheme.rawValue))
                    }
                    object["continued"] = entry.continued.map(JSONValue.string)
                    return .object(object)
                }),
        ]
        return Array(value.text(pretty: true).utf8)
    }

    /// The entries of other mappings that assign the same ids as some records.
    func others(than records: [MappedRecords]) -> [(remembered: Entry, records: MappedRecords)] {
        records.compactMap { records in
            entries.first { $0.records.hasIDs(of: records) && $0.records.mapping != records.mapping }
                .map { ($0, records) }
        }
    }

    /// The records with ids of scheme 1 that no ids of scheme 2 have been related to.
    var awaitingNewIDs: [MappedRecords] {
        entries.filter { $0.records.scheme == .one && $0.continued == nil }.map(\.records)
    }

    /// Records that new ids of some records were related to their former ones.
    mutating func noteContinued(_ records: Set<MappedRecords>, on day: String) {
        for index in entries.indices where records.contains(entries[index].records) { entries[index].continued = day }
    }

    /// Records that a mapping created objects from some records, in place of any other mapping.
    mutating func note(_ records: [MappedRecords], by name: String, since: String) {
        for records in records {
            if let index = entries.firstIndex(where: { $0.records.hasIDs(of: records) }) {
                guard entries[index].records.mapping != records.mapping else { continue }
                entries[index] = Entry(records: records, name: name, since: since)
            } else {
                entries.append(Entry(records: records, name: name, since: since))
            }
        }
        entries.sort { one, other in
            (one.records.type, one.records.source, one.records.label, one.records.scheme.rawValue)
                < (other.records.type, other.records.source, other.records.label, other.records.scheme.rawValue)
        }
    }
}

extension MappedRecords {
    /// Whether records with one id have the same object id under both.
    fileprivate func hasIDs(of other: MappedRecords) -> Bool {
        scheme == other.scheme && type == other.type && source == other.source && label == other.label
    }

    /// The records in words: `identity objects of the source people.csv, called sender`.
    package var words: String {
        "\(type) objects of the source \(source)" + (label.isEmpty ? "" : ", called \(label)")
            + (record.map { ", by the column \($0)" } ?? "")
    }
}
