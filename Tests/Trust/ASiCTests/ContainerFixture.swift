import ASiC
import CMS
import Diagnostics
import Files
import Platform
import X509
import ZipArchive

/// A party that signs containers in tests.
struct ContainerFixture: Sendable {
    static let now = Timestamp(seconds: 1_790_000_000)

    let authority: CertificateAuthority
    let key: PrivateKey
    let certificate: Certificate
    let trust: TrustStore

    init(_ name: String = "Example Carrier") throws {
        authority = try CertificateAuthority.make(
            key: .generate(.p256), name: name, country: "US", clock: .fixed(Self.now), randomness: .system)
        key = try .generate(.p256)
        certificate = try authority.issue(.originator, for: key.publicKey)
        trust = TrustStore(
            anchors: [TrustAnchor(root: authority.certificate)],
            revocationLists: [try authority.revocationList(number: 1, revoked: [])])
    }

    func sign(_ content: [UInt8]) throws(Fault) -> [UInt8] {
        try SignedData.sign(
            content, key: key, certificate: certificate, chain: [authority.certificate], signingTime: Self.now)
    }

    static let contents: [(name: String, bytes: [UInt8])] = [
        ("manifest.json", Array("{\"kind\":\"bundle\"}".utf8)),
        ("data/consignment 漢.json", Array(String(repeating: "{\"piece\": 1}\n", count: 20).utf8)),
        ("data/photo.jpg", Array("not really".utf8)),
    ]

    /// A container written by `ASiCWriter`.
    func container() throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        for (name, bytes) in Self.contents {
            try writer.add(
                name, bytes, mediaType: "application/octet-stream", compressed: name.hasSuffix("json"),
                isRoot: name == "manifest.json")
        }
        try writer.finish { manifest throws(Fault) in try sign(manifest) }
        return sink.bytes
    }

    /// The entries of `container()`, to be changed and packed again.
    func entries() throws(Fault) -> [(name: String, bytes: [UInt8])] {
        let reader = try ZipReader(source: try container(), profile: .corridor)
        var entries: [(name: String, bytes: [UInt8])] = []
        for entry in reader.entries { entries.append((entry.name, try reader.bytes(of: entry, limit: 1 << 20))) }
        return entries
    }

    /// Packs any entries.
    static func pack(_ entries: [(name: String, bytes: [UInt8])]) throws(Fault) -> [UInt8] {
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for entry in entries { try writer.add(entry.name, entry.bytes, method: .stored) }
        try writer.finish()
        return sink.bytes
    }

    func verify(_ bytes: [UInt8], profile: ASiCProfile = .corridor) throws(Fault) -> ContainerVerdict {
        try ASiCContainer.open(bytes, profile: profile).verify(trust: trust, roles: [.originator], at: Self.now)
    }

    /// The error codes of a container, from opening or verification; empty when it PASSED.
    func problems(_ bytes: [UInt8], profile: ASiCProfile = .corridor) -> [FindingCode] {
        do throws(Fault) {
            let verdict = try verify(bytes, profile: profile)
            return verdict.outcome == .passed ? [] : verdict.findings.map(\.code)
        } catch {
            return [error.code]
        }
    }
}
