internal import ASiC
package import Diagnostics
internal import Digests
package import Files
package import X509

/// A package that was verified. Only `PackageVerifier` makes one, and opening needs one.
package struct VerifiedPackage: Sendable {
    /// Its manifest.
    package let manifest: PackageManifest
    /// The digest of its signed manifest bytes, in hexadecimal: its name in chains and receipts.
    package let manifestDigest: String
    /// The certificates that the verdict rests on, the signer's first.
    package let certificates: [Certificate]
    /// The packages of others that it encloses, in the order of its manifest.
    package let enclosed: [VerifiedPackage]
    /// The disclosures that it contains, in the order of its manifest.
    package let disclosures: [VerifiedDisclosure]
    /// Its container.
    let container: ASiCContainer

    init(
        manifest: PackageManifest, manifestDigest: String, certificates: [Certificate], enclosed: [VerifiedPackage],
        disclosures: [VerifiedDisclosure] = [], container: ASiCContainer
    ) {
        self.manifest = manifest
        self.manifestDigest = manifestDigest
        self.certificates = certificates
        self.enclosed = enclosed
        self.disclosures = disclosures
        self.container = container
    }

    /// The bytes of the package, as it was received.
    package var source: any ByteSource { container.source }

    /// It and all that it encloses, however deep.
    package var all: [VerifiedPackage] { [self] + enclosed.flatMap(\.all) }

    /// The names of the bundles, each in one form: where both are in the package, they are the same.
    package var bundles: [String] { manifest.bundleEntries.filter { $0.sameAs == nil }.map(\.name) }

    /// The names of the attachments.
    package var attachments: [String] {
        container.dataEntries.filter { name in
            name.hasPrefix("data/") && !manifest.bundles.contains(name) && !PackageManifest.auxiliary.contains(name)
                && !manifest.enclosures.contains { $0.entry == name } && !passedOn.contains(name)
        }
    }

    /// The names of its disclosures, introduced profiles and consents.
    package var passedOn: [String] {
        manifest.disclosures.map(\.entry) + manifest.introduced.map(\.entry) + manifest.consents.flatMap(\.entries)
    }

    /// The bytes of a bundle or an attachment, refused above `limit`.
    package func bytes(of name: String, limit: Int = 1 << 30) throws(Fault) -> [UInt8] {
        try container.bytes(of: name, limit: limit)
    }

    /// A bundle or an attachment, to be read as often as needed, from its beginning to its end.
    package func source(of name: String) throws(Fault) -> any ByteSource { try container.sequentialSource(of: name) }

    /// Writes a bundle or an attachment to a sink.
    package func copy(_ name: String, to sink: any ByteSink) throws(Fault) {
        try container.copy(name, to: sink, isVerified: true)
    }

    /// The size of a bundle or an attachment in bytes.
    package func size(of name: String) -> Int { container.size(of: name) ?? 0 }
}

/// The result of verifying a package.
package struct PackageJudgement: Sendable {
    /// The verdict.
    package let authenticity: Authenticity
    /// The manifest, as far as it could be read; not to be trusted unless the verdict is PASSED.
    package let manifest: PackageManifest?
    /// The package, when it PASSED.
    package let package: VerifiedPackage?
    /// The judgements on the packages that it encloses; its own verdict includes them.
    package let enclosed: [EnclosureJudgement]
    /// What it has of others and does not hold, where that is judged apart from it.
    package let refusedParts: [RefusedPart]

    /// The digest of its signed manifest, whatever the verdict; `nil` when it has several signatures, of which one may be
    /// newer than the others.
    package var soleManifestDigest: String? {
        authenticity.container?.signatures.count == 1 ? authenticity.container?.manifestDigest?.hex : nil
    }

    init(
        authenticity: Authenticity, manifest: PackageManifest?, package: VerifiedPackage?,
        enclosed: [EnclosureJudgement] = [], refusedParts: [RefusedPart] = []
    ) {
        self.authenticity = authenticity
        self.manifest = manifest
        self.package = package
        self.enclosed = enclosed
        self.refusedParts = refusedParts
    }
}

/// What a package has of another party, and that does not hold: it says nothing of the signer of the package.
package struct RefusedPart: Sendable {
    /// The party that it is of, as the signer of the package states it.
    package let originator: PartyID
    /// The digest of the signed manifest of an enclosed package, as the signer states it; `nil` for a disclosure.
    package let manifestDigest: String?
    /// The root of the commitment that a disclosure shows parts of, as far as it could be read.
    package let root: String?
    /// Why it does not hold.
    package let findings: [Finding]
}

/// The result of verifying an enclosed package.
package struct EnclosureJudgement: Sendable {
    /// Its entry in the enclosing manifest.
    package let enclosure: Enclosure
    /// The judgement on it.
    package let judgement: PackageJudgement
}
