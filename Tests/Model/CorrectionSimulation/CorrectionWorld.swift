package import Corrections
internal import Diagnostics
package import ExchangeSimulation
internal import Platform
internal import Policy

/// Parties that give each other objects, pass them on, and correct, retract and reinstate them, through an adversary, with
/// backups that are restored, two devices, a stolen key and a party that another one follows; without clocks, disks and
/// keys.
///
/// Each home runs on ``CorrectionCore``; everything around it is simulated. After every event the invariants are checked
/// against what really happened.
package struct CorrectionWorld {
    /// The core that is simulated: the real one, or one with a wrong rule, which the invariants must catch.
    package typealias Core = @Sendable (CorrectionEvent, inout CorrectionState, RetractionLimits) -> CorrectionStep

    /// Small limits, so that they are reached.
    package static let limits = RetractionLimits(percent: 25, number: 3, always: 1)

    let seed: UInt64
    let core: Core
    let consentRule: ConsentRule
    /// The homes that were ever restored.
    var wereRestored: Set<Int> = []
    var random: SeededGenerator
    var step = 0
    var now = Timestamp(seconds: 1_800_000_000)
    let parties: Int
    var homes: [CorrectionHome] = []
    /// All messages that were ever sealed, by their number.
    var messages: [CorrectionMessage] = []
    /// The messages that some home of their recipient took in.
    var taken: Set<Int> = []
    /// The files on their way, and all that there ever were.
    var files: [CorrectionFile] = []
    var archive: [CorrectionFile] = []
    /// The digests of all statements that parties made, but for those of the thief.
    var honest: Set<String> = []
    /// The digests of the statements that a thief made with the key of a party.
    var stolen: [PartyStatement] = []
    /// The parties that took the place of others, in their order, and the rights that follow.
    var successions: [(party: Int, successor: Int)] = []
    /// The places that statements were really made at, by their digests.
    var places: [StatementPlace: Set<String>] = [:]
    /// The digests of statements about what their issuers have no right to correct.
    var presumptuous: Set<String> = []
    var objects = 0
    var series = 0
    var isAdversaryActive = true
    /// How many events the core has decided: what a run cost.
    package private(set) var events = 0

    /// A world.
    package init(
        seed: UInt64, core: @escaping Core = { CorrectionCore.apply($0, to: &$1, limits: $2) },
        consentRule: @escaping ConsentRule = { $0.obstacle($1, version: nil, origins: [$2]) }
    ) {
        self.seed = seed
        self.core = core
        self.consentRule = consentRule
        random = SeededGenerator(seed: seed)
        parties = 3 + random.below(3)
        for party in 0..<parties { addHome(of: party) }
        // A second device of the first party; each of the two knows that there is the other one.
        guard random.happens(40) else { return }
        addHome(of: 0)
        for home in homes.indices where homes[home].party == 0 { homes[home].disk.state.hasIncompleteRecord = true }
    }

    private mutating func addHome(of party: Int) {
        series += 1
        homes.append(
            CorrectionHome(
                party: party,
                disk: CorrectionHome.Disk(state: CorrectionState(party: Self.id(of: party)), series: series)))
    }

    /// The party id of a party.
    static func id(of party: Int) -> String { String(repeating: String(party + 1), count: 64) }
    /// The number of a party.
    static func party(_ id: String) -> Int { (id.first?.wholeNumberValue ?? 1) - 1 }

    /// Runs the world with its adversary, then without until it has converged.
    ///
    /// - Throws: `SimulationFailure` at the first step at which an invariant does not hold.
    package mutating func run(steps: Int) throws(SimulationFailure) {
        while step < steps {
            step += 1
            try act()
        }
        try converge()
    }

    private mutating func act() throws(SimulationFailure) {
        let home = random.below(homes.count)
        let partner = (homes[home].party + 1 + random.below(parties - 1)) % parties
        // People do not leave a restored home alone for long: what it does afterwards is of interest.
        if homes[home].disk.isRestored, random.happens(10) { homes[home].disk.isRestored = false }
        switch random.below(100) {
        case 0..<8: try make(at: home)
        case 8..<18: try give(at: home, to: partner)
        case 18..<26: try correct(at: home)
        case 26..<46: try work(at: home)
        case 46..<72: try receive(at: home)
        case 72..<84: try disturb()
        case 84..<87: now = now.adding(seconds: Int64(random.below(86_400)))
        case 87: homes[home].work = []
        case 88..<93: try decide(at: home, about: partner)
        default: try consent(at: home, about: partner)
        }
    }

    func failure(_ what: String) -> SimulationFailure { SimulationFailure(seed: seed, step: step, what) }

    /// Has the core decide about an event, checks what it decided, and does what belongs to the transaction of the event.
    mutating func apply(_ event: CorrectionEvent, at home: Int) throws(SimulationFailure) {
        events += 1
        let before = homes[home].disk.state
        let result = core(event, &homes[home].disk.state, Self.limits)
        for output in result.outputs {
            switch output {
            case .hide(let object): homes[home].disk.shown.remove(object)
            case .show(let object): homes[home].disk.shown.insert(object)
            case .judge, .hold: break
            case .pass, .tell: homes[home].work.append(output)
            }
        }
        if case .objectCame(let object, _, _) = event, !result.outputs.contains(.hide(object)) {
            homes[home].disk.shown.insert(object)
        }
        try check(result, of: event, before: before, at: home)
    }
}
