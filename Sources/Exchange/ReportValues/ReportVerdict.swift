package import Diagnostics

/// The answer to one of the two questions about a file, with its reasons.
package struct ReportVerdict: Hashable, Sendable {
    /// The answer.
    package var outcome: Outcome
    /// Why; empty when it passed without remark.
    package var reasons: [ReportReason]

    /// A verdict.
    package init(_ outcome: Outcome, _ reasons: [ReportReason] = []) {
        self.outcome = outcome
        self.reasons = reasons
    }
}
