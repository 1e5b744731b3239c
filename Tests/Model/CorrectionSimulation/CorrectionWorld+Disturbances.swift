internal import Corrections
internal import ExchangeSimulation
internal import Platform

/// The adversary on the way, restored backups, stolen keys, and what people decide.
extension CorrectionWorld {
    /// Drops, doubles, alters, replays, reports as lost, and speaks with a stolen key.
    mutating func disturb() throws(SimulationFailure) {
        switch random.below(7) {
        case 0: if let old = random.pick(archive) { files.append(old) }
        case 1: try steal()
        case 2:
            // A message counts as lost. It may come all the same.
            let home = random.below(homes.count)
            let open = homes[home].disk.outbox.sorted()
            let telling = open.filter { if case .statements = messages[$0].content { true } else { false } }
            guard !homes[home].isGone, let message = random.pick(telling.isEmpty ? open : telling) else { return }
            homes[home].disk.outbox.remove(message)
            if random.happens(70) {
                files.removeAll { if case .message(message) = $0.content { true } else { false } }
            }
            switch messages[message].content {
            case .request: homes[home].disk.outbox.insert(message)
            case .replay: homes[home].disk.outbox.insert(message)
            case .objects(let objects):
                // It is sealed anew.
                let other = post(.objects(objects), from: home, to: messages[message].recipient)
                for object in objects {
                    let party = Self.id(of: messages[message].recipient)
                    try apply(.objectWent(object, to: party, message: messages[other].id), at: home)
                }
            case .statements:
                let party = Self.id(of: messages[message].recipient)
                try apply(.lost(message: messages[message].id, to: party), at: home)
            }
        case let act:
            guard !files.isEmpty else { return }
            let index = random.below(files.count)
            switch act {
            case 3, 4: files.remove(at: index)
            case 5: files.append(files[index])
            default: files[index].isAltered = true
            }
        }
    }

    /// Retracts objects in the name of a party, with its stolen key.
    private mutating func steal() throws(SimulationFailure) {
        guard stolen.count < 12, parties > 1, random.happens(20) else { return }
        // One key only; its owner notices in the end.
        let victim = stolen.first.map { Self.party($0.party) } ?? 1
        let holder = homes[random.below(homes.count)]
        let known = holder.disk.state.objects.keys.filter { $0.originator == Self.id(of: victim) }.sorted()
        guard holder.party != victim, let object = random.pick(known) else { return }
        series += 1
        let statement = try statement(.retraction(of: object), by: victim, series: series, number: 1, previous: nil)
        stolen.append(statement)
        messages.append(
            CorrectionMessage(
                index: messages.count, origin: nil, sender: victim, recipient: holder.party,
                content: .statements([statement])))
        send(CorrectionFile(content: .message(messages.count - 1), recipient: holder.party))
    }

    /// Something that a person decides.
    mutating func decide(at home: Int, about partner: Int) throws(SimulationFailure) {
        guard !homes[home].isGone else { return }
        let waiting = homes[home].disk.state.statements.filter { $0.value.decision == .waiting }.keys.sorted()
        switch random.below(20) {
        case 0..<5: if let digest = random.pick(waiting) { try apply(.decided([digest], isAccepted: true), at: home) }
        case 5: if let digest = random.pick(waiting) { try apply(.decided([digest], isAccepted: false), at: home) }
        case 6..<12:
            homes[home].backups.append(homes[home].disk)
            if homes[home].backups.count > 3 { homes[home].backups.removeFirst() }
        case 12..<14: try restore(home)
        case 14: if homes[home].isRestoredUnnoticed { try notice(home) }
        case 15: if !stolen.isEmpty { try learnOfTheft(at: home) }
        case 16: try succeed(homes[home].party, by: partner)
        case 17: try learnSuccessions(at: home)
        default: try synchronize(home)
        }
    }

    // MARK: restores

    private mutating func restore(_ home: Int) throws(SimulationFailure) {
        guard let backup = random.pick(homes[home].backups) else { return }
        homes[home].disk = backup
        homes[home].work = []
        if random.happens(80) { try notice(home) } else { homes[home].isRestoredUnnoticed = true }
    }

