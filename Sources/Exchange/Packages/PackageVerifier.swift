internal import ASiC
internal import CMS
internal import Diagnostics
internal import Digests
internal import X509

/// Judges packages.
package struct PackageVerifier: Sendable {
    private let context: VerificationContext
    /// The number of packages that enclose this one.
    private let depth: Int

    /// A verifier.
    package init(_ context: VerificationContext) { self.init(context, depth: 0) }

    private init(_ context: VerificationContext, depth: Int) {
        self.context = context
        self.depth = depth
    }

    /// Judges the container that was read from a file or decrypted from an envelope.
    ///
    /// - Parameter copies: takes the contents of large entries while they are read.
    func judge(_ container: ASiCContainer, copies: ContentCollector? = nil) -> PackageJudgement {
        var findings: [Finding] = []
        var manifest: PackageManifest?
        do throws(Fault) {
            manifest = try PackageManifest(
                parsing: container.bytes(of: PackageManifest.entryName, limit: PackageReader.manifestLimit))
        } catch {
            findings.append(error.finding)
        }
        // The chain accepts any role; whether it may sign this kind has a code of its own.
        let verdict = container.verify(
            trust: context.trust, roles: [.originator, .receipt, .gateway], at: context.judgingTime,
            knowing: context.now, copies: copies?.sinks(for: container) ?? [:])
        var enclosed: [EnclosureJudgement] = []
        var inspection: DisclosureInspection?
        var refusedParts: [RefusedPart] = []
        if let manifest {
            findings += checkSigners(manifest, verdict: verdict, container: container)
            // Content is unpacked and parsed only when its signature is good.
            if context.lets(verdict.outcome), findings.allSatisfy({ $0.code == .cosignerMissing }) {
                copies?.provide(to: container)
                findings += checkContents(manifest, signedBy: verdict.signatures.first?.signer, in: container)
                enclosed = judgeEnclosures(manifest, container)
                let inspected = DisclosureInspection(manifest, of: container, in: context)
                if context.judgesOthersApart {
                    refusedParts = enclosed.compactMap(Self.refusal) + inspected.refused
                } else {
                    findings += enclosed.flatMap(Self.findings) + inspected.findings
                }
                inspection = inspected
            }
        }
        let own: Outcome = findings.contains { $0.severity == .error } ? .failed : .passed
        let others =
            context.judgesOthersApart
            ? [] : [inspection?.outcome ?? .passed] + enclosed.map(\.judgement.authenticity.outcome)
        let authenticity = Authenticity(
            verdict, findings: findings, outcome: Outcome.worst([verdict.outcome, own] + others), context: context)
        guard context.lets(authenticity.outcome), let manifest, let digest = verdict.manifestDigest else {
            return PackageJudgement(
                authenticity: authenticity, manifest: manifest, package: nil, enclosed: enclosed)
        }
        return PackageJudgement(
            authenticity: authenticity, manifest: manifest,
            package: VerifiedPackage(
                manifest: manifest, manifestDigest: digest.hex,
                certificates: verdict.signatures.first?.chain?.certificates ?? [],
                enclosed: enclosed.filter { !context.judgesOthersApart || Self.refusal($0) == nil }
                    .compactMap(\.judgement.package),
                disclosures: inspection?.disclosures ?? [], container: container),
            enclosed: enclosed, refusedParts: refusedParts)
    }

    /// Why an enclosed package does not count; `nil` when it does.
    private static func refusal(_ enclosed: EnclosureJudgement) -> RefusedPart? {
        let findings = findings(enclosed)
        let isGood =
            enclosed.judgement.authenticity.outcome == .passed && !findings.contains { $0.severity == .error }
        guard !isGood else { return nil }
        return RefusedPart(
            originator: enclosed.enclosure.originator, manifestDigest: enclosed.enclosure.manifestDigest, root: nil,
            findings: findings)
    }

    /// Judges the packages that this one encloses, each like any other.
    private func judgeEnclosures(
        _ manifest: PackageManifest, _ container: ASiCContainer
    ) -> [EnclosureJudgement] {
        manifest.enclosures.map { enclosure in
            func unreadable(_ fault: Fault) -> EnclosureJudgement {
                EnclosureJudgement(
                    enclosure: enclosure,
                    judgement: PackageJudgement(
                        authenticity: Authenticity(unreadable: fault, context), manifest: nil, package: nil))
            }
            guard depth < Enclosure.maximumDepth else {
                return unreadable(
                    Fault(
                        .enclosureTooDeep, kind: .badData, at: Place(entry: enclosure.entry),
                        ["limit": "\(Enclosure.maximumDepth)"]))
            }
            do throws(Fault) {
                // It is stored uncompressed, so that nothing large is unpacked into memory.
                let source = try container.source(of: enclosure.entry, limit: 1 << 20)
                let inner = try ASiCContainer.open(source, profile: .corridor)
                let judgement = PackageVerifier(context, depth: depth + 1).judge(inner)
                return EnclosureJudgement(enclosure: enclosure, judgement: judgement)
            } catch {
                return unreadable(error.inside(enclosure.entry))
            }
        }
    }

    /// The findings on an enclosed package, as findings of the enclosing one.
    private static func findings(_ enclosed: EnclosureJudgement) -> [Finding] {
        let (enclosure, judgement) = (enclosed.enclosure, enclosed.judgement)
        var findings: [Finding] = []
        func require(_ agree: Bool, field: String) {
            guard !agree else { return }
            findings.append(
                Finding(
                    .enclosureMismatch, at: Place(entry: enclosure.entry),
                    ["name": enclosure.entry, "field": field]))
        }
        if let manifest = judgement.manifest {
            require(manifest.kind == .bundle, field: "kind")
            require(manifest.originator == enclosure.originator, field: "originator")
            require(manifest.messageID == enclosure.messageID, field: "message_id")
        }
        if let digest = judgement.authenticity.container?.manifestDigest {
            require(digest.hex == enclosure.manifestDigest, field: "manifest_digest")
        }
        findings += judgement.authenticity.findings.map { finding in
            var finding = finding
            finding.place.entry = [enclosure.entry, finding.place.entry].compactMap { $0 }
                .reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: "!")
            return finding
        }
        return findings
    }

    private func checkSigners(
        _ manifest: PackageManifest, verdict: ContainerVerdict, container: ASiCContainer
    ) -> [Finding] {
        var findings: [Finding] = []
        let place = Place(entry: PackageManifest.entryName)
        func require(_ signer: Certificate, in roles: Set<CertificateRole>, at place: Place) {
            guard !(signer.role.map(roles.contains) ?? false) else { return }
            findings.append(
                Finding(
                    .kindNotPermitted, at: place,
                    ["role": signer.role?.rawValue ?? "none", "kind": manifest.kind.rawValue]))
        }
        let signers = verdict.signatures.compactMap(\.signer)
        if let first = signers.first {
            if let party = first.party, party != manifest.originator {
                findings.append(
                    Finding(
                        .originatorMismatch, at: place,
                        ["claimed": manifest.originator.short, "signer": party.short]))
            }
            require(first, in: manifest.kind.signingRoles, at: place)
        }
        // A further signer vouches for the content; a gateway, which only transports it, cannot.
        for (index, signature) in verdict.signatures.enumerated().dropFirst() {
            guard let signer = signature.signer, container.manifests.indices.contains(index) else { continue }
            let entry = container.manifests[index].manifest.signatureName
            require(signer, in: manifest.kind.signingRoles.union([.originator]), at: Place(entry: entry))
        }
        let permitted = signers.filter { $0.role.map(manifest.kind.signingRoles.contains) ?? false }
        let present = Set(permitted.compactMap(\.party))
        for cosigner in manifest.requiredCosigners where !present.contains(cosigner) {
            findings.append(Finding(.cosignerMissing, at: place, ["cosigner": cosigner.short]))
        }
        return findings
    }

    private func checkContents(
        _ manifest: PackageManifest, signedBy signer: Certificate?, in container: ASiCContainer
    ) -> [Finding] {
        let contents = PackageContents(
            manifest: manifest, container: container, objectLimit: context.objectLimit)
        do throws(Fault) {
            return try contents.findings + contents.headFindings(signedBy: signer, in: context)
        } catch {
            return [error.finding]
        }
    }
}
