package import Platform

/// One refused file, which is kept unchanged in quarantine.
package struct RefusalRow: Hashable, Sendable {
    /// The name of the file on arrival.
    package var file: String
    /// The claimed sender; not verified.
    package var claimedParty: String
    /// The time of arrival.
    package var received: Timestamp
    /// The verdict on authenticity; `nil` when it was not reached.
    package var authenticity: ReportVerdict?
    /// The verdict on admission; `nil` when it was not reached.
    package var admission: ReportVerdict?
    /// Its id in quarantine; empty when it was not kept.
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
