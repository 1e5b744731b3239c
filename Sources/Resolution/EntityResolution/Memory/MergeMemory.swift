/// What a merge of a case file stores for the next one: the extracted object versions, and the pairs.
///
/// All of it is derived from the object versions, can be regenerated from them, and is as confidential as they are.
package struct MergeMemory: Sendable {
    /// The program that created it; another one may extract and compare objects differently.
    package let program: String
    /// The version of the parameters.
    package let parameters: String
    /// The versions.
    package let versions: MemorizedVersions
    /// The pairs.
    package let pairs: PairMemory

    /// A memory from its parts.
    package init(program: String, parameters: String, versions: MemorizedVersions, pairs: PairMemory) {
        self.program = program
        self.parameters = parameters
        self.versions = versions
        self.pairs = pairs
    }
}
