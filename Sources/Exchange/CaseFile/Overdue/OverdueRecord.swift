/// A record that must be validated again: what one party stated of one object, in the version that holds.
package struct OverdueRecord: Hashable, Sendable {
    /// The id of the object.
    package let object: String
    /// The party that stated it, by its party id.
    package let originator: String
    /// By when, in UTC with milliseconds: what its markings say, or what the last validation says.
    package let due: String
    /// Whether that time has come, so that it is left out of views.
    package let isOverdue: Bool
}
