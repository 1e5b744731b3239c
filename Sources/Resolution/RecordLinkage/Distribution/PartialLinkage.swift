/// The steps of a linkage, each on a part of the rows, so that many machines can share the work: keys of rows, pairs
/// of blocks, clusters of connected components. Together they give the clusters of ``Linkage/link(_:decisions:)`` with
/// the same model.
///
/// The tables must be built with the statistics of the model.
package struct PartialLinkage: Sendable {
    /// Rows that are compared with each other.
    package struct Group: Sendable {
        /// What brings the rows together.
        package enum Kind: String, Sendable {
            /// A key of a block within its rule's limit.
            case small = "s"
            /// A key of a block over the limit.
            case large = "l"
            /// Nothing: all pairs of a small table are compared.
            case whole = "w"
            /// Identical content.
            case copies = "c"
        }

        let kind: Kind
        let rule: Int
        let key: UInt32
        let rows: [Int]

        /// Rows of a table, by row.
        package init(_ kind: Kind, rule: Int, key: UInt32, rows: [Int]) {
            self.kind = kind
            self.rule = rule
            self.key = key
            self.rows = rows.sorted()
        }
    }

    /// One blocking key of a row.
    package struct Key: Sendable {
        /// The number of its rule, and its place among the keys of a row.
        package let rule: Int
        package let place: Int
        /// The key.
        package let key: UInt32
        /// The largest block of the rule of which all pairs are compared, and whether larger ones are left out.
        package let limit: Int
        package let isOfNamesakes: Bool
    }

    /// The number of rows up to which all their pairs are compared.
    package static var wholeRows: Int {
        var rows = 1
        while LinkageScoring.isWhole(rows + 1) { rows += 1 }
        return rows
    }

    private let model: LinkageModel
    private let linkage: Linkage

    /// The steps under a model with statistics.
    ///
    /// - Parameter records: the number of rows of all parts together.
    package init(_ model: LinkageModel, records: Int, threshold: Double) {
        self.model = model.adapted(toRecords: records, distinct: records)
        linkage = Linkage(threshold: threshold, model: model, isOneToOne: false)
    }

    /// Why rows cannot be linked in parts under a model; `nil` when they can.
    package static func obstacle(_ model: LinkageModel) -> String? {
        guard let statistics = model.statistics else { return "the model has no frequencies of values" }
        if statistics.isOneToOne { return "sources that are matched one to one need all pairs at once" }
        for (column, own) in zip(model.columns, statistics.columns) where own.use.isCompared {
            if case .words(let label) = column.field {
                return "\(label) has long text, whose words are weighed by their rarity in the whole table"
            }
        }
        return nil
    }

    /// Passes the blocking keys of each row to `body`.
    package func forEachKey(of table: LinkageTable, _ body: (Int, Key) -> Void) {
        let keys = LinkageKeys(table)
        for row in 0..<table.count {
            for (number, range) in keys.ranges.enumerated() {
                let rule = keys.rules[number]
                for place in range where keys.row(row)[place] != 0 {
                    body(
                        row,
                        Key(
                            rule: number, place: place, key: keys.row(row)[place], limit: rule.limit,
                            isOfNamesakes: rule.isOfNamesakes))
                }
            }
        }
    }

    /// The pairs of some groups above the review threshold; those of large blocks may occur twice.
    ///
    /// - Parameter over: for rows, the places of keys whose blocks are over their limit.
    package func pairs(of table: LinkageTable, groups: [Group], over: [(row: Int, place: Int)]) -> [LinkagePair] {
        let keys = LinkageKeys(table)
        for one in over where (0..<keys.width).contains(one.place) { keys.row(one.row)[one.place] = 0 }
        let blocks = LinkageBlocks(keys)
        let scorer = LinkageScorer(table, model)
        var weighing = PairWeighing(scorer, RowComparer(table), floor: linkage.floor)
        var pairs: [LinkagePair] = []
        var hasCopies = false
        for group in groups {
            switch group.kind {
            case .small where !keys.rules.indices.contains(group.rule): continue
            case .large where !keys.rules.indices.contains(group.rule): continue
            case .small, .whole:
                for (place, left) in group.rows.enumerated() {
                    for right in group.rows[(place + 1)...]
                    where group.kind == .whole || keys.isFirst(left, right, rule: group.rule, key: group.key) {
                        weighing.add(left, right)
                    }
                }
            case .large:
                blocks.forEachPair(ofLarge: group.rows.map { UInt32($0) }, rule: group.rule) { weighing.add($0, $1) }
            case .copies: hasCopies = true
            }
        }
        pairs += weighing.finish()
        guard hasCopies else { return pairs }
        let copies = CopyScoring(scorer)
        for row in table.copies {
            let weight = copies.weight(ofCopy: Int(row))
            if weight >= linkage.floor { pairs.append(LinkagePair(left: row - 1, right: row, weight: weight)) }
        }
        return pairs
    }

    /// The cluster names of the rows of whole connected components, in the order of the input.
    ///
    /// - Parameter pairs: the pairs of the rows above the review threshold, copies left out.
    package func clusters(of table: LinkageTable, pairs: [LinkagePair]) -> [UInt64] {
        let scorer = LinkageScorer(table, model)
        let grouped = linkage.clustered(scorer, found: pairs)
        return LinkageResult(
            scorer: scorer, threshold: linkage.threshold, isOneToOne: false, pairs: grouped.pairs,
            roots: grouped.roots, findings: []
        ).clusterNamesByInput()
    }
}
