internal import Diagnostics
internal import Digests
internal import Platform
internal import Synchronization
internal import TransparencyLog
internal import X509

/// Verifies the notes of checkpoints, on any number of threads. One note is in many files, and one certificate signs
/// many notes: each is judged once.
final class CheckpointVerifier: Sendable {
    /// What is said of a note.
    enum Verdict: Hashable, Sendable {
        /// The party whose log it is about signed it.
        case head(LogOrigin, TreeHead)
        /// It counts for nothing, for a reason.
        case refused(String)
    }

    /// A certificate for checkpoints, and why it is not good; `nil` when it is.
    fileprivate struct Signer: Sendable {
        let certificate: Certificate
        let reason: String?
    }

    private let trust: TrustStore
    private let time: Timestamp
    private let verdicts = Mutex<[SHA256Value: Verdict]>([:])
    private let signers = Mutex<[[UInt8]: Signer?]>([:])

    /// A verifier.
    ///
    /// - Parameters:
    ///   - trust: the roots and revocation lists of all parties.
    ///   - time: the time at which trust is judged.
    init(trust: TrustStore, at time: Timestamp) {
        self.trust = trust
        self.time = time
    }

    /// Judges a note by the certificate that came with it.
    func verify(_ text: String, by certificate: [UInt8]) -> Verdict {
        let key = Self.key(text, certificate)
        if let known = verdicts.withLock({ $0[key] }) { return known }
        let verdict = judge(text) { _ in [signer(certificate)].compactMap(\.self) }
        verdicts.withLock { $0[key] = verdict }
        return verdict
    }

    /// Judges a note that came without a certificate, by the good certificates of its party.
    func verify(_ text: String, byOneOf certificates: GoodCertificates) -> Verdict {
        judge(text) { certificates.signers[$0] ?? [] }
    }

    /// The good certificates for checkpoints, by party: all that came with notes, and others.
    ///
    /// - Parameter others: such as those of profiles, in DER.
    func goodCertificates(and others: [[UInt8]]) -> GoodCertificates {
        for der in others { _ = signer(der) }
        let good = signers.withLock { $0.values.compactMap(\.self).filter { $0.reason == nil } }
        return GoodCertificates(signers: Dictionary(grouping: good) { $0.certificate.party?.text ?? "" })
    }

    /// What ``goodCertificates(and:)`` gives.
    struct GoodCertificates: Sendable {
        fileprivate let signers: [String: [Signer]]
    }

    private static func key(_ text: String, _ certificate: [UInt8]) -> SHA256Value {
        MerkleRoot.leaf(Array(text.utf8), certificate)
    }

    private func judge(_ text: String, by signers: (String) -> [Signer]) -> Verdict {
        guard let note = try? SignedNote(parsing: Array(text.utf8)),
            let checkpoint = try? Checkpoint(parsing: note.text), let origin = LogOrigin(checkpoint.origin)
        else { return .refused("it is malformed.") }
        let fitting = signers(origin.party).filter { signer in
            signer.certificate.party?.text == origin.party
                && NoteKey(name: checkpoint.origin, signer.certificate.publicKey).verdict(on: note) == .signed
        }
        guard let first = fitting.first else { return .refused("its signature is not of its party.") }
        guard fitting.contains(where: { $0.reason == nil }) else {
            return .refused(first.reason ?? "its certificate is not good.")
        }
        return .head(origin, checkpoint.head)
    }

    /// The certificate in some bytes, judged; `nil` when they are none.
    private func signer(_ der: [UInt8]) -> Signer? {
        if let known = signers.withLock({ $0[der] }) { return known }
        let made = (try? Certificate(der: der)).map { certificate in
            let verdict = ChainVerifier.verify(
                certificate, intermediates: [], requirements: .party([.log]), store: trust, at: time)
            let isGood = verdict.outcome == .passed
            return Signer(
                certificate: certificate,
                reason: isGood ? nil : verdict.findings.first?.sentence ?? "its certificate is not good.")
        }
        signers.withLock { $0[der] = .some(made) }
        return made
    }
}
