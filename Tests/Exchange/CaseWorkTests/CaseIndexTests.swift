import CaseFile
@testable import CaseWork
import Diagnostics
import EntityResolution
import Files
import HomeTestSupport
import PartyHome
import Platform
import RecordLinkage
import TestSupport
import Testing

/// The index of a merge is used while the merge is current, and no longer.
@Suite struct CaseIndexTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func person(_ number: Int, _ name: String) -> String {
        """
        {"type":"identity","spec_version":"2.1","id":"identity--\(String(10_000_000 + number))-0000-4000-8000-000000000000",
        "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"\(name)",
        "identity_class":"individual"}
        """
    }

    private func merge() throws { _ = try MergeWorkflow(stage.agency.home, actor: stage.agency.actor()).merge() }

    private var current: CaseIndex? { get throws { try CaseIndex.current(stage.agency.home) } }

    @Test func itIsCurrentFromAMergeUntilSomethingElseCounts() throws {
        let home = stage.agency.home
        try stage.agency.hear([person(1, "Ana Muestra"), person(2, "Benito Ejemplo")], 1, from: "carrier")
        #expect(try current == nil)
        try merge()
        #expect(try current != nil)
        try stage.agency.hear([person(3, "Carla Muestra")], 2, from: "carrier")
        #expect(try current == nil)
        #expect(try home.caseAnswers().search("carla").entities.count == 1)
        try merge()
        #expect(try current?.search("carla").entities.count == 1)
        _ = try MergeWorkflow(home, actor: stage.agency.actor()).decide(
            .different, left: "identity--10000001", right: "identity--10000002", reason: "test")
        #expect(try current == nil)
        try merge()
        #expect(try current != nil)
        let package = try #require(try home.caseFile.packages(.received).first)
        try home.caseFile.purge([package.number], reason: "test", by: stage.agency.actor())
        #expect(try current == nil && home.caseFile.storedIndex() == nil)
        try merge()
        #expect(try current?.search("ana").entities.isEmpty == true)
        #expect(try current?.search("carla").entities.count == 1)
    }

    @Test func aMergeOfNothingNewLeavesIt() throws {
        try stage.agency.hear([person(1, "Ana Muestra")], 1, from: "carrier")
        try merge()
        let before = try stage.agency.home.caseFile.storedIndex()?.block(.head, 0)
        try merge()
        #expect(try stage.agency.home.caseFile.storedIndex()?.block(.head, 0) == before && before != nil)
    }

    @Test func nothingOfItStandsInTheClear() throws {
        try stage.agency.hear([person(1, "Zenobia Quartzfield")], 1, from: "carrier")
        try merge()
        let folder = stage.agency.home.layout.folder
        for name in try Paths.names(in: folder) where name.hasPrefix("case.sqlite") {
            let text = String(decoding: try File.bytes(at: Paths.join(folder, name)), as: UTF8.self).lowercased()
            #expect(!text.contains("zenobia") && !text.contains("quartzfield"))
        }
    }

    @Test func manyObjectsAreFoundByTokens() throws {
        let names = (0..<2000).map {
            "Person \(String($0, radix: 26).map { "abcdefghijklmnopqrstuvwxyz0123456789".contains($0) ? "\($0)q" : "x" }.joined())"
        }
        try stage.agency.hear(names.enumerated().map { person($0.offset, $0.element) }, 1, from: "carrier")
        try merge()
        let index = try #require(try current)
        #expect(index.head.hasTokens)
        let view = try CaseView(stage.agency.home)
        for text in ["person", names[77], names[1999], "1q2q3q", "q1", "10000042", "zz", "nothing like it"] {
            let (found, expected) = (try index.search(text), CaseSearch(text, in: view))
            #expect(found.entities.map(\.entity.id) == expected.entities.map(\.entity.id), "\(text)")
        }
    }

    @Test func theRowsOfTokensTellNothing() throws {
        struct Rows: CaseIndexSink {
            var tokens: [Int: Int] = [:]
            mutating func put(_ bytes: [UInt8], in part: CaseIndexPart, number: Int) throws(Fault) {}
            mutating func put(_ bytes: [UInt8], token: Int) throws(Fault) { tokens[token] = bytes.count }
        }
        func rows(_ names: [String]) throws -> Rows {
            let stage = try Stage()
            try stage.agency.hear(names.enumerated().map { person($0.offset, $0.element) }, 1, from: "carrier")
            let (home, view) = (stage.agency.home, try CaseView(stage.agency.home))
            var builder = CaseIndexBuilder(
                view: view, program: "", state: try home.caseFile.indexState(), sources: SourceSummary())
            (builder.limits.records, builder.limits.tokens) = (1, 1)
            var rows = Rows()
            try builder.write(to: &rows)
            return rows
        }
        let (one, other) = (try rows(["Ana Muestra", "Benito"]), try rows(["Zenobia Quartzfield", "李娜"]))
        #expect(one.tokens == other.tokens && one.tokens.count == SearchGrams.rows)
        #expect(Set(one.tokens.values).count == 1)
    }
}
