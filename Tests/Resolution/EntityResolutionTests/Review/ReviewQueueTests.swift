import EntityResolution
import RecordLinkage
import Testing

@Suite struct ReviewQueueTests {
    /// Persons of one name with partly shared telephones: every pair of them may match.
    static let records = [
        Scenario.person("a", "Zenobia Quartzfield", address: street("1"), phone: "+1 202 555 0141"),
        Scenario.person("b", "Zenobia Quartzfield", address: street("1"), phone: "+1 202 555 0142"),
        Scenario.person("c", "Quartzfield, Zenobia", address: street("1"), phone: "+1 202 555 0143"),
        Scenario.person("d", "Z. Quartzfield", address: street("1"), phone: "+1 202 555 0141"),
    ]

    private static func street(_ number: String) -> Record.Address {
        Record.Address(
            street: number + " Example Street", city: "Springfield", region: "", postcode: "00000", country: "US")
    }

    private let result = Scenario.resolve(records).result

    @Test func asksOneAfterTheOther() {
        var queue = ReviewQueue(result.questions)
        var asked: [CandidatePair] = []
        while let current = queue.current {
            #expect(current.number == asked.count + 1)
            asked.append(current.pair)
            queue.answer(nil)
        }
        #expect(asked == result.questions)
        #expect(queue.open == asked.count, "what is passed over stays open")
    }

    @Test func whatIsOneIsAskedAboutOnce() {
        var queue = ReviewQueue(result.questions)
        var count = 0
        while queue.current != nil {
            queue.answer(.same)
            count += 1
        }
        // Four records become one by three answers, whatever the number of pairs.
        #expect(result.questions.count > 3)
        #expect(count == 3)
        #expect(queue.open == 0)
    }

    @Test func whatIsDifferentFromOneIsDifferentFromTheRest() throws {
        var queue = ReviewQueue(result.questions)
        let first = try #require(queue.current).pair
        queue.answer(.same)
        let second = try #require(queue.current).pair
        queue.answer(.different)
        let ones: Set = [first.leftEntity, first.rightEntity]
        let other = ones.contains(second.leftEntity) ? second.rightEntity : second.leftEntity
        while let current = queue.current {
            let entities: Set = [current.pair.leftEntity, current.pair.rightEntity]
            #expect(!(entities.contains(other) && !entities.isDisjoint(with: ones)))
            queue.answer(nil)
        }
    }

    @Test func whatEarlierDecisionsKeepApartIsNotAskedOfWhatBecomesOneWithIt() throws {
        let first = try #require(result.questions.first)
        // A third one was decided to be different from the left one before; then left and right are joined.
        let third = try #require(
            result.questions.lazy.flatMap { [$0.leftEntity, $0.rightEntity] }
                .first { ![first.leftEntity, first.rightEntity].contains($0) })
        var queue = ReviewQueue(result.questions, apart: [[first.leftEntity, third]])
        queue.answer(.same)
        let ones: Set = [first.leftEntity, first.rightEntity]
        while let current = queue.current {
            let entities: Set = [current.pair.leftEntity, current.pair.rightEntity]
            #expect(!(entities.contains(third) && !entities.isDisjoint(with: ones)))
            queue.answer(nil)
        }
        while queue.back() != nil {}
        #expect(queue.current?.pair == first)
    }

    @Test func theDecisionsOfAMergeKeepItsEntitiesApart() throws {
        let pair = try #require(result.questions.first)
        let different = Scenario.decision(pair.left, right: pair.right, verdict: .different, at: 1)
        #expect(Scenario.resolve(Self.records, [different]).apart == [[pair.leftEntity, pair.rightEntity]])
        let withdrawn = Scenario.decision(pair.left, right: pair.right, verdict: .withdrawn, at: 2)
        #expect(Scenario.resolve(Self.records, [different, withdrawn]).apart.isEmpty)
        #expect(Scenario.resolve(Self.records).apart.isEmpty)
    }

    @Test func goingBackUndoesAllOfAnAnswer() {
        // Every sequence of three answers, undone step by step.
        let answers: [Decision.Verdict?] = [.same, .different, .unsure, nil]
        for first in answers {
            for second in answers {
                for third in answers {
                    var queue = ReviewQueue(result.questions)
                    var states = [(open: queue.open, number: queue.current?.number)]
                    for answer in [first, second, third] {
                        queue.answer(answer)
                        states.append((queue.open, queue.current?.number))
                    }
                    while let step = queue.back() {
                        states.removeLast()
                        #expect(queue.open == states.last?.open && queue.current?.number == states.last?.number)
                        #expect(queue.current?.pair == step.pair)
                    }
                }
            }
        }
    }

    @Test func atTheFirstQuestionThereIsNothingToGoBackTo() {
        var queue = ReviewQueue(result.questions)
        #expect(queue.back() == nil)
    }

    @Test func nothingWaitsInAnEmptyBand() {
        let queue = ReviewQueue<CandidatePair>([])
        #expect(queue.current == nil && queue.count == 0 && queue.open == 0)
    }

    @Test(arguments: Decision.Verdict.allCases.filter { $0 != .withdrawn })
    func aDecisionTakenBackLeavesTheMergeAsItWas(_ verdict: Decision.Verdict) {
        for pair in result.questions {
            let decision = Scenario.decision(pair.left, right: pair.right, verdict: verdict, at: 1)
            let withdrawn = Scenario.decision(pair.left, right: pair.right, verdict: .withdrawn, at: 2)
            #expect(Scenario.resolve(Self.records, [decision]).result != result)
            #expect(Scenario.resolve(Self.records, [decision, withdrawn]).result == result)
        }
    }
}
