public import CMS
public import Diagnostics
public import Digests

/// The verdict on a container: on its signatures, and on whether they cover exactly its entries.
public struct ContainerVerdict: Sendable {
    /// The overall outcome.
    public let outcome: Outcome
    /// All findings, including those of signatures and references, each with its entry; of a large number only the
    /// first ones, with a count of the rest.
    public let findings: [Finding]
    /// The verdict on each signature, in the order of the manifests.
    public let signatures: [SignatureVerdict]
    /// The verdict on each entry that exists or is signed.
    public let references: [ReferenceVerdict]
    /// The signers, and the entries that each of them covers.
    public let signers: [SignerCoverage]
    /// The indexes in `signatures` of the signatures of the one signer of the whole container: the first signature,
    /// when it covers everything or there is only one signer; otherwise the signatures of the first signer whose
    /// signatures together cover everything. Empty when there is no such signer.
    public let wholeSignatures: [Int]
    /// The SHA-256 of the first manifest's bytes, which identifies the container in chains and receipts.
    public let manifestDigest: Digest?

    /// Creates the verdict on a container.
    ///
    /// - Parameter contents: the names of its content entries.
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

    /// Creates the verdict on signatures over content outside a container.
    package init(signatures: [SignatureVerdict], manifestDigest: Digest? = nil) {
        self.init(
            findings: [], signatures: signatures, references: [], contents: [], manifestDigest: manifestDigest)
    }

    /// Whether every entry is signed, but no signer has signed all of them.
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

/// The verdict on one entry of a container.
public struct ReferenceVerdict: Sendable {
    /// The name of the entry.
    public let name: String
    /// All findings.
    public let findings: [Finding]
    /// The indexes in `ContainerVerdict.signatures` of the signatures over a manifest that lists the entry.
    public let signatures: [Int]

    /// Whether the entry matches the signed digest. The validity of the signatures is a separate verdict.
    public var outcome: Outcome { findings.contains { $0.severity == .error } ? .failed : .passed }
}
