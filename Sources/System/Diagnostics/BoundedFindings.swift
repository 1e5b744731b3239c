extension [Finding] {
    /// The most findings that a verdict tells; 100.
    public static let verdictLimit = 100

    /// At most so many findings, the worst first and every code before one comes again; what is left out is counted by
    /// a finding at the end. The order of those that stay is kept.
    ///
    /// Hostile data could have millions of faults: nobody reads them, and telling them all would cost more than the
    /// data.
    public func bounded(to limit: Int = verdictLimit) -> [Finding] {
        guard count > limit else { return self }
        var left = reduce(into: 0) { $0 += $1.code == .findingsLeftOut ? $1.leftOut : 0 }
        var turns: [FindingCode: Int] = [:]
        let told = filter { $0.code != .findingsLeftOut }
        let ranked = told.indices.map { index in
            let turn = turns[told[index].code, default: 0]
            turns[told[index].code] = turn + 1
            return (index: index, severity: told[index].severity, turn: turn)
        }
        let kept = ranked.sorted {
            ($0.severity, $1.turn, $1.index) > ($1.severity, $0.turn, $0.index)
        }.prefix(limit).map(\.index).sorted()
        left += told.count - kept.count
        return kept.map { told[$0] } + [Finding(.findingsLeftOut, ["count": "\(left)"])]
    }
}

extension Finding {
    /// How many findings this one stands for.
    fileprivate var leftOut: Int { facts["count"].flatMap { Int($0) } ?? 0 }
}
