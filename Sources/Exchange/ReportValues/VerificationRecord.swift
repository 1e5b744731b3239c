public import Platform

/// What a verification of one file found, as values, for a page that can be handed on.
public struct VerificationRecord: Hashable, Sendable {
    /// A signature and what was found about it.
    public struct Signature: Hashable, Sendable {
        /// The answer and its reasons.
        public var verdict: ReportVerdict
        /// The name in the signer's certificate; empty when there is none.
        public var signer: String
        /// The SHA-256 of the signer's certificate.
        public var certificate: String
        /// The root that vouches for the signer; empty when none does.
        public var root: String
        /// The SHA-256 of that root's certificate.
        public var rootCertificate: String
        /// The time that the signer claims.
        public var claimed: Timestamp?
        /// The time that is proven.
        public var proven: Timestamp?
        /// The time that trust was judged at.
        public var judged: Timestamp

        /// A signature.
        public init(
            verdict: ReportVerdict, signer: String, certificate: String, root: String, rootCertificate: String,
            claimed: Timestamp?, proven: Timestamp?, judged: Timestamp
        ) {
            self.verdict = verdict
            self.signer = signer
            self.certificate = certificate
            self.root = root
            self.rootCertificate = rootCertificate
            self.claimed = claimed
            self.proven = proven
            self.judged = judged
        }
    }

    /// An entry of the container and what was found about it.
    public struct Entry: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// The answer and its reasons.
        public var verdict: ReportVerdict
        /// Which signatures cover it, by their numbers from 1.
        public var signatures: [Int]

        /// An entry.
        public init(name: String, verdict: ReportVerdict, signatures: [Int] = []) {
            self.name = name
            self.verdict = verdict
            self.signatures = signatures
        }
    }

    /// The file's name.
    public var file: String
    /// Its SHA-256.
    public var fileDigest: String
    /// Its size in bytes.
    public var size: Int
    /// What it is: package, envelope, and so on.
    public var kind: String
    /// The message id, where it has one.
    public var message: String
    /// The digest that names it in chains and receipts, where it has one.
    public var manifestDigest: String
    /// Who made it, and is it whole?
    public var authenticity: ReportVerdict
    /// Its signatures.
    public var signatures: [Signature]
    /// Its entries.
    public var entries: [Entry]

    /// A record.
    public init(
        file: String, fileDigest: String, size: Int, kind: String, message: String, manifestDigest: String,
        authenticity: ReportVerdict, signatures: [Signature], entries: [Entry]
    ) {
        self.file = file
        self.fileDigest = fileDigest
        self.size = size
        self.kind = kind
        self.message = message
        self.manifestDigest = manifestDigest
        self.authenticity = authenticity
        self.signatures = signatures
        self.entries = entries
    }
}
