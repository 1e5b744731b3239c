internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import TransparencyLog
internal import X509

/// The checkpoints in messages (specs/exchange.md, "Logs").
extension PackageSealer {
    /// The head of the log of the relation to a recipient, signed: as it is before the message that it goes with.
    ///
    /// - Returns: `nil` while this home has no usable key for checkpoints: its messages go without them.
    func checkpoint(for recipient: PartyID) throws(Fault) -> MessageCheckpoint? {
        guard try home.logCertificate() != nil, recipient != home.identity.party else { return nil }
        let signer: Signer
        do throws(Fault) {
            signer = try home.signer(.log, keys, at: clock.now())
        } catch {
            // With a passphrase of its own it may be closed to the one who acts, such as a machine that answers messages.
            let codes: Set<FindingCode> = [
                .ownCertificateUnusable, .keyFileMissing, .passphraseWrong, .passphraseMissing,
            ]
            guard codes.contains(error.code) else { throw error }
            return nil
        }
        let stream = home.identity.stream.description
        let (head, proofs) = try home.caseFile.checkpoint(for: recipient.text, stream: stream)
        let origin = LogOrigin(party: home.identity.party.text, partner: recipient.text, stream: stream).text
        let note = try NoteKey.sign(Checkpoint(origin: origin, head: head).text, name: origin, signer.key)
        func newestHead(of partner: PartyID) throws(Fault) -> String? {
            if let seen { return seen }
            return try home.caseFile.newestHead(of: partner.text)?.note
        }
        return MessageCheckpoint(
            note: note.written, certificate: signer.certificate.der,
            proofs: proofs.map { MessageCheckpoint.Proof(size: $0.size, path: $0.path.map(\.bytes)) },
            seen: try newestHead(of: recipient))
    }
}