    /// The home knows that it was restored: a new series, and nothing is shown or sent until every partner has said what
    /// was forgotten.
    mutating func notice(_ home: Int) throws(SimulationFailure) {
        homes[home].isRestoredUnnoticed = false
        series += 1
        homes[home].disk.series = series
        homes[home].disk.last = nil
        homes[home].disk.isRestored = true
        // What others were told, or said, may have been forgotten there since.
        let own = Self.id(of: homes[home].party)
        for digest in homes[home].disk.state.statements.keys {
            homes[home].disk.state.statements[digest]?.passed = [:]
            homes[home].disk.state.statements[digest]?.confirmed = []
            homes[home].disk.state.statements[digest]?.sources.formIntersection([own])
        }
        homes[home].disk.waitsFor = Set(homes.indices.filter { $0 != home && !homes[$0].isGone })
        homes[home].work = []
        for other in homes[home].disk.waitsFor.sorted() where homes[other].party != homes[home].party {
            post(.request(from: home, of: other), from: home, to: homes[other].party)
        }
        try synchronize(home)
        try checkCatchingUp(home)
    }

    /// Answers a home that was restored: with what concerns the two, and with what this home has from it. What the other
    /// one was told before counts no longer.
    mutating func replay(for asking: Int, at home: Int) throws(SimulationFailure) {
        let party = Self.id(of: homes[asking].party)
        forget(party, at: home)
        // What a party had that it followed is its own now.
        let names = [party] + successions.filter { $0.successor == homes[asking].party }.map { Self.id(of: $0.party) }
        let state = homes[home].disk.state
        var held: [StatedObject: Set<String>] = [:]
        var statements: [PartyStatement] = []
        for (object, known) in state.objects {
            let ids = names.reduce(into: Set<String>()) { $0.formUnion(known.sources[$1] ?? []) }
            if !ids.isEmpty { held[object] = ids }
            guard
                !ids.isEmpty || names.contains(object.originator) || names.contains(where: { known.holders[$0] != nil })
            else { continue }
            // Its own come back even where its right is not known yet.
            statements += state.about(object).filter {
                $0.decision != .notEntitled || names.contains($0.statement.party)
            }.map(\.statement)
        }
        statements.sort { $0.digest < $1.digest }
        let replay = CorrectionMessage.Replay(
            home: asking, teller: home, series: homes[home].disk.newest[asking], statements: statements, held: held)
        post(.replay(replay), from: home, to: homes[asking].party)
    }

    /// Checks the series in which a message was sealed. A new series shows that its home was restored: it gets a replay of
    /// what it may have lost. So does a home of which a message from before the restore arrives late.
    mutating func notice(
        _ other: Int, in series: Int, of message: Int, at home: Int
    ) throws(SimulationFailure) {
        let known = homes[home].disk.newest[other] ?? series
        // Its answer may have gone with what it forgot.
        if homes[home].disk.waitsFor.contains(other), series > homes[home].disk.newest[other] ?? 0 {
            post(.request(from: home, of: other), from: home, to: homes[other].party)
        }
        homes[home].disk.newest[other] = max(known, series)
        if series > known {
            if case .request = messages[message].content { return }
            return try replay(for: other, at: home)
        }
        guard series < known else { return }
        let answer: CorrectionMessage.Content
        switch messages[message].content {
        case .objects(let objects):
            let held = Dictionary(uniqueKeysWithValues: objects.map { ($0, Set([messages[message].id])) })
            answer = .replay(
                CorrectionMessage.Replay(home: other, teller: home, series: nil, statements: [], held: held))
        case .statements(let statements):
            answer = .replay(
                CorrectionMessage.Replay(home: other, teller: home, series: nil, statements: statements, held: [:]))
        case .replay(let replay):
            answer = .replay(
                CorrectionMessage.Replay(
                    home: other, teller: home, series: nil, statements: replay.statements, held: [:]))
        case .request: return
        }
        post(answer, from: home, to: homes[other].party)
    }

    /// A home that gave something away and has lost its own record of it asks the originator for a replay, because the party
    /// that it came from may have lost its record too.
    func askOriginators(of held: [StatedObject: Set<String>], at home: Int) -> [(
        home: Int, replay: CorrectionMessage.Replay
    )] {
        let unknown = held.filter { homes[home].disk.state.objects[$0.key]?.isHere != true }
        var asked: [(Int, CorrectionMessage.Replay)] = []
        for (object, ids) in unknown.sorted(by: { $0.key < $1.key }) {
            let originators = known(successions.count).entitled(for: object.originator)
            for other in homes.indices
            where other != home && !homes[other].isGone && originators.contains(Self.id(of: homes[other].party)) {
                asked.append(
                    (
                        other,
                        CorrectionMessage.Replay(
                            home: other, teller: home, series: nil, statements: [], held: [object: ids])
                    ))
            }
        }
        return asked
    }

