public import Diagnostics

/// The answer to one of the two questions about a file, with its reasons.
public struct ReportVerdict: Hashable, Sendable {
    /// The answer.
    public var outcome: Outcome
    /// Why; empty when it passed without remark.
    public var reasons: [ReportReason]

    /// A verdict.
    public init(_ outcome: Outcome, _ reasons: [ReportReason] = []) {
        self.outcome = outcome
        self.reasons = reasons
    }
}
