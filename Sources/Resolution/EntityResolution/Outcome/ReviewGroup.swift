internal import Digests

/// Entities that may be one, as one question for a person: all candidates of a name, or all records of one declared
/// party.
package struct ReviewGroup: Hashable, Sendable {
    /// How a group can be answered.
    package enum Tier: String, Hashable, Sendable, CaseIterable {
        /// All groups of this tier can be accepted in one step: each of their pairs is as likely as an automatic merge,
        /// nothing that is known of both sides speaks against it, and only the kind of evidence is not enough.
        case bulk
        /// A person has to look at each group.
        case single
    }

    /// The group's id, `group-` and 12 hexadecimal digits: a digest of its members. A group with other members has
    /// another id.
    package let id: String
    /// How it can be answered.
    package let tier: Tier
    /// The ids of its entities, sorted.
    package let members: [String]
    /// Its pairs, by index in the proposed pairs, the likeliest first: every pair in a small group, and otherwise those
    /// that connect all members.
    package let pairs: [Int]
    /// The match probability of its weakest connection.
    package let weakest: Double

    init(tier: Tier, members: [String], pairs: [Int], weakest: Double) {
        self.tier = tier
        self.members = members.sorted()
        self.pairs = pairs
        self.weakest = weakest
        let content = Array((tier.rawValue + "\n" + self.members.joined(separator: "\n")).utf8)
        id = "group-" + Digest.sha256(content).hex.prefix(12)
    }

    /// The name of the acceptance of several groups, `bulk-` and 12 hexadecimal digits: a digest of their ids.
    package static func label(of groups: [ReviewGroup]) -> String {
        let content = Array(groups.map(\.id).sorted().joined(separator: "\n").utf8)
        return "bulk-" + Digest.sha256(content).hex.prefix(12)
    }
}
