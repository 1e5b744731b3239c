internal import Diagnostics
internal import Platform

/// The rows whose clusters can change when rows are added to a table that was linked before: the added ones, those that
/// lost a comparison because a block grew over its limit, and all that pairs above the review threshold connect with
/// these.
///
/// No pair of other rows changes its weight, as long as the model has statistics, and none is lost: their clusters
/// remain what they were.
struct AddedRows {
    /// The share of the rows to compare, one in this number, beyond which comparing all pairs is faster.
    private static let share = 3
    /// The number of rows whose pairs are compared as one part of the work.
    private static let rowsOfAPart = 256

    /// Whether each row has to be clustered again.
    let isTouched: [Bool]
    /// The pairs of these rows that weigh at least the floor.
    let pairs: [LinkagePair]

    /// Finds the rows; `nil` when there are so many that all pairs should be compared.
    ///
    /// - Parameters:
    ///   - rows: one row for each distinct content.
    ///   - former: the clusters of the rows that were linked before.
    init?(_ scorer: LinkageScorer, rows: [UInt32], former: FormerClusters, floor: Float) {
        let table = scorer.table
        // Rows of one content are adjacent; the first of them is compared for all.
        var first = (0..<UInt32(table.count)).map(\.self)
        for row in table.copies { first[Int(row)] = first[Int(row) - 1] }
        var (isAdded, isKnown) = ([Bool](repeating: true, count: table.count), 0)
        var round = [UInt16](repeating: 0, count: table.count)
        for row in 0..<table.count where former.numbers[row] != 0 {
            if isAdded[Int(first[row])] { isKnown += 1 }
            isAdded[Int(first[row])] = false
        }
        // All pairs of a small table were compared before.
        guard !LinkageScoring.isWhole(isKnown) else { return nil }
        var frontier: [UInt32] = []
        func visit(_ row: UInt32, in number: UInt16) {
            guard round[Int(row)] == 0 else { return }
            round[Int(row)] = number
            frontier.append(row)
        }
        for row in 0..<table.count where former.numbers[row] == 0 { visit(first[row], in: 1) }
        let blocks = LinkageBlocks(LinkageKeys(table), rows: rows, isAdded: isAdded)
        for row in blocks.outgrown { visit(row, in: 1) }
        for row in blocks.separated(by: isAdded) { visit(row, in: 1) }
        let places = LargeBlockIndex(blocks.large.map(\.rows), rows: table.count)
        var (found, repeated): ([LinkagePair], [LinkagePair]) = ([], [])
        var (visited, number): (Int, UInt16) = (0, 1)
        while !frontier.isEmpty {
            visited += frontier.count
            guard visited <= rows.count / Self.share, number < .max else { return nil }
            let (small, large) = Self.pairs(
                of: frontier, in: round, number: number, blocks: blocks, places: places, scorer: scorer, floor: floor)
            frontier = []
            number += 1
            found += small
            repeated += large
            for pair in small + large {
                visit(pair.left, in: number)
                visit(pair.right, in: number)
            }
        }
        pairs = found + LinkagePair.eachOnce(repeated)
        isTouched = first.map { round[Int($0)] != 0 }
    }

    /// The pairs of some rows with each other and with rows that were not visited before.
    private static func pairs(
        of frontier: [UInt32], in round: [UInt16], number: UInt16, blocks: LinkageBlocks, places: LargeBlockIndex,
        scorer: LinkageScorer, floor: Float
    ) -> (small: [LinkagePair], large: [LinkagePair]) {
        let large = Array(Set(frontier.flatMap { places.blocks(of: $0) })).sorted()
        let parts = (frontier.count + rowsOfAPart - 1) / rowsOfAPart
        let found = SharedResults<[LinkagePair]>(parts + large.count)
        let table = scorer.table
        try? Concurrent.perform(
            parts + large.count, workers: Concurrent.workers, makeWorker: { RowComparer(table) }
        ) { (comparer: RowComparer, part: Int) throws(Fault) in
            var weighing = PairWeighing(scorer, comparer, floor: floor)
            if part < parts {
                for row in frontier[part * rowsOfAPart..<min((part + 1) * rowsOfAPart, frontier.count)] {
                    blocks.forEachPair(ofRow: row) { left, right in
                        let other = UInt32(left) == row ? right : left
                        if round[other] == 0 || round[other] == number && other > Int(row) { weighing.add(left, right) }
                    }
                }
            } else {
                let (rule, rows) = blocks.large[large[part - parts]]
                blocks.forEachPair(ofLarge: rows, rule: rule) { left, right in
                    let (one, other) = (round[left], round[right])
                    if one == number && (other == 0 || other == number) || one == 0 && other == number {
                        weighing.add(left, right)
                    }
                }
            }
            found.set(part, weighing.finish())
        }
        return (
            (0..<parts).flatMap { found.take($0) ?? [] },
            (parts..<parts + large.count).flatMap { found.take($0) ?? [] }
        )
    }
}
