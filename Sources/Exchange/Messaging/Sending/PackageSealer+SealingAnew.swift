internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import X509

/// Sealing a kept copy anew (specs/exchange.md, "Sealing anew").
extension PackageSealer {
    /// Opens the kept copy of a message by the content keys that this party kept, asks policy again, and seals the package
    /// in it to the certificate that the partner has today. The package stays as it was signed: message id, number and
    /// content are the same, so that the recipient knows it as the same message.
    ///
    /// - Returns: what follows from it.
    /// - Throws: `Fault` `sealed-content-damaged` when the copy is not what was sealed; what policy refuses; those of the
    ///   partner's certificate and of the keys.
    func sealAnew(
        _ message: OutgoingMessage, at path: String, to partner: PartyID
    ) throws(Fault) -> ExchangeStep {
        keys.prepare([.encryption, .gateway])
        return try writing { sealer throws(Fault) in
            try sealer.sealAnewHere(message, at: path, to: partner)
        }
    }

    private func sealAnewHere(
        _ message: OutgoingMessage, at path: String, to partner: PartyID
    ) throws(Fault) -> ExchangeStep {
        let package = try SpoolFile(in: home.layout.home)
        try open(message, at: path, into: package)
        let name = "message " + message.message
        let verified = try read(package, named: name, for: [partner], objectLimit: BundleReader.objectLimit)
        guard verified.manifestDigest == message.manifestDigest else { throw damaged(message) }
        try permit(verified, of: message, to: partner)

        let file = try SpoolFile(in: home.layout.home)
        let contentKeys = ContentKeys()
        _ = try envelope(package, manifest: verified.manifest, into: file, keeping: contentKeys)
        let (fileName, digest) = (randomName(), try Digest.of(file).hex)
        let copy = OutgoingCopy(
            size: file.count, keptUntil: clock.now(), kind: .content,
            contentKeys: try contentKeys.sealed(to: try home.certificate(.encryption)))
        let step = try IncomingFiles(home.layout).keep(file, as: fileName, in: .outbox, of: home.caseFile) {
            () throws(Fault) in
            try home.caseFile.noteSealedAnew(
                message, as: fileName, digest: digest, copy: copy,
                former: Paths.name(of: Paths.folder(of: path)) + "/" + Paths.name(of: path),
                own: home.identity.stream.description, by: actor)
        }
        try home.settleExchange()
        return step
    }

    /// Writes the package in a kept copy.
    private func open(_ message: OutgoingMessage, at path: String, into package: SpoolFile) throws(Fault) {
        let copy = try File(path: path)
        guard let sealed = try home.caseFile.contentKeys(of: message),
            let certificate = ContentKeys.certificate(of: sealed), try Digest.of(copy).hex == message.fileDigest
        else { throw damaged(message) }
        let own = try home.decryption(to: [certificate], keys)
        try ContentKeys(opening: sealed, key: own.key, certificate: own.certificate).open(copy, into: package)
    }

    /// Asks policy, as of today, whether a message may go out again.
    private func permit(
        _ package: VerifiedPackage, of message: OutgoingMessage, to partner: PartyID
    ) throws(Fault) {
        guard package.manifest.kind == .bundle else { return }
        let policy = try OutgoingPolicy(
            home, at: clock.now(),
            again: try home.caseFile.consents(usedBy: message.message, to: partner.text))
        var terms = Terms()
        // The purpose does not travel; the ledger has it.
        terms.purpose = try home.caseFile.ledger(ofMessage: message.message)
            .first { $0.disclosure.recipient == partner.text }?.disclosure.purpose
        let decisions = try decide(about: package, at: "message " + message.message, for: [partner], terms, by: policy)
        try policy.enforce(decisions, overriddenOn: Self.signedGround(of: package), approver: terms.approver, by: actor)
    }

    private func damaged(_ message: OutgoingMessage) -> Fault {
        Fault(.sealedContentDamaged, kind: .badData, ["what": "the kept copy of message \(message.message)"])
    }
}
