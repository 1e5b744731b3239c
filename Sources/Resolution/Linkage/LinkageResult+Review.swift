extension LinkageResult {
    /// The pairs that are worth a look and were not merged, the likeliest of each two clusters, the one whose answer
    /// tells most first (`ReviewOrder`).
    ///
    /// - Parameter decided: pairs that somebody has decided about, which are left out.
    public func questions(decided: [LinkageDecision] = []) -> [LinkagePair] {
        let rows = table.rows(of: Set(decided.flatMap { [$0.left, $0.right] }))
        var answered: Set<UInt64> = []
        for decision in decided {
            for left in rows[decision.left] ?? [] {
                for right in rows[decision.right] ?? [] { answered.insert(Self.key(UInt32(left), UInt32(right))) }
            }
        }
        var sizes = [UInt32](repeating: 0, count: table.count)
        for root in roots { sizes[Int(root)] += 1 }
        func size(_ row: UInt32) -> Int { Int(sizes[Int(roots[Int(row)])]) }
        var asked: Set<UInt64> = []
        return pairs.filter { pair in
            !isMerged(pair) && !answered.contains(Self.key(pair.left, pair.right))
                && asked.insert(Self.key(roots[Int(pair.left)], roots[Int(pair.right)])).inserted
        }.map { pair in
            let information = ReviewOrder.information(
                probability: pair.probability, left: size(pair.left), right: size(pair.right))
            return (pair: pair, information: information)
        }.sorted {
            $0.information != $1.information
                ? $0.information > $1.information
                : ($0.pair.left, $0.pair.right) < ($1.pair.left, $1.pair.right)
        }.map(\.pair)
    }

    /// The clusters of several records, the largest first and of one size in the order of the table: the rows of the
    /// first so many, and how many there are.
    public func largestClusters(_ limit: Int) -> (clusters: [[Int]], count: Int) {
        var sizes = [UInt32](repeating: 0, count: table.count)
        for root in roots { sizes[Int(root)] += 1 }
        let several = sizes.indices.filter { sizes[$0] > 1 }.sorted {
            sizes[$0] != sizes[$1] ? sizes[$0] > sizes[$1] : $0 < $1
        }
        let shown = several.prefix(limit)
        let places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { (UInt32($0.element), $0.offset) })
        var clusters = [[Int]](repeating: [], count: shown.count)
        for row in 0..<table.count { if let place = places[roots[row]] { clusters[place].append(row) } }
        return (clusters, several.count)
    }

    /// Why two rows are one or not.
    public func explanation(ofRows left: Int, _ right: Int) -> LinkageExplanation {
        LinkageExplainer(scorer).explanation(
            left, right, threshold: threshold, isTogether: roots[left] == roots[right])
    }

    /// What a row says in each column, in its normal form; empty where it says nothing.
    public func values(ofRow row: Int) -> [(field: String, value: String)] {
        zip(model.columns, table.columns.indices).map { column, index in
            (column.field.label, table.columns[index].string(table.cell(row, index)))
        }
    }

    private static func key(_ left: UInt32, _ right: UInt32) -> UInt64 {
        UInt64(min(left, right)) << 32 | UInt64(max(left, right))
    }
}
