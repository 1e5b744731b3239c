internal import Testing

@testable internal import EntityResolution
@testable internal import RecordLinkage

/// An incremental merge has the result of a full merge.
struct IncrementalResolutionTests {
    /// The shipped parameters, and parameters under which most blocks are split or compared in windows and frequencies
    /// are used.
    private static let parameters: [ResolutionParameters] = {
        var narrow = ResolutionParameters.standard
        (narrow.blockLimit, narrow.blockWindow, narrow.frequencyMinimum) = (5, 2, 6)
        var frequent = ResolutionParameters.standard
        frequent.frequencyMinimum = 10
        return [.standard, narrow, frequent]
    }()

    /// Records that are added, changed and removed, and decisions about them that are made and withdrawn.
    private struct Story {
        var random: RandomRecords
        private(set) var records: [String: Record] = [:]
        private(set) var decisions: [Decision] = []

        init(_ seed: UInt64) { random = RandomRecords(seed) }

        var table: RecordTable {
            mutating get { Scenario.table(random.shuffled(Array(records.sorted { $0.key < $1.key }.map(\.value)))) }
        }

        mutating func goOn() {
            for _ in 0..<random.below(12) {
                let id = "r\(random.below(60))"
                switch random.below(6) {
                case 0: records[id] = nil
                case 1: records[id]?.phones = ["+1 202 555 014\(random.below(4))"]
                default: records[id] = random.record(id)
                }
            }
            let known = records.sorted { $0.key < $1.key }.map(\.value)
            guard known.count > 1 else { return }
            for decision in random.decisions(random.below(3), about: known) { take(decision.verdict, decision) }
            if random.below(3) == 0, let last = decisions.last { take(.withdrawn, last) }
        }

        private mutating func take(_ verdict: Decision.Verdict, _ about: Decision) {
            decisions.append(
                Scenario.decision(about.left, right: about.right, verdict: verdict, at: Int64(decisions.count)))
        }
    }

    @Test(arguments: UInt64(1)...20, 0..<3)
    func anyStoryEndsAsIfItWereToldAtOnce(_ seed: UInt64, _ parameters: Int) throws {
        let resolver = Resolver(parameters: Self.parameters[parameters])
        var story = Story(seed)
        var memory = PairMemory()
        var spared = 0
        for _ in 0..<12 {
            story.goOn()
            let table = story.table
            let whole = resolver.resolve(table, decisions: story.decisions)
            let (resolved, remembered, examined) = resolver.resolve(table, decisions: story.decisions, after: memory)
            #expect(resolved.result == whole.result)
            #expect(resolved.automatic == whole.automatic)
            // The memory is the same too, or the next merge could differ.
            let (_, anew, all) = resolver.resolve(table, decisions: story.decisions, after: PairMemory())
            #expect(remembered == anew)
            #expect(all.records == table.count && examined.total == table.count)
            spared += all.pairs - examined.pairs
            for (left, right) in zip(table.ids, table.ids.dropFirst()) {
                #expect(try resolved.explanation(of: left, right) == whole.explanation(of: left, right))
            }
            memory = remembered
        }
        #expect(spared > 0)
    }

    @Test(arguments: UInt64(1)...6)
    func nothingIsLookedAtWhenNothingChanged(_ seed: UInt64) {
        var random = RandomRecords(seed)
        let table = Scenario.table(random.records(60))
        let first = Resolver().resolve(table, decisions: [], after: PairMemory())
        #expect(first.examined.records == 60 && first.examined.pairs > 0)
        let second = Resolver().resolve(table, decisions: [], after: first.memory)
        #expect(second.examined == MergeCoverage(records: 0, pairs: 0, total: 60))
        #expect(second.memory == first.memory)
    }

    @Test func aRecordThatNobodyKnowsIsComparedToThoseItMeetsOnly() {
        var random = RandomRecords(3)
        let records = random.records(60)
        let before = Resolver().resolve(Scenario.table(records), decisions: [], after: PairMemory())
        let stranger = Scenario.person("stranger", "Barnaby Wexcombe", born: "1931-12-31")
        let after = Resolver().resolve(Scenario.table(records + [stranger]), decisions: [], after: before.memory)
        #expect(after.examined == MergeCoverage(records: 1, pairs: 0, total: 61))
    }

    /// A common name weighs less in a large table: a proposed pair is dropped because of records that share no block
    /// with it, and proposed again once they are removed.
    @Test func weightsAreThoseOfTheTableAsItIs() throws {
        var parameters = ResolutionParameters.standard
        parameters.frequencyMinimum = 4
        let resolver = Resolver(parameters: parameters)
        let pair = ["a", "b"].map { Scenario.person($0, "Zenobia Quartzfield", born: "1971") }
        let others = (0..<300).map { Scenario.person("c\($0)", "Zenobia Quartzfield \($0)", born: "19\(10 + $0 % 60)") }
        var memory = PairMemory()
        var totals: [Double] = []
        for records in [pair, pair + others, pair] {
            let table = Scenario.table(records)
            let resolution = resolver.resolve(table, decisions: [], after: memory)
            #expect(resolution.resolved.result == resolver.resolve(table).result)
            totals.append(try resolution.resolved.explanation(of: "a", "b").total)
            memory = resolution.memory
        }
        #expect(totals[0] == totals[2] && totals[1] < totals[0])
    }
}
