import Platform
import Testing

@testable import RecordLinkage

/// Single records that are attached to whole clusters.
struct SecondPassTests {
    private static let fields: [LinkageField] = [.givenName, .familyName, .birthDate, .phone, .city]

    /// People with three records of errors each, and one with two different errors beside what the others have.
    private func rows(_ seed: UInt64) -> [People.Row] {
        var tables = FictionalTables(seed: seed)
        return (0..<250).flatMap { index -> [People.Row] in
            let clean = [
                tables.given(), tables.family(), tables.date(1930...2004), "5550\(tables.number(100_000...999_999))",
                tables.one(of: ["northtown", "southtown", "easttown", "westtown"]),
            ]
            return (0..<4).map { copy in
                var values = clean
                for _ in 0..<(copy == 3 ? 3 : 1) {
                    switch tables.number(0...3) {
                    case 0: values[1] = tables.family()
                    case 1: values[2] = tables.date(1930...2004)
                    case 2: values[3] = ""
                    default: values[0] = ""
                    }
                }
                return People.Row(record: "r\(index)-\(copy)", person: "p\(index)", values: values)
            }
        }
    }

    private func linked(_ rows: [People.Row], batches: Int = 1) throws -> (before: LinkageResult, after: LinkageResult)
    {
        let table = try People.table(rows, fields: Self.fields, batches: batches)
        let after = Linkage().link(table)
        let bound = Linkage.bits(after.threshold)
        let before = LinkageComponents(
            table.count, pairs: after.pairs.filter { $0.weight >= bound }, copies: []
        ).roots(after.scorer)
        return (
            LinkageResult(
                scorer: after.scorer, threshold: after.threshold, isOneToOne: false, pairs: after.pairs, roots: before,
                findings: []), after
        )
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func aWholeClusterFindsRecordsThatNoMemberFinds(_ seed: UInt64) throws {
        let (before, after) = try linked(rows(seed))
        let (one, other) = (LinkageEvaluation(before).clusters, LinkageEvaluation(after).clusters)
        #expect(other.recall > one.recall)
        #expect(other.precision > 0.97)
        #expect(other.f1 > one.f1)
    }

    @Test(arguments: [1, 3])
    func theOrderOfTheRowsDoesNotMatter(_ workers: Int) throws {
        let rows = rows(7)
        let expected = People.clusters(try linked(rows).after)
        let found = try Concurrent.withWorkers(workers) {
            People.clusters(try linked(rows.reversed(), batches: 4).after)
        }
        #expect(found == expected)
    }

    @Test func aDecisionThatRecordsDifferHoldsHereToo() throws {
        let rows = rows(1)
        let (before, after) = try linked(rows)
        let joined = try #require(
            People.clusters(after).keys.first { cluster in
                cluster.count > 2 && People.clusters(before).keys.contains { $0.count == 1 && $0.isSubset(of: cluster) }
            })
        let single = try #require(
            People.clusters(before).keys.first { $0.count == 1 && $0.isSubset(of: joined) }?.first)
        let decisions = joined.filter { $0 != single }.map { other in
            LinkageDecision(
                left: LinkageRecord(source: "list", record: single),
                right: LinkageRecord(source: "list", record: other),
                decision: Decision(
                    left: single, right: other, verdict: .different, author: "analyst", time: Timestamp(seconds: 0)))
        }
        let apart = Linkage().link(after.table, decisions: decisions)
        #expect(People.clusters(apart).keys.contains([single]))
    }
}
