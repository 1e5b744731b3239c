public import Findings
public import TradeIntel

/// The objects of an export, in a fixed order, and what was found on the way.
public struct ExportResult: Sendable {
    /// Extension- and marking-definitions, the producer, the records' objects and their core-STIX shadow.
    public let objects: [STIXObject]
    /// What was found.
    public let findings: [Finding]
    /// What was read and made.
    public let summary: ExportSummary
}
