/// Who said something, and in which record of theirs.
public struct ValueSource: Hashable, Sendable {
    /// The party's name.
    public var party: String
    /// The record, such as `declarations.csv, record 3`; empty when it is not known.
    public var record: String

    /// A source.
    public init(_ party: String, record: String = "") {
        self.party = party
        self.record = record
    }
}
