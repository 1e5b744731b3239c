extension LinkageResult {
    /// The pairs that are worth a look and were not merged, the likeliest of each two clusters, the one whose answer
    /// tells most first (`ReviewOrder`).
    ///
    /// - Parameters:
    ///   - decided: what was decided so far; two clusters of which somebody has decided about two records are left out.
    ///   - isNamed: whether only rows are asked about that have a name of their own, so that a decision can name them.
    public func questions(decided: [LinkageDecision] = [], isNamed: Bool = false) -> [LinkageQuestion] {
        var asked = Set(clusters(of: LinkageDecision.standing(decided)).map(Self.key))
        var sizes = [UInt32](repeating: 0, count: table.count)
        for root in roots { sizes[Int(root)] += 1 }
        func size(_ row: UInt32) -> Int { Int(sizes[Int(roots[Int(row)])]) }
        let namesakes = isNamed ? table.repeatedMarks() : []
        func isNameable(_ row: UInt32) -> Bool { namesakes.isEmpty || !namesakes.contains(table.marks[Int(row)]) }
        // The pairs come weightiest first, so that the first of two clusters is the likeliest.
        return pairs.filter { pair in
            !isMerged(pair) && isNameable(pair.left) && isNameable(pair.right)
                && asked.insert(Self.key((roots[Int(pair.left)], roots[Int(pair.right)]))).inserted
        }.map { pair in
            let information = ReviewOrder.information(
                probability: pair.probability, left: size(pair.left), right: size(pair.right))
            return (question: LinkageQuestion(pair, in: self), information: information)
        }.sorted { one, other in
            if one.information != other.information { return one.information > other.information }
            return one.question.isBefore(other.question)
        }.map(\.question)
    }

    /// The clusters that decisions keep apart, two and two.
    public func apart(_ decided: [LinkageDecision]) -> Set<Set<UInt32>> {
        let parting = LinkageDecision.standing(decided).filter {
            LinkageQuestion.parting.contains($0.decision.verdict)
        }
        return Set(clusters(of: parting).map { [$0.left, $0.right] }.filter { $0.count > 1 })
    }

    /// The clusters that each decision is about.
    private func clusters(of decisions: [LinkageDecision]) -> [(left: UInt32, right: UInt32)] {
        let rows = table.rows(of: Set(decisions.flatMap { [$0.left, $0.right] }))
        return decisions.flatMap { decision in
            (rows[decision.left] ?? []).flatMap { left in
                (rows[decision.right] ?? []).map { right in (roots[left], roots[right]) }
            }
        }
    }

    /// Two clusters, whichever comes first.
    private static func key(_ clusters: (left: UInt32, right: UInt32)) -> UInt64 {
        UInt64(min(clusters.left, clusters.right)) << 32 | UInt64(max(clusters.left, clusters.right))
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

    /// The other rows of a row's cluster, in the order of the table.
    public func companions(ofRow row: Int) -> [Int] {
        (0..<table.count).filter { $0 != row && roots[$0] == roots[row] }
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
}
