internal import Diagnostics
package import RecordLinkage

/// Merges records into entities: normalise, block, compare, weigh, cluster. The records are not changed.
///
/// The same records, decisions and parameters give the same result, ids included, whatever the order of the input.
package struct Resolver: Sendable {
    /// The parameters.
    package let parameters: ResolutionParameters

    /// A resolver for the `intelligence` profile: careful with people, and pairs without sufficient evidence are
    /// proposed.
    package init(parameters: ResolutionParameters = .standard) {
        self.parameters = parameters
    }

    /// Merges the records of a table under reviewers' decisions.
    package func resolve(_ table: RecordTable, decisions: [Decision] = []) -> ResolvedTable {
        let prepared = NormalizedTable(table)
        let blocking = Blocking(prepared, limit: parameters.blockLimit, window: parameters.blockWindow)
        let examination = PairExamination(blocking, PairScorer(prepared, parameters))
        return resolve(prepared, blocking: blocking, pairs: examination.pairs, decisions: decisions)
    }

    /// Merges the records of a table incrementally, comparing only what changed since an earlier merge. The result is
    /// that of a full merge.
    ///
    /// - Parameter memory: the memory of a merge with the same parameters, by the same program.
    package func resolve(
        _ table: RecordTable, decisions: [Decision], after memory: PairMemory
    ) -> (resolved: ResolvedTable, memory: PairMemory, examined: MergeCoverage) {
        let prepared = NormalizedTable(table)
        let blocking = Blocking(prepared, limit: parameters.blockLimit, window: parameters.blockWindow)
        let examination = PairExamination(blocking, PairScorer(prepared, parameters), after: memory)
        return (
            resolve(prepared, blocking: blocking, pairs: examination.pairs, decisions: decisions), examination.memory,
            examination.examined
        )
    }

    private func resolve(
        _ prepared: NormalizedTable, blocking: Blocking, pairs: [StandingDecisions.Pair], decisions: [Decision]
    ) -> ResolvedTable {
        let table = prepared.table
        let scorer = PairScorer(prepared.usingFrequencies(from: parameters.frequencyMinimum), parameters)
        let standing = StandingDecisions(decisions, table)
        var evidence = PairEvidence(pairs, scorer, under: standing)
        var findings = standing.findings + evidence.findings(table)
        findings += Self.findings(blocking, prepared: prepared, parameters: parameters)
        var joining = EntityJoiner(table, standing)
        joining.apply(standing)
        joining.apply(evidence.automatic)
        findings += joining.findings
        var names = EqualNames(prepared)
        for pair in names.proposals(&joining.clusters, scorer) { evidence.propose(pair, scorer) }
        findings += names.findings
        return ResolvedTable(
            scorer: scorer, standing: standing, joining: joining, evidence: evidence, names: names, findings: findings)
    }

    /// The most blocks compared in a window that findings name.
    private static let narrowedLimit = 5

    private static func findings(
        _ blocking: Blocking, prepared: NormalizedTable, parameters: ResolutionParameters
    ) -> [Finding] {
        let table = prepared.table
        // The largest ones: a large table has many.
        let largest = Set(blocking.narrowed).sorted { ($1.count, $0.row) < ($0.count, $1.row) }.prefix(narrowedLimit)
        var findings = largest.map { narrowed in
            Finding(
                .blockNarrowed,
                [
                    "count": "\(narrowed.count)", "window": "\(parameters.blockWindow)",
                    "key": "among them \(table.ids[narrowed.row])",
                ])
        }
        let keyless = blocking.keyless.filter { [.person, .organisation, .consignment].contains(table.kinds[$0]) }
        if !keyless.isEmpty { findings.append(Finding(.recordNotComparable, ["count": "\(keyless.count)"])) }
        return findings
    }
}
