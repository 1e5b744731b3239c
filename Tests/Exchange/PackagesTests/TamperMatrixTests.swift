import ASiC
import Diagnostics
import Digests
import Files
import Packages
import TestSupport
import Testing
import X509
import ZipArchive

/// Whatever a courier does to a package or an envelope, it is not PASSED with another content, and nothing of it comes out.
@Suite struct TamperMatrixTests {
    private let made: SealedPackages
    private let folder: TemporaryFolder

    init() throws {
        made = try SealedPackages()
        folder = try TemporaryFolder()
    }

    /// Whether a file PASSED from outside, and for an envelope whether a package came out.
    private func passes(_ bytes: [UInt8]) throws -> Bool {
        switch try PackageReader.judge(bytes, made.context, deferringPayload: true) {
        case .package(let judgement): return judgement.package != nil
        case .envelope(let judgement):
            guard let envelope = judgement.envelope else { return false }
            do throws(Fault) {
                let inner = try envelope.decrypt(
                    key: made.keys[.encryption]!, certificate: made.certificates[.encryption]!,
                    spool: SpoolFile(in: folder.path), in: made.context)
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
        let package = try made.package(Array("a note".utf8))
        return container == .package ? package.bytes : try made.envelope(package)
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
            version: manifest.version, sender: made.authority.party, recipients: manifest.recipients,
            messageID: manifest.messageID,
            positions: manifest.positions, created: SealedPackages.now, expires: nil, segments: payload.count,
            certificates: [try #require(made.certificates[.encryption]).fingerprint.hex])
        let sink = MemorySink()
        let writer = try ASiCWriter(sink: sink)
        try writer.add("routing.json", slip.bytes, mediaType: "application/json", compressed: false, isRoot: true)
        for (index, segment) in payload.enumerated() {
            try writer.add(
                "payload-000\(index + 1).p7m", segment, mediaType: "application/pkcs7-mime", compressed: false)
        }
        let gateway = try made.signer(.gateway)
        try writer.finish { bytes throws(Fault) in try gateway.sign(bytes, at: SealedPackages.now) }
        return sink.bytes
    }

    @Test func aGatewayThatSignsForItCannotSwapDropOrDoubleSegments() throws {
        let attachment = [UInt8](repeating: 7, count: EnvelopeWriter.segmentSize + 100)
        let package = try made.package(attachment)
        let payload = try entries(try made.envelope(package)).filter { $0.name.hasPrefix("payload") }.map(\.bytes)
        let (first, second) = (payload[0], payload[1])
        #expect(payload.count == 2)
        #expect(try passes(resealed(package.manifest, [first, second])))
        for changed in [[second, first], [second], [first], [first, second, first], [first, first]] {
            #expect(try !passes(resealed(package.manifest, changed)))
        }
    }
}
