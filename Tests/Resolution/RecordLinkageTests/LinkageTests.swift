import Diagnostics
import Platform
import TestSupport
import Testing

@testable import RecordLinkage

/// Linking tables: the same clusters whatever the order, and reviewers' decisions over all evidence.
struct LinkageTests {
    private func decision(
        _ left: String, right: String, verdict: Decision.Verdict, at second: Int64 = 0
    ) -> LinkageDecision {
        LinkageDecision(
            left: LinkageRecord(source: "list", record: left), right: LinkageRecord(source: "list", record: right),
            decision: Decision(
                left: left, right: right, verdict: verdict, author: "analyst", time: Timestamp(seconds: second)))
    }

    @Test func recordsOfOnePersonComeTogetherAndOthersStayApart() throws {
        let result = Linkage().link(try People.table(People(800).rows))
        let truth = LinkageEvaluation(result)
        #expect(truth.labelled == 800)
        #expect(truth.clusters.precision > 0.99)
        #expect(truth.clusters.recall > 0.97)
    }

    @Test(arguments: [UInt64(3), 17])
    func anyOrderAndAnyDivisionGiveTheSameClustersAndNames(_ seed: UInt64) throws {
        let rows = People(400, seed: seed).rows
        let expected = People.clusters(Linkage().link(try People.table(rows)))
        let shuffled = rows.sorted { StableHash.hash(Array($0.record.utf8)) < StableHash.hash(Array($1.record.utf8)) }
        #expect(People.clusters(Linkage().link(try People.table(shuffled))) == expected)
        #expect(People.clusters(Linkage().link(try People.table(rows.reversed(), batches: 5))) == expected)
    }

    @Test(arguments: [1, 2, 3, 8])
    func anyNumberOfWorkersGivesTheSameModelPairsAndClusters(_ workers: Int) throws {
        let rows = People(600, seed: 5).rows
        let expected = try Concurrent.withWorkers(2) { Linkage().link(try People.table(rows, batches: 3)) }
        let found = try Concurrent.withWorkers(workers) { Linkage().link(try People.table(rows, batches: 3)) }
        #expect(found.model.json == expected.model.json)
        #expect(found.pairs.map(\.left) == expected.pairs.map(\.left))
        #expect(found.pairs.map(\.right) == expected.pairs.map(\.right))
        #expect(found.pairs.map(\.weight) == expected.pairs.map(\.weight))
        #expect(found.roots == expected.roots)
        #expect(found.clusterNamesByInput() == expected.clusterNamesByInput())
    }

    @Test(arguments: UInt64(1)...4)
    func withOneModelAnyOrderAndAnyDivisionGiveTheSameUnderDecisionsToo(_ seed: UInt64) throws {
        let rows = People(240, seed: seed).rows
        let linkage = Linkage(model: Linkage().link(try People.table(rows)).model)
        var generator = SeededGenerator(seed)
        let decisions = (0..<12).map { number in
            decision(
                "r\(Int.random(in: 0..<240, using: &generator))",
                right: "r\(Int.random(in: 0..<240, using: &generator))",
                verdict: [.same, .different, .unsure][number % 3], at: Int64(number))
        }
        let free = People.clusters(linkage.link(try People.table(rows)))
        let expected = People.clusters(linkage.link(try People.table(rows), decisions: decisions))
        #expect(expected != free)
        for batches in [1, 2, 7] {
            let table = try People.table(rows.shuffled(using: &generator), batches: batches)
            #expect(People.clusters(linkage.link(table)) == free)
            let shuffled = decisions.shuffled(using: &generator)
            #expect(People.clusters(linkage.link(table, decisions: shuffled)) == expected)
            // All withdrawn, by either name of the pair first.
            let withdrawn = decisions.map { one in
                decision(one.right.record, right: one.left.record, verdict: .withdrawn, at: 100)
            }
            #expect(People.clusters(linkage.link(table, decisions: shuffled + withdrawn)) == free)
        }
    }

    @Test func aThingWithMoreRecordsThanABlockHoldsIsFound() throws {
        // Companies with hundreds of records each, in a table with little other data about them.
        let companies = [
            "northern example trading", "example chemical holdings", "sample freight forwarding",
            "fictional tablet press",
        ]
        let notes = ["a61k", "b01d", "c07c", "g06f", "h04l", "h01j", "e21b"]
        var rows: [People.Row] = []
        for (number, company) in companies.enumerated() {
            for copy in 0..<(200 + 150 * number) {
                let written = company + ["", " ltd", " limited", " bv", " co ltd", " inc"][copy % 6]
                rows.append(
                    People.Row(
                        record: "c\(number)-\(copy)", person: "c\(number)",
                        values: [
                            company, written,
                            notes[copy % notes.count] + " " + notes[(copy / 7 + number) % notes.count],
                        ]))
            }
        }
        for (number, one) in People(120, seed: 5).rows.enumerated() {
            rows.append(
                People.Row(
                    record: one.record, person: one.person,
                    values: [
                        one.values[1] + " " + one.values[0], one.values[0] + " " + one.values[1], notes[number % 7],
                    ]))
        }
        let truth = LinkageEvaluation(
            Linkage().link(try People.table(rows, fields: [.name, .text("written"), .text("class")])))
        #expect(truth.clusters.precision > 0.99)
        #expect(truth.clusters.recall > 0.9)
    }

