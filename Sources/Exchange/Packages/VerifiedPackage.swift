internal import ASiC
package import Diagnostics
package import Files
package import X509

/// A package that was verified; only verification makes one, and admission needs one.
package struct VerifiedPackage: Sendable {
    /// Its manifest.
    package let manifest: PackageManifest
    /// The digest of its signed manifest bytes, in hexadecimal: its name in chains and receipts.
    package let manifestDigest: String
    /// The certificates that the verdict rests on, the signer's first.
    package let certificates: [Certificate]
    /// The packages of others that it encloses, in the order of its manifest.
    package let enclosed: [VerifiedPackage]
    /// Its container.
    let container: ASiCContainer

    /// The package itself, as it came.
    package var source: any ByteSource { container.source }

    /// It and all that it encloses, however deep.
    package var all: [VerifiedPackage] { [self] + enclosed.flatMap(\.all) }

    /// The names of the bundles.
    package var bundles: [String] { manifest.bundles }

    /// The names of the attachments.
    package var attachments: [String] {
        container.dataEntries.filter { name in
            name.hasPrefix("data/") && !manifest.bundles.contains(name) && name != Padding.entryName
                && name != CommitmentTree.seedEntry && !manifest.enclosures.contains { $0.entry == name }
        }
    }

    /// The bytes of a bundle or an attachment, refused above `limit`.
    package func bytes(of name: String, limit: Int = 1 << 30) throws(Fault) -> [UInt8] {
        try container.bytes(of: name, limit: limit)
    }

    /// A bundle or an attachment, to be read as often as needed.
    package func source(of name: String) throws(Fault) -> any ByteSource { try container.source(of: name) }

    /// Writes a bundle or an attachment to a sink.
    package func copy(_ name: String, to sink: any ByteSink) throws(Fault) {
        try container.copy(name, to: sink, isVerified: true)
    }

    /// The size of a bundle or an attachment in bytes.
    package func size(of name: String) -> Int { container.size(of: name) ?? 0 }
}

/// What verifying a package gave.
package struct PackageJudgement: Sendable {
    /// The verdict.
    package let authenticity: Authenticity
    /// The manifest, as far as it could be read; not to be trusted unless the verdict is PASSED.
    package let manifest: PackageManifest?
    /// The package, when it PASSED.
    package let package: VerifiedPackage?
    /// What was found about the packages that it encloses; its own verdict counts them in.
    package let enclosed: [EnclosureJudgement]

    init(
        authenticity: Authenticity, manifest: PackageManifest?, package: VerifiedPackage?,
        enclosed: [EnclosureJudgement] = []
    ) {
        self.authenticity = authenticity
        self.manifest = manifest
        self.package = package
        self.enclosed = enclosed
    }
}

/// What verifying an enclosed package gave.
package struct EnclosureJudgement: Sendable {
    /// What the enclosing manifest says of it.
    package let enclosure: Enclosure
    /// What it is.
    package let judgement: PackageJudgement
}
