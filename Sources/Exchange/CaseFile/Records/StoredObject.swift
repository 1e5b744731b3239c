package import Packages
package import TradeModel

/// One version of an object, as stored in the case file.
package struct StoredObject: Hashable, Sendable {
    /// Its number in the case file.
    package let number: Int
    /// The object, whole.
    package let object: STIXObject
    /// The time of modification, else of creation; empty when the object has neither.
    package let modified: String
    /// The SHA-256 of its canonical JSON.
    package let digest: String
    /// The statements that it consists of, when it is not a whole version; `object` then has them and nothing else.
    package var partial: PartialObject?
}

/// The provenance of a version of an object.
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
    /// The time of the package's import.
    package let imported: String
    /// The party id of the one who passed the statements on, when they did not come in a message of their originator.
    package var passedOnBy: String?
}
