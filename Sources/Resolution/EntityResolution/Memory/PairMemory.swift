internal import Digests

/// What a merge remembers of its pairs for the next one: by what it knew each record, and which pairs mattered.
///
/// It is derived from the records, and as confidential as they are.
package struct PairMemory: Hashable, Sendable {
    /// The ids of the records.
    var records: [String] = []
    /// What each record was known by: a digest of all that it says and of the keys that its pairs were found by.
    var fingerprints: [Digest] = []
    /// The pairs that mattered, by numbers in `records`.
    var pairs: [StandingDecisions.Pair] = []

    /// A memory of nothing, after which everything is looked at.
    package init() {}

    init(_ table: RecordTable, fingerprints: [Digest], pairs: [StandingDecisions.Pair]) {
        records = table.ids
        self.fingerprints = fingerprints
        self.pairs = pairs
    }

    /// What a row is known by.
    static func fingerprint(of row: Int, in table: RecordTable, keys: [UInt64]) -> Digest {
        var writer = MemoryWriter()
        writer.write(table.record(at: row))
        writer.write(keys) { $0.write($1) }
        return Digest.sha256(writer.bytes)
    }

    /// For each record the row that it has in a table, if it is there and is what it was.
    func rows(in table: RecordTable, _ present: [Digest]) -> [Int?] {
        zip(records, fingerprints).map { record, fingerprint in
            table.row(of: record).flatMap { present[$0] == fingerprint ? $0 : nil }
        }
    }
}
