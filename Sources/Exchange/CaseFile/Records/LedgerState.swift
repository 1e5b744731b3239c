/// What a holder is known to have done with what was disclosed to it, in the order in which it happens.
package enum LedgerState: String, Hashable, Sendable, CaseIterable, Comparable {
    /// It was sent; nothing came back.
    case sent
    /// The holder said that it received it.
    case acknowledged
    /// The holder accepted the last correction or retraction of it. It may still wait for a person there, or be refused by
    /// one: no receipt says that.
    case corrected = "applied"
    /// The holder said that it destroyed it.
    case destroyed

    /// What people read.
    package var words: String {
        switch self {
        case .sent, .acknowledged, .destroyed: rawValue
        case .corrected: "correction accepted"
        }
    }

    /// By the order in which states follow each other.
    package static func < (left: LedgerState, right: LedgerState) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .sent: 0
        case .acknowledged: 1
        case .corrected: 2
        case .destroyed: 3
        }
    }
}
