/// What a message is to the protocol. What kinds of packages there are is for the module Packages to say.
package enum ExchangeKind: Hashable, Sendable {
    /// A message that is answered by a receipt: a bundle.
    case content
    /// The receipt for the message with this manifest digest. A receipt is never answered by a receipt.
    case receipt(of: String)
    /// A request for messages of this stream of the partner, or for parts of them. It is answered by what it asks for.
    case request(stream: String)
    /// Any other message: nothing answers it.
    case notice

    /// Whether a receipt answers it.
    package var isAnswered: Bool { self == .content }
}
