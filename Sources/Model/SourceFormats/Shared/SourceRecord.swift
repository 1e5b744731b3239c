internal import StrictJSON

/// The record of a source that an object was made of.
struct SourceRecord: Hashable {
    /// The source system or list.
    var source: String
    /// The record's id in it.
    var record: String
    /// The file's name; `nil` for what many files name alike, such as an airport, and must come out alike of all.
    var file: String?
    /// The number of the record in the file, from 1.
    var number = 1
    /// The line that it begins in, when known.
    var line: Int?
    /// Whether the object tells where in which file the record stands. A record that is dated by its source must come
    /// out alike of every file that it is published in.
    var tellsPlace = true

    /// Where it stands, for people: `people.csv, record 7 (line 8)`.
    var place: String { (file ?? source) + ", record \(number)" + (line.map { " (line \($0))" } ?? "") }

    /// The record as an external reference (STIX 2.1, section 2.5).
    var externalReference: JSONValue {
        var reference = JSONObject()
        reference["source_name"] = .string(source)
        if file != nil, tellsPlace {
            reference["description"] = .string(place)
        }
        reference["external_id"] = .string(record)
        return .object(reference)
    }
}
