internal import RecordLinkage

extension ResolvedTable {
    /// The entities that reviewers found different, two and two.
    package var apart: Set<Set<String>> {
        Set(standing.pairs(.different).map { [entityOfRow[$0.pair.left], entityOfRow[$0.pair.right]] })
    }
}
