/// What one party stated of one object: corrections concern this, and never what another party stated of an object with
/// the same id.
package struct StatedObject: Hashable, Sendable, Comparable {
    /// The id of the object.
    package let object: String
    /// The party whose signature brought it, by its party id; never taken from `created_by_ref`.
    package let originator: String

    /// The statements of a party about an object.
    package init(_ object: String, of originator: String) {
        self.object = object
        self.originator = originator
    }

    package static func < (left: StatedObject, right: StatedObject) -> Bool {
        (left.object, left.originator) < (right.object, right.originator)
    }
}
