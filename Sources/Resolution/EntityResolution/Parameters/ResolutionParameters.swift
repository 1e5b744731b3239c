/// All parameters of a merge: readable, frozen and named by a version.
///
/// The shipped numbers (`standard`) were set by hand from published frequencies of names and from a typical case file
/// of a few thousand records. They never change under one version; learning creates a new version
/// (specs/parameters.md).
package struct ResolutionParameters: Hashable, Sendable {
    /// The version, which results state.
    package var version: String
    /// The decisions that they were estimated from; `nil` for the shipped ones.
    package var origin: ParameterOrigin?
    /// The parameters of each kind.
    package var kinds: [RecordKind: KindParameters]
    /// The number of records of a kind from which the table's own name frequencies are used.
    package var frequencyMinimum: Int
    /// The number of records with one blocking key above which the block is split.
    package var blockLimit: Int
    /// The number of neighbours that each record of a block that cannot be split is compared with.
    package var blockWindow: Int

    /// Parameters from their parts.
    package init(
        version: String, origin: ParameterOrigin? = nil, kinds: [RecordKind: KindParameters], frequencyMinimum: Int,
        blockLimit: Int, blockWindow: Int
    ) {
        self.version = version
        self.origin = origin
        self.kinds = kinds
        self.frequencyMinimum = frequencyMinimum
        self.blockLimit = blockLimit
        self.blockWindow = blockWindow
    }

    /// The parameters of a kind; a kind without parameters is never merged.
    func parameters(of kind: RecordKind) -> KindParameters {
        kinds[kind]
            ?? KindParameters(
                prior: -100, mergeThreshold: 1, reviewThreshold: 1, nameCap: 0, contactCap: 0, levels: [:],
                strongSchemes: [])
    }
}
