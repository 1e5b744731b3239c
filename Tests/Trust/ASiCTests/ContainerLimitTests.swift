import ASiC
import CMS
import Diagnostics
import Digests
import Files
import Platform
import Testing
import ZipArchive

/// The cost of a container is known in advance: exceeding a limit is an error with a code.
struct ContainerLimitTests {
    /// An unsigned container with a number of manifests, each with a number of references to missing entries.
    private func container(manifests: Int, references: Int, name: String = "file") throws -> [UInt8] {
        var entries: [(name: String, bytes: [UInt8])] = [
            ("mimetype", Array("application/vnd.etsi.asic-e+zip".utf8)), ("a.txt", [97]),
        ]
        for number in 1...manifests {
            let signature = "META-INF/signature\(number.padded(to: 3)).p7s"
            let manifest = ASiCManifest(
                signatureName: signature,
                references: (0..<references).map {
                    .init(name: "\(name)-\(number)-\($0)", mediaType: nil, isRoot: false, digest: .sha256([]))
                })
            entries.append((signature.replacing("signature", with: "ASiCManifest").replacing("p7s", with: "xml"), []))
            entries[entries.count - 1].bytes = try manifest.bytes()
            entries.append((signature, [0x30, 0]))
        }
        let sink = MemorySink()
        let writer = ZipWriter(sink: sink)
        for entry in entries {
            try writer.add(entry.name, entry.bytes, method: entry.name.hasSuffix("xml") ? .deflated : .stored)
        }
        try writer.finish()
        return sink.bytes
    }

    private func refusal(_ bytes: [UInt8], _ limits: ASiCLimits = .standard) -> FindingCode? {
        do throws(Fault) {
            _ = try ASiCContainer.open(bytes, profile: .asicE, limits: limits)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func eachLimitIsARefusalWithItsCode() throws {
        let bytes = try container(manifests: 3, references: 4)
        #expect(refusal(bytes) == nil)
        var limits = ASiCLimits()
        limits.signatures = 2
        #expect(refusal(bytes, limits) == .signaturesTooMany)
        limits = ASiCLimits()
        limits.references = 3
        #expect(refusal(bytes, limits) == .referencesTooMany)
        limits.references = 4
        #expect(refusal(bytes, limits) == nil)
        limits.allReferences = 11
        #expect(refusal(bytes, limits) == .referencesTooMany)
        limits = ASiCLimits()
        limits.allManifestBytes = 1 << 10
        #expect(refusal(bytes, limits) == .manifestsTooLarge)
        limits = ASiCLimits()
        limits.manifestBytes = 100
        #expect(refusal(bytes, limits) == .zipTooLarge)
        limits = ASiCLimits()
        limits.signatureBytes = 1
        #expect(refusal(bytes, limits) == .zipTooLarge)
        limits = ASiCLimits()
        limits.allSignatureBytes = 5
        #expect(refusal(bytes, limits) == .signaturesTooLarge)
        limits = ASiCLimits()
        limits.nameBytes = 7
        #expect(refusal(bytes, limits) == .manifestStructure)
    }

    @Test func moreReferencesThanAnArchiveHasEntriesAreRefused() throws {
        #expect(try refusal(container(manifests: 1, references: 10_129)) == .referencesTooMany)
    }

    @Test func moreThanSixtyFourSignaturesAreRefused() throws {
        #expect(try refusal(container(manifests: 65, references: 1)) == .signaturesTooMany)
        #expect(try refusal(container(manifests: 64, references: 1)) == nil)
    }

    @Test func aVerdictTellsTheWorstOfVeryManyFindingsAndCountsTheRest() throws {
        let fixture = try ContainerFixture()
        let bytes = try container(manifests: 2, references: 3_000)
        let verdict = try ASiCContainer.open(bytes, profile: .asicE).verify(
            trust: fixture.trust, roles: nil, at: ContainerFixture.now)
        #expect(verdict.outcome == .failed)
        #expect(verdict.findings.count == 101)
        #expect(verdict.references.count == 1_001)
        // 1,000 entries are reported individually, 5,000 by their number; both signatures are invalid, and a.txt is
        // unsigned.
        let codes = Set(verdict.findings.map(\.code))
        #expect(codes == [.signatureStructure, .entryMissing, .entriesMissing, .entryUnlisted, .findingsLeftOut])
        #expect(verdict.findings.first { $0.code == .entriesMissing }?.facts["count"] == "5000")
        #expect(verdict.findings.last?.facts["count"] == "\(1_000 + 1 + 2 + 1 - 100)")
    }
}
