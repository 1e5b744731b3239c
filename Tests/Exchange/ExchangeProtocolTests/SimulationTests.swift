import ExchangeProtocol
import ExchangeSimulation
import Testing

/// The core in simulated worlds, and wrong cores that they must find.
@Suite struct SimulationTests {
    @Test(arguments: 1...20)
    func aWorldOfTenThousandStepsKeepsItsInvariantsAndConverges(seed: Int) throws {
        var world = SimulatedWorld(seed: UInt64(seed))
        try world.run(steps: 10_000)
    }
}
