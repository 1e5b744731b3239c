/// What a holder is known to have done with what was disclosed to it, in the order in which it happens.
package enum LedgerState: String, Hashable, Sendable, CaseIterable, Comparable {
    /// It was sent; nothing came back.
    case sent
    /// The holder said that it received it.
    case acknowledged
    /// The holder said that it carried out the last correction or retraction of it.
    case applied
    /// The holder said that it destroyed it.
    case destroyed

    /// By the order in which states follow each other.
    package static func < (left: LedgerState, right: LedgerState) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .sent: 0
        case .acknowledged: 1
        case .applied: 2
        case .destroyed: 3
        }
    }
}
