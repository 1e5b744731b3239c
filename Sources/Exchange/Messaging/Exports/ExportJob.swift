package import BundleFormats
internal import Files
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
    /// The most objects in a bundle, where the export is a folder of bundles; `nil` for one bundle with all objects.
    package var bundleObjects: Int?
    /// The form of the bundle.
    package var form = BundleForm.json

    /// The most objects in each of several bundles, unless another number is given: some 65 megabytes.
    package static let standardBundleObjects = 100_000
    /// The numbers that can be given.
    package static let possibleBundleObjects = 50...10_000_000

    /// The name of several bundles: that of the first file, without its ending.
    package var bundleName: String {
        let name = inputs.first.map(Paths.name) ?? "export"
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The export of files.
    package init(_ inputs: [String]) { self.inputs = inputs }
}
