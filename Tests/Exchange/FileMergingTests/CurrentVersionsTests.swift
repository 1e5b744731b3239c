import FileMerging
import CaseWork
import Diagnostics
import EntityResolution
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Which versions a merge of files takes, without a case file.
@Suite struct CurrentVersionsTests {
    private static let id = "identity--00000001-0000-4000-8000-000000000001"

    private func object(_ name: String, _ modified: Int, revoked: Bool = false, by maker: String = "") -> String {
        let author = maker.isEmpty ? "" : #","created_by_ref":"\#(maker)""#
        return """
            {"type":"identity","spec_version":"2.1","id":"\(Self.id)","created":"2026-02-01T00:00:00.000Z",
            "modified":"2026-02-0\(modified)T00:00:00.000Z","name":"\(name)","identity_class":"organization",
            "revoked":\(revoked)\(author)}
            """
    }

    private func merge(_ files: [[String]], objectLimit: Int = 1 << 20) throws -> FileMerge {
        let inputs = files.enumerated().map { index, objects in
            let text = """
                {"type":"bundle","id":"bundle--00000001-0000-4000-8000-00000000000\(index)",
                "objects":[\(objects.joined(separator: ","))]}
                """
            return SourceFile(name: "\(index).json", source: Array(text.utf8))
        }
        return try FileMerge(
            inputs, mapping: nil, dated: Timestamp(seconds: 1_790_000_000), objectLimit: objectLimit)
    }

    @Test func anObjectAboveTheLimitIsRefused() {
        let fault = #expect(throws: Fault.self) { try merge([[object("Large", 1)]], objectLimit: 100) }
        #expect(fault?.code == .jsonElementLimit)
    }

    @Test(arguments: [false, true]) func onlyTheLatestVersionIsMergedWhateverTheOrderOfFiles(_ reversed: Bool) throws {
        let files = [[object("Old Trading", 1)], [object("New Trading", 2)]]
        let merge = try merge(reversed ? files.reversed() : files)
        #expect(merge.objects.compactMap(\.name) == ["New Trading"])
        #expect(merge.result.entities.map(\.displayName) == ["New Trading"])
        #expect(merge.findings.map(\.code) == [.mergeVersionsLeftOut])
        let written = MergedBundle(merge, decisions: []).objects
        #expect(!written.contains { "\($0.json)".contains("Old Trading") })
    }

    @Test func whatWasRevokedIsNotMergedThoughAnotherVersionIsLater() throws {
        let merge = try merge([[object("First", 1), object("Third", 3)], [object("Second", 2, revoked: true)]])
        #expect(merge.objects.isEmpty && merge.result.entities.isEmpty)
    }

    @Test func oneMakersRevocationLeavesAnothersStatement() throws {
        let makers = (2...3).map { "identity--00000001-0000-4000-8000-00000000000\($0)" }
        let merge = try merge([
            [object("Kept", 1, by: makers[0])], [object("Gone", 2, revoked: true, by: makers[1])],
        ])
        #expect(merge.objects.compactMap(\.name) == ["Kept"])
    }

    @Test func twoContentsOfOneTimeBothHold() throws {
        let merge = try merge([[object("One", 1)], [object("Another", 1)]])
        #expect(merge.objects.compactMap(\.name) == ["One", "Another"] && merge.result.entities.count >= 1)
    }

    /// A relationship or sighting of the object, and a note about it.
    private func tie(_ number: Int, type: String, members: String) -> String {
        """
        {"type":"\(type)","spec_version":"2.1","id":"\(type)--00000001-0000-4000-8000-00000000001\(number)",
        "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z",\(members)}
        """
    }

    @Test func whatTiesARevokedObjectToOthersIsLeftOutAndTold() throws {
        let elsewhere = "identity--00000001-0000-4000-8000-0000000000ff"
        let ties = [
            tie(
                1, type: "relationship",
                members: #""relationship_type":"related-to","source_ref":"\#(Self.id)","target_ref":"\#(elsewhere)""#),
            tie(
                2, type: "relationship",
                members: #""relationship_type":"related-to","source_ref":"\#(elsewhere)","target_ref":"\#(Self.id)""#),
            tie(3, type: "sighting", members: #""sighting_of_ref":"\#(Self.id)""#),
        ]
        // What is tied to something that was never here stays, and so does what says something of its own.
        let others = [
            tie(
                4, type: "relationship",
                members: #""relationship_type":"related-to","source_ref":"\#(elsewhere)","target_ref":"\#(elsewhere)""#),
            tie(5, type: "note", members: #""content":"Kept","object_refs":["\#(Self.id)"]"#),
        ]
        let held = try merge([[object("Here", 1)] + ties + others])
        #expect(held.objects.count == 6 && held.findings.isEmpty)
        let merge = try merge([[object("Here", 1)] + ties + others, [object("Here", 2, revoked: true)]])
        #expect(merge.objects.map(\.type) == ["relationship", "note"])
        #expect(merge.findings.map(\.code) == [.mergeVersionsLeftOut, .mergeTiesLeftOut])
        #expect(merge.findings.last?.sentence.contains("3 relationships") == true)
        let written = MergedBundle(merge, decisions: []).objects
        #expect(
            !written.contains { $0.json["source_ref"]?.string == Self.id || $0.json["target_ref"]?.string == Self.id })
    }

    @Test func aRevokedObjectThatAnotherMakerStatesKeepsItsTies() throws {
        let maker = "identity--00000001-0000-4000-8000-000000000002"
        let tie = tie(
            1, type: "relationship",
            members: #""relationship_type":"related-to","source_ref":"\#(Self.id)","target_ref":"\#(maker)""#)
        let merge = try merge([
            [object("Gone", 1), object("Gone", 2, revoked: true), object("Kept", 1, by: maker), tie]
        ])
        #expect(merge.objects.map(\.type) == ["identity", "relationship"])
    }

    @Test(.needsShared("repro/forms/version-submilli.json"), arguments: [false, true])
    func versionsLessThanAMillisecondApartAreTwo(_ reversed: Bool) throws {
        func version(_ name: String, _ fraction: String) -> String {
            let modified = #""modified":"2026-02-01T00:00:00."#
            return object(name, 1).replacing(modified + "000Z", with: modified + fraction + "Z")
        }
        let versions = [version("Old", "000123"), version("New", "000456")]
        let merge = try merge([reversed ? versions.reversed() : versions])
        #expect(merge.objects.compactMap(\.name) == ["New"])
        let path = try #require(SharedData.path("repro/forms/version-submilli.json"))
        let given = try FileMerge(
            [SourceFile(path: path)], mapping: nil, dated: Timestamp(seconds: 1_790_000_000))
        #expect(given.objects.compactMap(\.name) == ["New name"])
    }
}
