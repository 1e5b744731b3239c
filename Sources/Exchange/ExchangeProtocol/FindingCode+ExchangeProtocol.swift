package import Diagnostics

/// What ExchangeProtocol can find, with its words.
extension FindingCode {
    /// The message was imported before.
    package static let sequenceReplayed = FindingCode(
        "sequence-replayed", severity: .error,
        sentence: "The message {message} was already imported at {time}.",
        advice: "Nothing needs to be done; its content is in the case file.")

    /// A message that was purged has been received again.
    package static let messagePurged = FindingCode(
        "message-purged", severity: .error,
        sentence:
            "The message {message} was imported at {time} and has been purged since: it is neither imported again nor "
            + "kept.",
        advice: "Destroy this copy as well.")

    /// Two messages have one number in a stream.
    package static let sequenceFork = FindingCode(
        "sequence-fork", severity: .error,
        sentence: "Number {sequence} of this stream was already used by another message, {other}.",
        advice: "Ask the originator which one is valid: two messages with one number are an error or a fraud.")

    /// Earlier messages of the stream have not been received.
    package static let sequenceGap = FindingCode(
        "sequence-gap", severity: .warning,
        sentence: "Messages of this stream have not been received: {missing}.",
        advice: "Ask the originator to send them again.")

    /// The message names a different predecessor than the one received.
    package static let sequenceChainBroken = FindingCode(
        "sequence-chain-broken", severity: .error,
        sentence: "The message names a different predecessor than the one received as number {sequence}.",
        advice: "Ask the originator which one is valid.")

    /// Messages were asked for, and did not come.
    package static let gapLost = FindingCode(
        "gap-lost", severity: .warning,
        sentence: "The messages {missing} of the stream {stream} were asked for {requests} times, and did not come.",
        advice: "Ask the partner what became of them; what comes later is still accepted.")

    /// Parts of a message were asked for, and did not come.
    package static let partsLost = FindingCode(
        "parts-lost", severity: .warning,
        sentence: "Parts of the message {message} were asked for {requests} times, and did not come.",
        advice: "Ask the partner to send the message again.")

    /// A message is not acknowledged, and not sent again.
    package static let messageLost = FindingCode(
        "message-lost", severity: .warning,
        sentence: "The message {message}, number {number}, was not acknowledged and is not sent again: {reason}.",
        advice: "Ask the partner whether it has the message, and seal its content again where it has not.")

    /// The partner rejected a message.
    package static let messageRejected = FindingCode(
        "message-rejected", severity: .warning,
        sentence: "The partner rejected the message {message}, number {number}: {reason}.",
        advice: "Mend what the reason names, and seal the content again; its number is used.")

    /// The partner asks for messages of which no copy can be sent.
    package static let requestUnanswered = FindingCode(
        "request-unanswered", severity: .warning,
        sentence: "The partner asks for {count} messages that are not sent again: {reason}.",
        advice: "Tell the partner what became of them, and seal their content again where it is needed.")

    /// The partner asks for a number that this home did not use yet.
    package static let streamAhead = FindingCode(
        "stream-ahead", severity: .error,
        sentence:
            "The partner asks for number {number} of this home's stream, of which the home remembers only {last}: it "
            + "was probably restored from a backup.",
        advice: "Renew the stream; until then nothing is sent to the partner.")

    /// Nothing is sent to the partner until the stream is renewed.
    package static let sendingStopped = FindingCode(
        "sending-stopped", severity: .error,
        sentence: "Nothing is sent to the partner: {reason}.",
        advice: "Renew the stream, so that no number is used twice.")

    /// A receipt acknowledges a message that was never sent to its originator.
    package static let receiptUnasked = FindingCode(
        "receipt-unasked", severity: .error,
        sentence: "The receipt acknowledges the message {message}, which was not sent to this party.",
        advice: "Ask the party about it; nothing was changed.")

    /// A receipt acknowledges a message that was sent to another party.
    package static let receiptOtherParty = FindingCode(
        "receipt-other-party", severity: .error,
        sentence: "The receipt acknowledges the message {message}, which was sent to another party.",
        advice: "Ask both parties how it got there; nothing was changed.")

    /// A receipt acknowledges a message that receipts do not answer.
    package static let receiptOfReceipt = FindingCode(
        "receipt-of-receipt", severity: .error,
        sentence: "The receipt acknowledges the message {message}, which is of a kind that no receipt answers.",
        advice: "Ask the party to update its program; nothing was changed.")

    /// A receipt contradicts an earlier one.
    package static let receiptContradicts = FindingCode(
        "receipt-contradicts", severity: .error,
        sentence: "The receipt rejects the message {message}, which an earlier receipt accepted.",
        advice: "The earlier receipt stays in force. Ask the party whether it was restored from a backup.")
}
