import CorrectionSimulation
import ExchangeSimulation
import Policy
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

    /// A home that uses what was revoked, has ended or is used up is found.
    @Test(arguments: [(ConsentObstacle.revoked, "revoked"), (.expired, "ended"), (.usedUp, "more often")])
    func aWorldFindsAWrongRuleOfConsents(obstacle: ConsentObstacle, invariant: String) {
        var found = false
        for seed in 1...20 where !found {
            var world = CorrectionWorld(
                seed: UInt64(seed),
                consentRule: { consent, reader, origin in
                    let found = consent.obstacle(reader, version: nil, origins: [origin])
                    return found == obstacle ? nil : found
                })
            do throws(SimulationFailure) {
                try world.run(steps: 2_000)
            } catch {
                found = error.description.contains(invariant)
            }
        }
        #expect(found, "\(obstacle) is not found")
    }

    /// The invariants must be able to fail: each of these cores has one wrong rule.
    @Test(arguments: WrongCorrectionRule.allCases)
    func aWorldFindsAWrongRule(rule: WrongCorrectionRule) {
        // The first seed that finds it is enough.
        var found = false
        for seed in 1...40 where !found {
            var world = CorrectionWorld(seed: UInt64(seed), core: rule.core)
            do throws(SimulationFailure) {
                try world.run(steps: rule.steps)
            } catch {
                found = rule.invariants.contains { error.description.contains($0) }
            }
        }
        #expect(found, "\(rule) is not found")
    }
}
