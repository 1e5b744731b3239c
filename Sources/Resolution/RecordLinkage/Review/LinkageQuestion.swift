/// Two rows of a linked table that a person should look at: the likeliest pair of two clusters.
public struct LinkageQuestion: ReviewQuestion {
    /// The left row of the table.
    public let leftRow: Int
    /// The right row of the table.
    public let rightRow: Int
    /// What decisions call the left row.
    public let leftRecord: LinkageRecord
    /// What decisions call the right row.
    public let rightRecord: LinkageRecord
    /// The row that stands for the left row's cluster.
    public let leftEntity: UInt32
    /// The row that stands for the right row's cluster.
    public let rightEntity: UInt32
    /// The probability from 0 to 1 that they are one, by their own evidence.
    public let probability: Double

    /// The left record in words: source and id.
    public var left: String { leftRecord.description }
    /// The right record in words: source and id.
    public var right: String { rightRecord.description }

    /// A linkage keeps two whole clusters apart when somebody is unsure of two of their records.
    public static let parting: Set<Decision.Verdict> = [.different, .unsure]

    init(_ pair: LinkagePair, in result: LinkageResult) {
        let rows = [Int(pair.left), Int(pair.right)].map { (row: $0, record: result.table.identity($0)) }
        // The lesser record stands on the left, as in a list of pairs.
        let (one, other) = rows[1].record < rows[0].record ? (rows[1], rows[0]) : (rows[0], rows[1])
        (leftRow, leftRecord) = one
        (rightRow, rightRecord) = other
        (leftEntity, rightEntity) = (result.roots[leftRow], result.roots[rightRow])
        probability = pair.probability
    }

    /// Of two that tell as much: the one nearer to even odds comes first, then the one with the lesser records.
    func isBefore(_ other: LinkageQuestion) -> Bool {
        let (distance, its) = (abs(probability - 0.5), abs(other.probability - 0.5))
        if distance != its { return distance < its }
        if leftRecord != other.leftRecord { return leftRecord < other.leftRecord }
        if rightRecord != other.rightRecord { return rightRecord < other.rightRecord }
        return (leftRow, rightRow) < (other.leftRow, other.rightRow)
    }
}
