package import Platform

/// One file that was refused and lies, whole, in quarantine.
package struct RefusalRow: Hashable, Sendable {
    /// The name that the file had when it came.
    package var file: String
    /// Who it says it is from; unproven.
    package var claimedParty: String
    /// When it came.
    package var received: Timestamp
    /// Who made it, and is it whole? `nil` when that was never reached.
    package var authenticity: ReportVerdict?
    /// May this home take it in? `nil` when that was never reached.
    package var admission: ReportVerdict?
    /// Where it is kept; empty when it was not kept.
    package var quarantine: String

    /// A row.
    package init(
        file: String, claimedParty: String, received: Timestamp, authenticity: ReportVerdict?,
        admission: ReportVerdict?, quarantine: String
    ) {
        self.file = file
        self.claimedParty = claimedParty
        self.received = received
        self.authenticity = authenticity
        self.admission = admission
        self.quarantine = quarantine
    }
}
