import CaseFile
import Diagnostics
import ExchangeProtocol
import Files
import Glibc
import HomeTestSupport
import Packages
import PartyHome
import Platform
import TestSupport
import Testing
import Transports
import X509

@testable import Messaging

/// What lies in an exchange folder and is not as it should be: each is a named finding, and everything else is taken.
@Suite struct ReceivingTests {
    private let stage: Stage
    private let root: ExchangeRoot

    init() throws {
        stage = try Stage()
        root = try ExchangeRoot(in: stage.folder)
    }

    private var carrier: Party { stage.carrier }
    private var agency: Party { stage.agency }

    private func place(from sender: Party) throws -> String {
        let path = Paths.join(root.path, root.relation(from: sender, to: agency).path)
        try Paths.makeFolder(path)
        return path
    }

    private func send(_ names: String...) throws {
        for name in names { try carrier.post([try stage.bundle(name)], to: agency) }
        try carrier.send(to: agency, over: root)
    }

    @Test func anEmptyFolderIsNoError() throws {
        #expect(try agency.receive(from: root).isEmpty)
        _ = try place(from: carrier)
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.taken.isEmpty && report.findings.isEmpty && report.fault == nil)
    }

    @Test func aDamagedFileIsRefusedAndTheOthersAreTaken() throws {
        try send("one", "two")
        let files = try root.files(from: carrier, to: agency)
        var bytes = try File.bytes(at: files[0])
        bytes[bytes.count / 2] ^= 1
        try AtomicFile.write(bytes, to: files[0], replacing: true)
        try AtomicFile.write(Array("no container".utf8), to: Paths.join(place(from: carrier), "aaa.asice"))
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.taken.count == 1)
        #expect(report.refused.count == 2)
        #expect(report.refused.allSatisfy { $0.quarantineID != nil })
        #expect(try root.files(from: carrier, to: agency).isEmpty)
        #expect(try agency.home.caseFile.quarantined().count == 2)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
    }

    @Test func theSameBadFileIsOneEntryHoweverOftenItComes() throws {
        for _ in 1...3 {
            try AtomicFile.write(Array("no container".utf8), to: Paths.join(place(from: carrier), "aaa.asice"))
            try agency.receive(from: root)
        }
        #expect(try agency.home.heldFiles().map(\.times) == [3])
    }

    @Test func whatIsNotOursIsNamedAndLeft() throws {
        try send("one")
        let folder = try place(from: carrier)
        try AtomicFile.write([1], to: Paths.join(folder, "Invoice 7.pdf"))
        try AtomicFile.write([1], to: Paths.join(folder, ".corridor-put-0"))
        try Paths.link(Paths.join(folder, "b.asice"), to: "/etc/hostname")
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.taken.count == 1)
        #expect(Set(report.findings.map(\.code)) == [.exchangeNameForeign, .exchangeEntrySpecial])
        #expect(try Paths.names(in: folder).count == 3)
    }

    @Test func aHugeFileIsNamedAndLeftAndTheOthersAreTaken() throws {
        try send("one")
        let huge = Paths.join(try place(from: carrier), "aaa.asice")
        try AtomicFile.write([1], to: huge)
        // Sparse: it takes no space.
        #expect(truncate(huge, 1 << 30) == 0)
        let report = try #require(try agency.receive(from: root, limits: FolderLimits(fileSize: 1 << 20)).first)
        #expect(report.findings.map(\.code) == [.exchangeFileTooLarge])
        #expect(report.taken.count == 1)
        #expect(try root.files(from: carrier, to: agency) == [huge])
    }

    @Test(.enabled(if: getuid() == 0, "only root makes devices")) func aDeviceIsNamedAndNotOpened() throws {
        try send("one")
        let device = Paths.join(try place(from: carrier), "device.asice")
        try #require(mknod(device, S_IFCHR | 0o666, dev_t(1 << 8 | 5)) == 0)
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.findings.map(\.code) == [.exchangeEntrySpecial])
        #expect(report.taken.count == 1)
    }

    @Test func theFolderOfAStrangerIsNamedAndLeft() throws {
        let folder = try place(from: stage.stranger)
        try AtomicFile.write([1], to: Paths.join(folder, "a.asice"))
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.party == nil)
        #expect(report.findings.map(\.code) == [.exchangeSenderUnknown])
        #expect(try Paths.names(in: folder) == ["a.asice"])
    }

    @Test func anEnvelopeInTheFolderOfAnotherSenderIsRefused() throws {
        try send("one")
        let file = try #require(try root.files(from: carrier, to: agency).first)
        try Paths.move(file, to: Paths.join(place(from: stage.partner), Paths.name(of: file)))
        let report = try #require(try agency.receive(from: root).first { !$0.refused.isEmpty })
        #expect(report.refused.first?.codes.contains("exchange-sender-other") == true)
        #expect(try agency.home.caseFile.inbox().isEmpty)
    }

    @Test func anEnvelopeForSomebodyElseIsRefused() throws {
        try carrier.post([try stage.bundle("one")], to: stage.partner)
        try carrier.send(to: stage.partner, over: root)
        let file = try #require(try root.files(from: carrier, to: stage.partner).first)
        try Paths.move(file, to: Paths.join(place(from: carrier), Paths.name(of: file)))
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.refused.first?.codes.contains("recipient-not-named") == true)
    }

    @Test func aSuspendedPartnersFilesStay() throws {
        try send("one")
        _ = try agency.home.caseFile.setSuspended(carrier.id.text, true, reason: "test", by: agency.actor())
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.findings.map(\.code) == [.partnerSuspended])
        #expect(try root.files(from: carrier, to: agency).count == 1)
    }

    @Test func filesAreImportedInTheOrderOfTheirStreamWhateverTheirNames() throws {
        try send("one", "two", "three", "four", "five")
        try agency.receive(from: root)
        let outcomes = try agency.importInbox()
        #expect(outcomes.count == 5)
        #expect(outcomes.allSatisfy { !$0.codes.contains("sequence-gap") })
    }

    @Test func aTransferThatWasCutGoesOn() throws {
        try send("one")
        let file = try #require(try root.files(from: carrier, to: agency).first)
        let bytes = try File.bytes(at: file)
        let cut = CuttingFolder(root.folder, after: bytes.count / 2)
        let broken = try #require(try agency.receive(from: ExchangeRoot(root, by: cut)).first)
        #expect(broken.fault?.code == .exchangeFolderFailed)
        #expect(try Paths.names(in: agency.home.layout.transfers).count == 1)
        #expect(try agency.receive(from: root).first?.taken.count == 1)
        #expect(try Paths.names(in: agency.home.layout.transfers).isEmpty)
        #expect(try agency.importInbox().map(\.outcome) == [.passed])
    }

    @Test func aTransferWhoseBeginningIsOfAnotherFileStartsAgain() throws {
        try send("one")
        let file = try #require(try root.files(from: carrier, to: agency).first)
        let bytes = try File.bytes(at: file)
        try AtomicFile.write([UInt8](repeating: 0, count: bytes.count), to: file, replacing: true)
        let cut = CuttingFolder(root.folder, after: bytes.count / 2)
        try agency.receive(from: ExchangeRoot(root, by: cut))
        try AtomicFile.write(bytes, to: file, replacing: true)
        let report = try #require(try agency.receive(from: root).first)
        #expect(report.taken.count == 1)
        #expect(report.refused.isEmpty)
    }
}

