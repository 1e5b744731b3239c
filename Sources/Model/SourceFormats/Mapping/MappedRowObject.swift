/// A row of a delimited file, and the object that it makes: the first of those that its mapping makes of a row.
package struct MappedRowObject: Hashable, Sendable {
    /// The source: what the mapping's `source` column says, or the file's name.
    package let source: String
    /// The record's id there, or the row's number.
    package let record: String
    /// The id of its object; of a row that says nothing the id that its object would have.
    package let id: String
    /// Whether it says nothing of its object, so that there is none.
    package let isSilent: Bool
    /// What the column says that the listing asks for; `nil` when it says nothing.
    package let label: String?
}
