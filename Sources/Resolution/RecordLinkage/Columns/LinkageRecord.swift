/// The identity of a row of a file: its source and its id there.
public struct LinkageRecord: Hashable, Sendable, Comparable {
    /// The source: the value of the mapping's `source` column, or the file's name.
    public let source: String
    /// The record's id there.
    public let record: String

    /// A record by its source and id.
    public init(source: String, record: String) {
        self.source = source
        self.record = record
    }

    /// The hash by which a table identifies it.
    var mark: UInt64 { StableHash.join(StableHash.hash(Array(source.utf8)), StableHash.hash(Array(record.utf8))) }

    /// By source, then by the length of the record's id, then by its characters: 9 comes before 10.
    public static func < (left: LinkageRecord, right: LinkageRecord) -> Bool {
        if left.source != right.source { return left.source < right.source }
        let (a, b) = (left.record.utf8.count, right.record.utf8.count)
        return a != b ? a < b : left.record < right.record
    }
}

extension LinkageRecord: CustomStringConvertible {
    /// Source and id with a slash between.
    public var description: String { source + "/" + record }
}
