import Diagnostics
import Platform
import Testing

@testable import RecordLinkage

/// Numbers, times and long text, and sources each of which has a thing once.
struct MeasuredColumnTests {
    private static let ledger: [LinkageField] = [.text("amount"), .text("date"), .text("memo")]
    private static let catalogue: [LinkageField] = [.name, .text("price")]

    @Test(arguments: [
        ("1,299.00", "1299"), ("$12.50", "12.5"), ("-3", "-3"), ("86,90", "86.9"), ("1,234,567", "1234567"),
        ("2024-03-05", "2024-03-05"), ("2024-03-05 12:00", "2024-03-05.50000"), ("007", "007"), ("20.00", "20"),
    ])
    func aMeasureHasOneForm(_ written: String, _ expected: String) {
        var form = GrowingBytes(capacity: 64)
        let isMeasure = Array(written.utf8).withUnsafeBufferPointer {
            form.reserve(64)
            return ValueMeasure.append($0, to: &form) { _ in nil }
        }
        #expect(isMeasure)
        #expect(String(decoding: form.from(0), as: UTF8.self) == expected)
    }

    @Test(arguments: ["", "abc", "12 main street", "a1", "1-2", "99/99", "--", "$"])
    func otherTextIsNoMeasure(_ written: String) {
        var form = GrowingBytes(capacity: 64)
        let isMeasure = Array(written.utf8).withUnsafeBufferPointer { ValueMeasure.append($0, to: &form) { _ in nil } }
        #expect(!isMeasure)
        #expect(form.count == 0)
    }

    @Test func nearnessHasLevels() {
        typealias Measure = ValueComparer.Measure
        #expect(
            [100, 100.5, 104, 120, 200].map { Measure.level(ofNumbers: 100, $0) }
                == [Measure.same, Measure.alike, Measure.near, Measure.partial, Measure.different])
        #expect(
            [0, 1, 4, 20, 90].map { Measure.level(ofDays: 0, $0) }
                == [Measure.same, Measure.alike, Measure.near, Measure.partial, Measure.different])
        #expect(Measure.level(ofNumbers: .nan, 1) == Measure.different)
    }

    @Test func theKindOfAColumnIsFoundFromItsValues() throws {
        var tables = FictionalTables(seed: 1)
        let (ours, _) = tables.payments(100)
        let ledger = try People.table(ours, fields: Self.ledger)
        #expect(
            ledger.columns.map(\.field) == [.number("note:amount"), .time("note:date"), .words("note:memo")])
        let catalogue = try People.table(tables.products(100).ours, fields: Self.catalogue)
        #expect(catalogue.columns.map(\.field) == [.words("name"), .number("note:price")])
        let people = try People.table(People(100).rows)
        #expect(people.columns.map(\.field) == People.fields)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func twoLedgersOfOneSetOfPaymentsAreMatchedOneToOne(_ seed: UInt64) throws {
        var tables = FictionalTables(seed: seed)
        let (ours, theirs) = tables.payments(1200)
        let result = Linkage().link(
            try FictionalTables.table([("ours", ours), ("theirs", theirs)], fields: Self.ledger))
        #expect(result.isOneToOne)
        #expect(LinkageEvaluation(result).clusters.f1 > 0.9)
        var sizes: [UInt32: Int] = [:]
        for root in result.roots { sizes[root, default: 0] += 1 }
        #expect(sizes.values.allSatisfy { $0 <= 2 })
    }

    @Test(arguments: [1, 2] as [UInt64])
    func productsOfTwoCataloguesAreMatchedByRareWordsAndPrices(_ seed: UInt64) throws {
        var tables = FictionalTables(seed: seed)
        let (ours, theirs) = tables.products(1000)
        let result = Linkage().link(
            try FictionalTables.table([("ours", ours), ("theirs", theirs)], fields: Self.catalogue))
        #expect(result.isOneToOne)
        let score = LinkageEvaluation(result).clusters
        #expect(score.precision > 0.95)
        #expect(score.recall > 0.6)
    }

    @Test func ofEquallyGoodPartnersNoneIsTaken() throws {
        var tables = FictionalTables(seed: 3)
        var (ours, theirs) = tables.payments(600)
        let twin = ["77.77", "2024-05-05", "quiet palmberg rent 12"]
        ours.append(People.Row(record: "one", person: "", values: twin))
        ours.append(People.Row(record: "other", person: "", values: twin))
        theirs.append(People.Row(record: "either", person: "", values: twin))
        let result = Linkage(isOneToOne: true).link(
            try FictionalTables.table([("ours", ours), ("theirs", theirs)], fields: Self.ledger))
        #expect(People.clusters(result).keys.contains(["either"]))
    }

    @Test(arguments: [1, 2, 5])
    func anyOrderAndAnyNumberOfWorkersGiveTheSameMatches(_ workers: Int) throws {
        var tables = FictionalTables(seed: 5)
        let (ours, theirs) = tables.payments(500)
        func clusters(_ sources: [(name: String, rows: [People.Row])]) throws -> [Set<String>: UInt64] {
            People.clusters(Linkage().link(try FictionalTables.table(sources, fields: Self.ledger)))
        }
        let expected = try clusters([("ours", ours), ("theirs", theirs)])
        #expect(expected.keys.contains { $0.count == 2 })
        let mixed = [
            (name: "theirs", rows: Array(theirs.reversed().prefix(200))), (name: "ours", rows: tables.shuffled(ours)),
            (name: "theirs", rows: Array(theirs.reversed().dropFirst(200))),
        ]
        let found = try Concurrent.withWorkers(workers) { try clusters(mixed) }
        #expect(found == expected)
    }

    @Test func aModelOfOtherKindsOfColumnsIsReportedAndNotUsed() throws {
        var tables = FictionalTables(seed: 6)
        let table = try People.table(tables.payments(100).ours, fields: Self.ledger)
        let result = Linkage(model: LinkageModel(standardFor: Self.ledger)).link(table)
        #expect(result.findings.map(\.code).contains(.mergeModelOther))
        #expect(result.model.columns.map(\.field) == table.columns.map(\.field))
    }

    @Test func aModelKeepsTheKindsOfItsColumns() throws {
        var tables = FictionalTables(seed: 6)
        let (ours, theirs) = tables.payments(300)
        let table = try FictionalTables.table([("ours", ours), ("theirs", theirs)], fields: Self.ledger)
        let result = Linkage().link(table)
        let read = try LinkageModel(result.model.json, for: Self.ledger, entry: "model.json")
        #expect(read == result.model)
        #expect(Linkage(model: read).link(table).roots == result.roots)
    }
}
