/// A row of a delimited file, and the object that it makes: the first of those that its mapping makes of a row.
public struct MappedRowObject: Hashable, Sendable {
    /// The source: what the mapping's `source` column says, or the file's name.
    public let source: String
    /// The record's id there, or the row's number.
    public let record: String
    /// The id of its object; of a row that says nothing the id that its object would have.
    public let id: String
    /// Whether it says nothing of its object, so that there is none.
    public let isSilent: Bool
    /// What the column says that the listing asks for; `nil` when it says nothing.
    public let label: String?
}
