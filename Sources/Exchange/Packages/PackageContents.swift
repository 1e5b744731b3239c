internal import ASiC
internal import BundleFormats
internal import CMS
internal import Diagnostics
internal import Digests
internal import X509

/// The checks of what is in a package against its manifest, after its signature was found good.
struct PackageContents {
    let manifest: PackageManifest
    let container: ASiCContainer
    /// The bytes of the largest object that is read.
    let objectLimit: Int

    /// The entries, the forms of bundles, and the commitment.
    var findings: [Finding] {
        get throws(Fault) {
            let entries = Set(container.dataEntries)
            let missing = manifest.bundles.filter { !entries.contains($0) }
            guard missing.isEmpty else { return missing.map { Finding(.bundleMissing, ["name": $0]) } }
            let unexpected = unexpectedEntries
            guard unexpected.isEmpty else { return unexpected.map { Finding(.entryUnexpected, ["name": $0]) } }
            return try commitmentFindings + formFindings
        }
    }

    /// Version 1 tolerates signed entries outside `data/`, and never shows them.
    private var unexpectedEntries: [String] {
        switch manifest.version {
        case .v1: []
        case .v2: container.dataEntries.filter { $0 != PackageManifest.entryName && !$0.hasPrefix("data/") }
        }
    }

    private var commitmentFindings: [Finding] {
        get throws(Fault) {
            let place = Place(entry: PackageManifest.entryName)
            guard let commitment = manifest.commitment else {
                return manifest.kind == .bundle ? [Finding(.commitmentMismatch, at: place)] : []
            }
            let seed = try container.bytes(of: CommitmentTree.seedEntry, limit: CommitmentTree.seedLength)
            let contents = try manifest.bundles.map(content)
            let found = try PackageWriter.commitment(
                over: manifest.bundleEntries, of: contents, seed: seed, version: manifest.version,
                objectLimit: objectLimit)
            return found == commitment ? [] : [Finding(.commitmentMismatch, at: place)]
        }
    }

    private func content(_ bundle: String) throws(Fault) -> PackageContent {
        PackageContent(entry: bundle, source: try container.sequentialSource(of: bundle), isBundle: true)
    }

    /// Each bundle is in the form that the manifest states, and two forms of one bundle say the same.
    private var formFindings: [Finding] {
        get throws(Fault) {
            var findings: [Finding] = []
            for bundle in manifest.bundleEntries {
                guard let form = bundle.form else { continue }
                let content = try content(bundle.name)
                guard try BundleForm.of(content.source) == form else {
                    findings.append(
                        Finding(
                            .bundleFormOther, at: Place(entry: bundle.name),
                            ["name": bundle.name, "form": form.rawValue]))
                    continue
                }
                guard let other = bundle.sameAs else { continue }
                if try !BundleEntry.areForms(content, of: self.content(other)) {
                    findings.append(
                        Finding(
                            .bundleFormsDiffer, at: Place(entry: bundle.name),
                            ["name": bundle.name, "other": other]))
                }
            }
            return findings
        }
    }

    /// The disclosure head: version 2 has one, signed by the package's signer, over the manifest's commitment.
    func headFindings(signedBy signer: Certificate?, in context: VerificationContext) throws(Fault) -> [Finding] {
        guard manifest.version > .v1, manifest.kind == .bundle else { return [] }
        func invalid(_ reason: String) -> [Finding] {
            [Finding(.disclosureHeadInvalid, at: Place(entry: DisclosureHead.entryName), ["reason": reason])]
        }
        for name in [DisclosureHead.entryName, DisclosureHead.signatureEntry]
        where !container.dataEntries.contains(name) {
            return invalid("the entry \(name) is missing")
        }
        let bytes = try container.bytes(of: DisclosureHead.entryName, limit: DisclosureHead.limit)
        let head = try DisclosureHead(parsing: bytes)
        guard head.originator == manifest.originator else { return invalid("it is by another party") }
        guard head.commitment == manifest.commitment else { return invalid("its commitment is another one") }
        let signatures = SignedData.verify(
            try container.bytes(of: DisclosureHead.signatureEntry, limit: DisclosureHead.limit), content: bytes,
            profile: .corridor, trust: context.trust, roles: [.originator], at: context.judgingTime,
            knowing: context.now)
        // Its certificate is the package's, which was judged already, perhaps at the time of a time stamp.
        guard let signature = signatures.first, signature.isIntact else {
            return invalid("its signature does not hold")
        }
        guard signature.signer?.fingerprint == signer?.fingerprint else {
            return invalid("it is signed with another certificate than the package")
        }
        return []
    }
}
