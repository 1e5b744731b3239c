package import Platform

/// Something that happened in a relation. ``ExchangeCore`` decides what follows from it.
///
/// A home stores the changed ``RelationState`` in the transaction that stores what the event is about, and carries out
/// the outputs after it. An event whose transaction did not happen did not happen. Outputs that were not carried out,
/// because the process ended, are given again by ``resumed`` and ``timePassed(_:)``.
package enum ExchangeEvent: Hashable, Sendable {
    /// A message to the partner got its number, was sealed, and its copy is kept. Also for receipts and requests that
    /// outputs asked for.
    case sealed(SealedMessage)
    /// Files came together: one call, or one listing of a folder.
    case arrived([ArrivedFile])
    /// A message of the partner was verified inside.
    case verified(VerifiedMessage)
    /// A transmission that ``ExchangeOutput/transmit(message:isAgain:parts:)`` asked for ended.
    case transmissionEnded(message: String, TransmissionEnd)
    /// The fresh decision on a kept copy that ``ExchangeOutput/judge(message:parts:)`` asked for.
    ///
    /// - bytes: the size of what would go out: of the file, or of the parts that are asked for.
    case judged(message: String, CopyVerdict, bytes: Int)
    /// A message was sealed anew to a certificate that is good, because ``ExchangeOutput/sealAnew(message:)`` asked for it or
    /// before it went out first; the new copy took the place of the old one.
    ///
    /// - bytes: the size of the new sealed file.
    case sealedAnew(message: String, bytes: Int)
    /// A kept copy can no longer be sent.
    case copyEnded(message: String, CopyEnd)
    /// A kept copy that ``ExchangeOutput/destroyCopy(message:)`` named was destroyed.
    case copyDestroyed(message: String)
    /// Parts of a message came, and others of it did not. By the outer envelope: a claim.
    case partsMissing(message: String, stream: String, parts: [Int])
    /// An envelope verified from outside, and its inside did not. By the outer envelope: a claim.
    case unreadable(UnreadableEnvelope)
    /// All parts of a message came, or it was given up.
    case partsComplete(message: String)
    /// This home suspended the exchange with the partner.
    case partnerSuspended
    /// This home resumed the exchange with the partner.
    case partnerResumed
    /// The agreement under which messages were sent ended: their kept copies go.
    case agreementEnded(messages: Set<String>)
    /// Time passed; the only source of time. A home says it at the beginning and at the end of each call.
    case timePassed(Timestamp)
    /// The home was found to have been restored from an older backup.
    case restored
    /// The home began a new stream.
    case streamRenewed(stream: String)
    /// A process begins its work: everything that is owed is given again as outputs.
    case resumed
}

/// How a transmission ended.
package enum TransmissionEnd: Hashable, Sendable {
    /// The file stands under its name at the address.
    case done
    /// It does not.
    case failed
}

/// The fresh decision on a kept copy, before it goes out again: by policy, certificate and address.
package enum CopyVerdict: Hashable, Sendable {
    /// It may go out again as it is, to the confirmed address.
    case good
    /// The certificate that it is sealed to is no longer good; policy permits that it is sealed anew.
    case certificateEnded
    /// Policy refuses it now, or there is no confirmed address.
    case refused
}

/// Why a kept copy can no longer be sent.
package enum CopyEnd: String, Hashable, Sendable, CaseIterable {
    /// It cannot be opened or sealed for the partner any more.
    case certificate
    /// The message was purged.
    case purged
    /// The message was retracted.
    case retracted
    /// Policy does not permit that it is sealed anew.
    case refused
    /// The file is missing or damaged.
    case missing
}
