internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import Platform
internal import TestSupport
internal import Testing

/// What a merge remembers stands in the case file encrypted, and goes with a purge.
@Suite struct MergeMemoryTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// What is remembered of the objects of a case file.
    private func memory(of caseFile: CaseStore, program: String = "this one") throws -> [UInt8] {
        var versions = MemorizedVersions()
        for stored in try caseFile.currentObjects() {
            versions.append(
                stored.number, modified: stored.modified, digest: [1], object: ExtractedObject(stored.object))
        }
        return MergeMemory(program: program, parameters: "p", versions: versions, pairs: PairMemory()).bytes
    }

    private func merge(_ caseFile: CaseStore, _ names: [String], remembering memory: [UInt8]? = nil) throws {
        let entities = names.map { name in
            StoredMerge.Entity(id: "entity--" + name, kind: "person", name: "SECRET \(name)", members: [name])
        }
        try caseFile.keep(
            StoredMerge(time: "t", actor: "a", parameters: "p", basis: "b", entities: entities, proposals: []),
            on: MergeInputState(versions: caseFile.currentVersions(), decisions: []), remembering: memory,
            by: desk.actor)
    }

    private func count() throws -> String { try desk.sql("SELECT COUNT(*) FROM merge_memory").text }

    @Test func itIsEncryptedAndReadByTheProgramThatMadeIt() throws {
        let caseFile = try desk.open()
        #expect(try caseFile.mergeMemory(madeBy: "this one") == nil && !caseFile.hasMerge())
        try desk.store(["One", "Two"], 1, in: caseFile)
        try merge(caseFile, ["one"])
        #expect(try caseFile.mergeMemory(madeBy: "this one") == nil && caseFile.hasMerge())
        try merge(caseFile, ["one"], remembering: memory(of: caseFile))
        let kept = try #require(try desk.open().mergeMemory(madeBy: "this one"))
        let objects = kept.versions.objects
        #expect((0..<objects.count).compactMap { objects.label($0) }.sorted() == ["SECRET One", "SECRET Two"])
        #expect(try desk.holds("SECRET").isEmpty)
        #expect(try caseFile.mergeMemory(madeBy: "another") == nil)
        // A merge that has nothing new to remember leaves it.
        try merge(caseFile, ["one", "two"])
        #expect(try caseFile.mergeMemory(madeBy: "this one") != nil)
    }

    @Test(.needsTool("python3")) func aPurgeDestroysIt() throws {
        let caseFile = try desk.open()
        let package = try desk.store(["One"], 1, in: caseFile)
        try desk.store(["Two"], 2, in: caseFile)
        try merge(caseFile, ["one"], remembering: memory(of: caseFile))
        let content = try desk.sql("SELECT content FROM merge_memory").text.split(separator: "\n")
        let key = try desk.sql("SELECT key FROM merge").text.split(separator: "\n")
        let secrets = (content + key).compactMap { Hex.decode(String($0)) }
        #expect(secrets.count == 2)
        for secret in secrets { #expect(try desk.holds(Array(secret.prefix(400))) == ["case.sqlite"]) }
        try caseFile.purge([package], reason: "test", by: desk.actor)
        #expect(try count() == "0\n" && caseFile.mergeMemory(madeBy: "this one") == nil)
        try caseFile.finishPurge(removing: { _ throws(Fault) in })
        for secret in secrets { #expect(try desk.holds(Array(secret.prefix(400))).isEmpty) }
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "UPDATE merge_memory SET content = zeroblob(length(content))", "UPDATE merge_memory SET content = x''",
            "UPDATE merge_memory SET content = (SELECT name FROM entity)", "DELETE FROM merge_memory",
            "UPDATE merge SET key = zeroblob(40)",
        ])
    func whatWasDamagedIsNotRememberedAndDoesNoHarm(_ statement: String) throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        try merge(caseFile, ["one"], remembering: memory(of: caseFile))
        #expect(try desk.sql(statement).status == 0)
        #expect(try desk.open().mergeMemory(madeBy: "this one") == nil)
    }

    @Test(.needsTool("python3")) func aCaseFileOfVersionThreeKeepsItsMergeAndRemembersNothingYet() throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        try merge(caseFile, ["one"])
        let before = try caseFile.merge()
        #expect(try desk.sql("DROP TABLE merge_memory; DELETE FROM grdb_migrations WHERE identifier = '4'").status == 0)
        let again = try desk.open()
        #expect(try again.schemaVersion() == Desk.newestSchema && again.merge() == before && before != nil)
        #expect(try again.mergeMemory(madeBy: "this one") == nil && again.hasMerge())
        try merge(again, ["one"], remembering: memory(of: again))
        #expect(try again.mergeMemory(madeBy: "this one") != nil)
    }

    @Test(.needsTool("python3")) func onlyWhatIsOtherIsWrittenAndNothingOfBeforeStays() throws {
        let caseFile = try desk.open()
        try desk.store(["One", "Two"], 1, in: caseFile)
        try merge(caseFile, ["one", "two"])
        let names = "SELECT name FROM entity WHERE id = 'entity--two'"
        let before = try desk.sql(names).text
        try merge(caseFile, ["two", "three"])
        // Sealed anew it would be another text.
        #expect(try desk.sql(names).text == before)
        #expect(try caseFile.merge()?.entities.map(\.name) == ["SECRET three", "SECRET two"])
        #expect(try caseFile.mergedRecords() == ["entity--two": ["two"], "entity--three": ["three"]])
        #expect(try desk.sql("SELECT COUNT(*) FROM entity_member").text == "2\n")
        #expect(try desk.sql("SELECT COUNT(*) FROM merge_version").text == "2\n")
    }
}
