internal import CaseFile
import StrictJSON
internal import TestSupport
internal import Testing

/// What a case file says of a merge that it kept before it knew what merges rest on.
@Suite struct MergeChangesTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func merge(_ members: [String: [String]]) -> StoredMerge {
        StoredMerge(
            time: "t", actor: "a", parameters: "p", basis: "b",
            entities: members.map { StoredMerge.Entity(id: $0.key, kind: "party", name: "Name", members: $0.value) },
            proposals: [])
    }

    private func keep(_ merge: StoredMerge, in caseFile: CaseStore) throws -> MergeChanges? {
        try caseFile.keep(
            merge, on: MergeInputState(versions: caseFile.currentVersions(), decisions: caseFile.decisions()),
            by: desk.actor
        )
    }

    /// Takes a case file back to schema 2, which kept of a merge neither its versions nor its decisions.
    private func takeBack() throws {
        let result = try desk.sql(
            """
            DROP TABLE merge_memory;
            DROP TABLE merge_version;
            ALTER TABLE merge DROP COLUMN decisions;
            DELETE FROM grdb_migrations WHERE identifier IN ('3', '4');
            """)
        try #require(result.status == 0, "\(result.errorText)")
    }

    @Test(.needsTool("python3")) func ofAMergeOfSchemaTwoTheEntitiesAreComparedAndNothingElse() throws {
        do {
            let caseFile = try desk.open()
            try desk.store(["One", "Two"], 1, in: caseFile)
            #expect(try keep(merge(["e1": ["identity--one", "identity--two"]]), in: caseFile) == nil)
        }
        try takeBack()
        let caseFile = try desk.open()
        #expect(try caseFile.schemaVersion() == Desk.newestSchema)
        #expect(try caseFile.merge()?.entities.map(\.id) == ["e1"])
        try desk.store(["Three"], 2, in: caseFile)
        let changes = try #require(
            try keep(merge(["e1": ["identity--one"], "e2": ["identity--two"]]), in: caseFile))
        // What came in since is not known, and not said to be nothing.
        #expect(changes.objects == nil && changes.decisions == nil && changes.formerParameters == nil)
        #expect(changes.fates == [.split: 1, .new: 1] && !changes.isEmpty)
        let json = changes.json()
        #expect(json["objects"] == nil && json["decisions"] == nil && json["entities"] != nil)
        // The merge after that knows all.
        try desk.store(["Four"], 3, in: caseFile)
        let next = try #require(
            try keep(merge(["e1": ["identity--one"], "e2": ["identity--two"]]), in: caseFile))
        #expect(next.objects == ["identity--four": .new] && next.decisions == [] && next.entities.isEmpty)
    }

    @Test(.needsTool("python3")) func aMergeOfSchemaTwoThatIsStillRightIsToldAsUnchanged() throws {
        do {
            let caseFile = try desk.open()
            try desk.store(["One"], 1, in: caseFile)
            _ = try keep(merge(["e1": ["identity--one"]]), in: caseFile)
        }
        try takeBack()
        let changes = try #require(try keep(merge(["e1": ["identity--one"]]), in: desk.open()))
        #expect(changes.isEmpty && changes.objects == nil && changes.since == "t")
    }
}
