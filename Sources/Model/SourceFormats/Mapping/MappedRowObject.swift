/// A row of a delimited file, and the object that it yields: the first one of its mapping.
package struct MappedRowObject: Hashable, Sendable {
    /// The source: the value of the mapping's `source` column, or the file's name.
    package let source: String
    /// The record's id there, or the row's number.
    package let record: String
    /// The id of its object; for an empty row the id that its object would have.
    package let id: String
    /// Whether it has no data for its object, so that there is none.
    package let isSilent: Bool
    /// The value of the label column of the listing; `nil` when it is empty.
    package let label: String?
}
