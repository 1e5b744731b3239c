internal import Diagnostics

/// Tables to which rows were added since they were linked.
extension Linkage {
    /// Links a table some rows of which have clusters already. The clusters are those of ``link(_:decisions:)``; those
    /// that hold rows of former ones keep their names.
    ///
    /// With a model that has statistics, only the added rows are compared, and what they can change. Otherwise, under
    /// decisions, and when sources are matched one to one, all rows are.
    ///
    /// - Parameters:
    ///   - former: the clusters of the table before the rows were added, linked with the same model and threshold.
    ///   - decisions: reviewers' decisions.
    ///   - isComplete: whether the result must have the pairs of all rows, and not only of those that were compared.
    public func link(
        _ table: LinkageTable, into former: FormerClusters, decisions: [LinkageDecision] = [], isComplete: Bool = false
    ) -> LinkageResult {
        var reconsidered: Int?
        var result: LinkageResult
        if decisions.isEmpty, !isComplete, let (grown, touched) = linkAdded(table, into: former) {
            (result, reconsidered) = (grown, touched)
        } else {
            result = link(table, decisions: decisions)
        }
        result.changes = ClusterChanges(result, former: former, reconsidered: reconsidered)
        return result
    }

    /// The result from the pairs of the added rows and of what they can change; `nil` when all pairs should be compared.
    private func linkAdded(
        _ table: LinkageTable, into former: FormerClusters
    ) -> (result: LinkageResult, touched: Int)? {
        guard let known = model, let statistics = table.statistics, isFor(table, known),
            !(isOneToOne ?? statistics.isOneToOne),
            statistics.step(table.count) == statistics.step(table.count - former.added),
            !zip(table.columns, table.uses).contains(where: { $0.isOfWords && $1.isCompared })
        else { return nil }
        let scorer = LinkageScorer(table, known.adapted(toRecords: table.count, distinct: table.distinct))
        guard
            let added = AddedRows(scorer, rows: table.rowsOfEachContent, former: former, floor: floor)
        else { return nil }
        let grouped = clustered(scorer, found: added.pairs)
        var roots = grouped.roots
        // The first rows of the clusters that stay as they were.
        var firsts = [UInt32](repeating: .max, count: former.names.count + 1)
        var isTouched = [Bool](repeating: false, count: former.names.count + 1)
        for row in 0..<table.count where added.isTouched[row] { isTouched[Int(former.numbers[row])] = true }
        for row in 0..<table.count where !added.isTouched[row] {
            let number = Int(former.numbers[row])
            // A cluster only a part of which can change was not made with this model.
            guard !isTouched[number] else { return nil }
            if firsts[number] == .max { firsts[number] = UInt32(row) }
            roots[row] = firsts[number]
        }
        let result = LinkageResult(
            scorer: scorer, threshold: threshold, isOneToOne: false, pairs: grouped.pairs, roots: roots, findings: [])
        return (result, added.isTouched.count { $0 })
    }
}

extension LinkageColumn {
    /// Whether its values are compared word by word.
    fileprivate var isOfWords: Bool {
        if case .words = field { true } else { false }
    }
}
