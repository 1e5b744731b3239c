package import Diagnostics
internal import Files
package import Packages

/// A received file that was refused: what goes into quarantine, or is only noted in the log.
package struct RefusedFile: Sendable {
    /// The file.
    package let file: ReceivedFile
    /// Its SHA-256.
    package let digest: String
    /// The verdicts on the envelope and the package, as far as they were reached.
    package let authenticity: [Authenticity]
    /// The answer of admission, where it was reached.
    package let admission: Admission?
    /// Everything else that was found.
    package let findings: [Finding]
    /// The worst answer.
    package let outcome: Outcome
    /// Why it was refused, for the log.
    package let codes: [FindingCode]
    /// The package in it, where it was verified.
    package let package: VerifiedPackage?
    /// The receipt that informs its sender, when one is owed.
    package let receipt: PendingReceipt?
    /// What it is to the relation with its originator; `nil` where no message of a partner was verified in it.
    package let relation: RelationEvent?
    /// The words in which its verdict is kept.
    package let messages: FindingMessages

    /// A refused file.
    ///
    /// - Throws: `Fault` of kind `.inputOutput` when the file cannot be read.
    package init(
        _ file: ReceivedFile, authenticity: [Authenticity], admission: Admission?, findings: [Finding],
        outcome: Outcome, codes: [FindingCode], package: VerifiedPackage?, receipt: PendingReceipt?,
        relation: RelationEvent? = nil, messages: FindingMessages
    ) throws(Fault) {
        self.file = file
        digest = try file.digest()
        self.authenticity = authenticity
        self.admission = admission
        self.findings = findings
        self.outcome = outcome
        self.codes = codes
        self.package = package
        self.receipt = receipt
        self.relation = relation
        self.messages = messages
    }

    /// The name that it arrived under.
    var name: String { Paths.name(of: file.path) }

    /// The digests of the signed manifests of the packages in it, as far as they were verified.
    var manifestDigests: [String] { package?.all.map(\.manifestDigest) ?? [] }

    /// What the log of the relation says of it; `nil` where no message of a partner was verified in it.
    var logEntry: RelationLogEntry? {
        guard relation != nil, let package else { return nil }
        return RelationLogEntry(.rejected, package, fileDigest: digest, reason: receipt?.reason)
    }

    /// The verdict as it is kept.
    var verdict: String {
        VerdictJSON.text(
            authenticity, admission: admission, findings: findings, outcome: outcome, messages: messages)
    }
}
