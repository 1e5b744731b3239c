import ExchangeSimulation
import Foundation
import Testing

/// Real homes play the scripts of simulated worlds: `CORRIDOR_FAULTS=all` takes 300 steps of several seeds,
/// otherwise few; `CORRIDOR_SEED` names one.
@Suite struct RealWorldTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let isFull = environment["CORRIDOR_FAULTS"] == "all"
    private static let steps = isFull ? 300 : 40
    private static let seeds: [UInt64] =
        environment["CORRIDOR_SEED"].flatMap(UInt64.init).map { [$0] } ?? (isFull ? [1, 2, 3, 4, 5, 6] : [2])

    @Test(arguments: seeds) func realHomesKeepTheInvariantsOfTheSimulatedWorldAndConverge(_ seed: UInt64) throws {
        // The same script, on the core alone.
        var simulated = SimulatedWorld(seed: seed)
        try simulated.run(steps: Self.steps)
        try RealWorld(seed: seed).run(steps: Self.steps)
    }
}
