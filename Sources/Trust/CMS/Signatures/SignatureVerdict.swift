public import Diagnostics
public import Platform
public import X509

/// What was found about one signature.
public struct SignatureVerdict: Sendable {
    /// The answer: signature and certificate together.
    public let outcome: Outcome
    /// Every reason.
    public let findings: [Finding]
    /// The signer's certificate, when it came along.
    public let signer: Certificate?
    /// The time that the signer claims; it proves nothing.
    public let claimedTime: Timestamp?
    /// The time that trust was judged at.
    public let judgedTime: Timestamp
    /// What was found about each time stamp over the signature.
    public let timestamps: [TimestampVerdict]
    /// What was found about the certificate.
    public let chain: ChainVerdict?

    /// The earliest time that a time stamp proves.
    public var provenTime: Timestamp? { timestamps.compactMap(\.time).min() }

    init(
        _ findings: [Finding], signer: Certificate?, claimedTime: Timestamp?, judgedTime: Timestamp,
        timestamps: [TimestampVerdict] = [], chain: ChainVerdict?
    ) {
        let own: Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        outcome = Outcome.worst([own, chain?.outcome ?? (signer == nil ? .failed : .passed)])
        self.findings = findings + (chain?.findings ?? [])
        self.signer = signer
        self.claimedTime = claimedTime
        self.judgedTime = judgedTime
        self.timestamps = timestamps
        self.chain = chain
    }

    private init(_ verdict: SignatureVerdict, entry: String) {
        outcome = verdict.outcome
        findings = verdict.findings.map { finding in
            var finding = finding
            finding.place = finding.place.inside(entry)
            return finding
        }
        signer = verdict.signer
        claimedTime = verdict.claimedTime
        judgedTime = verdict.judgedTime
        timestamps = verdict.timestamps
        chain = verdict.chain
    }

    /// The same verdict, its findings placed in the entry that holds the signature.
    package func placed(in entry: String) -> SignatureVerdict { SignatureVerdict(self, entry: entry) }
}
