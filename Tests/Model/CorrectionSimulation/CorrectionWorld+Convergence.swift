internal import Corrections
internal import ExchangeSimulation
internal import Platform

/// The adversary stops, people do what they were advised to: every holder has the last correction, and no view shows a
/// retracted object.
extension CorrectionWorld {
    mutating func converge() throws(SimulationFailure) {
        isAdversaryActive = false
        files.removeAll(where: \.isAltered)
        let gone = Set(homes.filter(\.isGone).map(\.party))
        for home in homes.indices where !homes[home].isGone {
            homes[home].work = []
            if homes[home].isRestoredUnnoticed { try notice(home) }
        }
        // What is decided in a quiet round may have to be told in the next one.
        var quiet = 0
        for round in 0..<80 where quiet < 2 {
            for home in homes.indices.shuffled(using: &random) where !homes[home].isGone {
                homes[home].disk.outbox = homes[home].disk.outbox.filter { !gone.contains(messages[$0].recipient) }
                // Of a succession most hear later than of what the successor states.
                if round > 0 { try learnSuccessions(at: home) }
                try attend(home)
                try receive(at: home)
                try work(at: home)
            }
            files.removeAll { gone.contains($0.recipient) }
            now = now.adding(seconds: 86_400)
            step += 1
            let isQuiet =
                files.isEmpty
                && homes.allSatisfy { home in
                    home.isGone || home.disk.outbox.isEmpty && !home.disk.isRestored
                }
            quiet = isQuiet ? quiet + 1 : 0
        }
        guard quiet == 2 else {
            let open = homes.indices.map {
                "\($0): \(homes[$0].disk.outbox.count)"
            }
            throw failure("the homes do not come to rest; open messages: \(open)")
        }
        try checkRest(gone)
    }

    /// What people do: they learn what happened, and decide on what waits.
    private mutating func attend(_ home: Int) throws(SimulationFailure) {
        if !stolen.isEmpty { try learnOfTheft(at: home) }
        try synchronize(home)
        if homes[home].disk.isRestored {
            homes[home].disk.isRestored = false
            try checkViews(at: home)
        }
        let open = homes[home].disk.state.statements.filter { digest, held in
            honest.contains(digest) && (held.decision == .waiting || held.decision == .refused)
        }.keys.sorted()
        if !open.isEmpty { try apply(.decided(open, isAccepted: true), at: home) }
    }

    private mutating func checkRest(_ gone: Set<Int>) throws(SimulationFailure) {
        try checkConsents(gone)
        let rights = known(successions.count)
        var about: [StatedObject: [String: PartyStatement]] = [:]
        var places: [StatementPlace: Set<String>] = [:]
        for home in homes where !home.isGone {
            for (digest, held) in home.disk.state.statements where honest.contains(digest) {
                places[held.statement.place, default: []].insert(digest)
                guard let object = held.statement.subject.object,
                    rights.permits(held.statement.party, toCorrect: object.originator)
                else { continue }
                about[object, default: [:]][digest] = held.statement
            }
        }
        let forks = Set(places.filter { $0.value.count > 1 }.keys)
        for home in homes.indices where !homes[home].isGone {
            try checkViews(at: home)
            try apply(.resumed, at: home)
            for case .pass(_, let party) in homes[home].work where !gone.contains(Self.party(party)) {
                throw failure("home \(home) still has something to tell party \(Self.party(party))")
            }
            for (object, known) in homes[home].disk.state.objects.sorted(by: { $0.key < $1.key }) where known.isHere {
                try checkCorrections(of: object, about[object] ?? [:], forks: forks, at: home)
            }
        }
    }

    /// A holder has every correction of an object that anybody has, and nothing that a thief said.
    private func checkCorrections(
        of object: StatedObject, _ statements: [String: PartyStatement], forks: Set<StatementPlace>, at home: Int
    ) throws(SimulationFailure) {
        let state = homes[home].disk.state
        for (digest, statement) in statements.sorted(by: { $0.key < $1.key }) {
            guard state.statements[digest]?.decision == .effective else {
                let knowing = homes.indices.filter { homes[$0].disk.state.statements[digest]?.decision == .effective }
                let givers = homes.indices.filter { index in
                    homes[index].disk.state.objects[object]?.holders[Self.id(of: homes[home].party)] != nil
                }
                throw failure(
                    "home \(home) holds \(object.object) and does not know that party \(Self.party(statement.party)) "
                        + "stated: \(statement.act.rawValue); homes \(knowing) know it, \(givers) gave the object to it"
                )
            }
        }
        for statement in stolen where state.statements[statement.digest]?.decision == .effective {
            throw failure("home \(home) acts on what a thief said")
        }
        guard homes[home].disk.shown.contains(object) != isHidden(object, by: Array(statements.values), forks: forks)
        else {
            throw failure("home \(home) shows \(object.object), which was retracted, or hides what was not")
        }
    }
}
