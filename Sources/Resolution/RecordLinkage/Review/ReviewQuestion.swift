/// A question of a review: whether two records, and with them their entities, are the same.
public protocol ReviewQuestion: Hashable, Sendable {
    /// The type that identifies entities.
    associatedtype EntityName: Hashable & Comparable & Sendable

    /// The left record's name in decisions.
    var left: String { get }
    /// The right record's name in decisions.
    var right: String { get }
    /// The left record's entity.
    var leftEntity: EntityName { get }
    /// The right record's entity.
    var rightEntity: EntityName { get }

    /// The answers after which no other pair of the same two entities is asked about.
    static var parting: Set<Decision.Verdict> { get }
}
