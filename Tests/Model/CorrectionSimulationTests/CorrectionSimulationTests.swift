import CorrectionSimulation
import ExchangeSimulation
import Testing

/// The rules of corrections in simulated worlds: `Scripts/simulate` runs more of them.
@Suite struct CorrectionSimulationTests {
    @Test(arguments: 1...20)
    func aWorldOfCorrectionsKeepsItsInvariantsAndConverges(seed: Int) throws {
        var world = CorrectionWorld(seed: UInt64(seed))
        try world.run(steps: 600)
    }

    @Test func oneSeedIsOneWorld() throws {
        var first = CorrectionWorld(seed: 7)
        var second = CorrectionWorld(seed: 7)
        try first.run(steps: 200)
        try second.run(steps: 200)
        #expect(first.events == second.events)
    }

    /// The invariants must be able to fail: each of these cores has one wrong rule.
    @Test(arguments: WrongCorrectionRule.allCases)
    func aWorldFindsAWrongRule(rule: WrongCorrectionRule) {
        let found = (1...20).lazy.compactMap { seed -> SimulationFailure? in
            var world = CorrectionWorld(seed: UInt64(seed), core: rule.core)
            do throws(SimulationFailure) {
                try world.run(steps: 600)
                return nil
            } catch { return error }
        }.first { failure in rule.invariants.contains { failure.description.contains($0) } }
        #expect(found != nil, "\(rule) is not found")
    }
}
