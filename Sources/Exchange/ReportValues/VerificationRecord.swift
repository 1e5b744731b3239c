package import Platform

/// What a verification of one file found, as values, for a page that can be handed on.
package struct VerificationRecord: Hashable, Sendable {
    /// A signature and what was found about it.
    package struct Signature: Hashable, Sendable {
        /// The answer and its reasons.
        package var verdict: ReportVerdict
        /// The name in the signer's certificate; empty when there is none.
        package var signer: String
        /// The SHA-256 of the signer's certificate.
        package var certificate: String
        /// The root that vouches for the signer; empty when none does.
        package var root: String
        /// The SHA-256 of that root's certificate.
        package var rootCertificate: String
        /// The time that the signer claims.
        package var claimed: Timestamp?
        /// The time that is proven.
        package var proven: Timestamp?
        /// The time that trust was judged at.
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

    /// An entry of the container and what was found about it.
    package struct Entry: Hashable, Sendable {
        /// Its name.
        package var name: String
        /// The answer and its reasons.
        package var verdict: ReportVerdict
        /// Which signatures cover it, by their numbers from 1.
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
    /// What it is: package, envelope, and so on.
    package var kind: String
    /// The message id, where it has one.
    package var message: String
    /// The digest that names it in chains and receipts, where it has one.
    package var manifestDigest: String
    /// Who made it, and is it whole?
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
