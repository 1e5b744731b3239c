/// What a message of this home is to the protocol. What kinds of packages there are is for the module Packages to say.
package enum ExchangeKind: Hashable, Sendable {
    /// A message that is answered by a receipt: a bundle.
    case content
    /// A receipt that was owed. A receipt is never answered by a receipt.
    case receipt(OwedReceipt)
    /// A request that was made. It is answered by what it asks for.
    case request(ExchangeRequest)
    /// Any other message: nothing answers it.
    case notice

    /// Whether a receipt answers it.
    package var isAnswered: Bool { self == .content }
}
