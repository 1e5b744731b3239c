package import TradeModel

/// What the case file holds of an object that was received: where it came from, and the newest version of each
/// originator.
package struct HeldVersions: Sendable {
    /// A package that contained a version of the object.
    package struct Source: Hashable, Sendable {
        /// The package's number in the case file.
        package let package: Int
        /// The party id of the package's originator.
        package let originator: String
        /// When the package was imported.
        package let imported: String
        /// The creator that the version names (`created_by_ref`).
        package let creator: String?
    }

    /// A version that is the newest of its originator.
    package struct Newest: Sendable {
        /// The party id of the originator.
        package let originator: String
        /// The version.
        package let object: STIXObject
    }

    /// The packages that contained it, in the order of their import.
    package var sources: [Source] = []
    /// The newest versions, several of one originator where they have one time.
    package var newest: [Newest] = []
}
