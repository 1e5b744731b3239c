/// What happens in a world, step by step, by its seed alone: who does what with whom. The details (which file, how much
/// time) follow from what is there, and are chosen by the world that plays it: a simulated one, or one of real homes.
package struct SimulationScript: Sendable {
    /// What a step is about.
    package enum Act: Hashable, Sendable {
        /// A message is sealed.
        case seal
        /// A home sends what is to be sent.
        case work
        /// A home receives, and imports.
        case receive
        /// The adversary does something.
        case disturb
        /// Up to two hours pass.
        case hours
        /// Up to a day passes.
        case day
        /// The process of a home is stopped.
        case crash
        /// A person decides something.
        case decide
    }

    /// A step.
    package struct Step: Hashable, Sendable {
        /// What it is about.
        package let act: Act
        /// The home that does it, by its number in ``homes``.
        package let home: Int
        /// The party that it does it with.
        package let partner: Int
        /// What of several things it does: 0 to 99.
        package let choice: Int
    }

    /// The number of parties.
    package let parties: Int
    /// The parties of the homes; the first party has two of them, perhaps.
    package let homes: [Int]
    private var random: SeededGenerator

    /// The script of a seed.
    package init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        parties = 3 + random.below(3)
        homes = Array(0..<parties) + (random.happens(50) ? [0] : [])
    }

    /// The next step.
    package mutating func next() -> Step {
        let home = random.below(homes.count)
        let act: Act =
            switch random.below(100) {
            case 0..<12: .seal
            case 12..<60: .work
            case 60..<80: .receive
            case 80..<90: .disturb
            case 90..<94: .hours
            case 94: .day
            case 95: .crash
            default: .decide
            }
        let partner = (homes[home] + 1 + random.below(parties - 1)) % parties
        return Step(act: act, home: home, partner: partner, choice: random.below(100))
    }
}
