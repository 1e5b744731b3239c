/// The maximum length of lists on a page. The page states how many items it omits.
package struct ReportLimits: Hashable, Sendable {
    /// The places listed for one finding code.
    package var placesPerFinding = 100
    /// The rows of entities with a single record, in one table.
    package var plainEntities = 500

    /// The size of the entities on the page from which no more are shown, in bytes.
    package var entityBytes = 3_000_000
    /// The size of the waiting or of the decided pairs on the page from which no more are shown, in bytes.
    package var pairBytes = 500_000

    /// The standard limits.
    package init() {}
}
