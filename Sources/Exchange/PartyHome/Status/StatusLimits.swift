/// From when on a status asks for attention. All are in days, but for the space.
package struct StatusLimits: Hashable, Sendable {
    /// How long a message may be without an answer.
    package var unanswered = 7
    /// How long a message may wait in the outbox, an envelope in the inbox, a receipt for its seal.
    package var waiting = 1
    /// How long before its end a partner's list or certificate is reported.
    package var partnerNotice = 14
    /// How long before its end an agreement is reported.
    package var agreementNotice = 30
    /// How old the last backup may be.
    package var backup = 8
    /// The least free space in bytes.
    package var space = 1 << 30

    /// The limits that hold when nothing else is asked for.
    package static let standard = StatusLimits()
}
