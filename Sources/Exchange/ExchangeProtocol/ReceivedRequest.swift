/// What a verified request of the partner asks for (specs/exchange.md, "Requests").
package struct ReceivedRequest: Hashable, Sendable {
    /// An envelope that the partner could not open.
    package struct Unreadable: Hashable, Sendable {
        /// What the file is to this home.
        package enum Standing: Hashable, Sendable {
            /// The file of the message at that place, as it went last.
            case current
            /// A file of that message that another one has replaced.
            case former
            /// No file that this home sent.
            case unknown
        }

        /// The message id that the envelope claims.
        package let message: String
        /// The place that the envelope claims.
        package let place: ExchangePlace
        /// What the partner found.
        package let reason: RejectionReason
        /// What the file is to this home.
        package let standing: Standing

        /// An envelope.
        package init(message: String, place: ExchangePlace, reason: RejectionReason, standing: Standing) {
            self.message = message
            self.place = place
            self.reason = reason
            self.standing = standing
        }
    }

    /// The stream of this home that it is about.
    package let stream: String
    /// The numbers that did not come, as ranges.
    package let numbers: [ClosedRange<Int>]
    /// The numbers of the parts that did not come, by the message id.
    package let parts: [String: [Int]]
    /// The envelopes that it could not open, with what the store knows of each.
    package let unreadable: [Unreadable]

    /// A request.
    package init(
        stream: String, numbers: [ClosedRange<Int>], parts: [String: [Int]] = [:], unreadable: [Unreadable] = []
    ) {
        self.stream = stream
        self.numbers = numbers
        self.parts = parts
        self.unreadable = unreadable
    }
}
