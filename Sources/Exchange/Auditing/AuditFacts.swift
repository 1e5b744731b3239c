internal import Diagnostics

/// What one file of an audit states: small facts, and nothing of its content.
struct AuditFacts: Sendable {
    /// What the file is, for people.
    var kind: String
    var messages: [AuditEvidence.Message] = []
    var receipts: [AuditEvidence.Receipt] = []
    var heads: [AuditEvidence.Head] = []
    var logs: [AuditEvidence.Log] = []
    var destructions: [AuditEvidence.Destruction] = []
    var envelopes: [AuditEvidence.Envelope] = []
    /// Notes that came without a certificate: they are judged when all files were read.
    var acknowledged: [String] = []
    var findings: [Finding] = []

    init(_ kind: String) { self.kind = kind }
}
