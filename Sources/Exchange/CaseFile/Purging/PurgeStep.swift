/// The steps that follow a purge's transaction, in their order.
package enum PurgeStep: Hashable, Sendable, CaseIterable {
    /// The old case key was overwritten, and the new one has its place.
    case caseKeyDestroyed
    /// The sealed files are gone.
    case filesRemoved
    /// The case file was written anew without free pages.
    case compacted
    /// The purge is noted as finished.
    case noted
}
