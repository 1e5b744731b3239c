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
                for (digest, known) in homes[home].disk.consents where known.message == message {
                    homes[home].disk.consents[digest]?.message = nil
                }
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
        switch random.below(24) {
        case 0..<5: if let digest = random.pick(waiting) { try apply(.decided([digest], isAccepted: true), at: home) }
        case 5: if let digest = random.pick(waiting) { try apply(.decided([digest], isAccepted: false), at: home) }
        case 6..<12:
            homes[home].backups.append(homes[home].disk)
            if homes[home].backups.count > 3 { homes[home].backups.removeFirst() }
        case 12..<14: try restore(home)
        case 14: try burn(home)
        case 15:
            if homes[home].isRestoredUnnoticed { try notice(home) } else { homes[home].disk.isRestored = false }
        case 16: if !stolen.isEmpty { try learnOfTheft(at: home) }
        case 17..<20: try succeed(homes[home].party, by: partner)
        case 20: try learnSuccessions(at: home)
        default: try synchronize(home)
        }
    }

    // MARK: restores

    private mutating func restore(_ home: Int, isOldest: Bool = false) throws(SimulationFailure) {
        guard !homes[home].isGone, let picked = random.pick(homes[home].backups) else { return }
        homes[home].disk = isOldest ? homes[home].backups[0] : picked
        wereRestored.insert(home)
        homes[home].work = []
        guard !isOldest, random.happens(40) else { return try notice(home) }
        homes[home].isRestoredUnnoticed = true
        // It goes on where it was, with numbers that it gave before: forks.
        try deviate(at: home)
    }

    /// One fire: both ends of a link lose what they did since their oldest backups, where possible of a link over which an
    /// object went that is in the backup of the one only, and that the other one gave on. The one takes some of its
    /// objects back then.
    private mutating func burn(_ home: Int) throws(SimulationFailure) {
        let party = homes[home].party
        let others = homes.indices.filter {
            homes[$0].party != party && !homes[$0].isGone && !homes[$0].backups.isEmpty
        }
        guard !homes[home].isGone, let former = homes[home].backups.first, let any = random.pick(others) else { return }
        var lost: [(object: StatedObject, other: Int)] = []
        for other in others {
            for (object, known) in homes[other].disk.state.objects.sorted(by: { $0.key < $1.key })
            where object.originator == Self.id(of: party) && !known.holders.isEmpty {
                let isForgotten = homes[other].backups[0].state.objects[object] == nil
                let before = former.state.objects[object]
                guard isForgotten, let before, before.holders[Self.id(of: homes[other].party)] == nil else { continue }
                lost.append((object, other))
            }
        }
        let victim = random.pick(lost)
        for one in [home, victim?.other ?? any] {
            try restore(one, isOldest: true)
            homes[one].disk.isRestored = false
        }
        guard let object = victim?.object, isActive(home) else { return }
        try apply(.statementsMade([try state(.retraction(of: object), at: home)]), at: home)
    }

    /// Retracts objects and reinstates them, one after the other.
    private mutating func deviate(at home: Int) throws(SimulationFailure) {
        guard isActive(home) else { return }
        for _ in 0..<2 {
            let state = homes[home].disk.state
            let party = Self.id(of: homes[home].party)
            let mine = state.objects.filter { $0.value.isHere && $0.key.originator == party }.keys.sorted()
            guard let object = random.pick(mine) else { return }
            let retraction = try self.state(.retraction(of: object), at: home)
            try apply(.statementsMade([retraction]), at: home)
            let reinstatement = try self.state(.reinstatement(of: object, lifting: retraction.digest), at: home)
            try apply(.statementsMade([reinstatement]), at: home)
        }
    }

    /// The home knows that it was restored: a new series, and nothing is shown or sent until a person has decided.
    mutating func notice(_ home: Int) throws(SimulationFailure) {
        homes[home].isRestoredUnnoticed = false
        series += 1
        homes[home].disk.series = series
        homes[home].disk.last = nil
        homes[home].disk.lastHoldings = nil
        homes[home].disk.isRestored = true
        homes[home].work = []
        let gone = Set(homes.filter(\.isGone).map(\.party))
        let partners = Set(0..<parties).subtracting(gone).subtracting([homes[home].party])
        try apply(.restored(partners: Set(partners.map { Self.id(of: $0) })), at: home)
        sayConsentsAgain(to: nil, at: home)
    }

    /// Whether a message shows that its home was restored: by a new series, or because it came late in an older one. Of a
    /// home from which nothing came before only a restore makes it say what it has.
    func showsRestore(_ message: CorrectionMessage, at home: Int) -> Bool {
        guard let origin = message.origin else { return false }
        if let newest = homes[home].disk.newest[origin.home] { return newest != origin.series }
        guard case .statements(let statements) = message.content else { return false }
        return statements.contains { $0.act == .holdings }
    }

    // MARK: devices, keys, parties

    /// What one device of a party knows of statements and of restored partners, carried to the other one by a person.
    mutating func synchronize(_ home: Int) throws(SimulationFailure) {
        let party = homes[home].party
        for other in homes.indices where other != home && homes[other].party == party && !homes[other].isGone {
            let known = homes[other].disk.state.statements
            let statements = known.values.filter { $0.decision != .notEntitled }.map(\.statement)
                .filter { homes[home].disk.state.statements[$0.digest] == nil }.sorted { $0.digest < $1.digest }
            try came(statements, from: Self.id(of: party), at: home)
            for (digest, known) in homes[other].disk.consents
            where homes[home].disk.consents[digest]?.isEffective != true {
                homes[home].disk.consents[digest] = CorrectionHome.Consent(
                    known.statement, isEffective: known.isEffective, goesTo: nil)
            }
            for (digest, uses) in homes[other].disk.uses { homes[home].disk.uses[digest, default: []].formUnion(uses) }
            for (partner, series) in homes[other].disk.newest.sorted(by: { $0.key < $1.key }) {
                guard homes[home].disk.newest[partner] ?? 0 < series, homes[partner].party != party else { continue }
                try apply(.partnerRestored(Self.id(of: homes[partner].party)), at: home)
                homes[home].disk.newest[partner] = series
            }
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
        if !said.isEmpty { try apply(.disowned(said), at: home) }
    }

    /// A party ends, and another one takes its place, with its case file.
    private mutating func succeed(_ party: Int, by successor: Int) throws(SimulationFailure) {
        guard successions.isEmpty, parties > 3, party > 1,
            let old = homes.firstIndex(where: { $0.party == party }), isActive(old), !homes[old].isRestoredUnnoticed,
            let new = homes.firstIndex(where: { $0.party == successor }), isActive(new)
        else { return }
        homes[old].isGone = true
        successions.append((party, successor))
        try learnSuccessions(at: new)
        guard random.happens(70) else { return }
        // It gets the case file too. Where each object came from stays known.
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
        // One of those may have been restored, and be without an answer of the party.
        let partners = Set(0..<parties).subtracting([party, successor])
        for partner in partners.sorted() { try apply(.partnerRestored(Self.id(of: partner)), at: new) }
        guard random.happens(60) else { return }
        // It takes much back at once, before others know of the succession.
        let inherited = homes[new].disk.state.objects.filter {
            $0.value.isHere && $0.key.originator == Self.id(of: party)
        }
        var retractions: [PartyStatement] = []
        for object in inherited.keys.sorted().prefix(12) {
            retractions.append(try state(.retraction(of: object), at: new))
        }
        if !retractions.isEmpty { try apply(.statementsMade(retractions), at: new) }
    }

    mutating func learnSuccessions(at home: Int) throws(SimulationFailure) {
        while homes[home].disk.successions < successions.count {
            let (party, successor) = successions[homes[home].disk.successions]
            homes[home].disk.successions += 1
            try apply(.succeeded(party: Self.id(of: party), by: Self.id(of: successor), at: now), at: home)
        }
    }
}
