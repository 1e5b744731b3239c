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
    /// The manifest of the package that it is a part of, which version 1 carries; not to be trusted unless the verdict
    /// is PASSED.
    package let manifest: PackageManifest?
    /// The disclosure; not to be trusted unless the verdict is PASSED.
    package let disclosure: Disclosure?
    /// The party that the signed statement names as the originator.
    var originator: PartyID?
    /// The root of the commitment in the signed statement, in hexadecimal.
    var root: String?
    /// The certificates that the verdict rests on, the signer's first.
    var certificates: [Certificate] = []
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
        return judge(disclosure)
    }

    /// Judges a disclosure that was read before.
    func judge(_ disclosure: Disclosure) -> DisclosureJudgement {
        switch disclosure.evidence {
        case .manifests(let manifest, let containerManifest, let signature):
            return judge(disclosure, signed: containerManifest, signature: signature) { () throws(Fault) in
                let read = try Self.signedManifest(manifest, in: containerManifest)
                return Claim(
                    originator: read.originator, commitment: read.commitment, bundles: read.bundles, manifest: read)
            }
        case .head(let evidence):
            return judge(disclosure, signed: evidence.head, signature: evidence.signature) { () throws(Fault) in
                let head = try DisclosureHead(parsing: evidence.head)
                return Claim(originator: head.originator, commitment: head.commitment)
            }
        }
    }

    /// What the signed evidence says.
    private struct Claim {
        let originator: PartyID
        let commitment: PackageManifest.Commitment?
        var bundles: [String]?
        var manifest: PackageManifest?
    }

    /// Judges the signature over `signed`, and the parts by what it says.
    private func judge(
        _ disclosure: Disclosure, signed: [UInt8], signature: [UInt8], claim: () throws(Fault) -> Claim
    ) -> DisclosureJudgement {
        let signatures = SignedData.verify(
            signature, content: signed, profile: .corridor, trust: context.trust, roles: [.originator],
            at: context.judgingTime, knowing: context.now)
        var stated: Claim?
        var findings: [Finding] = []
        do throws(Fault) {
            let claim = try claim()
            stated = claim
            if let party = signatures.first?.signer?.party, party != claim.originator {
                findings.append(
                    Finding(.originatorMismatch, ["claimed": claim.originator.short, "signer": party.short]))
            }
            findings += Self.check(disclosure, against: claim)
        } catch {
            findings.append(error.finding)
        }
        let verdict = ContainerVerdict(signatures: signatures, manifestDigest: .sha256(signed))
        return DisclosureJudgement(
            authenticity: Authenticity(verdict, findings: findings, context: context), manifest: stated?.manifest,
            disclosure: disclosure, originator: stated?.originator, root: stated?.commitment?.root,
            certificates: signatures.first?.chain?.certificates ?? [])
    }

    /// The package's manifest, when it is the one that the signed manifest of the container lists.
    private static func signedManifest(
        _ manifest: [UInt8], in containerManifest: [UInt8]
    ) throws(Fault) -> PackageManifest {
        let container = try ASiCManifest(parsing: containerManifest, profile: .corridor)
        let name = PackageManifest.entryName
        guard let reference = container.references.first(where: { $0.name == name }),
            Digest.of(manifest, reference.digest.algorithm) == reference.digest
        else { throw Fault(.digestMismatch, kind: .badData, at: Place(entry: name), ["name": name]) }
        return try PackageManifest(parsing: manifest)
    }

    private static func check(_ disclosure: Disclosure, against claim: Claim) -> [Finding] {
        guard let commitment = claim.commitment, commitment.version == disclosure.version,
            let root = Hex.decode(commitment.root), let digest = Digest(.sha256, root)
        else { return [Finding(.commitmentMissing)] }
        guard !disclosure.parts.isEmpty else { return [Finding(.disclosureEmpty)] }
        return disclosure.parts.compactMap { part in
            let leaf = CommitmentRules.content(
                of: part.value, at: part.place, salt: part.salt, disclosure.version)
            let holds =
                claim.bundles.map { $0.contains(part.place.entry) } ?? true
                && MerkleTree.verify(leaf, at: part.leaf, of: commitment.leaves, proof: part.path, root: digest)
            return holds
                ? nil : Finding(.disclosureMismatch, at: Place(entry: part.place.entry, pointer: part.place.pointer))
        }
    }
}
