package import Diagnostics

/// The verdict on authenticity or admission, with its reasons.
package struct ReportVerdict: Hashable, Sendable {
    /// The outcome.
    package var outcome: Outcome
    /// The reasons; empty when it passed without remark.
    package var reasons: [ReportReason]

    /// A verdict.
    package init(_ outcome: Outcome, _ reasons: [ReportReason] = []) {
        self.outcome = outcome
        self.reasons = reasons
    }
}
