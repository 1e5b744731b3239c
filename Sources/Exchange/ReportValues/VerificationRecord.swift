package import Platform

/// The result of verifying one file, as values for a page that can be passed on.
package struct VerificationRecord: Hashable, Sendable {
    /// A signature and its verdict.
    package struct Signature: Hashable, Sendable {
        /// The verdict.
        package var verdict: ReportVerdict
        /// The name in the signer's certificate; empty when there is none.
        package var signer: String
        /// The SHA-256 of the signer's certificate.
        package var certificate: String
        /// The root of the signer's chain; empty when there is none.
        package var root: String
        /// The SHA-256 of that root's certificate.
        package var rootCertificate: String
        /// The time that the signer claims.
        package var claimed: Timestamp?
        /// The proven time.
        package var proven: Timestamp?
        /// The time at which trust was judged.
        package var judged: Timestamp

        /// A signature.
        package init(
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

    /// An entry of the container and its verdict.
    package struct Entry: Hashable, Sendable {
        /// Its name.
        package var name: String
        /// The verdict.
        package var verdict: ReportVerdict
        /// The numbers of the signatures that cover it, from 1.
        package var signatures: [Int]

        /// An entry.
        package init(name: String, verdict: ReportVerdict, signatures: [Int] = []) {
            self.name = name
            self.verdict = verdict
            self.signatures = signatures
        }
    }

    /// The file's name.
    package var file: String
    /// Its SHA-256.
    package var fileDigest: String
    /// Its size in bytes.
    package var size: Int
    /// Its kind: package, envelope, and so on.
    package var kind: String
    /// The message id, if it has one.
    package var message: String
    /// The digest of the manifest, which identifies it in chains and receipts, if it has one.
    package var manifestDigest: String
    /// The verdict on authenticity.
    package var authenticity: ReportVerdict
    /// Its signatures.
    package var signatures: [Signature]
    /// Its entries.
    package var entries: [Entry]

    /// A record.
    package init(
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
