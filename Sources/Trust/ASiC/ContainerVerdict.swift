public import CMS
public import Diagnostics
public import Digests

/// What was found about a container: its signatures, and whether they cover just what is in it.
public struct ContainerVerdict: Sendable {
    /// The answer for the whole.
    public let outcome: Outcome
    /// Every reason, those of signatures and references among them, each with its entry; of very many the first, and how
    /// many more there are.
    public let findings: [Finding]
    /// What was found about each signature, in the order of the manifests.
    public let signatures: [SignatureVerdict]
    /// What was found about each entry that is there or signed for.
    public let references: [ReferenceVerdict]
    /// Who signed, and what of the container each signer covers.
    public let signers: [SignerCoverage]
    /// The signatures of the one signer who stands for the whole, as places in `signatures`: the first signature, when
    /// it covers everything or there is one signer; else those of the first signer whose signatures do together. Empty
    /// when there is no such signer.
    public let wholeSignatures: [Int]
    /// The SHA-256 of the first manifest's bytes, which names the container in chains and receipts.
    public let manifestDigest: Digest?

    /// The verdict on a container.
    ///
    /// - Parameter contents: the names of what it holds.
    init(
        findings: [Finding], signatures: [SignatureVerdict], references: [ReferenceVerdict], contents: [String],
        manifestDigest: Digest?
    ) {
        let covering = Dictionary(uniqueKeysWithValues: references.map { ($0.name, $0.signatures) })
        signers = SignerCoverage.signers(of: signatures, contents: contents, covering: covering)
        let isFirstWhole = contents.allSatisfy { covering[$0]?.contains(0) == true }
        let whole = isFirstWhole ? nil : signers.first(where: \.isWhole)?.signatures
        let first = Array(signatures.indices.prefix(1))
        wholeSignatures = whole ?? (isFirstWhole || signers.count == 1 ? first : [])
        var all = findings + signatures.flatMap(\.findings) + references.flatMap(\.findings)
        if Self.isDivided(signers, contents) { all.append(Self.divided(signers, contents.count)) }
        let own: Outcome =
            all.contains { $0.severity == .error }
            ? .failed : all.contains { $0.code == .signersDiffer } ? .indeterminate : .passed
        outcome = Outcome.worst([own] + signatures.map(\.outcome))
        self.findings = all.bounded()
        self.signatures = signatures
        self.references = references
        self.manifestDigest = manifestDigest
    }

    /// The verdict on signatures over one content that is no container.
    package init(signatures: [SignatureVerdict], manifestDigest: Digest? = nil) {
        self.init(
            findings: [], signatures: signatures, references: [], contents: [], manifestDigest: manifestDigest)
    }

    /// Whether everything is signed for, and nobody signed for all of it.
    private static func isDivided(_ signers: [SignerCoverage], _ contents: [String]) -> Bool {
        !signers.contains(where: \.isWhole) && Set(signers.flatMap(\.entries)).count == contents.count
            && !contents.isEmpty
    }

    private static func divided(_ signers: [SignerCoverage], _ count: Int) -> Finding {
        let most = 5
        var parts = signers.prefix(most).map { signer in
            let names = signer.entries.count == 1 ? ", \(signer.entries[0])" : ""
            return "\(signer.name ?? "a signer without a certificate") for \(signer.entries.count) of \(count)\(names)"
        }
        if signers.count > most { parts.append("\(signers.count - most) more") }
        return Finding(.signersDiffer, ["signers": parts.joined(separator: "; ")])
    }
}

/// What was found about one entry of a container.
public struct ReferenceVerdict: Sendable {
    /// The entry's name.
    public let name: String
    /// Every reason.
    public let findings: [Finding]
    /// Which signatures are over a manifest that lists the entry: their places in `ContainerVerdict.signatures`, from 0.
    public let signatures: [Int]

    /// The answer: whether the entry is what was signed. How good the signatures are, they say themselves.
    public var outcome: Outcome { findings.contains { $0.severity == .error } ? .failed : .passed }
}
