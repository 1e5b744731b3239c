internal import CaseFile
internal import Files
internal import TestSupport
internal import Testing
import TradeModel

/// How what was received stands in the case file: encrypted, bound to its place, and readable with the key beside it.
@Suite struct SealingTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func whatAMergeRestsOnTellsVersionsApartAndConfirmsNoContent() throws {
        // The object's id is in small letters: these are two contents of one object.
        let elsewhere = try Desk()
        let (caseFile, other) = (try desk.open(), try elsewhere.open())
        try desk.store(["One"], 1, in: caseFile)
        try elsewhere.store(["ONE"], 1, in: other)
        #expect(try caseFile.currentObjects().map(\.object) != other.currentObjects().map(\.object))
        func basis(_ caseFile: CaseStore) throws -> String {
            MergeInputState(versions: try caseFile.currentVersions(), decisions: []).digest
        }
        #expect(try basis(caseFile) == basis(other))
        let before = try basis(caseFile)
        try desk.store(["Two"], 2, in: caseFile)
        #expect(try basis(caseFile) != before)
    }

    @Test func nothingThatWasReceivedStandsInTheClear() throws {
        let caseFile = try desk.open()
        try desk.store(["One", "Two"], 1, in: caseFile)
        try caseFile.keep(
            StoredMerge(
                time: "t", actor: "a", parameters: "p", basis: "b",
                entities: [
                    StoredMerge.Entity(id: "e", kind: "party", name: "SECRET Entity", members: ["identity--one"])
                ],
                proposals: [
                    StoredMerge.Proposal(
                        left: "identity--one", right: "identity--two", posterior: 0.5, words: "SECRET words")
                ]), on: MergeInputState(versions: caseFile.currentVersions(), decisions: []), by: desk.actor)
        #expect(try desk.holds("SECRET").isEmpty)
        #expect(try desk.holds("5ec4e7").isEmpty)
        let again = try desk.open()
        #expect(try again.currentObjects().map { $0.object.name } == ["SECRET One", "SECRET Two"])
        let package = try #require(try again.packages(.received).first)
        #expect(package.manifest == Array("SECRET manifest".utf8))
        #expect(package.verdict?.contains("SECRET verdict") == true)
        #expect(package.previous == nil)
        #expect(try again.attachments(of: package.number).map(\.digest) == ["5ec4e7"])
        let merge = try #require(try again.merge())
        #expect(merge.entities.map(\.name) == ["SECRET Entity"] && merge.proposals.map(\.words) == ["SECRET words"])
    }

    @Test func theKeyIsForItsOwnerOnly() throws {
        _ = try desk.open()
        let key = desk.folder.file("case.key")
        #expect(try File(path: key).permissions() == 0o600 && File(path: key).count == 32)
        let result = try Tool.run("chmod", ["644", key])
        #expect(result.status == 0)
        #expect(faultCode { _ = try desk.open() } == "key-file-exposed")
    }

    @Test func withoutItsKeyOrWithAnotherNothingIsReadAndNoKeyIsMade() throws {
        try desk.store(["One"], 1, in: desk.open())
        let key = desk.folder.file("case.key")
        let bytes = try File.bytes(at: key)
        try Paths.removeFile(key)
        #expect(faultCode { _ = try desk.open() } == "case-key-missing")
        #expect(!Paths.exists(key))
        try AtomicFile.write([UInt8](repeating: 7, count: 32), to: key, mode: 0o600)
        #expect(faultCode { _ = try desk.open() } == "case-key-other")
        try AtomicFile.write(bytes, to: key, mode: 0o600, replacing: true)
        #expect(try desk.open().currentObjects().count == 1)
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "UPDATE object_version SET content = (SELECT content FROM object_version WHERE number = 2) WHERE number = 1",
            "UPDATE object_version SET id = 'identity--other' WHERE number = 1",
            "UPDATE object_version SET modified = '2030-01-01T00:00:00.000Z' WHERE number = 1",
            "UPDATE object_version SET revoked = 1 WHERE number = 1",
            "UPDATE object_version SET creator = 'identity--two' WHERE number = 1",
            "UPDATE provenance SET key = (SELECT key FROM provenance WHERE version = 2) WHERE version = 1",
            "UPDATE package SET key = randomblob(40)", "UPDATE package SET manifest = verdict",
        ])
    func whatIsMovedOrChangedDoesNotOpen(_ statement: String) throws {
        try desk.store(["One", "Two"], 1, in: desk.open())
        #expect(try desk.sql(statement).status == 0)
        let caseFile = try desk.open()
        #expect(
            faultCode {
                _ = try caseFile.versions(of: "identity--one")
                _ = try caseFile.versions(of: "identity--other")
                _ = try caseFile.packages(.received)
            } == "sealed-content-damaged")
    }

    @Test(.needsTool("python3")) func aCaseFileOfVersionOneIsEncryptedWhenItIsOpened() throws {
        #expect(try desk.sql(VersionOne.sql).status == 0)
        #expect(try !desk.holds("SECRET").isEmpty)
        let caseFile = try desk.open()
        #expect(try caseFile.schemaVersion() == Desk.newestSchema)
        #expect(try desk.holds("SECRET").isEmpty)
        #expect(try caseFile.currentObjects().map { $0.object.name } == ["SECRET One", "SECRET Two"])
        #expect(try caseFile.provenance(of: 1).map(\.package) == [1, 2])
        let received = try caseFile.packages(.received)
        #expect(received.map(\.previous) == [nil, "d0"])
        #expect(String(decoding: received[0].manifest ?? [], as: UTF8.self).contains("SECRET manifest"))
        #expect(received[0].verdict?.contains("SECRET verdict") == true)
        let sent = try #require(try caseFile.packages(.sent).first)
        #expect(sent.manifest == Array(#"{"own":1}"#.utf8) && sent.answer == "accepted" && sent.verdict == "{}")
        #expect(try caseFile.attachments(of: 1).map(\.name) == ["data/SECRET photo.jpg"])
        #expect(try caseFile.merge()?.entities.map(\.name) == ["SECRET Entity"])
        // Opened again it is what it was, and more can be put into it: the same content is known.
        try caseFile.purge([1], reason: "test", by: desk.actor)
        #expect(try desk.open().currentObjects().map { $0.object.name } == ["SECRET One"])
    }

    @Test func oneContentOfTwoPackagesIsStoredOnceAndBothCanReadIt() throws {
        let caseFile = try desk.open()
        let first = try desk.store(["One", "One"], 1, from: "a", in: caseFile)
        let second = try desk.store(["One"], 1, from: "b", in: caseFile)
        #expect(try caseFile.versions(of: "identity--one").count == 1)
        #expect(try caseFile.provenance(of: 1).map(\.package) == [first, first, second])
        try caseFile.purge([first], reason: "test", by: desk.actor)
        #expect(try caseFile.versions(of: "identity--one").map { $0.object.name } == ["SECRET One"])
        #expect(try caseFile.provenance(of: 1).map(\.package) == [second])
        try caseFile.purge([second], reason: "test", by: desk.actor)
        #expect(try caseFile.versions(of: "identity--one").isEmpty)
    }
}
