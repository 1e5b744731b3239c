/// What a simulated world shows to be wrong with the core.
package struct SimulationFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The seed of the world.
    package let seed: UInt64
    /// The number of the step.
    package let step: Int
    /// The invariant that does not hold, and for whom.
    package let description: String

    /// A failure.
    package init(seed: UInt64, step: Int, _ what: String) {
        self.seed = seed
        self.step = step
        description = "seed \(seed), step \(step): \(what)"
    }
}
