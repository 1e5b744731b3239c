internal import StrictJSON

/// The record of a source that an object was made of.
struct SourceRecord: Hashable {
    /// The source system or list.
    var source: String
    /// The record's id in it.
    var record: String
    /// The file's name.
    var file: String
    /// The number of the record in the file, from 1.
    var number: Int
    /// The line that it begins in, when known.
    var line: Int?

    /// The record as an external reference (STIX 2.1, section 2.5).
    var externalReference: JSONValue {
        [
            "source_name": .string(source), "external_id": .string(record),
            "description": .string("\(file), record \(number)" + (line.map { " (line \($0))" } ?? "")),
        ]
    }
}
