/// Two rows of a linked table for review: the likeliest pair of two clusters.
public struct LinkageQuestion: ReviewQuestion {
    /// The left row of the table.
    public let leftRow: Int
    /// The right row of the table.
    public let rightRow: Int
    /// The left row's name in decisions.
    public let leftRecord: LinkageRecord
    /// The right row's name in decisions.
    public let rightRecord: LinkageRecord
    /// The root row of the left row's cluster.
    public let leftEntity: UInt32
    /// The root row of the right row's cluster.
    public let rightEntity: UInt32
    /// The match probability of their own evidence.
    public let probability: Double

    /// The left record's source and id.
    public var left: String { leftRecord.description }
    /// The right record's source and id.
    public var right: String { rightRecord.description }

    /// A linkage keeps two whole clusters separate when a reviewer is unsure about two of their records.
    public static let parting: Set<Decision.Verdict> = [.different, .unsure]

    init(_ pair: LinkagePair, in result: LinkageResult) {
        let rows = [Int(pair.left), Int(pair.right)].map { (row: $0, record: result.table.identity($0)) }
        // The lesser record is on the left, as in a list of pairs.
        let (one, other) = rows[1].record < rows[0].record ? (rows[1], rows[0]) : (rows[0], rows[1])
        (leftRow, leftRecord) = one
        (rightRow, rightRecord) = other
        (leftEntity, rightEntity) = (result.roots[leftRow], result.roots[rightRow])
        probability = pair.probability
    }

    /// Among questions of equal information: the one nearer to even odds first, then the one with the lesser records.
    func isBefore(_ other: LinkageQuestion) -> Bool {
        let (distance, its) = (abs(probability - 0.5), abs(other.probability - 0.5))
        if distance != its { return distance < its }
        if leftRecord != other.leftRecord { return leftRecord < other.leftRecord }
        if rightRecord != other.rightRecord { return rightRecord < other.rightRecord }
        return (leftRow, rightRow) < (other.leftRow, other.rightRow)
    }
}
