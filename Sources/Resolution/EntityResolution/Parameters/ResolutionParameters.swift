/// Everything that a merge is weighed with: readable, frozen and named by a version.
///
/// The numbers that ship (`standard`) were set by hand from published shares of names and from what a case file of a
/// few thousand records looks like. They never change under one version; learning makes a new version (specs/parameters.md).
package struct ResolutionParameters: Hashable, Sendable {
    /// The version that results name.
    package var version: String
    /// What they were learnt from; `nil` for those that ship.
    package var origin: ParameterOrigin?
    /// The parameters of each kind.
    package var kinds: [RecordKind: KindParameters]
    /// From how many records of a kind on the table's own name frequencies are heeded.
    package var frequencyMinimum: Int
    /// How many records may share one blocking key before the block is split.
    package var blockLimit: Int
    /// To how many neighbours each record of a block that cannot be split is compared.
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

    /// The parameters of a kind; a kind that is not named is never merged.
    func parameters(of kind: RecordKind) -> KindParameters {
        kinds[kind]
            ?? KindParameters(
                prior: -100, mergeThreshold: 1, reviewThreshold: 1, nameCap: 0, contactCap: 0, levels: [:],
                strongSchemes: [])
    }
}
