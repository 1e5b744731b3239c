/// Who may correct what a party stated: the party itself, and the parties that took its place by a succession statement
/// that both roots signed.
package struct CorrectionRights: Hashable, Sendable {
    /// The parties that took the place of a party, by its id.
    private var successors: [String: Set<String>] = [:]

    /// Rights without a succession.
    package init() {}

    /// Adds a succession, which was verified.
    package mutating func add(successor: String, of party: String) { successors[party, default: []].insert(successor) }

    /// Whether a party may retract, reinstate, narrow and supersede what a party stated, and consent for it. Successions
    /// add up; the first party keeps its right, because what it said before must go on counting in any order.
    package func permits(_ issuer: String, toCorrect originator: String) -> Bool {
        entitled(for: originator).contains(issuer)
    }

    /// All parties that may correct what a party stated.
    package func entitled(for originator: String) -> Set<String> {
        guard !successors.isEmpty else { return [originator] }
        return Self.closure(of: originator) { successors[$0] ?? [] }
    }

    /// A party, and all parties whose place it took: what they had and gave is its own.
    package func predecessors(of party: String) -> Set<String> {
        guard !successors.isEmpty else { return [party] }
        return Self.closure(of: party) { successor in
            Set(successors.filter { $0.value.contains(successor) }.keys)
        }
    }

    private static func closure(of party: String, by next: (String) -> Set<String>) -> Set<String> {
        var found: Set = [party]
        var open = [party]
        while let party = open.popLast() {
            for other in next(party) where found.insert(other).inserted { open.append(other) }
        }
        return found
    }
}
