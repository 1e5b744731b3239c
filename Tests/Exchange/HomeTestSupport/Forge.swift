package import Digests
internal import Files
package import Packages
internal import PartyHome
package import Platform
internal import TestSupport
package import X509

/// Makes envelopes that no honest command makes, with the keys of parties that are not honest.
package struct Forge {
    package let stage: Stage
    /// Who signs the package.
    package var originator: Party
    /// Which of its certificates it signs with.
    package var role = CertificateRole.originator
    /// Whom the package names.
    package var recipients: [Party]
    /// Whose gateways the package permits.
    package var gateways: [Party]
    /// Who seals the envelope.
    package var gateway: Party
    /// Which of its certificates it seals with.
    package var gatewayRole = CertificateRole.gateway
    /// What the package says it carries.
    package var kind = PackageKind.bundle
    /// The version of the wire.
    package var version = WireVersion.v2
    /// What it passes on.
    package var disclosures: [PassedOnDisclosure] = []
    /// The profiles that it introduces others by.
    package var introduced: [PassedOnProfile] = []
    /// What it says that it is given for.
    package var purpose: String?
    package var sequence = 1
    package var previous: String?
    /// What the routing slip says instead of what the manifest says.
    package var routing: (PackageManifest) -> PackageManifest = { $0 }

    package init(_ stage: Stage) {
        self.stage = stage
        originator = stage.carrier
        recipients = [stage.agency]
        gateways = [stage.carrier]
        gateway = stage.carrier
    }

    /// The package's bytes and its manifest.
    package func package(
        contents: [(name: String, bytes: [UInt8], isBundle: Bool)]
    ) throws -> (bytes: [UInt8], manifest: PackageManifest) {
        try package(
            of: contents.map { content in
                content.name.hasPrefix("data/")
                    ? PackageContent(entry: content.name, source: content.bytes, isBundle: content.isBundle)
                    : PackageContent(fileName: content.name, source: content.bytes, isBundle: content.isBundle)
            })
    }

    /// The package's bytes and its manifest, with entries as they are named.
    package func package(of contents: [PackageContent]) throws -> (bytes: [UInt8], manifest: PackageManifest) {
        let positions = recipients.map {
            StreamPosition(
                recipient: $0.id, stream: originator.home.identity.stream, sequence: sequence, previous: previous)
        }
        let writer = PackageWriter(
            signer: try originator.signer(role), clock: .fixed(Stage.now), randomness: .system)
        let sink = MemorySink()
        var terms = PackageWriter.Terms(
            version: version, kind: kind, originatorName: originator.home.identity.name, positions: positions,
            gateways: gateways.map(\.id))
        terms.disclosures = disclosures
        terms.introduced = introduced
        terms.purpose = purpose
        let written = try writer.write(contents, terms, to: sink)
        return (sink.bytes, written.manifest)
    }

    /// The digest of the signed manifest of a package's bytes, which names it in chains.
    package static func digest(of package: [UInt8]) throws -> String {
        let manifest = try PackageReader.unverifiedBytes(
            of: "META-INF/ASiCManifest001.xml", in: package, limit: 1 << 20)
        return Digest.sha256(manifest).hex
    }

    /// The path of an envelope around a package.
    package func envelope(around package: (bytes: [UInt8], manifest: PackageManifest)) throws -> String {
        let slip = routing(package.manifest)
        let certificates = try slip.recipients.map { id in
            let party = [stage.carrier, stage.agency, stage.partner, stage.stranger].first { $0.id == id }
            return try (party ?? stage.agency).home.certificate(.encryption)
        }
        let sink = MemorySink()
        _ = try EnvelopeWriter(gateway: try gateway.signer(gatewayRole), clock: .fixed(Stage.now)).seal(
            package.bytes, slip, to: certificates, into: sink)
        return try stage.folder.write(sink.bytes, "forged.asice")
    }

    /// The path of an envelope with these contents; a small bundle when there are none.
    package func envelope(contents: [(name: String, bytes: [UInt8], isBundle: Bool)]? = nil) throws -> String {
        let bundle = try File.bytes(at: stage.bundle())
        return try envelope(around: package(contents: contents ?? [("one.json", bundle, true)]))
    }
}

extension PackageManifest {
    /// The manifest with other values.
    package func with(
        recipients: [PartyID]? = nil, gateways: [PartyID]? = nil, positions: [StreamPosition]? = nil,
        expires: Timestamp? = nil, messageID: UUID? = nil
    ) -> PackageManifest {
        PackageManifest(
            version: version, kind: kind, originator: originator, originatorName: originatorName,
            recipients: recipients ?? self.recipients,
            gateways: gateways ?? self.gateways, messageID: messageID ?? self.messageID,
            positions: positions ?? self.positions, handling: handling, legalBasis: legalBasis, purpose: purpose,
            created: created, expires: expires ?? self.expires, requiredCosigners: requiredCosigners,
            bundles: bundleEntries,
            commitment: commitment)
    }
}
