/// Collects the values of the entities of a merge from their records, and explains their joins.
protocol EntityValueSource: Sendable {
    /// All values of some records, each with its sources.
    func values(ofRecords ids: [String]) -> [EntityValue]

    /// The joins that formed an entity, in order of decreasing weight.
    func merges(ofEntity number: Int) -> [Join]
}
