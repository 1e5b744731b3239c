internal import Diagnostics
internal import Files
internal import Packages
internal import Platform
internal import Testing
internal import X509

/// Packages as files, without a home.
@Suite struct PackageTests {
    private static let now = Timestamp(seconds: 1_790_000_000)
    private let authority: CertificateAuthority
    private let signer: Signer
    private let context: VerificationContext

    init() throws {
        let key = try PrivateKey.generate(.p256)
        authority = try CertificateAuthority.make(
            key: .generate(.p256), name: "Example", country: "NL", clock: .fixed(Self.now), randomness: .seeded(1))
        signer = Signer(
            key: key, certificate: try authority.issue(.originator, for: key.publicKey),
            chain: [authority.certificate])
        context = VerificationContext(
            trust: TrustStore(
                anchors: [TrustAnchor(root: authority.certificate)],
                revocationLists: [try authority.revocationList(number: 1)]),
            time: Self.now)
    }

    private func bundle(_ name: String) -> [UInt8] {
        Array(
            """
            {"type":"bundle","id":"bundle--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10","objects":[{"type":"identity",
            "spec_version":"2.1","id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"\(name)",
            "identity_class":"organization"}]}
            """.utf8)
    }

    private func package(
        _ contents: [PackageContent], seed: UInt64 = 7, version: WireVersion = .v2
    ) throws -> [UInt8] {
        let sink = MemorySink()
        _ = try PackageWriter(signer: signer, clock: .fixed(Self.now), randomness: .seeded(seed)).write(
            contents,
            PackageWriter.Terms(
                version: version, kind: .bundle, originatorName: "Example", positions: [], gateways: []), to: sink)
        return sink.bytes
    }

    private func judge(_ bytes: [UInt8]) throws -> PackageJudgement {
        guard case .package(let judgement) = try PackageReader.judge(bytes, context) else {
            throw Fault(.containerKindUnknown, kind: .badData)
        }
        return judgement
    }

    @Test func whatIsPackedIsVerifiedAndReadBack() throws {
        let photo: [UInt8] = (0..<5000).map { UInt8(truncatingIfNeeded: $0) }
        let bytes = try package([
            PackageContent(fileName: "dir/a.json", source: bundle("A"), isBundle: true),
            PackageContent(fileName: "photo.png", source: photo, isBundle: false),
        ])
        let judgement = try judge(bytes)
        #expect(judgement.authenticity.outcome == .passed, "\(judgement.authenticity.findings)")
        let verified = try #require(judgement.package)
        #expect(verified.bundles == ["data/a.json"] && verified.attachments == ["data/photo.png"])
        #expect(try verified.bytes(of: "data/a.json") == bundle("A"))
        #expect(try verified.bytes(of: "data/photo.png") == photo)
    }

    @Test func everythingButSignaturesIsTheSameEachTime() throws {
        func made(_ version: WireVersion, seed: UInt64 = 7) throws -> VerifiedPackage {
            let content = [PackageContent(fileName: "a.json", source: bundle("A"), isBundle: true)]
            return try #require(try judge(try package(content, seed: seed, version: version)).package)
        }
        #expect(try made(.v2).manifest == made(.v2).manifest)
        // The container of version 2 has a signature among its entries.
        #expect(try made(.v1).manifestDigest == made(.v1).manifestDigest)
        #expect(try made(.v1).manifestDigest != made(.v1, seed: 8).manifestDigest)
    }

    @Test(arguments: WireVersion.allCases)
    func theCommitmentCoversEveryObjectAndTellsNothingOfIt(_ version: WireVersion) throws {
        func commitment(
            _ name: String, seed: UInt64, _ version: WireVersion = version
        ) throws -> PackageManifest.Commitment? {
            let content = [PackageContent(fileName: "a.json", source: bundle(name), isBundle: true)]
            return try judge(try package(content, seed: seed, version: version)).manifest?.commitment
        }
        // One leaf for the object and one for each of its seven properties.
        #expect(try commitment("A", seed: 1)?.leaves == 8)
        #expect(try commitment("A", seed: 1) == commitment("A", seed: 1))
        #expect(try commitment("A", seed: 1) != commitment("B", seed: 1))
        #expect(try commitment("A", seed: 1) != commitment("A", seed: 2))
    }

    @Test func twoContentsCannotHaveOneName() throws {
        #expect(throws: Fault.self) {
            try package([
                PackageContent(fileName: "x/a.json", source: bundle("A"), isBundle: true),
                PackageContent(fileName: "y/a.json", source: bundle("B"), isBundle: true),
            ])
        }
    }

    @Test(arguments: [1, 100, 4000, 60_000]) func sizesTellLittle(_ size: Int) throws {
        let sizes = try Set(
            (0..<4).map { extra in
                let content = Randomness.seeded(3).bytes(size + extra)
                return try package([PackageContent(fileName: "a.bin", source: content, isBundle: false)]).count
            })
        // Only the signature's own length varies, by a few bytes.
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) < 16, "\(sizes)")
    }

    @Test func aPackageBySomebodyUnknownIsNotUnpacked() throws {
        let bytes = try package([PackageContent(fileName: "a.json", source: bundle("A"), isBundle: true)])
        let stranger = VerificationContext(
            trust: TrustStore(anchors: [], revocationLists: []), time: Self.now)
        guard case .package(let judgement) = try PackageReader.judge(bytes, stranger) else {
            Issue.record("it is a package")
            return
        }
        #expect(judgement.authenticity.outcome == .indeterminate && judgement.package == nil)
    }

    @Test func hostileArchivesAreVerdictsAndNeverTraps() throws {
        let bytes = try package([PackageContent(fileName: "a.json", source: bundle("A"), isBundle: true)])
        let random = Randomness.seeded(99)
        for _ in 0..<400 {
            let draw = random.bytes(6)
            let offset = draw[..<4].reduce(0) { $0 << 8 | Int($1) } % bytes.count
            var damaged = bytes
            switch draw[4] % 3 {
            case 0: damaged[offset] = draw[5]
            case 1: damaged.removeSubrange(offset..<min(bytes.count, offset + Int(draw[5])))
            default: damaged.insert(contentsOf: random.bytes(Int(draw[5])), at: offset)
            }
            guard damaged != bytes else { continue }
            #expect(try PackageReader.judge(damaged, context).authenticity.outcome != .passed, "byte \(offset)")
        }
    }
}