    /// What a party was told before counts no longer: it was restored.
    private mutating func forget(_ party: String, at home: Int) {
        for digest in homes[home].disk.state.statements.keys {
            homes[home].disk.state.statements[digest]?.passed[party] = nil
            homes[home].disk.state.statements[digest]?.confirmed.remove(party)
            homes[home].disk.state.statements[digest]?.sources.remove(party)
        }
    }

    /// Another home has said what was forgotten.
    mutating func caughtUp(with other: Int, at home: Int) throws(SimulationFailure) {
        homes[home].disk.waitsFor.remove(other)
        try checkCatchingUp(home)
    }

    /// A home that waits for nobody any more is as every other one.
    mutating func checkCatchingUp(_ home: Int) throws(SimulationFailure) {
        guard homes[home].disk.isRestored else { return }
        homes[home].disk.waitsFor = homes[home].disk.waitsFor.filter { !homes[$0].isGone }
        guard homes[home].disk.waitsFor.isEmpty else { return }
        homes[home].disk.isRestored = false
        try checkViews(at: home)
    }

    // MARK: devices, keys, parties

    /// What one device of a party knows of statements, carried to the other one by a person.
    mutating func synchronize(_ home: Int) throws(SimulationFailure) {
        let party = homes[home].party
        for other in homes.indices where other != home && homes[other].party == party && !homes[other].isGone {
            let known = homes[other].disk.state.statements
            let statements = known.values.filter { $0.decision != .notEntitled }.map(\.statement)
                .filter { homes[home].disk.state.statements[$0.digest] == nil }.sorted { $0.digest < $1.digest }
            try came(statements, from: Self.id(of: party), at: home)
            homes[home].disk.waitsFor.remove(other)
        }
    }

    mutating func learnOfTheft(at home: Int) throws(SimulationFailure) {
        homes[home].disk.knowsTheft = true
        try refuseStolen(at: home)
    }

    /// A person refuses what was said with the stolen key.
    mutating func refuseStolen(at home: Int) throws(SimulationFailure) {
        let said = stolen.map(\.digest).filter { digest in
            guard let held = homes[home].disk.state.statements[digest] else { return false }
            return held.decision == .effective || held.decision == .waiting
        }
        if !said.isEmpty { try apply(.decided(said, isAccepted: false), at: home) }
    }

    /// A party ends, and another one takes its place, with its case file.
    private mutating func succeed(_ party: Int, by successor: Int) throws(SimulationFailure) {
        guard successions.isEmpty, parties > 3, party > 1, random.happens(30),
            let old = homes.firstIndex(where: { $0.party == party }), isActive(old), !homes[old].isRestoredUnnoticed,
            let new = homes.firstIndex(where: { $0.party == successor }), isActive(new)
        else { return }
        homes[old].isGone = true
        successions.append((party, successor))
        try learnSuccessions(at: new)
        let handed = homes[old].disk.state
        for (object, known) in handed.objects.sorted(by: { $0.key < $1.key }) {
            for source in known.sources.keys.sorted() where source != Self.id(of: successor) {
                try apply(.objectCame(object, from: source, message: "handed over"), at: new)
            }
            for holder in known.holders.keys.sorted() where holder != Self.id(of: successor) {
                try apply(.objectWent(object, to: holder, message: "handed over"), at: new)
            }
        }
        let statements = handed.statements.values.filter { $0.decision != .notEntitled }.map(\.statement)
        try came(statements.sorted { $0.digest < $1.digest }, from: Self.id(of: party), at: new)
        for home in homes.indices where !homes[home].isGone { try checkCatchingUp(home) }
    }

    mutating func learnSuccessions(at home: Int) throws(SimulationFailure) {
        while homes[home].disk.successions < successions.count {
            let (party, successor) = successions[homes[home].disk.successions]
            homes[home].disk.successions += 1
            let (old, new) = (Self.id(of: party), Self.id(of: successor))
            try apply(.succeeded(party: old, by: new), at: home)
            // What the party held its successor holds.
            guard homes[home].party != successor else { continue }
            for (object, known) in homes[home].disk.state.objects.sorted(by: { $0.key < $1.key })
            where known.holders[old] != nil {
                try apply(.objectWent(object, to: new, message: "handed over"), at: home)
            }
        }
    }
}
