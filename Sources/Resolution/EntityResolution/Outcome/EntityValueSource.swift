/// Collects the values of entities from their records.
protocol EntityValueSource: Sendable {
    /// All values of some records, each with its sources.
    func values(ofRecords ids: [String]) -> [EntityValue]
}
