internal import CMS
internal import Diagnostics
internal import Digests
internal import X509

/// A signer of a container, and the entries that the signer's signatures cover together.
///
/// Signatures belong to one signer if their certificates name the same party and chain to a root of that party, or if
/// they were made with the same key. Equal names are not sufficient: two certificates with one name may belong to two
/// people.
public struct SignerCoverage: Hashable, Sendable {
    /// The name in the certificate; `nil` when the signature has no certificate.
    public let name: String?
    /// The indexes of the signatures in `ContainerVerdict.signatures`.
    public let signatures: [Int]
    /// The covered entries that did not fail, in the order of the archive.
    public let entries: [String]
    /// Whether the covered entries are all contents of the container.
    public let isWhole: Bool

    /// The identity of a signer.
    private enum Identity: Hashable {
        case party(PartyID)
        case key(Digest)
        case unknown(signature: Int)
    }

    /// The signers, in the order of their first signatures.
    ///
    /// - Parameters:
    ///   - contents: the names of all content entries.
    ///   - covering: the indexes of the signatures that cover each entry.
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
