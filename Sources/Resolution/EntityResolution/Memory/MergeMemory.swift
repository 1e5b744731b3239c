/// What a merge of a case file stores for the next one: the extracted object versions, and the pairs.
///
/// All of it is derived from the object versions, can be regenerated from them, and is as confidential as they are.
package struct MergeMemory: Sendable {
    /// The extract of one object version.
    package struct Version: Sendable {
        /// The modification time of the object, as in the case file.
        package let modified: String
        /// The SHA-256 of the object's canonical JSON.
        package let digest: [UInt8]
        /// The extracted object.
        package let object: ExtractedObject

        /// An object version.
        package init(modified: String, digest: [UInt8], object: ExtractedObject) {
            self.modified = modified
            self.digest = digest
            self.object = object
        }
    }

    /// The program that created it; another one may extract and compare objects differently.
    package let program: String
    /// The version of the parameters.
    package let parameters: String
    /// The versions, by their number in the case file.
    package let versions: [Int: Version]
    /// The pairs.
    package let pairs: PairMemory

    /// A memory from its parts.
    package init(program: String, parameters: String, versions: [Int: Version], pairs: PairMemory) {
        self.program = program
        self.parameters = parameters
        self.versions = versions
        self.pairs = pairs
    }
}
