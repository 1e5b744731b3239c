package import BundleFormats
package import Diagnostics
package import Platform
package import SourceFormats

/// An export in which a row is the unit: rows with errors are left out, and the rest is exported.
///
/// The sources are read again without the rows whose objects turned out to be invalid or contradictory, until nothing is
/// wrong with what remains. Of rows that were exported before and have not changed only the reading is repeated.
package struct RowwiseExport {
    /// What was read, without the rejected rows.
    package let result: SourceReadingResult
    /// The versions of its objects.
    package let versions: VersionedExport
    /// The bundle; errors that are of no row remain in it. `nil` when there is nothing to write.
    package let bundle: ValidatedExport?
    /// The rejected rows, in the order of the files.
    package var rejected: [RejectedRow] { result.rejected }

    /// A row may be wrong only because of another one that was left out; this often that is looked at.
    private static let passes = 20

    /// Exports files.
    ///
    /// - Parameters:
    ///   - bundleObjects: the most objects in each of several bundles; `nil` for one bundle.
    ///   - folder: where there is room for the bundle, readable by its owner alone.
    ///   - clock: the time that no version may be more than a day after.
    ///   - read: reads the sources without some rows.
    ///   - versions: compares what was read with the exports before.
    /// - Throws: what reading and writing throw.
    package init(
        as form: BundleForm = .json, bundleObjects: Int? = nil, in folder: String, clock: Timestamp,
        read: ([RowPlace: Finding]) throws(Fault) -> SourceReadingResult,
        versions: (SourceReadingResult) throws(Fault) -> VersionedExport
    ) throws(Fault) {
        func check(_ rejections: [RowPlace: Finding]) throws(Fault) -> (
            SourceReadingResult, VersionedExport, ValidatedExport?
        ) {
            let result = try read(rejections)
            let versioned = try versions(result)
            let bundle =
                versioned.hasBundle
                ? try ValidatedExport(
                    versioned.result, as: form, bundleObjects: bundleObjects, in: folder, clock: clock) : nil
            return (result, versioned, bundle)
        }
        var rejections: [RowPlace: Finding] = [:]
        var state = try check(rejections)
        for _ in 1..<Self.passes {
            let errors = state.0.rowErrors.merging(state.2?.rowErrors ?? [:]) { first, _ in first }
            guard !errors.isEmpty else { break }
            rejections.merge(errors) { first, _ in first }
            state = try check(rejections)
        }
        (result, self.versions, bundle) = state
    }
}
