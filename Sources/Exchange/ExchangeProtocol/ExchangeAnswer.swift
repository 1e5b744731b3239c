/// What a receipt says of a message.
package enum ExchangeAnswer: Hashable, Sendable {
    /// It was opened and verified, and waits for a person.
    case delivered
    /// It was taken into the case file.
    case accepted
    /// It was refused; without a reason in receipts of version 1.
    case rejected(RejectionReason?)

    /// How much it settles: an answer never gives way to one that settles less.
    var weight: Int {
        switch self {
        case .delivered: 0
        case .rejected: 1
        case .accepted: 2
        }
    }
}
