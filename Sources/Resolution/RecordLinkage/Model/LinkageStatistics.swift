internal import Glibc

/// What weighs pairs and makes blocks in a table besides a model's probabilities: how common values are, which columns
/// are compared, and the size of the table.
///
/// A model with statistics weighs two rows the same whatever other rows there are. That is what lets rows be added to a
/// table that was linked before, or rows of one table be compared on many machines.
public struct LinkageStatistics: Hashable, Sendable {
    /// The statistics of one column.
    public struct Column: Hashable, Sendable {
        /// Whether its values are compared.
        var use: ColumnUse
        /// The number of records with a value, copies not counted.
        public var known: Int
        /// The number of ordered pairs of records with equal values, copies not counted.
        public var agreeing: Double
        /// The counts of values by the hash of their normal form; a value that is not listed counts once.
        public var counts: [UInt64: UInt32]

        init(use: ColumnUse, known: Int, agreeing: Double, counts: [UInt64: UInt32]) {
            self.use = use
            self.known = known
            self.agreeing = agreeing
            self.counts = counts
        }
    }

    /// The number of records.
    public var records: Int
    /// The number of records with the content of another one.
    public var copies: Int
    /// Whether each record of one source matches at most one of another.
    public var isOneToOne: Bool
    /// The columns, in the order of the model's.
    public var columns: [Column]

    /// Statistics from their parts.
    init(records: Int, copies: Int, isOneToOne: Bool, columns: [Column]) {
        self.records = records
        self.copies = copies
        self.isOneToOne = isOneToOne
        self.columns = columns
    }

    /// The power of two by which a table of this number of records is larger than the table of the statistics. The prior
    /// of the model follows the size of a table in these steps, so that a few more records change no weight.
    func step(_ records: Int) -> Int {
        guard records > 0, self.records > 0 else { return 0 }
        return Int(log2(Double(records) / Double(self.records)).rounded())
    }

    /// The statistics with other counts, for tables that are counted in parts.
    ///
    /// - Parameter columns: for each column the number of records with a value, that of ordered pairs of records with
    ///   equal values, and the counts of values by the hash of their normal form.
    package func counted(
        records: Int, copies: Int, columns counted: [(known: Int, agreeing: Double, counts: [UInt64: UInt32])]
    ) -> LinkageStatistics {
        let columns = zip(columns, counted).map { own, other in
            Column(use: own.use, known: other.known, agreeing: other.agreeing, counts: other.counts)
        }
        return LinkageStatistics(records: records, copies: copies, isOneToOne: isOneToOne, columns: columns)
    }
}
