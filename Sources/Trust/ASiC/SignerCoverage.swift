internal import CMS
internal import Diagnostics
internal import Digests
internal import X509

/// One signer of a container, and what the signatures of that signer cover together.
///
/// Signatures are one signer's when their certificates name one party and a root of that party vouches for both, or when
/// they were made with one key. Names do not count: two certificates in one name may be two people's.
public struct SignerCoverage: Hashable, Sendable {
    /// The name in the certificate; `nil` when the signature came without one.
    public let name: String?
    /// The signatures: their places in `ContainerVerdict.signatures`, from 0.
    public let signatures: [Int]
    /// The contents that those signatures cover which did not fail, in the order in which they stand.
    public let entries: [String]
    /// Whether these are all contents of the container.
    public let isWhole: Bool

    /// What tells signers apart.
    private enum Identity: Hashable {
        case party(PartyID)
        case key(Digest)
        case unknown(signature: Int)
    }

    /// The signers, in the order of their first signatures.
    ///
    /// - Parameters:
    ///   - contents: the names of all contents.
    ///   - covering: for each of them the signatures that cover it.
    static func signers(
        of signatures: [SignatureVerdict], contents: [String], covering: [String: [Int]]
    ) -> [SignerCoverage] {
        var order: [Identity] = []
        var made: [Identity: [Int]] = [:]
        let identities = signatures.enumerated().map { identity(of: $1, $0) }
        for (index, identity) in identities.enumerated() {
            if made[identity] == nil { order.append(identity) }
            made[identity, default: []].append(index)
        }
        var covered: [Identity: [String]] = [:]
        for name in contents {
            let by = (covering[name] ?? []).filter { signatures[$0].outcome != .failed }.map { identities[$0] }
            for identity in Set(by) { covered[identity, default: []].append(name) }
        }
        return order.map { identity in
            let (own, entries) = (made[identity] ?? [], covered[identity] ?? [])
            let isGood = own.contains { signatures[$0].outcome != .failed }
            return SignerCoverage(
                name: own.lazy.compactMap { signatures[$0].signer?.subject }.first, signatures: own, entries: entries,
                isWhole: isGood && entries.count == contents.count)
        }
    }

    private static func identity(of signature: SignatureVerdict, _ index: Int) -> Identity {
        guard let certificate = signature.signer else { return .unknown(signature: index) }
        if let party = certificate.party, signature.chain?.anchor?.party == party { return .party(party) }
        return .key(.sha256(certificate.publicKey.der))
    }
}
