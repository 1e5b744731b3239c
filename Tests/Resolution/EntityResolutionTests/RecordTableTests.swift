import Diagnostics
import EntityResolution
import TestSupport
import Testing

/// A table holds records as columns, and its results are made when they are asked for.
@Suite struct RecordTableTests {
    /// Ids of objects and others, in random order, each once.
    private func ids(_ random: inout SeededGenerator) -> [String] {
        func hex(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }.joined()
        }
        let objects = (0..<200).map { number in
            let type = ["identity", "location", "production-equipment"][number % 3]
            return "\(type)--\(hex(8))-\(hex(4))-\(hex(4))-\(hex(4))-\(hex(12))"
        }
        // The type of an object, upper case, no type, other scripts, nothing.
        let others = [
            "identity", "identity-", "a", "z", "Ω", "名", "IDENTITY--00000000-0000-0000-0000-000000000000",
            "--00000000-0000-0000-0000-000000000000", "",
        ]
        return (objects + others).shuffled(using: &random)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>) func idsAreInTheOrderOfTheirBytesAndFound(_ seed: UInt64) {
        var random = SeededGenerator(seed)
        let ids = ids(&random)
        let table = Scenario.table(ids.map { Scenario.person($0, "Zenobia Quartzfield") })
        let sorted = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect((0..<table.count).map { table.record(at: $0).id } == sorted)
        for (row, id) in sorted.enumerated() { #expect(table.row(of: id) == row) }
        for id in [
            "identity--", "identity--00000000-0000-0000-0000-00000000000G",
            "identity--00000000-0000-0000-0000-000000000000", "unknown--1", "b",
        ] {
            #expect(table.row(of: id) == nil)
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>) func recordsAreHeldAsTheyWereAdded(_ seed: UInt64) {
        var random = RandomRecords(seed)
        let records = random.records(120)
        let table = Scenario.table(random.shuffled(records))
        #expect(table.count == records.count)
        for record in records { #expect(table.row(of: record.id).map { table.record(at: $0) } == record) }
    }

    @Test func ofRepeatedRecordsOneIsKeptWhateverTheirOrder() {
        var random = RandomRecords(4)
        let records = random.records(30)
        var later = records
        for index in later.indices {
            later[index].version = "2026-02-01T00:00:00.000Z"
            later[index].names.append(Record.Name("Another Name", kind: .alias))
        }
        for _ in 0..<5 {
            var builder = RecordTableBuilder()
            builder.add(contentsOf: random.shuffled(records + later + later))
            #expect(builder.count == records.count)
            let (table, findings) = builder.build()
            #expect(findings.map(\.code) == records.map { _ in .recordVersionsReplaced })
            for record in later { #expect(table.row(of: record.id).map { table.record(at: $0) } == record) }
        }
    }

    @Test func entitiesAreFoundByIdAndByRecord() throws {
        var random = RandomRecords(5)
        let entities = Scenario.resolve(random.records(80)).result.entities
        #expect(entities.severalCount > 0 && entities.severalCount == entities.several.count)
        #expect(entities.recordCount == 80)
        for (index, entity) in entities.enumerated() {
            #expect(entities.id(at: index) == entity.id && entities.kind(at: index) == entity.kind)
            #expect(entities.members(at: index) == entity.members)
            #expect(entities.memberCount(at: index) == entity.members.count)
            #expect(entities.index(of: entity.id) == index)
            for member in entity.members { #expect(entities.index(ofRecord: member) == index) }
        }
        #expect(entities.index(of: "entity--unknown") == nil && entities.index(ofRecord: "unknown") == nil)
        let order = entities.map { [$0.kind.rawValue, $0.displayName, $0.id] }
        #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func aWaitingPairIsKnownWithoutItsExplanation() throws {
        var random = RandomRecords(6)
        let records = random.records(60)
        let review = Scenario.resolve(records, random.decisions(40, about: records)).result.review
        #expect(review.count > 1)
        for (index, pair) in review.enumerated() {
            #expect(review.records(at: index) == (pair.left, pair.right))
            #expect(review.isDecided(at: index) == (pair.explanation.decision != nil))
        }
    }
}
