/// A version of an object that exists here, of which others were given an earlier one.
package struct NewerVersion: Hashable, Sendable {
    /// The id of the object.
    package let object: String
    /// The party that stated it, by its party id.
    package let originator: String
    /// When it was modified, in milliseconds since 1970.
    package let modified: Int64

    /// A version.
    package init(_ object: String, of originator: String, modified: Int64) {
        self.object = object
        self.originator = originator
        self.modified = modified
    }
}

/// A party that holds an earlier version of an object than the one that exists here.
package struct OutdatedHolder: Hashable, Sendable {
    /// The party, by its party id.
    package let party: String
    /// The version that it does not have.
    package let newer: NewerVersion
}
