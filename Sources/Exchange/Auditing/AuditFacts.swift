internal import Diagnostics
internal import Platform

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
    var acts: [AuditEvidence.SignedAct] = []
    /// Notes that came without a certificate: they are judged when all files were read.
    var acknowledged: [String] = []
    var findings: [Finding] = []
    /// The package, when all that is wrong with it is that the certificate of its signer was revoked: it counts once
    /// something among the files proves that it is older.
    var revoked: Revoked?
    /// What the package has of others and does not hold: it may be older than the revocation of their certificates.
    var refusedParts: [RefusedByOthers] = []

    /// A package whose signer's certificate was revoked.
    struct Revoked: Hashable, Sendable {
        /// The party that the certificate is of.
        var party: String
        var message: String
        /// The digest of the signed manifest.
        var digest: String
    }

    /// What a package has of another party.
    struct RefusedByOthers: Sendable {
        /// The digest of an enclosed package's manifest, or the root that a disclosure leads to; empty for a statement.
        var origin: String
        var finding: Finding
    }

    init(_ kind: String) { self.kind = kind }

    /// Whether a proof that the file is older could change what it states.
    var isOpen: Bool { revoked != nil || !refusedParts.isEmpty }

    /// Takes in what the file states as of the time of a proof.
    mutating func take(_ proven: AuditFacts, by proof: AuditProof, in file: String) {
        guard revoked == nil else {
            guard proven.revoked == nil, !proven.messages.isEmpty else { return }
            self = proven
            findings.append(
                Finding(
                    .auditRevokedLater,
                    [
                        "file": file, "message": proven.messages[0].id, "party": proof.party, "kind": proof.kind,
                        "time": proof.time.rfc3339,
                    ]))
            return
        }
        // The signer's own part was good without the proof, and stays as it was judged.
        guard !proven.messages.isEmpty, proven.refusedParts.count < refusedParts.count else { return }
        refusedParts = proven.refusedParts
        acts += proven.acts.filter { !acts.contains($0) }
        messages += proven.messages.filter { message in !messages.contains { $0.digest == message.digest } }
        receipts += proven.receipts.filter { receipt in !receipts.contains { $0.digest == receipt.digest } }
    }
}
