internal import CaseFile
internal import Diagnostics
internal import EntityResolution
internal import Platform
internal import TestSupport
internal import Testing

/// The index of a merge is encrypted in the case file, and destroyed by a purge.
@Suite struct SearchIndexTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func merge(_ caseFile: CaseStore, indexing texts: [String]? = ["SECRET words"]) throws {
        var index: (@Sendable (inout CaseIndexWriter) throws(Fault) -> Void)?
        if let texts {
            index = { writer throws(Fault) in
                for (number, text) in texts.enumerated() {
                    try writer.put(Array(text.utf8), in: .words, number: number)
                }
                try writer.put(Array("SECRET head".utf8), in: .head, number: 0)
                try writer.put(Array("SECRET blocks".utf8), token: 0)
            }
        }
        try caseFile.keep(
            StoredMerge(time: "t", actor: "a", parameters: "p", basis: "b", entities: [], proposals: []),
            on: MergeInputState(versions: caseFile.currentVersions(), decisions: []), indexing: index, by: desk.actor)
    }

    @Test func itIsReadBlockByBlock() throws {
        let caseFile = try desk.open()
        #expect(try caseFile.storedIndex() == nil)
        try desk.store(["One"], 1, in: caseFile)
        try merge(caseFile, indexing: ["one", "two"])
        let index = try #require(try desk.open().storedIndex())
        #expect(try index.block(.words, 1) == Array("two".utf8) && index.block(.words, 2) == nil)
        #expect(try index.blocks(token: 0) == Array("SECRET blocks".utf8) && index.blocks(token: 1) == nil)
        #expect(try desk.holds("SECRET").isEmpty)
        // A merge without an index leaves it; another takes its place.
        try merge(caseFile, indexing: nil)
        #expect(try caseFile.storedIndex()?.block(.words, 0) == Array("one".utf8))
        try merge(caseFile, indexing: ["three"])
        let again = try #require(try caseFile.storedIndex())
        #expect(try again.block(.words, 0) == Array("three".utf8) && again.block(.words, 1) == nil)
        // The blocks of the former one do not open any more, were they put back.
        #expect(faultCode { _ = try index.block(.words, 0) } == "sealed-content-damaged")
    }

    @Test(.needsTool("python3")) func aPurgeDestroysTheIndex() throws {
        let caseFile = try desk.open()
        let package = try desk.store(["One"], 1, in: caseFile)
        try desk.store(["Two"], 2, in: caseFile)
        try merge(caseFile)
        let columns = ["content FROM search_block", "content FROM search_token", "token FROM search_token"]
        let secrets = try columns.flatMap { column in
            try desk.sql("SELECT \(column)").text.split(separator: "\n").compactMap { Hex.decode(String($0)) }
        }
        #expect(secrets.count == 4)
        for secret in secrets { #expect(try desk.holds(secret) == ["case.sqlite"]) }
        try caseFile.purge([package], reason: "test", by: desk.actor)
        #expect(try caseFile.storedIndex() == nil)
        try caseFile.finishPurge(removing: { _ throws(Fault) in })
        for secret in secrets { #expect(try desk.holds(secret).isEmpty) }
        for table in ["search_index", "search_block", "search_token"] {
            #expect(try desk.sql("SELECT COUNT(*) FROM \(table)").text == "0\n")
        }
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "UPDATE search_block SET content = zeroblob(length(content))", "UPDATE search_block SET content = x''",
            "UPDATE search_index SET generation = 'other'", "UPDATE search_block SET number = number + 1",
            "UPDATE search_block SET part = 'links' WHERE part = 'head'", "DELETE FROM search_block",
            "DELETE FROM search_index", "UPDATE merge SET key = NULL",
        ])
    func whatWasDamagedIsNotRead(_ statement: String) throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        try merge(caseFile)
        #expect(try desk.sql("PRAGMA foreign_keys = ON; \(statement)").status == 0)
        let index = try desk.open().storedIndex()
        var read: [UInt8]?
        do throws(Fault) { read = try index?.block(.head, 0) } catch { #expect(error.code == .sealedContentDamaged) }
        #expect(read == nil)
        try merge(desk.open())
        #expect(try desk.open().storedIndex()?.block(.head, 0) == Array("SECRET head".utf8))
    }

    @Test(.needsTool("python3")) func aCaseFileOfVersionFiveGetsItFromTheNextMerge() throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        try merge(caseFile, indexing: nil)
        let before = try caseFile.merge()
        let statements = """
            DROP TABLE search_token; DROP TABLE search_block; DROP TABLE search_index; DROP INDEX package_direction;
            DROP INDEX quarantine_file; DELETE FROM grdb_migrations WHERE identifier = '6'
            """
        #expect(try desk.sql(statements).status == 0)
        let again = try desk.open()
        #expect(try again.schemaVersion() == Desk.newestSchema && again.merge() == before && before != nil)
        #expect(try again.storedIndex() == nil)
        try merge(again)
        #expect(try again.storedIndex()?.block(.head, 0) != nil)
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "UPDATE search_token SET content = zeroblob(length(content))",
            "UPDATE search_block SET content = zeroblob(length(content)) WHERE part = 'words'",
        ])
    func aCheckOfTheContentsFindsWhatWasDamaged(_ statement: String) throws {
        let caseFile = try desk.open()
        try desk.store(["One"], 1, in: caseFile)
        try merge(caseFile)
        #expect(try caseFile.checkContents().findings.isEmpty)
        #expect(try desk.sql(statement).status == 0)
        #expect(try caseFile.checkContents().findings.map(\.facts["what"]) == ["the index of the merge"])
    }
}
