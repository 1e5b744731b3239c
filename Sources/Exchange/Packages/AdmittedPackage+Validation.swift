internal import BundleFormats
package import Diagnostics
internal import Digests
package import Platform
package import X509

extension AdmittedPackage {
    /// How many errors of one bundle are reported; the finding about the bundle has their number.
    private static let reportedErrors = 20

    /// Validates the content and reads it: the stage `ValidatedPackage`.
    ///
    /// - Parameters:
    ///   - now: the current time, which no version of an object may be more than a day after.
    ///   - objectLimit: the bytes of the largest object of a bundle that is read.
    ///   - introductions: the roots of originators who are known by an introduction only.
    ///   - trust: the roots that the issuers of statements are known by.
    ///   - known: what the home knows of an enclosed package.
    ///   - passedOn: what the home knows of a message, parts of which are passed on.
    /// - Throws: `Fault` when the package cannot be read, and what the closures throw. What is wrong with the content is in
    ///   the judgement.
    package func validate(
        at now: Timestamp, objectLimit: Int = BundleReader.objectLimit, introductions: [PartyID: TrustStore] = [:],
        trust: TrustStore = TrustStore(anchors: [], revocationLists: []),
        known: (VerifiedPackage) throws(Fault) -> AdmissionContext.Enclosed,
        passedOn: (VerifiedDisclosure) throws(Fault) -> AdmissionContext.PassedOn = { _ in AdmissionContext.PassedOn() }
    ) throws(Fault) -> ValidationJudgement {
        switch package.manifest.kind {
        case .bundle:
            let disclosures = DisclosureValidation(
                context: VerificationContext(trust: TrustStore(anchors: [], revocationLists: []), time: now),
                introductions: introductions, objectLimit: objectLimit)
            let consents = try package.consents(
                by: StatementVerifier(VerificationContext(trust: trust, time: now), introductions: introductions))
            return try validateBundles(
                at: now, objectLimit: objectLimit, consents: consents, known: known
            ) { package throws(Fault) in
                try disclosures.validate(package, passedOn: passedOn)
            }
        case .receipt: return try validateReceipt()
        case .agreement: return try validateAgreement()
        case .request: return try validateRequest()
        case .statements(let kind):
            let result = try validateStatements(
                kind,
                by: StatementVerifier(VerificationContext(trust: trust, time: now), introductions: introductions))
            return result.statements.map { accepted(.statements($0)) } ?? rejected(result.findings)
        case .other(let kind): return rejected([Finding(.kindUnknown, ["kind": kind])])
        case .profile:
            return rejected([Finding(.kindNotImported, ["kind": package.manifest.kind.rawValue])])
        }
    }

    private func validateBundles(
        at now: Timestamp, objectLimit: Int, consents: (consents: [VerifiedStatement], findings: [Finding]),
        known: (VerifiedPackage) throws(Fault) -> AdmissionContext.Enclosed,
        disclosed: (VerifiedPackage) throws(Fault) -> (disclosures: [ValidatedDisclosure], findings: [Finding])
    ) throws(Fault) -> ValidationJudgement {
        var own = try Self.contents(of: package, at: now, objectLimit: objectLimit)
        let parts = try disclosed(package)
        own.contents.disclosures = parts.disclosures
        (own.contents.consents, own.contents.consentFindings) = consents
        var findings = own.findings + parts.findings
        var enclosures: [ValidatedEnclosure] = []
        for inner in package.enclosed.flatMap(\.all) {
            let place = inner.manifest.place(seenBy: position.recipient)
            var read = try Self.contents(of: inner, at: now, objectLimit: objectLimit)
            let parts = try disclosed(inner)
            read.contents.disclosures = parts.disclosures
            findings += read.findings + parts.findings
            findings += AdmissionRules.findings(
                onEnclosed: inner.manifest, at: place, manifestDigest: inner.manifestDigest,
                knowing: try known(inner), now: now)
            enclosures.append(ValidatedEnclosure(package: inner, place: place, contents: read.contents))
        }
        guard findings.isEmpty else { return rejected(findings) }
        return accepted(.bundles(own.contents, enclosed: enclosures))
    }

    private func validateReceipt() throws(Fault) -> ValidationJudgement {
        do throws(Fault) {
            return accepted(.receipt(try ReceiptDocument(in: package)))
        } catch {
            guard error.kind == .badData else { throw error }
            return rejected([error.finding])
        }
    }

    private func validateAgreement() throws(Fault) -> ValidationJudgement {
        do throws(Fault) {
            return accepted(.agreement(try AgreementMessage(in: package, for: position.recipient)))
        } catch {
            guard error.kind == .badData else { throw error }
            return rejected([error.finding])
        }
    }

    private func validateRequest() throws(Fault) -> ValidationJudgement {
        do throws(Fault) {
            return accepted(.request(try RequestDocument(in: package)))
        } catch {
            guard error.kind == .badData else { throw error }
            return rejected([error.finding])
        }
    }

    /// Validates the bundles of one package, and measures its attachments when all bundles are valid.
    private static func contents(
        of package: VerifiedPackage, at now: Timestamp, objectLimit: Int
    ) throws(Fault) -> (contents: ValidatedContents, findings: [Finding]) {
        var bundles: [ValidatedBundle] = []
        var findings: [Finding] = []
        for name in package.bundles {
            let source = try package.source(of: name)
            let (report, subjects) = try BundleValidator.validate(
                source, named: name, clock: now, objectLimit: objectLimit,
                tolerating: BundleValidator.formerErrors, holding: { _ in [:] })
            let errors = report.count(of: .error)
            guard errors == 0 else {
                findings.append(Finding(.bundleInvalid, ["name": name, "errors": "\(errors)"]))
                findings += report.findings.filter { $0.severity == .error }.prefix(reportedErrors)
                continue
            }
            bundles.append(
                ValidatedBundle(
                    entry: name, objectCount: report.objectCount, source: source, objectLimit: objectLimit,
                    subjects: subjects))
        }
        let attachments = findings.isEmpty ? try measureAttachments(of: package) : []
        return (ValidatedContents(bundles: bundles, attachments: attachments), findings)
    }

    private static func measureAttachments(of package: VerifiedPackage) throws(Fault) -> [PackagedAttachment] {
        try package.attachments.map { name throws(Fault) in
            let digest = DigestSink()
            try package.copy(name, to: digest)
            return PackagedAttachment(name: name, digest: digest.hex, size: package.size(of: name))
        }
    }

    private func accepted(_ content: ValidatedPackage.Content) -> ValidationJudgement {
        ValidationJudgement(findings: [], validated: ValidatedPackage(admitted: self, content: content))
    }

    private func rejected(_ findings: [Finding]) -> ValidationJudgement {
        ValidationJudgement(findings: findings, validated: nil)
    }
}
