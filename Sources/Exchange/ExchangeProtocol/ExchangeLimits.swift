/// The bounds of what a relation does by itself and remembers.
package struct ExchangeLimits: Hashable, Sendable {
    /// How often a message goes out again at most.
    package var repeatsPerMessage = 3
    /// How many bytes of messages go out again to a partner in a day (UTC) at most.
    package var repeatedBytesPerDay = 1 << 30
    /// How many requests are made for a gap at most; then it is reported lost.
    package var requestsPerGap = 6
    /// Seconds after a request before the next one for the same gap; doubled each time.
    package var secondsBetweenRequests: Int64 = 6 * 3600
    /// Seconds without a receipt before a message goes out again by itself; doubled each time. After the last repeat it
    /// is reported lost.
    package var secondsForReceipt: Int64 = 86_400
    /// Seconds after a failed transmission before the next attempt; doubled each time.
    package var secondsBetweenAttempts: Int64 = 30
    /// The longest wait between two attempts to transmit, in seconds.
    package var longestSecondsBetweenAttempts: Int64 = 3600
    /// How often the receipt for one message is repeated in a day (UTC) at most.
    package var receiptRepeatsPerMessage = 3
    /// How many receipts are repeated for a partner in a day (UTC) at most.
    package var receiptRepeatsPerDay = 1000
    /// How many messages without an answer are remembered at most; beyond it the oldest is reported lost.
    package var openMessages = 100_000
    /// How many receipts are owed at most; beyond it the message is answered when it comes again.
    package var owedReceipts = 10_000
    /// How many streams of a partner are remembered; of others the store is asked.
    package var streams = 64
    /// How many gaps of a stream are remembered; beyond it the lowest is reported lost.
    package var gapsPerStream = 1000
    /// How many ranges of numbers a request names at most.
    package var rangesPerRequest = 1000
    /// How many messages of which parts are missing are remembered.
    package var incompleteMessages = 100
    /// How many envelopes that could not be opened are remembered, so that their sender is informed.
    package var unreadableEnvelopes = 100
    /// How many such envelopes of a partner are noted in a day (UTC) at most.
    package var unreadableEnvelopesPerDay = 100

    /// The limits of every home.
    package static let standard = ExchangeLimits()

    /// The standard limits.
    package init() {}
}
