package import ExchangeProtocol
internal import Platform

/// Several parties that exchange files through an adversary, without clocks, disks and keys.
///
/// Each relation of each home runs on the core; everything around it (stores, folders, signatures) is simulated. After
/// every event the invariants of specs/exchange.md are checked against what really happened.
package struct SimulatedWorld {
    /// The core that is simulated: the real one, or one with a wrong rule, which the invariants must catch.
    package typealias Core = @Sendable (ExchangeEvent, inout RelationState, ExchangeLimits) -> ExchangeStep

    /// Small limits, so that all of them are reached.
    package static let limits: ExchangeLimits = {
        var limits = ExchangeLimits()
        limits.repeatedBytesPerDay = 4000
        limits.receiptRepeatsPerDay = 8
        limits.openMessages = 60
        limits.owedReceipts = 8
        limits.streams = 4
        limits.gapsPerStream = 12
        limits.rangesPerRequest = 6
        limits.incompleteMessages = 3
        return limits
    }()

    let seed: UInt64
    let core: Core
    let limits = SimulatedWorld.limits
    /// What happens, which real homes play too.
    private var script: SimulationScript
    /// Chooses the details.
    var random: SeededGenerator
    var step = 0
    var now = Timestamp(seconds: 1_800_000_000)
    let parties: Int
    var homes: [SimulatedHome] = []
    /// All messages that were ever sealed, by their number.
    var messages: [SimulatedMessage] = []
    /// The files on their way.
    var files: [SimulatedFile] = []
    /// All files that were ever sent: what the adversary can replay.
    var archive: [SimulatedFile] = []
    /// How often each party exchanged its encryption certificate.
    var certificates: [Int]
    /// The highest number ever given in a stream, by stream and recipient.
    var highestNumbers: [Int: Int] = [:]
    /// The streams in which a number was really given twice.
    var forkedStreams: Set<Int> = []
    /// The answers that were really sealed, by message and answer.
    var answersGiven: Set<String> = []
    /// The messages that some home really took.
    var taken: Set<Int> = []
    var streams = 0
    var isAdversaryActive = true
    /// How many events the core has decided: what a run cost.
    package private(set) var events = 0

    /// A world.
    package init(seed: UInt64, core: @escaping Core = { ExchangeCore.apply($0, to: &$1, limits: $2) }) {
        self.seed = seed
        self.core = core
        script = SimulationScript(seed: seed)
        random = SeededGenerator(seed: seed ^ 0x5DEE_CE66)
        parties = script.parties
        certificates = Array(repeating: 0, count: parties)
        for party in script.homes { addHome(of: party) }
    }

    private mutating func addHome(of party: Int) {
        let stream = newStream()
        let relations = (0..<parties).map { partner in
            partner == party
                ? nil : SimulatedHome.Relation(state: RelationState(stream: "s\(stream)", now: now))
        }
        homes.append(SimulatedHome(party: party, disk: SimulatedHome.Disk(stream: stream, relations: relations)))
    }

    mutating func newStream() -> Int {
        streams += 1
        return streams
    }

    /// Runs the world with its adversary, then without until it has converged.
    ///
    /// - Throws: ``SimulationFailure`` at the first step at which an invariant does not hold.
    package mutating func run(steps: Int) throws(SimulationFailure) {
        while step < steps {
            step += 1
            try act()
        }
        try converge()
    }

    private mutating func act() throws(SimulationFailure) {
        let next = script.next()
        switch next.act {
        case .seal: try sealContent(at: next.home, for: next.partner, next.choice)
        case .work: try work(at: next.home)
        case .receive: try receive(at: next.home, from: next.partner)
        case .disturb: disturb(next.choice)
        case .hours: now = now.adding(seconds: Int64(random.below(7200)))
        case .day: now = now.adding(seconds: Int64(random.below(86_400)))
        case .crash: try crash(next.home)
        case .decide: try decide(at: next.home, about: next.partner, next.choice)
        }
    }

    func relation(_ home: Int, _ partner: Int) -> SimulatedHome.Relation? { homes[home].disk.relations[partner] }

    func failure(_ what: String) -> SimulationFailure { SimulationFailure(seed: seed, step: step, what) }

    /// Has the core decide about an event, checks what it decided, and does what belongs to the transaction of the event.
    mutating func apply(_ event: ExchangeEvent, at home: Int, with partner: Int) throws(SimulationFailure) {
        guard var relation = homes[home].disk.relations[partner] else { return }
        // Moved out, so that the state is changed in place.
        homes[home].disk.relations[partner] = nil
        events += 1
        let before = StateSummary(relation.state)
        let result = core(event, &relation.state, limits)
        try check(result, of: event, before: before, in: relation, at: home, with: partner)
        try commit(result, of: event, in: &relation, at: home, with: partner)
        homes[home].disk.relations[partner] = relation
    }
}