    @Test func recordsThatSayTheSameInEveryColumnAreOneUnderAWholeName() throws {
        // An equal whole name is evidence against relatives too, who share only a part of it.
        let columns: [LinkageField] = [.name, .street, .postalCode, .phone]
        var rows: [People.Row] = []
        for (number, one) in People(300, seed: 2).rows.enumerated() where !one.values.contains("") {
            let values = [
                "\(one.values[1]) day care centre \(one.values[6])", one.values[5], "6\(100 + number % 30)",
                one.values[4],
            ]
            for copy in 0..<2 {
                rows.append(People.Row(record: "r\(number)-\(copy)", person: "p\(number)", values: values))
            }
        }
        let result = Linkage().link(try People.table(rows, fields: columns))
        #expect(LinkageEvaluation(result).clusters.recall == 1)
    }

    @Test func aClusterKeepsItsNameWhenLaterRecordsJoin() throws {
        let rows = People(600).rows
        let model = Linkage().link(try People.table(rows)).model
        let before = People.clusters(Linkage(model: model).link(try People.table(Array(rows.prefix(500)))))
        let after = People.clusters(Linkage(model: model).link(try People.table(rows)))
        let names = Set(after.values)
        let kept = before.values.count { names.contains($0) }
        #expect(kept == before.count)
    }

    @Test func aDecisionThatRecordsDifferKeepsThemApartAndTakingItBackRestoresAll() throws {
        let table = try People.table(People(300).rows)
        let model = Linkage().link(table).model
        let linkage = Linkage(model: model)
        let free = People.clusters(linkage.link(table))
        let pair = try #require(free.keys.first { $0.count == 2 }).sorted()
        let apart = linkage.link(table, decisions: [decision(pair[0], right: pair[1], verdict: .different)])
        #expect(People.clusters(apart)[Set(pair)] == nil)
        let restored = linkage.link(
            table,
            decisions: [
                decision(pair[0], right: pair[1], verdict: .different),
                decision(pair[0], right: pair[1], verdict: .withdrawn, at: 9),
            ])
        #expect(People.clusters(restored) == free)
        #expect(restored.roots == linkage.link(table).roots)
    }

    @Test func aDecisionThatRecordsAreOneJoinsThem() throws {
        let rows = People(100).rows
        let table = try People.table(rows)
        let strangers = [rows[0], try #require(rows.first { $0.person != rows[0].person })].map(\.record)
        let result = Linkage().link(table, decisions: [decision(strangers[0], right: strangers[1], verdict: .same)])
        #expect(People.clusters(result).keys.contains { $0.isSuperset(of: strangers) })
    }

    @Test func contradictingDecisionsAreToldAndDifferenceWins() throws {
        let table = try People.table(People(60).rows)
        let decisions = [
            decision("r0", right: "r30", verdict: .same), decision("r30", right: "r50", verdict: .same, at: 1),
            decision("r0", right: "r50", verdict: .different, at: 2),
        ]
        let result = Linkage().link(table, decisions: decisions)
        #expect(result.findings.map(\.code) == [.decisionsContradict])
        #expect(!People.clusters(result).keys.contains { $0.isSuperset(of: ["r0", "r50"]) })
        #expect(result.roots == Linkage().link(table, decisions: decisions.reversed()).roots)
    }

    @Test func aDecisionAboutARecordThatIsGoneIsTold() throws {
        let result = Linkage().link(
            try People.table(People(20).rows), decisions: [decision("r0", right: "no-such", verdict: .same)])
        #expect(result.findings.map(\.code) == [.decisionRecordUnknown])
    }

    @Test func aModelSurvivesItsFile() throws {
        let table = try People.table(People(400).rows)
        let result = Linkage().link(table)
        let read = try LinkageModel(result.model.json, for: People.fields, entry: "model.json")
        #expect(read == result.model)
        #expect(Linkage(model: read).link(table).roots == result.roots)
    }

    @Test func aModelForOtherColumnsIsRefused() throws {
        let model = LinkageModel(standardFor: [.name, .phone])
        #expect {
            try LinkageModel(model.json, for: [.name, .email], entry: "model.json")
        } throws: {
            ($0 as? Fault)?.code == .mergeModelOther
        }
    }

    @Test func anExplanationAddsUp() throws {
        let rows = People(300).rows
        let result = Linkage().link(try People.table(rows))
        let pair = try #require(result.pairs.first)
        let explanation = try #require(
            result.explanation(result.table.identity(Int(pair.left)), result.table.identity(Int(pair.right))))
        let unrelated = explanation.evidence.reduce(explanation.prior) { $0 + $1.unrelated }
        let related = explanation.evidence.reduce(explanation.relatedPrior) { $0 + $1.related }
        #expect(explanation.total <= min(unrelated, related) + 0.01)
        #expect(explanation.total >= min(unrelated, related) - 1.01)
        #expect(explanation.isTogether)
    }

    @Test func aRowOfStringsMayHaveFewerOrMoreValuesThanFields() throws {
        let builder = LinkageTableBuilder(fields: [.givenName, .familyName], readers: [{ $0 }, { $0 }])
        try builder.add(rows: [("1", []), ("2", ["Ana"]), ("3", ["Ana", "Quiroga", "ignored"])], from: "list")
        try builder.add(rows: [], from: "list")
        #expect(Linkage().link(builder.build()).clusterNamesByInput().count == 3)
    }
}
