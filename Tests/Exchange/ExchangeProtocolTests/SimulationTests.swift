import ExchangeProtocol
import ExchangeSimulation
import Testing

/// The core in simulated worlds: `Scripts/simulate` runs more of them.
@Suite struct SimulationTests {
    @Test(arguments: 1...20)
    func aWorldOfTenThousandStepsKeepsItsInvariantsAndConverges(seed: Int) throws {
        var world = SimulatedWorld(seed: UInt64(seed))
        try world.run(steps: 10_000)
    }

    @Test func oneSeedIsOneWorld() throws {
        var first = SimulatedWorld(seed: 7)
        var second = SimulatedWorld(seed: 7)
        try first.run(steps: 500)
        try second.run(steps: 500)
        #expect(first.events == second.events)
    }

    /// The invariants must be able to fail: each of these cores has one wrong rule.
    @Test(arguments: WrongRule.allCases)
    func aWorldFindsAWrongRule(rule: WrongRule) {
        // The first seed that finds it is enough.
        var found = false
        for seed in 1...8 where !found {
            var world = SimulatedWorld(seed: UInt64(seed), core: rule.core)
            do throws(SimulationFailure) {
                try world.run(steps: 3000)
            } catch {
                found = rule.invariants.contains { error.description.contains($0) }
            }
        }
        #expect(found, "\(rule) is not found")
    }
}
