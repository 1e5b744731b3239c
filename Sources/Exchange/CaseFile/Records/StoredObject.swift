package import TradeModel

/// One version of an object, as the case file holds it.
package struct StoredObject: Hashable, Sendable {
    /// Its number in the case file.
    package let number: Int
    /// The object, whole.
    package let object: STIXObject
    /// When it was modified, or made where it does not say; empty where it says neither.
    package let modified: String
    /// The SHA-256 of its canonical JSON.
    package let digest: String
}

/// Where a version of an object came from.
package struct Provenance: Hashable, Sendable {
    /// The number of the package in the case file.
    package let package: Int
    /// The message id of the package.
    package let message: String
    /// The party id of its originator.
    package let originator: String
    /// The bundle in the package.
    package let entry: String
    /// The object's index in the bundle.
    package let position: Int
    /// When the package was imported.
    package let imported: String
}

/// An object as it arrives in a package, on its way into the case file.
package struct ArrivingObject: Sendable {
    /// The object.
    package let object: STIXObject
    /// The bundle in the package.
    package let entry: String
    /// The object's index in the bundle.
    package let position: Int

    /// An object at its place.
    package init(_ object: STIXObject, entry: String, position: Int) {
        self.object = object
        self.entry = entry
        self.position = position
    }
}
