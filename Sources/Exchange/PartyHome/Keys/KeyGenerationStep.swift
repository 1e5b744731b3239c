/// The steps by which one key set replaces another, in order.
package enum KeyGenerationStep: Hashable, Sendable, CaseIterable {
    /// The new set is complete, under a draft name.
    case drafted
    /// It has its final name.
    case named
    /// The pointer refers to it: it is in use.
    case switched
    /// Its profile is published.
    case published
    /// The log entry is written.
    case recorded
    /// The previous set, with the signing keys that are no longer used, is destroyed.
    case formerDestroyed
}
