internal import ASiC
internal import BundleFormats
internal import CMS
internal import Credentials
internal import Digests
internal import Files
internal import Findings

/// Judges packages.
public struct PackageVerifier: Sendable {
    private let context: VerificationContext

    /// A verifier.
    public init(_ context: VerificationContext) { self.context = context }

    /// Judges the container that was read from a file or decrypted from an envelope.
    ///
    /// - Parameter copies: takes the contents of large entries while they are read.
    func judge(_ container: ASiCContainer, copies: ContentCopies? = nil) -> PackageJudgement {
        var findings: [Finding] = []
        var manifest: PackageManifest?
        do throws(Fault) {
            manifest = try PackageManifest(
                parsing: container.bytes(of: PackageManifest.entryName, limit: PackageReader.manifestLimit))
        } catch {
            findings.append(error.finding)
        }
        // Any role may sign as far as the chain is concerned: whether it may sign this kind is said by its own code.
        let verdict = container.verify(
            trust: context.trust, roles: [.originator, .receipt, .gateway], at: context.judgingTime,
            knowing: context.now, copies: copies?.sinks(for: container) ?? [:])
        if let manifest {
            findings += checkSigner(manifest, verdict)
            // Nothing inside is unpacked and parsed for somebody who did not sign it.
            if context.lets(verdict.outcome), findings.allSatisfy({ $0.code == .cosignerMissing }) {
                findings += checkContents(manifest, container)
            }
        }
        let authenticity = Authenticity(verdict, findings, context)
        guard context.lets(authenticity.outcome), let manifest, let digest = verdict.manifestDigest else {
            return PackageJudgement(authenticity: authenticity, manifest: manifest, package: nil)
        }
        return PackageJudgement(
            authenticity: authenticity, manifest: manifest,
            package: VerifiedPackage(
                manifest: manifest, manifestDigest: digest.hex,
                certificates: verdict.signatures.first?.chain?.certificates ?? [], container: container))
    }

    private func checkSigner(_ manifest: PackageManifest, _ verdict: ContainerVerdict) -> [Finding] {
        var findings: [Finding] = []
        let place = Place(entry: PackageManifest.entryName)
        let signers = verdict.signatures.compactMap(\.signer)
        if let first = signers.first {
            if let party = first.party, party != manifest.originator {
                findings.append(
                    Finding(
                        .originatorMismatch, at: place,
                        ["claimed": manifest.originator.short, "signer": party.short]))
            }
            if !(first.role.map(manifest.kind.signingRoles.contains) ?? false) {
                findings.append(
                    Finding(
                        .kindNotPermitted, at: place,
                        ["role": first.role?.rawValue ?? "none", "kind": manifest.kind.rawValue]))
            }
        }
        let permitted = signers.filter { $0.role.map(manifest.kind.signingRoles.contains) ?? false }
        let present = Set(permitted.compactMap(\.party))
        for cosigner in manifest.requiredCosigners where !present.contains(cosigner) {
            findings.append(Finding(.cosignerMissing, at: place, ["cosigner": cosigner.short]))
        }
        return findings
    }

    private func checkContents(_ manifest: PackageManifest, _ container: ASiCContainer) -> [Finding] {
        let entries = Set(container.dataEntries)
        let missing = manifest.bundles.filter { !entries.contains($0) }
        guard missing.isEmpty else { return missing.map { Finding(.bundleMissing, ["name": $0]) } }
        guard let commitment = manifest.commitment else {
            return manifest.kind == .bundle
                ? [Finding(.commitmentMismatch, at: Place(entry: PackageManifest.entryName))] : []
        }
        do throws(Fault) {
            let seed = try container.bytes(of: CommitmentTree.seedEntry, limit: CommitmentTree.seedLength)
            var contents: [PackageContent] = []
            for name in manifest.bundles {
                let source = try container.source(of: name)
                contents.append(PackageContent(entry: name, source: source, isBundle: true))
            }
            let found = try PackageWriter.commitment(over: contents, seed: seed)
            return found == commitment
                ? [] : [Finding(.commitmentMismatch, at: Place(entry: PackageManifest.entryName))]
        } catch {
            return [error.finding]
        }
    }
}
