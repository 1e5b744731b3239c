import Diagnostics
import Dispatch
import Files
import Platform
import Synchronization
import TestSupport
import Testing
import X509
import ZipArchive

@testable import Packages

/// What is decrypted where it is read is what was sealed, however it is read, and nothing comes out that was changed.
@Suite struct DecryptedPayloadTests {
    private static let size = EnvelopeWriter.segmentSize
    private let made: SealedPackages
    private let package: [UInt8]
    /// An envelope of four segments.
    private let sealed: [UInt8]
    private let folder: TemporaryFolder

    init() throws {
        made = try SealedPackages()
        folder = try TemporaryFolder()
        var state: UInt64 = 1
        var attachment = [UInt8](repeating: 0, count: 3 * Self.size + 12345)
        attachment.withUnsafeMutableBytes { bytes in
            for offset in stride(from: 0, to: bytes.count - 8, by: 8) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.storeBytes(of: state, toByteOffset: offset, as: UInt64.self)
            }
        }
        let package = try made.package(attachment)
        self.package = package.bytes
        sealed = try made.envelope(package)
    }

    private func verified(_ bytes: [UInt8]) throws -> VerifiedEnvelope {
        guard case .envelope(let judgement) = try PackageReader.judge(bytes, made.context, deferringPayload: true)
        else { throw Fault(.containerKindUnknown, kind: .badData) }
        return try #require(judgement.envelope)
    }

    private func payload(_ bytes: [UInt8], _ spool: SpoolFile) throws -> DecryptedPayload {
        let envelope = try verified(bytes)
        return try DecryptedPayload(
            in: envelope.container, segments: envelope.routing.segments, key: made.keys[.encryption]!,
            certificate: made.certificates[.encryption]!, spool: spool)
    }

    /// The envelope with a byte of some segments changed.
    private func changed(_ segments: [Int]) throws -> [UInt8] {
        var bytes = sealed
        let entries = try ZipReader(source: sealed, profile: .corridor).entries
        for segment in segments {
            let entry = try #require(entries.first { $0.name == EnvelopeWriter.segmentName(segment) })
            bytes[(entry.dataRange.lowerBound + entry.dataRange.upperBound) / 2] ^= 1
        }
        return bytes
    }

    enum Keeping: CaseIterable { case everything, nothing, unknown }

    @Test(arguments: Keeping.allCases) func itIsThePackageWhateverIsReadInWhateverOrder(_ keeping: Keeping) throws {
        let spool = try SpoolFile(in: folder.path)
        let payload = try payload(sealed, spool)
        #expect(payload.count == package.count)
        switch keeping {
        case .everything: payload.passOn([])
        case .nothing: payload.passOn([0..<payload.count])
        case .unknown: break
        }
        #expect(try payload.bytes(0..<payload.count) == package)
        for start in [3 * Self.size - 7, 2 * Self.size, Self.size - 1, 0, payload.count - 5] {
            let range = start..<min(start + 2 * Self.size + 3, payload.count)
            #expect(try payload.bytes(range) == Array(package[range]))
        }
        try payload.finish()
        // It gave its memory back, and can still be read.
        #expect(try payload.bytes(0..<64) == Array(package[..<64]))
    }

    @Test(arguments: [1, 2, 3, 8]) func anyNumberOfWorkersSealsAndOpensTheSame(_ workers: Int) throws {
        try Concurrent.withWorkers(workers) {
            let anew = try made.envelope(made.package(Array(package.prefix(2 * Self.size))))
            let envelope = try verified(anew)
            #expect(envelope.routing.segments == 3)
            for (sealed, keeping) in [(anew, true), (self.sealed, false)] {
                let payload = try payload(sealed, SpoolFile(in: folder.path))
                payload.passOn(keeping ? [] : [0..<payload.count])
                let bytes = try payload.bytes(0..<payload.count)
                try payload.finish()
                let opened = try PackageReader.judge(bytes, made.context)
                #expect(opened.authenticity.outcome == .passed)
                if !keeping { #expect(bytes == package) }
            }
        }
    }

    @Test(arguments: [2, 5]) func severalReadersSeeTheSame(_ readers: Int) throws {
        let payload = try payload(sealed, SpoolFile(in: folder.path))
        payload.passOn([0..<payload.count])
        let wrong = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: readers) { reader in
            let step = 1 << 20
            for piece in 0..<(payload.count / step) {
                let start = (piece + reader * 17) % (payload.count / step) * step
                let found = try? payload.bytes(start..<start + step)
                if found != Array(package[start..<start + step]) { wrong.withLock { $0 += 1 } }
            }
        }
        #expect(wrong.withLock { $0 } == 0)
    }

    @Test func whatIsPassedOnIsNotKept() throws {
        let spool = try SpoolFile(in: folder.path)
        let payload = try payload(sealed, spool)
        payload.passOn([100..<payload.count - 100])
        _ = try payload.bytes(0..<payload.count)
        // The first segment and the last are kept; of the two between them the file has nothing.
        let middle = Self.size..<3 * Self.size
        #expect(try spool.bytes(middle).allSatisfy { $0 == 0 })
        #expect(try spool.bytes(0..<Self.size) == Array(package[..<Self.size]))
    }

    @Test(arguments: [[0], [1], [2], [3], [1, 2], [2, 3], [0, 1, 2, 3]])
    func theFirstSegmentThatWasChangedIsToldOf(_ segments: [Int]) throws {
        let envelope = try verified(changed(segments))
        let spool = try SpoolFile(in: folder.path)
        let fault = #expect(throws: Fault.self) {
            try envelope.decrypt(
                key: made.keys[.encryption]!, certificate: made.certificates[.encryption]!, spool: spool,
                in: made.context)
        }
        #expect(fault?.finding.code == .zipChecksumMismatch)
        #expect(fault?.finding.place.entry == EnvelopeWriter.segmentName(segments[0]))
    }

    @Test func ofAChangedSegmentNothingIsReadOrWritten() throws {
        let spool = try SpoolFile(in: folder.path)
        let payload = try payload(changed([1]), spool)
        #expect(throws: Fault.self) { try payload.bytes(Self.size..<Self.size + 1) }
        #expect(throws: Fault.self) { try payload.finish() }
        #expect(try spool.bytes(Self.size..<2 * Self.size).allSatisfy { $0 == 0 })
        let whole = try SpoolFile(in: folder.path)
        #expect(throws: Fault.self) { try self.payload(changed([3]), whole) }
        #expect(whole.count == 0)
    }

    @Test func aSegmentThatNobodyReadsIsJudgedToo() throws {
        let payload = try payload(changed([2]), SpoolFile(in: folder.path))
        payload.passOn([])
        _ = try payload.bytes(0..<Self.size)
        let fault = #expect(throws: Fault.self) { try payload.finish() }
        #expect(fault?.finding.place.entry == EnvelopeWriter.segmentName(2))
    }
}
