/// What a home has to do after an event (``ExchangeEvent``). Carrying one out twice does no harm.
package enum ExchangeOutput: Hashable, Sendable {
    /// Open these files in this order: by the places that they claim, so that a file never looks like a gap only because
    /// of its name.
    case open([String])
    /// Take the verified message into the case file: in the transaction of the event.
    case take(message: String, digest: String)
    /// Hold the verified message in quarantine: in the transaction of the event. Without a reason it waits for a person.
    case hold(message: String, digest: String, RejectionReason?)
    /// Drop the file: the home has the message.
    case drop(message: String, digest: String)
    /// Note the partner's answer to a message of this home: in the transaction of the event.
    case answered(message: String, ExchangeAnswer)
    /// Transmit the kept copy to the partner's confirmed address, whole or only some parts of it.
    ///
    /// - isAgain: whether it went out before.
    /// - parts: the parts that were asked for; `nil` for the whole file.
    case transmit(message: String, isAgain: Bool, parts: [Int]?)
    /// Decide anew whether the kept copy, or these parts of it, may go out again: policy, certificate, address. Answered
    /// by ``ExchangeEvent/judged(message:_:bytes:)``.
    case judge(message: String, parts: [Int]?)
    /// Open the kept copy and seal the package in it anew, to a certificate that is good. Answered by
    /// ``ExchangeEvent/sealedAnew(message:bytes:)`` or by ``ExchangeEvent/copyEnded(message:_:)``.
    case sealAnew(message: String)
    /// Seal a receipt for a message of the partner, with the next number, and say so by ``ExchangeEvent/sealed(_:)``.
    case makeReceipt(OwedReceipt)
    /// Send the receipt that was given for this message again, byte for byte.
    case repeatReceipt(message: String, digest: String)
    /// Seal a request, with the next number, and say so by ``ExchangeEvent/sealed(_:)``.
    case makeRequest(ExchangeRequest)
    /// Say again to the partner what concerns it, in the transaction of the event: its home was restored, and may have
    /// forgotten what it was told and what came from it. It began a new stream, or a message came late in one that it gave
    /// up.
    case sayAgain
    /// Destroy the kept copy, and say so by ``ExchangeEvent/copyDestroyed(message:)``.
    case destroyCopy(message: String)
}

/// A receipt that is owed to the partner.
package struct OwedReceipt: Hashable, Sendable {
    /// The message that it answers.
    package let message: String
    /// The manifest digest of that message.
    package let digest: String
    /// The answer.
    package let answer: ExchangeAnswer

    /// An owed receipt.
    package init(message: String, digest: String, answer: ExchangeAnswer) {
        self.message = message
        self.digest = digest
        self.answer = answer
    }
}

/// A request that is to be sent to the partner.
package struct ExchangeRequest: Hashable, Sendable {
    /// The partner's stream.
    package let stream: String
    /// The numbers that did not come, as ranges, ascending; at most ``ExchangeLimits/rangesPerRequest``.
    package let numbers: [ClosedRange<Int>]
    /// The parts that did not come, by the message id.
    package let parts: [String: [Int]]
    /// The envelopes that could not be opened, of which the partner is informed; at most
    /// ``ExchangeLimits/unreadableEnvelopes``.
    package let unreadable: [UnreadableEnvelope]

    /// A request.
    package init(
        stream: String, numbers: [ClosedRange<Int>], parts: [String: [Int]] = [:],
        unreadable: [UnreadableEnvelope] = []
    ) {
        self.stream = stream
        self.numbers = numbers
        self.parts = parts
        self.unreadable = unreadable
    }
}