/// A folder whose transfers end after some bytes.
private struct CuttingFolder: ExchangeFolder {
    private let inner: any ExchangeFolder
    private let limit: Int

    init(_ inner: any ExchangeFolder, after limit: Int) {
        self.inner = inner
        self.limit = limit
    }

    var name: String { inner.name }

    func senders(to recipient: String) throws(Fault) -> [RelationFolder] { try inner.senders(to: recipient) }

    func list(_ folder: RelationFolder, limits: FolderLimits) throws(Fault) -> FolderListing {
        try inner.list(folder, limits: limits)
    }

    func fetch(_ file: ListedFile, from folder: RelationFolder, into path: String) throws(Fault) {
        try inner.fetch(file, from: folder, into: path)
        try AtomicFile.write(Array(File.bytes(at: path).prefix(limit)), to: path, replacing: true)
        throw Fault(.exchangeFolderFailed, kind: .inputOutput, ["folder": name, "reason": "it was cut"])
    }

    func put(
        _ path: String, as name: ExchangeFileName, digest: String, into folder: RelationFolder
    ) throws(Fault) { try inner.put(path, as: name, digest: digest, into: folder) }

    func remove(_ name: ExchangeFileName, from folder: RelationFolder) throws(Fault) {
        try inner.remove(name, from: folder)
    }
}
