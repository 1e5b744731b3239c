/// The source of a statement: a party, and a record of it.
package struct ValueSource: Hashable, Sendable {
    /// The party's name.
    package var party: String
    /// The record, such as `declarations.csv, record 3`; empty when unknown.
    package var record: String

    /// A source.
    package init(_ party: String, record: String = "") {
        self.party = party
        self.record = record
    }
}
