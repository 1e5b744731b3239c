public import Diagnostics
public import Platform
public import X509

/// The verdict on one signature.
public struct SignatureVerdict: Sendable {
    /// The outcome for signature and certificate together.
    public let outcome: Outcome
    /// All findings.
    public let findings: [Finding]
    /// The signer's certificate, if included.
    public let signer: Certificate?
    /// The time that the signer claims; it proves nothing.
    public let claimedTime: Timestamp?
    /// The time of judging trust.
    public let judgedTime: Timestamp
    /// The verdict on each time stamp over the signature.
    public let timestamps: [TimestampVerdict]
    /// The verdict on the certificate.
    public let chain: ChainVerdict?
    /// Whether the signature itself holds, apart from whether its certificate is trusted.
    package let isIntact: Bool

    /// The earliest time proven by a time stamp.
    public var provenTime: Timestamp? { timestamps.compactMap(\.time).min() }

    init(
        _ findings: [Finding], signer: Certificate?, claimedTime: Timestamp?, judgedTime: Timestamp,
        timestamps: [TimestampVerdict] = [], chain: ChainVerdict?
    ) {
        let own: Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        isIntact = own == .passed && signer != nil
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
        isIntact = verdict.isIntact
    }

    /// The same verdict, with findings placed in the entry of the signature.
    package func placed(in entry: String) -> SignatureVerdict { SignatureVerdict(self, entry: entry) }
}
