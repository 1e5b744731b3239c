import ASiC
import Credentials
import Digests
import Files
import Findings
import Packages
import TestSupport
import Testing
import ZipArchive

/// Whatever a courier does to a package or an envelope, it is not PASSED with another content, and nothing of it comes out.
@Suite struct TamperMatrixTests {
    private static let now = Timestamp(seconds: 1_790_000_000)
    private let authority: CertificateAuthority
    private let keys: [CertificateRole: PrivateKey]
    private let certificates: [CertificateRole: Certificate]
    private let context: VerificationContext
    private let folder: TemporaryFolder

    init() throws {
        authority = try CertificateAuthority.make(
            key: .generate(.p256), name: "Example", country: "NL", clock: .fixed(Self.now), randomness: .seeded(1))
        var (keys, certificates): ([CertificateRole: PrivateKey], [CertificateRole: Certificate]) = ([:], [:])
        for role in [CertificateRole.originator, .gateway, .encryption] {
            let key = try PrivateKey.generate(.p256)
            keys[role] = key
            certificates[role] = try authority.issue(role, for: key.publicKey)
        }
        (self.keys, self.certificates) = (keys, certificates)
        context = VerificationContext(
            trust: TrustStore(
                anchors: [TrustAnchor(root: authority.certificate)],
                revocationLists: [try authority.revocationList(number: 1)]),
            time: Self.now)
        folder = try TemporaryFolder()
    }

    private func signer(_ role: CertificateRole) throws -> Signer {
        Signer(
            key: try #require(keys[role]), certificate: try #require(certificates[role]), chain: [authority.certificate]
        )
    }

    private func package(_ attachment: [UInt8]) throws -> (bytes: [UInt8], manifest: PackageManifest) {
        let sink = MemorySink()
        let position = StreamPosition(
            recipient: authority.party, stream: .v4(.seeded(3)), sequence: 1, previous: nil)
        let written = try PackageWriter(
            signer: signer(.originator), clock: .fixed(Self.now), randomness: .seeded(7)
        ).write(
            [PackageContent(fileName: "note.txt", source: attachment, isBundle: false)],
            PackageWriter.Terms(
                kind: .bundle, originatorName: "Example", positions: [position], gateways: [authority.party]),
            to: sink)
        return (sink.bytes, written.manifest)
    }

    private func envelope(_ package: (bytes: [UInt8], manifest: PackageManifest)) throws -> [UInt8] {
        let sink = MemorySink()
        _ = try EnvelopeWriter(gateway: signer(.gateway), clock: .fixed(Self.now)).seal(
            package.bytes, package.manifest, to: [try #require(certificates[.encryption])], into: sink)
        return sink.bytes
    }

    /// Whether a file PASSED from outside, and for an envelope whether a package came out.
    private func passes(_ bytes: [UInt8]) throws -> Bool {
        switch try PackageReader.judge(bytes, context, deferringPayload: true) {
        case .package(let judgement): return judgement.package != nil
        case .envelope(let judgement):
            guard let envelope = judgement.envelope else { return false }
            do throws(Fault) {
                let inner = try PackageReader.open(
                    envelope, key: keys[.encryption]!, certificate: certificates[.encryption]!,
                    spool: SpoolFile(in: folder.path), context)
                return inner.package != nil
            } catch {
                #expect(error.kind == .badData)
                return false
            }
        case .foreign, .disclosure, .detached, .unreadable: return false
        }
    }

    private func entries(_ bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
        let reader = try ZipReader(source: bytes, profile: .corridor)
        return try reader.entries.map { ($0.name, try reader.bytes(of: $0, limit: 1 << 25)) }
    }

    private func pack(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for entry in entries {
            let isText = entry.name.hasSuffix(".json") || entry.name.hasSuffix(".xml")
            try writer.add(entry.name, entry.bytes, method: isText ? .deflated : .stored)
        }
        try writer.finish()
        return sink.bytes
    }

    enum Container: CaseIterable { case package, envelope }

    private func make(_ container: Container) throws -> [UInt8] {
        let package = try package(Array("a note".utf8))
        return container == .package ? package.bytes : try envelope(package)
    }

    @Test(arguments: Container.allCases) func noFlippedByteAndNoPrefixPasses(_ container: Container) throws {
        let bytes = try make(container)
        #expect(try passes(bytes))
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << (index % 8)
            #expect(try !passes(changed), "byte \(index) of \(bytes.count)")
            if index % 3 == 0 { #expect(try !passes(Array(bytes[..<index])), "the first \(index) bytes") }
        }
    }

    @Test(arguments: Container.allCases)
    func noEntryIsDroppedRenamedReorderedEmptiedOrAdded(_ container: Container) throws {
        let all = try entries(try make(container))
        for index in all.indices {
            var dropped = all
            dropped.remove(at: index)
            var renamed = all
            renamed[index].name += "x"
            var emptied = all
            emptied[index].bytes = []
            var doubled = all
            doubled.insert((all[index].name + "2", all[index].bytes), at: index)
            var moved = all
            moved.swapAt(index, (index + 1) % all.count)
            for changed in [dropped, renamed, emptied, doubled, moved] {
                #expect(try !passes(pack(changed)), "\(all[index].name)")
            }
        }
    }

    /// An envelope of two segments whose gateway does something else with them, and signs that.
    private func resealed(_ manifest: PackageManifest, _ payload: [[UInt8]]) throws -> [UInt8] {
        let slip = RoutingSlip(
            sender: authority.party, recipients: manifest.recipients, messageID: manifest.messageID,
            positions: manifest.positions, created: Self.now, expires: nil, segments: payload.count,
            certificates: [try #require(certificates[.encryption]).fingerprint.hex])
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        try writer.add("routing.json", slip.bytes, mediaType: "application/json", compressed: false, isRoot: true)
        for (index, segment) in payload.enumerated() {
            try writer.add(
                "payload-000\(index + 1).p7m", segment, mediaType: "application/pkcs7-mime", compressed: false)
        }
        let gateway = try signer(.gateway)
        try writer.finish { bytes throws(Fault) in try gateway.sign(bytes, at: Self.now) }
        return sink.bytes
    }

    @Test func aGatewayThatSignsForItCannotSwapDropOrDoubleSegments() throws {
        let attachment = [UInt8](repeating: 7, count: EnvelopeWriter.segmentSize + 100)
        let package = try package(attachment)
        let payload = try entries(try envelope(package)).filter { $0.name.hasPrefix("payload") }.map(\.bytes)
        let (first, second) = (payload[0], payload[1])
        #expect(payload.count == 2)
        #expect(try passes(resealed(package.manifest, [first, second])))
        for changed in [[second, first], [second], [first], [first, second, first], [first, first]] {
            #expect(try !passes(resealed(package.manifest, changed)))
        }
    }

    @Test func aSegmentThatWasChangedLeavesNothingBehind() throws {
        var all = try entries(try envelope(package(Array("a note".utf8))))
        let index = try #require(all.firstIndex { $0.name.hasPrefix("payload") })
        all[index].bytes[all[index].bytes.count / 2] ^= 1
        let envelope = try PackageReader.judge(try pack(all), context, deferringPayload: true)
        guard case .envelope(let judgement) = envelope, let verified = judgement.envelope else {
            // Entries that were packed again are outside our profile already.
            return
        }
        let spool = try SpoolFile(in: folder.path)
        #expect(throws: Fault.self) {
            try PackageReader.open(
                verified, key: keys[.encryption]!, certificate: certificates[.encryption]!, spool: spool, context)
        }
        #expect(spool.count == 0)
    }
}
