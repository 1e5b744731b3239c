internal import Digests

/// What a merge stores about its pairs for the next one: the fingerprints of the records, and the pairs that mattered.
///
/// It is derived from the records, and as confidential as they are.
package struct PairMemory: Hashable, Sendable {
    /// The ids of the records.
    var records: [String] = []
    /// The fingerprint of each record: a digest of its content and of its blocking keys.
    var fingerprints: [Digest] = []
    /// The pairs that mattered, by index in `records`.
    var pairs: [StandingDecisions.Pair] = []

    /// An empty memory, after which everything is examined.
    package init() {}

    init(_ table: RecordTable, fingerprints: [Digest], pairs: [StandingDecisions.Pair]) {
        records = table.ids
        self.fingerprints = fingerprints
        self.pairs = pairs
    }

    /// The fingerprint of a row.
    static func fingerprint(of row: Int, in table: RecordTable, keys: [UInt64]) -> Digest {
        var writer = MemoryWriter()
        writer.write(table.record(at: row))
        writer.write(keys) { $0.write($1) }
        return Digest.sha256(writer.bytes)
    }

    /// For each stored record its row in a table, if it is there and unchanged.
    func rows(in table: RecordTable, _ present: [Digest]) -> [Int?] {
        zip(records, fingerprints).map { record, fingerprint in
            table.row(of: record).flatMap { present[$0] == fingerprint ? $0 : nil }
        }
    }
}
