/// The maximum length of lists on a page. The page states how many items it omits.
package struct ReportLimits: Hashable, Sendable {
    /// The places listed for one finding code.
    package var placesPerFinding = 100
    /// The rows of entities with a single record, in one table.
    package var plainEntities = 500

    /// The standard limits.
    package init() {}
}
