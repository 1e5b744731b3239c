import Diagnostics
import Platform
import TestSupport
import Testing

@testable import EntityResolution
@testable import RecordLinkage

/// The review questions of a linked table.
@Suite struct LinkageQuestionTests {
    // With this little data much is left for review.
    private static let fields: [LinkageField] = [.givenName, .familyName, .city]
    private static let rows = People(150, seed: 5).rows.map { row in
        People.Row(record: row.record, person: row.person, values: [row.values[0], row.values[1], row.values[6]])
    }
    private static let linkage = Result { () throws -> Linkage in
        let model = Linkage().link(try People.table(rows, fields: fields)).model
        return Linkage(threshold: 0.99, model: model)
    }

    private func link(
        _ rows: [People.Row] = Self.rows, _ decisions: [LinkageDecision] = []
    ) throws -> LinkageResult {
        try Self.linkage.get().link(try People.table(rows, fields: Self.fields), decisions: decisions)
    }

    private func decision(
        _ question: LinkageQuestion, _ verdict: Decision.Verdict, at second: Int
    ) -> LinkageDecision {
        LinkageDecision(
            left: question.leftRecord, right: question.rightRecord,
            decision: Decision(
                left: question.left, right: question.right, verdict: verdict, author: "analyst",
                time: Timestamp(seconds: Int64(second))))
    }

    private func names(_ questions: [LinkageQuestion]) -> [[LinkageRecord]] {
        questions.map { [$0.leftRecord, $0.rightRecord] }
    }

    @Test func thePairThatTellsMostComesFirstAndOfEachTwoClustersOne() throws {
        let result = try link()
        let questions = result.questions()
        #expect(questions.count > 10)
        var sizes: [UInt32: Int] = [:]
        for root in result.roots { sizes[root, default: 0] += 1 }
        let told = questions.map {
            ReviewOrder.information(
                probability: $0.probability, left: sizes[$0.leftEntity] ?? 0, right: sizes[$0.rightEntity] ?? 0)
        }
        for (before, after) in zip(told, told.dropFirst()) { #expect(before >= after) }
        #expect(Set(questions.map { Set([$0.leftEntity, $0.rightEntity]) }).count == questions.count)
        #expect(questions.allSatisfy { $0.leftRecord < $0.rightRecord && $0.leftEntity != $0.rightEntity })
    }

    @Test(arguments: UInt64(1)...3) func theOrderOfTheRowsDoesNotMatter(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed)
        let shuffled = try link(Self.rows.shuffled(using: &generator)).questions()
        #expect(names(shuffled) == names(try link().questions()))
    }

    @Test(arguments: [Decision.Verdict.same, .different, .unsure])
    func whatIsAnsweredIsNotAskedAgainUntilItIsTakenBack(_ verdict: Decision.Verdict) throws {
        let before = try link().questions()
        let taken = before.enumerated().map { decision($0.element, verdict, at: $0.offset) }
        let after = try link(Self.rows, taken)
        #expect(after.findings.isEmpty)
        let asked = Set(names(after.questions(decided: taken)))
        #expect(asked.isDisjoint(with: names(before)))
        let withdrawn = before.enumerated().map { decision($0.element, .withdrawn, at: 1000 + $0.offset) }
        let all = withdrawn + taken
        #expect(try link(Self.rows, all).questions(decided: all) == before)
    }

    @Test func twoClustersOfWhichSomebodyWasUnsureAreNotAskedAboutByOtherRecords() throws {
        let result = try link()
        let question = try #require(
            result.questions().first { one in
                result.pairs.count {
                    Set([result.roots[Int($0.left)], result.roots[Int($0.right)]])
                        == [one.leftEntity, one.rightEntity]
                } > 1
            })
        let decisions = [decision(question, .unsure, at: 0)]
        let entities: Set = [question.leftEntity, question.rightEntity]
        #expect(!result.questions(decided: decisions).contains { [$0.leftEntity, $0.rightEntity] == entities })
        #expect(result.apart(decisions) == [entities])
    }

    // A review may be interrupted and resumed, with other clusters by then.
    @Test(arguments: UInt64(1)...6) func answersInAnyNumberOfReviewsNeverContradictEachOther(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed)
        var decisions: [LinkageDecision] = []
        for _ in 0..<4 {
            let result = try link(Self.rows, decisions)
            #expect(result.findings.isEmpty)
            var queue = ReviewQueue(
                result.questions(decided: decisions, isNamed: true), apart: result.apart(decisions))
            var turns = Int.random(in: 3...20, using: &generator)
            while let question = queue.current?.pair, turns > 0 {
                turns -= 1
                let verdict = [Decision.Verdict.same, .different, .unsure].randomElement(using: &generator) ?? .same
                decisions.append(decision(question, verdict, at: decisions.count))
                queue.answer(verdict)
            }
        }
        #expect(decisions.count > 12)
        let (final, turned) = (try link(Self.rows, decisions), try link(Self.rows, decisions.reversed()))
        #expect(final.findings.isEmpty && final.roots == turned.roots)
    }

    @Test func whatNoDecisionCouldNameIsNotAsked() throws {
        let question = try #require(try link().questions().first)
        var rows = Self.rows
        let place = try #require(rows.firstIndex { $0.record == question.leftRecord.record })
        let other = try #require(
            rows.firstIndex { ![question.leftRecord.record, question.rightRecord.record].contains($0.record) })
        rows[other].record = rows[place].record
        let result = try link(rows)
        #expect(names(result.questions()).contains { $0.contains(question.leftRecord) })
        #expect(!names(result.questions(isNamed: true)).contains { $0.contains(question.leftRecord) })
    }

    @Test func aContradictionNamesTheDecisionThatItContradicts() throws {
        func named(_ left: String, right: String, verdict: Decision.Verdict, at second: Int64) -> LinkageDecision {
            LinkageDecision(
                left: LinkageRecord(source: "list", record: left), right: LinkageRecord(source: "list", record: right),
                decision: Decision(
                    left: left, right: right, verdict: verdict, author: "analyst", time: Timestamp(seconds: second)))
        }
        let result = try link(
            Self.rows,
            [
                named("r0", right: "r100", verdict: .same, at: 0), named("r100", right: "r140", verdict: .same, at: 1),
                named("r140", right: "r0", verdict: .different, at: 2),
            ])
        let finding = try #require(result.findings.first)
        #expect(finding.code == .decisionsContradict)
        #expect(finding.sentence.contains("list/r140 and list/r0 are different"))
    }

    @Test func ofTwoDecisionsOfOneInstantTheMoreCarefulOneStandsWhicheverComesFirst() throws {
        let question = try #require(try link().questions().first)
        let (same, different) = (decision(question, .same, at: 1), decision(question, .different, at: 1))
        for decisions in [[same, different], [different, same]] {
            let result = try link(Self.rows, decisions)
            #expect(result.roots[question.leftRow] != result.roots[question.rightRow])
            #expect(result.findings.isEmpty)
        }
    }

    @Test func theCompanionsOfARowAreTheOthersOfItsCluster() throws {
        let result = try link()
        for row in 0..<result.table.count {
            let all = Set(result.companions(ofRow: row) + [row])
            #expect(all == Set((0..<result.table.count).filter { result.roots[$0] == result.roots[row] }))
            #expect(result.companions(ofRow: row).count == all.count - 1)
        }
    }

    @Test func nothingIsAskedOfOneRecordOrOfNone() throws {
        for count in 0...1 { #expect(try link(Array(Self.rows.prefix(count))).questions().isEmpty) }
    }
}
