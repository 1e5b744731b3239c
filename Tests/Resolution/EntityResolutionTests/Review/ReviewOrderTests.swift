import EntityResolution
import RecordLinkage
import Testing

@Suite struct ReviewOrderTests {
    @Test(arguments: [0.02, 0.3, 0.49, 0.51, 0.7, 0.98]) func evenOddsTellMost(_ probability: Double) {
        #expect(information(probability) < information(0.5))
        #expect(information(0.5) == 1)
    }

    @Test(arguments: [(0.6, 0.7), (0.4, 0.3), (0.9, 0.999)]) func theNearerToEvenOddsTellsMore(
        _ near: Double, _ far: Double
    ) { #expect(information(near) > information(far)) }

    @Test func theMoreRecordsItJoinsTheMoreItTells() {
        #expect(information(0.9, left: 3, right: 2) == 6 * information(0.9))
    }

    @Test(arguments: [0.0, 1.0]) func aCertaintyTellsNothing(_ probability: Double) {
        #expect(information(probability, left: 9, right: 9) == 0)
    }

    @Test func theQuestionsAreInThisOrderWhateverTheOrderOfTheRecords() {
        let expected = Scenario.resolve(ReviewQueueTests.records).result.questions
        #expect(expected.count > 2)
        let told = expected.map { $0.posterior }
        for (before, after) in zip(told, told.dropFirst()) { #expect(information(before) >= information(after)) }
        for turn in 1..<ReviewQueueTests.records.count {
            let turned = Array(ReviewQueueTests.records[turn...] + ReviewQueueTests.records[..<turn])
            #expect(Scenario.resolve(turned).result.questions == expected)
        }
    }

    @Test(arguments: Decision.Verdict.allCases.filter { $0 != .withdrawn })
    func whatIsDecidedIsNotAskedAgain(_ verdict: Decision.Verdict) throws {
        let before = Scenario.resolve(ReviewQueueTests.records).result.questions
        let pair = try #require(before.first)
        let decision = Scenario.decision(pair.left, right: pair.right, verdict: verdict, at: 5)
        let after = Scenario.resolve(ReviewQueueTests.records, [decision]).result.questions
        #expect(!after.contains { Set([$0.left, $0.right]) == [pair.left, pair.right] })
    }

    private func information(_ probability: Double, left: Int = 1, right: Int = 1) -> Double {
        ReviewOrder.information(probability: probability, left: left, right: right)
    }
}
