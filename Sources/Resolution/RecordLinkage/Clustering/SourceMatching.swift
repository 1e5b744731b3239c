internal import Glibc

/// Tables of several sources none of which has a thing twice: two ledgers, two catalogues, two lists that are clean.
struct SourceMatching {
    private let table: LinkageTable

    /// The fewest records of each source, and the fewest matches between sources, from which a table is judged.
    private static let (fewestRecords, fewestMatches) = (20, 20)
    /// The share of the records whose best match is in their own source, at most, in sources without duplicates.
    private static let mostWithin = 0.1

    init(_ table: LinkageTable) { self.table = table }

    /// Whether the rows of a pair are of two sources.
    func isBetween(_ pair: LinkagePair) -> Bool {
        table.sourceNumber(ofRow: Int(pair.left)) != table.sourceNumber(ofRow: Int(pair.right))
    }

    /// Whether the matches of a table are between two sources, and hardly any within one.
    ///
    /// - Parameters:
    ///   - pairs: the pairs above the threshold.
    ///   - copies: the rows that match the row before.
    func isOneToOne(_ pairs: [LinkagePair], copies: [Int]) -> Bool {
        var records: [UInt32: Int] = [:]
        for row in 0..<table.count {
            records[table.sourceNumber(ofRow: row), default: 0] += 1
            if records.count > 2 { return false }
        }
        guard records.count == 2, records.values.allSatisfy({ $0 >= Self.fewestRecords }) else { return false }
        // For each row the weight of its best match within its source and between the sources.
        var best = [(within: Float, between: Float)](repeating: (-.infinity, -.infinity), count: table.count)
        for pair in pairs {
            let isBetween = isBetween(pair)
            for row in [Int(pair.left), Int(pair.right)] {
                if isBetween {
                    best[row].between = max(best[row].between, pair.weight)
                } else {
                    best[row].within = max(best[row].within, pair.weight)
                }
            }
        }
        for row in copies {
            let isBetween = table.sourceNumber(ofRow: row) != table.sourceNumber(ofRow: row - 1)
            for one in [row - 1, row] {
                if isBetween { best[one].between = .infinity } else { best[one].within = .infinity }
            }
        }
        let within = best.count { $0.within > -.infinity && $0.within >= $0.between }
        let between = best.count { $0.between > $0.within }
        return between >= Self.fewestMatches && Double(within) <= Self.mostWithin * Double(between)
    }

    /// The least assumed share of the records of the smaller source without a match.
    private static let leastUnmatched = 0.05

    /// Pairs between sources, weighed against what competes with them: the other pairs of their records, and that a record
    /// has no match. When nearly all records have one, a pair needs little evidence that it is one at all; what it needs
    /// is to be better than the others.
    func competing(_ pairs: [LinkagePair], floor: Float) -> [LinkagePair] {
        var odds = [Double](repeating: 0, count: table.count)
        // Half of the pairs that the prior counts are within a source.
        func ownOdds(_ pair: LinkagePair) -> Double { exp2(min(Double(pair.weight), 60) + 1) }
        for pair in pairs {
            odds[Int(pair.left)] += ownOdds(pair)
            odds[Int(pair.right)] += ownOdds(pair)
        }
        var (records, matched): ([UInt32: Double], [UInt32: Double]) = ([:], [:])
        for row in 0..<table.count {
            let source = table.sourceNumber(ofRow: row)
            records[source, default: 0] += 1
            matched[source, default: 0] += odds[row] / (1 + odds[row])
        }
        let share = records.map { (matched[$0.key] ?? 0) / $0.value }.max() ?? 0
        let unmatched = max(Self.leastUnmatched, 1 - share)
        return pairs.compactMap { pair in
            let own = ownOdds(pair)
            let others = max(odds[Int(pair.left)], odds[Int(pair.right)]) - own
            let weight = Float(log2(own / (unmatched + max(others, 0))))
            return weight >= floor ? LinkagePair(left: pair.left, right: pair.right, weight: weight) : nil
        }
    }

    /// Of rows that match the row before, those of runs of identical rows with one row of each source: of others nothing
    /// shows which are the matches.
    func clearCopies(_ copies: [Int]) -> [Int] {
        var clear: [Int] = []
        var start = 0
        while start < copies.count {
            var end = start + 1
            while end < copies.count, copies[end] == copies[end - 1] + 1 { end += 1 }
            let rows = (copies[start] - 1)...copies[end - 1]
            if Set(rows.map { table.sourceNumber(ofRow: $0) }).count == rows.count { clear += copies[start..<end] }
            start = end
        }
        return clear
    }
}
