internal import CaseFile
internal import Diagnostics
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

    /// Keeps a merge: with an index, which has a listing of its entities, or without.
    private func keep(
        _ merge: StoredMerge, in caseFile: CaseStore, isIndexed: Bool = false, isWhole: Bool = false
    ) throws -> MergeChanges? {
        var index: (@Sendable (inout CaseIndexWriter) throws(Fault) -> Void)?
        if isIndexed { index = { writer throws(Fault) in try writer.put([1], in: .head, number: 0) } }
        return try caseFile.keep(
            merge, on: MergeInputState(versions: caseFile.currentVersions(), decisions: caseFile.decisions()),
            indexing: index, isWhole: isWhole, by: desk.actor)
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

    /// Entities by id, with random names, that divide some records.
    private func entities(_ random: inout SeededGenerator) -> [StoredMerge.Entity] {
        var members: [Int: [String]] = [:]
        for record in 0..<14 where Int.random(in: 0..<8, using: &random) > 0 {
            let moves = Int.random(in: 0..<3, using: &random) == 0
            let entity = moves ? Int.random(in: 0..<8, using: &random) : record / 2
            members[entity, default: []].append("identity--\(record / 10)\(record % 10)")
        }
        return members.map { entity, records in
            let name = ["One", "Two"][Int.random(in: 0...4, using: &random) / 4]
            return StoredMerge.Entity(id: "entity--\(entity)", kind: "party", name: name, members: records.sorted())
        }
    }

    @Test(arguments: UInt64(1)...8) func anyMergeReplacesAnyOtherAndSaysAllThatChanged(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let caseFile = try desk.open()
        var before: [StoredMerge.Entity] = []
        for step in 0..<12 {
            let now = entities(&random)
            let merge = StoredMerge(time: "t", actor: "a", parameters: "p", basis: "b", entities: now, proposals: [])
            let (isIndexed, isWhole) = (
                Int.random(in: 0..<3, using: &random) > 0, Int.random(in: 0..<4, using: &random) == 0
            )
            let changes = try keep(merge, in: caseFile, isIndexed: isIndexed, isWhole: isWhole)
            let kept = try #require(try caseFile.merge())
            #expect(kept.entities.sorted { $0.id < $1.id } == now.sorted { $0.id < $1.id })
            let records = Dictionary(uniqueKeysWithValues: now.map { ($0.id, $0.members) })
            #expect(try caseFile.mergedRecords() == records)
            if step > 0 { try expect(#require(changes).entities, from: before, to: now) }
            // The same once more changes nothing.
            #expect(try keep(merge, in: caseFile)?.isEmpty == true)
            before = now
        }
    }

    private func entities(_ names: [String]) -> [StoredMerge.Entity] {
        names.enumerated().map { number, name in
            StoredMerge.Entity(
                id: "entity--\(number)", kind: "party", name: name, members: ["identity--\(number)"])
        }
    }

    private func merge(_ names: [String], basis: String = "b") -> StoredMerge {
        StoredMerge(
            time: "t", actor: "a", parameters: "p", basis: basis, entities: entities(names), proposals: [])
    }

    @Test(.needsTool("python3")) func entitiesAreComparedByTheListingAndByTheTablesOnRequest() throws {
        let caseFile = try desk.open()
        _ = try keep(merge(["One", "Two", "Three"]), in: caseFile, isIndexed: true)
        let damage = "UPDATE entity SET name = zeroblob(length(name)) WHERE id = 'entity--1'"
        #expect(try desk.sql(damage).status == 0)
        let changes = try keep(merge(["One", "Two", "Others"]), in: desk.open(), isIndexed: true)
        #expect(changes?.entities.map(\.entity) == ["entity--2"] && changes?.fates == [.renamed: 1])
        let code = faultCode { _ = try keep(merge(["One", "Two", "Four"]), in: desk.open(), isWhole: true) }
        #expect(code == "sealed-content-damaged")
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "UPDATE search_block SET content = zeroblob(length(content)) WHERE part = 'listing'",
            "UPDATE search_block SET content = x'' WHERE part = 'listing'",
            "UPDATE search_block SET number = 1 WHERE part = 'listing'",
            "UPDATE search_index SET generation = 'other'", "DELETE FROM search_index", "DELETE FROM search_block",
            "UPDATE merge SET basis = 'other'", "UPDATE merge SET parameters = 'other'",
        ])
    func aListingThatDoesNotCountIsNotUsed(_ statement: String) throws {
        let caseFile = try desk.open()
        _ = try keep(merge(["One", "Two", "Three"]), in: caseFile, isIndexed: true)
        #expect(try desk.sql("PRAGMA foreign_keys = ON; \(statement)").status == 0)
        let again = try desk.open()
        let changes = try keep(merge(["One", "Other"]), in: again, isIndexed: true)
        #expect(changes?.fates == [.gone: 1, .renamed: 1])
        #expect(try again.merge()?.entities.map(\.name) == ["One", "Other"])
    }

    @Test(.needsTool("python3")) func aMergeWithoutAnIndexLeavesNoListingOfAnother() throws {
        let caseFile = try desk.open()
        _ = try keep(merge(["One", "Two"]), in: caseFile, isIndexed: true)
        let count = "SELECT COUNT(*) FROM search_block WHERE part = 'listing'"
        #expect(try desk.sql(count).text == "1\n")
        _ = try keep(merge(["One", "Two"]), in: caseFile)
        #expect(try desk.sql(count).text == "1\n")
        _ = try keep(merge(["One", "Other"]), in: caseFile)
        #expect(try desk.sql(count).text == "0\n")
    }

    /// Compares changes with those that looking at every entity finds.
    private func expect(
        _ changes: [MergeChanges.Change], from before: [StoredMerge.Entity], to now: [StoredMerge.Entity]
    ) throws {
        func entity(of record: String, in entities: [StoredMerge.Entity]) -> String? {
            entities.first { $0.members.contains(record) }?.id
        }
        let told = Dictionary(uniqueKeysWithValues: changes.map { ($0.entity, $0) })
        for id in Set(before.map(\.id)).union(now.map(\.id)) {
            let (former, latter) = (before.first { $0.id == id }, now.first { $0.id == id })
            guard former != latter else {
                #expect(told[id] == nil)
                continue
            }
            let change = try #require(told[id])
            let (old, new) = (Set(former?.members ?? []), Set(latter?.members ?? []))
            #expect(Set(change.came) == new.subtracting(old) && Set(change.left) == old.subtracting(new))
            #expect(change.from == Set(change.came.compactMap { entity(of: $0, in: before) }).sorted())
            #expect(change.into == Set(change.left.compactMap { entity(of: $0, in: now) }).sorted())
            #expect((change.fate == .new) == (former == nil))
            #expect((change.fate == .renamed) == (former != nil && old == new))
            let isLost = [.gone, .joined, .succeeded].contains(change.fate)
            #expect(isLost == (latter == nil && change.into.count < 2))
            let existed = before.contains { $0.id == change.into.first }
            if isLost, !change.into.isEmpty { #expect(change.fate == (existed ? .joined : .succeeded)) }
        }
        #expect(told.count == changes.count && Set(told.keys).isSubset(of: Set((before + now).map(\.id))))
    }
}
