internal import CaseFile
internal import CaseWork
internal import Diagnostics
import Digests
internal import Files
import HomeTestSupport
internal import Messaging
import Packages
internal import PartyHome
import Platform
internal import TestSupport
internal import Testing

/// Every file of a home has an owner: what a run that was killed left is ended or goes, what is not ours stays.
@Suite struct HomeFilesTests {
    private let stage: Stage
    private let later = Stage.now.adding(seconds: 3600)

    init() throws { stage = try Stage() }

    private var agency: Party { stage.agency }
    private var layout: HomeLayout { agency.home.layout }

    /// The agency, opened anew as the next command would.
    private func again() throws -> Party { try Party("agency", in: stage.folder) }

    private func file(_ path: String) -> String { Paths.join(layout.home, path) }

    private func write(_ bytes: [UInt8], _ path: String) throws {
        try Paths.makeFolder(Paths.folder(of: file(path)))
        try AtomicFile.write(bytes, to: file(path))
    }

    private func paths(_ owner: HomeInventory.Owner) throws -> [String] {
        try HomeInventory(agency.home).items().filter { $0.owner == owner }.map(\.path)
    }

    private func purge(_ message: String) throws {
        _ = try Purger(agency.home, actor: agency.actor(later)).purge(.messages([message]), reason: "test")
    }

    /// The files of the home that some bytes stand in.
    private func holding(_ bytes: [UInt8]) throws -> [String] {
        try Paths.files(under: layout.home).filter { path in
            let content = try File.bytes(at: file(path))
            return content.indices.contains { content[$0] == bytes[0] && content[$0...].starts(with: bytes) }
        }
    }

    @Test func everyFileOfAHomeHasAnOwner() throws {
        _ = try agency.importFile(try stage.envelope())
        _ = try agency.importFile(try stage.folder.write("no container", "bad.asice"))
        for owner in [HomeInventory.Owner.step, .writer, .nobody, .foreign] { #expect(try paths(owner).isEmpty) }
        #expect(try paths(.row).count == 3)
        try write([1], "notes.txt")
        try write([1], "sealed/" + String(repeating: "0", count: 64) + ".asice")
        #expect(try paths(.foreign) == ["notes.txt"] && paths(.nobody).count == 1)
        // Neither goes: the one is not ours, the other was named by some case file once.
        _ = try again()
        #expect(try paths(.foreign) == ["notes.txt"] && paths(.nobody).count == 1)
    }

    @Test func whatAnImportThatWasKilledLeftIsEndedOrGone() throws {
        _ = try agency.importFile(try stage.envelope("one"))
        let refused = try #require(try agency.importFile(try stage.folder.write("no", "bad.asice")).quarantineID)
        let sealed = try Paths.names(in: layout.sealed)[0]
        // Killed after the transaction, before the files had their names.
        try Paths.move(file("sealed/\(sealed)"), to: file("incoming/sealed-\(sealed)"))
        try Paths.move(file("quarantine/\(refused).asice"), to: file("incoming/quarantine-\(refused).asice"))
        // Killed before the transaction.
        try write([1], "incoming/sealed-" + String(repeating: "0", count: 64) + ".asice")
        try write([1], "incoming/quarantine-000000000000.asice")
        try write([1], "incoming/notes.txt")
        #expect(try paths(.step).count == 4)
        #expect(
            try again().holdings()
                == Holdings(
                    received: 1, objects: 1, quarantined: 1, sealedFiles: 1, quarantinedFiles: 1, receipts: 1))
        #expect(try Paths.names(in: file("incoming")) == ["notes.txt"])
    }

    @Test func whatWasThrownAwayIsGoneWhereItsFileWasLeft() throws {
        let id = try #require(try agency.importFile(try stage.folder.write("no", "bad.asice")).quarantineID)
        let bytes = try File.bytes(at: file("quarantine/\(id).asice"))
        try agency.home.discard(id, reason: "test", by: agency.actor())
        try write(bytes, "quarantine/\(id).asice")
        #expect(try paths(.step) == ["quarantine/\(id).asice"])
        #expect(try again().holdings() == Holdings())
    }

    @Test func aReleaseThatWasStoppedIsEnded() throws {
        let late = Stage.now.adding(seconds: 91 * 86_400)
        _ = try agency.keeper(at: late).renew()
        let id = try #require(try agency.importFile(try stage.envelope(), at: late).quarantineID)
        let bytes = try File.bytes(at: file("quarantine/\(id).asice"))
        let importer = Importer(
            agency.home, keys: agency.keys, clock: .fixed(late), randomness: .system, actor: agency.actor(late))
        #expect(try importer.release(id, reason: "test").stored != nil)
        let entries = try agency.home.caseFile.log().map(\.act)
        #expect(entries.suffix(2) == ["imported", "released"])
        // Killed before the file was removed.
        try write(bytes, "quarantine/\(id).asice")
        #expect(try again().holdings() == Holdings(received: 1, objects: 1, sealedFiles: 1))
        #expect(faultCode { _ = try importer.release(id, reason: "again") } == "object-unknown")
    }

