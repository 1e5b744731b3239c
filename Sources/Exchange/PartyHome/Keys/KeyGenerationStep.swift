/// The steps by which a key set takes the place of another one, in their order.
package enum KeyGenerationStep: Hashable, Sendable, CaseIterable {
    /// The new set is whole, under a name of a draft.
    case drafted
    /// It has its name.
    case named
    /// The pointer names it: it is in use.
    case switched
    /// Its profile stands where it is handed out from.
    case published
    /// The log has what was done.
    case recorded
    /// The set before it, with the signing keys that are used no more, is destroyed.
    case formerDestroyed
}
