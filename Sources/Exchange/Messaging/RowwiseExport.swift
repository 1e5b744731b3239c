package import BundleFormats
package import Diagnostics
package import Platform
package import SourceFormats

/// An export in which a row is the unit: rows with errors are left out, and the rest is exported.
///
/// The sources are read again without the rows whose objects turned out to be invalid or contradictory, until nothing is
/// wrong with what remains.
package struct RowwiseExport {
    /// What was read, without the rejected rows.
    package let result: SourceReadingResult
    /// The bundle; errors that are of no row remain in it.
    package let bundle: ValidatedExport
    /// The rejected rows, in the order of the files.
    package var rejected: [RejectedRow] { result.rejected }

    /// A row may be wrong only because of another one that was left out; this often that is looked at.
    private static let passes = 20

    /// Exports files.
    ///
    /// - Parameters:
    ///   - read: reads the sources without some rows.
    ///   - folder: where there is room for the bundle, readable by its owner alone.
    ///   - clock: the time that no version may be more than a day after.
    /// - Throws: what reading and writing throw.
    package init(
        as form: BundleForm = .json, in folder: String, clock: Timestamp,
        read: ([RowPlace: Finding]) throws(Fault) -> SourceReadingResult
    ) throws(Fault) {
        var rejections: [RowPlace: Finding] = [:]
        var result = try read(rejections)
        var bundle = try ValidatedExport(result, as: form, in: folder, clock: clock)
        for _ in 1..<Self.passes {
            let errors = result.rowErrors.merging(bundle.rowErrors) { first, _ in first }
            guard !errors.isEmpty else { break }
            rejections.merge(errors) { first, _ in first }
            result = try read(rejections)
            bundle = try ValidatedExport(result, as: form, in: folder, clock: clock)
        }
        (self.result, self.bundle) = (result, bundle)
    }
}
