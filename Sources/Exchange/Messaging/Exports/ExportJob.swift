package import BundleFormats
package import SourceFormats

/// What is to be exported, and how.
package struct ExportJob: Sendable {
    /// The paths of the files.
    package var inputs: [String]
    /// Their format; recognised from their content when `nil`.
    package var format: SourceFormat?
    /// The path of the mapping, for tables.
    package var mapping: String?
    /// Whether the mapping is an edited version of the one that assigned the same ids before.
    package var isMappingChanged = false
    /// Whether rows of tables with errors are left out, instead of being errors of the export.
    package var leavesOutRows = false
    /// Whether nothing is to be written: the bundle is not checked then.
    package var isPreview = false
    /// What the bundle is to contain.
    package var rules = ExportRules()
    /// The form of the bundle.
    package var form = BundleForm.json

    /// The export of files.
    package init(_ inputs: [String]) { self.inputs = inputs }
}
