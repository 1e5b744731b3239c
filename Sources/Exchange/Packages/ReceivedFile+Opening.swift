package import Diagnostics
internal import Files
package import X509

/// What a file may be when it is opened.
package enum OpeningScope: Sendable {
    /// An envelope: only envelopes are imported.
    case envelopes
    /// An envelope, or a package that came without one: a person looks at both.
    case envelopesAndPackages
}

extension ReceivedFile {
    /// Verifies the file and opens it: the stages `VerifiedEnvelope` and `OpenedPackage`. This is the only place where
    /// an envelope that arrived is opened.
    ///
    /// The segments of an envelope are compared with their digests when they are decrypted, so that a large file is
    /// read once.
    ///
    /// - Parameters:
    ///   - scope: what the file may be.
    ///   - recipient: who opens it.
    ///   - context: whom to trust, and at what time.
    ///   - copies: takes large contents of the package while they are read.
    ///   - key: finds the decryption key, and the certificate that the envelope is encrypted to. Called only for a
    ///     verified envelope that names the recipient.
    /// - Throws: `Fault` for what stops the program: reading, writing, keys. What is wrong with the file is in the
    ///   judgement.
    package func open(
        _ scope: OpeningScope, for recipient: PackageRecipient, in context: VerificationContext,
        copies: ContentCollector? = nil,
        key: (RoutingSlip) throws(Fault) -> (key: PrivateKey, certificate: Certificate)
    ) throws(Fault) -> OpeningJudgement {
        switch try PackageReader.judge(source, context, deferringPayload: true, copies: copies) {
        case .envelope(let outside):
            guard let envelope = outside.envelope else { return OpeningJudgement(failed: [outside.authenticity]) }
            return try envelope.open(file: self, for: recipient, in: context, copies: copies, key: key)
        case .package(let judgement): return openBare(judgement, in: scope)
        case .disclosure(let judgement):
            switch scope {
            case .envelopes: return refused(judgement.authenticity, as: .envelopeMissing)
            case .envelopesAndPackages:
                return OpeningJudgement(failed: [judgement.authenticity], [Finding(.containerKindUnknown)])
            }
        case .foreign(let authenticity), .detached(let authenticity), .unreadable(let authenticity):
            switch scope {
            case .envelopes: return refused(authenticity, as: .envelopeMissing)
            case .envelopesAndPackages: return refused(authenticity, as: .containerKindUnknown)
            }
        }
    }

    /// A package without an envelope.
    private func openBare(_ judgement: PackageJudgement, in scope: OpeningScope) -> OpeningJudgement {
        switch scope {
        case .envelopes: return refused(judgement.authenticity, as: .envelopeMissing)
        case .envelopesAndPackages:
            let authenticity = [judgement.authenticity]
            return OpeningJudgement(
                authenticity: authenticity, findings: [], manifest: judgement.manifest,
                opened: judgement.package.map {
                    OpenedPackage(package: $0, envelope: nil, file: self, authenticity: authenticity)
                })
        }
    }

    /// A file of another kind: when nothing else is wrong with it, its kind is.
    private func refused(_ authenticity: Authenticity, as code: FindingCode) -> OpeningJudgement {
        OpeningJudgement(failed: [authenticity], authenticity.outcome == .passed ? [Finding(code)] : [])
    }
}

extension VerifiedEnvelope {
    /// Opens the envelope: checks that it names the recipient, decrypts it, and verifies the package inside.
    fileprivate func open(
        file: ReceivedFile, for recipient: PackageRecipient, in context: VerificationContext,
        copies: ContentCollector?, key: (RoutingSlip) throws(Fault) -> (key: PrivateKey, certificate: Certificate)
    ) throws(Fault) -> OpeningJudgement {
        guard routing.recipients.contains(recipient.party) else {
            let finding = Finding(.recipientNotNamed, ["layer": "envelope", "recipient": recipient.name])
            return OpeningJudgement(failed: [authenticity], [finding])
        }
        let inside: PackageJudgement
        do throws(Fault) {
            let own = try key(routing)
            inside = try decrypt(
                key: own.key, certificate: own.certificate, spool: SpoolFile(in: recipient.workFolder), in: context,
                copies: copies)
        } catch {
            guard error.kind == .badData else { throw error }
            // A segment that differs from what was signed belongs to the authenticity of the envelope.
            let whole = try PackageReader.judge(file.source, context).authenticity
            guard whole.outcome == .passed else { return OpeningJudgement(failed: [whole]) }
            return OpeningJudgement(failed: [whole], [error.finding]).unread(
                in: routing, isDecrypted: false, for: [error.finding])
        }
        let authenticity = [authenticity, inside.authenticity]
        let judgement = OpeningJudgement(
            authenticity: authenticity, findings: [], manifest: inside.manifest,
            opened: inside.package.map {
                OpenedPackage(package: $0, envelope: self, file: file, authenticity: authenticity)
            })
        guard inside.package == nil else { return judgement }
        return judgement.unread(in: routing, isDecrypted: true, for: inside.authenticity.findings)
    }
}
