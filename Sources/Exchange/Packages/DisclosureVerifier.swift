internal import ASiC
internal import CMS
internal import Diagnostics
internal import Digests
internal import Platform
internal import X509

/// The result of verifying a disclosure.
package struct DisclosureJudgement: Sendable {
    /// The verdict.
    package let authenticity: Authenticity
    /// The manifest of the package that it is a part of; not to be trusted unless the verdict is PASSED.
    package let manifest: PackageManifest?
    /// The disclosure; not to be trusted unless the verdict is PASSED.
    package let disclosure: Disclosure?
}

/// Judges disclosures: the originator's signature, and for each part whether the originator committed to it.
struct DisclosureVerifier {
    let context: VerificationContext

    func judge(_ bytes: [UInt8]) -> DisclosureJudgement {
        let disclosure: Disclosure
        do throws(Fault) {
            disclosure = try Disclosure(parsing: bytes)
        } catch {
            return DisclosureJudgement(
                authenticity: Authenticity(unreadable: error, context), manifest: nil, disclosure: nil)
        }
        let signatures = SignedData.verify(
            disclosure.signature, content: disclosure.containerManifest, profile: .corridor, trust: context.trust,
            roles: [.originator], at: context.judgingTime, knowing: context.now)
        var manifest: PackageManifest?
        var findings: [Finding] = []
        do throws(Fault) {
            let read = try signedManifest(of: disclosure)
            manifest = read
            if let party = signatures.first?.signer?.party, party != read.originator {
                findings.append(
                    Finding(.originatorMismatch, ["claimed": read.originator.short, "signer": party.short]))
            }
            findings += check(disclosure, against: read)
        } catch {
            findings.append(error.finding)
        }
        let verdict = ContainerVerdict(
            signatures: signatures, manifestDigest: .sha256(disclosure.containerManifest))
        return DisclosureJudgement(
            authenticity: Authenticity(verdict, findings: findings, context: context), manifest: manifest,
            disclosure: disclosure)
    }

    /// The package's manifest, when it is the one that the signed manifest of the container lists.
    private func signedManifest(of disclosure: Disclosure) throws(Fault) -> PackageManifest {
        let container = try ASiCManifest(parsing: disclosure.containerManifest, profile: .corridor)
        let name = PackageManifest.entryName
        guard let reference = container.references.first(where: { $0.name == name }),
            Digest.of(disclosure.manifest, reference.digest.algorithm) == reference.digest
        else { throw Fault(.digestMismatch, kind: .badData, at: Place(entry: name), ["name": name]) }
        return try PackageManifest(parsing: disclosure.manifest)
    }

    private func check(_ disclosure: Disclosure, against manifest: PackageManifest) -> [Finding] {
        guard let commitment = manifest.commitment, let root = Hex.decode(commitment.root),
            let digest = Digest(.sha256, root)
        else { return [Finding(.commitmentMissing)] }
        guard !disclosure.parts.isEmpty else { return [Finding(.disclosureEmpty)] }
        return disclosure.parts.compactMap { part in
            let leaf = CommitmentTree.leaf(salt: part.salt, part.place, part.value)
            let holds =
                manifest.bundles.contains(part.place.entry)
                && MerkleTree.verify(leaf, at: part.leaf, of: commitment.leaves, proof: part.path, root: digest)
            let pointer = "/objects/\(part.place.index)" + (part.place.property.map { "/" + $0 } ?? "")
            return holds
                ? nil : Finding(.disclosureMismatch, at: Place(entry: part.place.entry, pointer: pointer))
        }
    }
}