    @Test func whatWritersThatAreGoneLeftIsSwept() throws {
        try write([1], ".corridor-tmp-0123456789abcdef")
        try write([1], "outbox/.corridor-tmp-0123456789abcdef")
        try write([1], "keys/.corridor-notes")
        #expect(try paths(.writer).count == 2)
        _ = try again()
        #expect(try paths(.writer).isEmpty && Paths.exists(file("keys/.corridor-notes")))
    }

    @Test func aPurgeFindsCopiesUnderAnyName() throws {
        let outcome = try agency.importFile(try stage.envelope("one"))
        _ = try agency.importFile(try stage.envelope("two"))
        let message = try #require(outcome.manifest).messageID.description
        let bytes = try File.bytes(at: stage.folder.file(Paths.name(of: outcome.path)))
        let copies = [
            "quarantine/0123456789ab.asice", "sealed/.corridor-tmp-0123456789abcdef", "incoming/notes", "notes.asice",
            "kept/here/too", "outbox/0123456789abcdef01234567.asice",
        ]
        for copy in copies { try write(bytes, copy) }
        try write([1], "kept/other")
        #expect(try holding(Array(bytes[1000..<1040])).count == copies.count + 1)
        try purge(message)
        #expect(try holding(Array(bytes[1000..<1040])).isEmpty)
        #expect(Paths.exists(file("kept/other")))
        #expect(try agency.holdings() == Holdings(received: 2, objects: 1, sealedFiles: 1, receipts: 2))
    }

    @Test func whatWasSealedAnewAndRefusedGoesWithTheMessageThatIsPurged() throws {
        let package = stage.folder.file("package.asice")
        let mail = stage.carrier.mail()
        let manifest = try mail.pack(
            [try stage.bundle()], for: [agency.id], PackageSealer.Terms(), to: package, replacing: false)
        let envelopes = try (0..<3).map { _ in
            try mail.seal(package: package, to: [agency.id], place: { stage.folder.file($0) }).path
        }
        _ = try agency.importFile(envelopes[0])
        #expect(try agency.importFile(envelopes[1]).quarantineID != nil)
        try purge(manifest.messageID.description)
        #expect(try agency.holdings() == Holdings(received: 1, receipts: 1))
        // Nor is a copy kept of one that comes afterwards, or of the file itself where it cannot be opened any more.
        #expect(try agency.importFile(envelopes[2], at: later).quarantineID == nil)
        let expired = Stage.now.adding(seconds: 800 * 86_400)
        #expect(try agency.importFile(envelopes[0], at: expired).quarantineID == nil)
    }

    @Test func nothingThatWasPurgedStandsInTheHomeWhileAnotherCommandHasItOpen() throws {
        let outcome = try agency.importFile(try stage.envelope("one"))
        let bytes = try File.bytes(at: outcome.path)
        let key = try File.bytes(at: file("case.key"))
        let other = try again()
        #expect(try other.home.caseFile.currentObjects().count == 1)
        try purge(try #require(outcome.manifest).messageID.description)
        #expect(try holding(Array(bytes[1000..<1040])).isEmpty && holding(key).isEmpty)
        #expect(agency.home.caseFile.isJournalEmpty)
        #expect(try other.home.caseFile.currentObjects().isEmpty)
        let purges = try agency.home.caseFile.purges()
        #expect(try !Purger(agency.home, actor: agency.actor()).certify(purges, agency.keys).signature.isEmpty)
    }

    @Test func nothingIsCertifiedBeforeAPurgeIsFinished() throws {
        let outcome = try agency.importFile(try stage.envelope("one"))
        let purger = Purger(agency.home, actor: agency.actor())
        let message = try #require(outcome.manifest).messageID.description
        let code = faultCode {
            _ = try purger.purge(
                .messages([message]), reason: "test",
                after: { step throws(Fault) in
                    if step == .filesRemoved { throw Fault(.noSpaceLeft, kind: .inputOutput, ["path": "test"]) }
                })
        }
        #expect(code == "no-space-left")
        let purges = try agency.home.caseFile.purges()
        #expect(faultCode { _ = try purger.certify(purges, agency.keys) } == "purge-incomplete")
        // Whoever reads meanwhile reads, and the next command ends it.
        #expect(try CaseView(agency.home).versions.isEmpty)
        let ended = try again()
        #expect(try !Purger(ended.home, actor: agency.actor()).certify(purges, agency.keys).signature.isEmpty)
    }
}
