public import Platform

/// One file that was refused and lies, whole, in quarantine.
public struct RefusalRow: Hashable, Sendable {
    /// The name that the file had when it came.
    public var file: String
    /// Who it says it is from; unproven.
    public var claimedParty: String
    /// When it came.
    public var received: Timestamp
    /// Who made it, and is it whole? `nil` when that was never reached.
    public var authenticity: ReportVerdict?
    /// May this home take it in? `nil` when that was never reached.
    public var admission: ReportVerdict?
    /// Where it is kept; empty when it was not kept.
    public var quarantine: String

    /// A row.
    public init(
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
