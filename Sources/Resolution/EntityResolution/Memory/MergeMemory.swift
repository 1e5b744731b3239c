/// What a merge of a case file remembers for the next one: what each object version said, and its pairs.
///
/// All of it can be made again from the object versions; it is derived from them, and as confidential as they are.
package struct MergeMemory: Sendable {
    /// What one object version said.
    package struct Version: Sendable {
        /// When the object was modified, as the case file has it.
        package let modified: String
        /// The SHA-256 of the object's canonical JSON.
        package let digest: [UInt8]
        /// What it said.
        package let object: ExtractedObject

        /// An object version.
        package init(modified: String, digest: [UInt8], object: ExtractedObject) {
            self.modified = modified
            self.digest = digest
            self.object = object
        }
    }

    /// Which program it was made by: another one may read objects and compare them otherwise.
    package let program: String
    /// The version of the parameters.
    package let parameters: String
    /// The versions, by their number in the case file.
    package let versions: [Int: Version]
    /// The pairs.
    package let pairs: PairMemory

    /// A memory of its parts.
    package init(program: String, parameters: String, versions: [Int: Version], pairs: PairMemory) {
        self.program = program
        self.parameters = parameters
        self.versions = versions
        self.pairs = pairs
    }
}
