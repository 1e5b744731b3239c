public import TradeModel

/// One version of an object, as the case file holds it.
public struct StoredObject: Hashable, Sendable {
    /// Its number in the case file.
    public let number: Int
    /// The object, whole.
    public let object: STIXObject
    /// When it was modified, or made where it does not say; empty where it says neither.
    public let modified: String
    /// The SHA-256 of its canonical JSON.
    public let digest: String
}

/// Where a version of an object came from.
public struct Provenance: Hashable, Sendable {
    /// The number of the package in the case file.
    public let package: Int
    /// The message id of the package.
    public let message: String
    /// The party id of its originator.
    public let originator: String
    /// The bundle in the package.
    public let entry: String
    /// The object's index in the bundle.
    public let position: Int
    /// When the package was imported.
    public let imported: String
}

/// An object as it arrives in a package, on its way into the case file.
public struct ArrivingObject: Sendable {
    /// The object.
    public let object: STIXObject
    /// The bundle in the package.
    public let entry: String
    /// The object's index in the bundle.
    public let position: Int

    /// An object at its place.
    public init(_ object: STIXObject, entry: String, position: Int) {
        self.object = object
        self.entry = entry
        self.position = position
    }
}
