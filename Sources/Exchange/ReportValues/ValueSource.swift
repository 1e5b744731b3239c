/// Who said something, and in which record of theirs.
package struct ValueSource: Hashable, Sendable {
    /// The party's name.
    package var party: String
    /// The record, such as `declarations.csv, record 3`; empty when it is not known.
    package var record: String

    /// A source.
    package init(_ party: String, record: String = "") {
        self.party = party
        self.record = record
    }
}
