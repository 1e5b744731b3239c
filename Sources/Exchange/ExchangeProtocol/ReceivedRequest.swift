/// What a verified request of the partner asks for (specs/exchange.md, "Requests").
package struct ReceivedRequest: Hashable, Sendable {
    /// The stream of this home that it is about.
    package let stream: String
    /// The numbers that did not come, as ranges.
    package let numbers: [ClosedRange<Int>]
    /// The numbers of the parts that did not come, by the message id.
    package let parts: [String: [Int]]

    /// A request.
    package init(stream: String, numbers: [ClosedRange<Int>], parts: [String: [Int]] = [:]) {
        self.stream = stream
        self.numbers = numbers
        self.parts = parts
    }
}
