import CaseFile
import Diagnostics
import Files
import HomeTestSupport
import Messaging
import Packages
import PartyHome
import Platform
import TestSupport
import Testing
import Transports

/// A message that goes in parts.
@Suite struct PartsTests {
    private let stage: Stage
    private let root: ExchangeRoot
    private let size = PartSize(bytes: PartSize.smallest)

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
        // What cannot be compressed, so that there are four parts.
        var random = SeededGenerator(7)
        let attachment = try stage.folder.write(
            (0..<220_000).map { _ in UInt8.random(in: 0...255, using: &random) }, "scan.bin")
        try stage.carrier.post([try stage.bundle("one"), attachment], to: stage.agency)
        try stage.carrier.send(to: stage.agency, over: root, parts: size)
    }

    private var carrier: Party { stage.carrier }
    private var agency: Party { stage.agency }

    private func files() throws -> [String] { try root.files(from: carrier, to: agency) }

    private func part(_ number: Int) throws -> String {
        try #require(try files().first { $0.hasSuffix(".part-000\(number)") })
    }

    /// The agency asks, and the carrier answers.
    private func repair() throws -> [[Int]?] {
        #expect(try agency.send(to: carrier, over: root).sent.map(\.message.kind) == ["request"])
        try carrier.receive(from: root)
        #expect(try carrier.importInbox().map(\.outcome) == [.passed])
        return try carrier.send(to: agency, over: root, parts: size).sent.map(\.parts)
    }

    private func expectImported() throws {
        #expect(try agency.receive(from: root).first?.taken.count == 1)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
        #expect(try files().isEmpty)
        #expect(try Paths.names(in: agency.home.layout.transfers).isEmpty)
    }

    @Test func aLargeMessageGoesInPartsAndArrivesWhole() throws {
        #expect(try files().count == 5)
        try expectImported()
    }

    @Test func aLostPartIsAskedForAndRepairedAlone() throws {
        try Paths.removeFile(part(2))
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.findings.map(\.code) == [.partMissing])
        #expect(report.taken.isEmpty)
        #expect(try repair() == [[2]])
        try expectImported()
    }

    @Test func aDamagedPartIsAskedForAndRepairedAlone() throws {
        var bytes = try File.bytes(at: part(3))
        bytes[100] ^= 1
        try AtomicFile.write(bytes, to: part(3), replacing: true)
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.findings.map(\.code) == [.partDamaged, .partMissing])
        #expect(try repair() == [[3]])
        try expectImported()
    }

    @Test func partsWaitForTheirList() throws {
        let list = try #require(try files().first { $0.hasSuffix(".parts") })
        let bytes = try File.bytes(at: list)
        try Paths.removeFile(list)
        #expect(try agency.receive(from: root).first?.findings.isEmpty == true)
        #expect(try files().count == 4)
        try AtomicFile.write(bytes, to: list)
        try expectImported()
    }

    @Test(arguments: ["{}", "no list", #"{"format":"corridor-parts","version":"2","#])
    func aListThatIsNoneIsNamedAndLeft(
        _ text: String
    ) throws {
        let list = try #require(try files().first { $0.hasSuffix(".parts") })
        try AtomicFile.write(Array(text.utf8), to: list, replacing: true)
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.findings.count == 1)
        #expect(report.findings.allSatisfy { $0.severity == .error })
        #expect(report.taken.isEmpty)
        #expect(try files().count == 5)
    }
}
