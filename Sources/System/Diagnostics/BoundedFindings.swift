/// Limits on the number of findings in a verdict.
extension [Finding] {
    /// The maximum number of findings in a verdict; 100.
    public static let verdictLimit = 100

    /// At most `limit` findings, the most severe first, with one finding of every code before a second one of any code.
    /// A last finding counts those left out. The order of the remaining findings is kept.
    ///
    /// Hostile data can cause millions of findings: reporting them all would be unreadable and cost more than the data
    /// itself.
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
    /// The number of findings that this one represents.
    fileprivate var leftOut: Int { facts["count"].flatMap { Int($0) } ?? 0 }
}
