internal import CaseFile
internal import Diagnostics
internal import ExchangeProtocol
internal import Digests
internal import Packages
internal import PartyHome
internal import Platform
internal import X509

extension PackageSealer {
    /// Seals the owed receipts that could not be sealed before, and puts them into the outbox. Those that still cannot
    /// be sealed stay owed. The caller holds the lock.
    func sealOwedReceipts() throws(Fault) {
        let owed = try home.caseFile.owedReceipts().filter { $0.sealed == nil }
        guard !owed.isEmpty else { return }
        for receipt in owed {
            do throws(Fault) {
                try home.caseFile.note(receipt.sealed(try seal(receipt)))
            } catch {
                guard error.isOfOneRecipient else { throw error }
            }
        }
        try home.deliverReceipts()
    }

    /// Seals a receipt that is owed.
    ///
    /// - Throws: `Fault`: of the keys, of the recipient, or because the home was restored.
    func seal(_ receipt: PendingReceipt) throws(Fault) -> SealedReceipt {
        guard let state = ReceiptDocument.State(rawValue: receipt.state), let party = PartyID(receipt.party),
            let message = UUID(receipt.message), let time = Timestamp(receipt.decided)
        else { throw Fault(.sealedContentDamaged, kind: .inputOutput, ["what": "receipt \(receipt.number)"]) }
        let version = try wireVersion(for: [party])
        let document = ReceiptDocument(
            version: version, messageID: message, manifestDigest: receipt.manifestDigest, state: state,
            reason: receipt.reason.flatMap(RejectionReason.init), time: time)
        let file = randomName()
        let owed = OwedReceipt(
            message: receipt.message, digest: receipt.manifestDigest,
            answer: CaseStore.answer(receipt.state, reason: receipt.reason) ?? .delivered)
        let made = try self.answer(
            document.bytes, named: ReceiptDocument.fileName, kind: .receipt, to: party, version: version, file: file,
            as: .receipt(owed), state: receipt.state)
        return SealedReceipt(file: file, content: made.bytes, sent: made.sent, signed: made.signed)
    }
}

extension Fault {
    /// Whether it concerns one recipient only, so that everything else can go on: not wrong keys or full disks.
    var isOfOneRecipient: Bool {
        switch kind {
        case .badData, .undecided, .policy: code != .keyFileExposed
        case .usage: code == .partnerUnknown
        case .inputOutput, .ours: false
        }
    }
}
