internal import StrictJSON

/// The record of a source that an object was created from.
struct SourceRecord: Hashable {
    /// The source system or list.
    var source: String
    /// The record's id in it.
    var record: String
    /// The file's name; `nil` for a thing that many files refer to, such as an airport, and that must be the same from
    /// all of them.
    var file: String?
    /// The number of the record in the file, from 1.
    var number = 1
    /// The line of its beginning, if known.
    var line: Int?
    /// Whether the object states the file and position of its record. A record dated by its source must yield the same
    /// object from every file in which it is published.
    var statesPlace = true
    /// Whether the object is one for all records that state it alike, so that it names its source, but no record.
    var isShared = false

    /// The place for people: `people.csv, record 7 (line 8)`.
    var place: String { (file ?? source) + ", record \(number)" + (line.map { " (line \($0))" } ?? "") }

    /// What the object says of the place of its record; `nil` when it states none.
    var description: String? {
        if isShared { return "records that state it alike" }
        return file != nil && statesPlace ? place : nil
    }

    /// The record as an external reference (STIX 2.1, section 2.5).
    var externalReference: JSONValue {
        var reference = JSONObject()
        reference["source_name"] = .string(source)
        if let description { reference["description"] = .string(description) }
        if !isShared { reference["external_id"] = .string(record) }
        return .object(reference)
    }
}
