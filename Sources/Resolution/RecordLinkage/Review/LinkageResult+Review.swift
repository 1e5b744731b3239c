/// The questions of a review, and what a reviewer sees of a result.
extension LinkageResult {
    /// The pairs above the review threshold that were not merged, one for each two clusters, the likeliest; the one
    /// with the most informative answer first (`ReviewOrder`).
    ///
    /// - Parameters:
    ///   - decided: the decisions so far; two clusters with a decision about any of their records are left out.
    ///   - isNamed: whether to ask only about rows whose name is unique, so that a decision can refer to them.
    public func questions(decided: [LinkageDecision] = [], isNamed: Bool = false) -> [LinkageQuestion] {
        var asked = Set(clusters(of: LinkageDecision.standing(decided)).map(Self.key))
        var sizes = [UInt32](repeating: 0, count: table.count)
        for root in roots { sizes[Int(root)] += 1 }
        func size(_ row: UInt32) -> Int { Int(sizes[Int(roots[Int(row)])]) }
        let namesakes = isNamed ? table.repeatedMarks() : []
        func isNameable(_ row: UInt32) -> Bool { namesakes.isEmpty || !namesakes.contains(table.marks[Int(row)]) }
        // The pairs are in order of decreasing weight, so the first pair of two clusters is the likeliest.
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

    /// The pairs of clusters that decisions keep separate.
    public func apart(_ decided: [LinkageDecision]) -> Set<Set<UInt32>> {
        let parting = LinkageDecision.standing(decided).filter {
            LinkageQuestion.parting.contains($0.decision.verdict)
        }
        return Set(clusters(of: parting).map { [$0.left, $0.right] }.filter { $0.count > 1 })
    }

    /// The two clusters of each decision.
    private func clusters(of decisions: [LinkageDecision]) -> [(left: UInt32, right: UInt32)] {
        let rows = table.rows(of: Set(decisions.flatMap { [$0.left, $0.right] }))
        return decisions.flatMap { decision in
            (rows[decision.left] ?? []).flatMap { left in
                (rows[decision.right] ?? []).map { right in (roots[left], roots[right]) }
            }
        }
    }

    /// Two clusters, in either order.
    private static func key(_ clusters: (left: UInt32, right: UInt32)) -> UInt64 {
        UInt64(min(clusters.left, clusters.right)) << 32 | UInt64(max(clusters.left, clusters.right))
    }

    /// The clusters of several records, by decreasing size and then in the order of the table: the rows of at most
    /// `limit` clusters, and the number of all.
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

    /// Why two rows match or not.
    public func explanation(ofRows left: Int, _ right: Int) -> LinkageExplanation {
        LinkageExplainer(scorer).explanation(
            left, right, threshold: threshold, isTogether: roots[left] == roots[right])
    }

    /// A row's values in each column, in normal form; empty for a missing one.
    public func values(ofRow row: Int) -> [(field: String, value: String)] {
        zip(model.columns, table.columns.indices).map { column, index in
            (column.field.label, table.columns[index].string(table.cell(row, index)))
        }
    }
}
