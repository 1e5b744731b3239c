/// A number in a stream: the place of a message in the order of what one home sends to one partner.
///
/// `StreamPosition` (Packages) is what a manifest says of it; this value is what the protocol counts with.
package struct ExchangePlace: Hashable, Sendable {
    /// The id of the stream; it belongs to one home of the sender.
    package let stream: String
    /// The number, from 1, rising by 1.
    package let number: Int

    /// A place.
    package init(stream: String, number: Int) {
        self.stream = stream
        self.number = number
    }
}
