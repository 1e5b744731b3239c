/// A question of a review: whether two records, and with them the entities that they are in, are one.
public protocol ReviewQuestion: Hashable, Sendable {
    /// What entities are told apart by.
    associatedtype EntityName: Hashable & Comparable & Sendable

    /// What decisions call the left record.
    var left: String { get }
    /// What decisions call the right record.
    var right: String { get }
    /// The entity that the left record is in.
    var leftEntity: EntityName { get }
    /// The entity that the right record is in.
    var rightEntity: EntityName { get }

    /// The answers after which no other pair of the same two entities is asked about.
    static var parting: Set<Decision.Verdict> { get }
}
