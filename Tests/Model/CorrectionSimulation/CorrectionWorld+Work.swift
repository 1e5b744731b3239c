internal import Corrections
internal import Diagnostics
internal import Digests
internal import ExchangeSimulation
internal import Platform
internal import StrictJSON

/// What homes do: make objects, give them, correct them, send and receive.
extension CorrectionWorld {
    /// Whether a home may send and show: it was not restored, or has caught up.
    func isActive(_ home: Int) -> Bool { !homes[home].disk.isRestored && !homes[home].isGone }

    // MARK: objects

    mutating func make(at home: Int) throws(SimulationFailure) {
        guard isActive(home), objects < 60 else { return }
        objects += 1
        let digits = String(objects, radix: 16)
        let id = "identity--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        let party = Self.id(of: homes[home].party)
        try apply(.objectCame(StatedObject(id, of: party), from: party, message: "own"), at: home)
    }

    /// Gives a party some of what the home shows, its own and what came from others.
    mutating func give(at home: Int, to partner: Int) throws(SimulationFailure) {
        let isKnownGone = successions.prefix(homes[home].disk.successions).contains { $0.party == partner }
        guard isActive(home), !isKnownGone else { return }
        let shown = homes[home].disk.shown.sorted().filter { $0.originator != Self.id(of: partner) }
        var given: Set<StatedObject> = []
        for _ in 0..<1 + random.below(4) { if let object = random.pick(shown) { given.insert(object) } }
        var consents: Set<String> = []
        for object in given.sorted() where needsConsent(object, at: home) {
            if let grant = consent(for: object, to: Self.id(of: partner), at: home) {
                consents.insert(grant)
            } else {
                given.remove(object)
            }
        }
        guard !given.isEmpty else { return }
        let message = post(.objects(given.sorted()), from: home, to: partner)
        for grant in consents.sorted() { try use(grant, by: message, at: home) }
        for object in given.sorted() {
            try apply(.objectWent(object, to: Self.id(of: partner), message: messages[message].id), at: home)
        }
    }

    // MARK: statements

    /// Retracts, reinstates, narrows or supersedes what the home may correct; sometimes what it may not.
    mutating func correct(at home: Int) throws(SimulationFailure) {
        guard isActive(home) else { return }
        let state = homes[home].disk.state
        let party = Self.id(of: homes[home].party)
        let here = state.objects.filter { $0.value.isHere }.keys.sorted()
        let mine = here.filter { state.rights.permits(party, toCorrect: $0.originator) }
        switch random.below(20) {
        case 0:
            // Of another party's object: an error, or worse.
            guard let object = random.pick(here.filter { !mine.contains($0) }) else { return }
            let statement = try self.state(.retraction(of: object), at: home)
            presumptuous.insert(statement.digest)
            try apply(.statementsMade([statement]), at: home)
            let partner = (homes[home].party + 1 + random.below(parties - 1)) % parties
            _ = post(.statements([statement]), from: home, to: partner)
        case 1..<3:
            // Many at once.
            var statements: [PartyStatement] = []
            for object in mine.prefix(2 + random.below(8)) {
                statements.append(try self.state(.retraction(of: object), at: home))
            }
            if !statements.isEmpty { try apply(.statementsMade(statements), at: home) }
        case 3..<9:
            guard let object = random.pick(mine) else { return }
            try apply(.statementsMade([try self.state(.retraction(of: object), at: home)]), at: home)
        case 9..<15:
            let retracted = mine.filter { !state.standing(of: $0).retractions.isEmpty }
            guard let object = random.pick(retracted) else { return }
            for retraction in state.standing(of: object).retractions {
                let statement = try self.state(.reinstatement(of: object, lifting: retraction.digest), at: home)
                try apply(.statementsMade([statement]), at: home)
            }
        case 15..<18:
            guard let object = random.pick(mine) else { return }
            try apply(
                .statementsMade([try self.state(.narrowing(of: object, markings: [marking()]), at: home)]), at: home)
        default:
            guard let object = random.pick(mine) else { return }
            let version = Digest.sha256(Array("version \(random.next())".utf8)).hex
            let subject = StatementSubject.supersession(of: object, versions: [version])
            try apply(.statementsMade([try self.state(subject, at: home)]), at: home)
        }
    }

    private mutating func marking() -> JSONValue {
        let digits = String(random.below(0xFFFF), radix: 16)
        let id = String(repeating: "0", count: 12 - digits.count) + digits
        return [
            "type": "marking-definition", "spec_version": "2.1",
            "id": .string("marking-definition--00000000-0000-4000-8000-\(id)"), "created": "2026-01-20T00:00:00.000Z",
            "definition_type": "statement", "definition": ["statement": .string("example \(digits)")],
        ]
    }

    /// States what the home has from a party.
    private mutating func tell(
        _ objects: [StatedObject], to party: String, at home: Int
    ) throws(SimulationFailure) {
        var statements: [PartyStatement] = []
        for holdings in Holdings.parts(to: party, objects: objects, ended: []) {
            statements.append(try state(.holdings(holdings), at: home))
        }
        try apply(.statementsMade(statements), at: home)
    }

    /// A statement of a home at the next place that it knows of.
    mutating func state(
        _ subject: StatementSubject, at home: Int
    ) throws(SimulationFailure) -> PartyStatement {
        let isOfHoldings = subject.act == .holdings
        let last = isOfHoldings ? homes[home].disk.lastHoldings : homes[home].disk.last
        let statement = try statement(
            subject, by: homes[home].party, series: homes[home].disk.series + (isOfHoldings ? 1 << 32 : 0),
            number: (last?.number ?? 0) + 1, previous: last?.digest)
        if isOfHoldings {
            homes[home].disk.lastHoldings = (statement.place.number, statement.digest)
        } else {
            homes[home].disk.last = (statement.place.number, statement.digest)
        }
        places[statement.place, default: []].insert(statement.digest)
        honest.insert(statement.digest)
        return statement
    }

    mutating func statement(
        _ subject: StatementSubject, by party: Int, series: Int, number: Int, previous: String?
    ) throws(SimulationFailure) -> PartyStatement {
        let digits = String(series, radix: 16)
        let text = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        do throws(Fault) {
            guard let series = UUID(text) else { throw Fault(.statementNotCanonical, kind: .badData) }
            // Two statements of one second differ, as the clocks of two devices do.
            now = now.adding(seconds: 1)
            return try PartyStatement(
                subject, by: Self.id(of: party), series: series, number: number, previous: previous,
                reason: "example", time: now)
        } catch {
            throw failure("a statement is refused by its own rules: \(error)")
        }
    }

    // MARK: sending and receiving

    /// Seals a message and sends it.
    ///
    /// - Returns: its number.
    @discardableResult mutating func post(_ content: CorrectionMessage.Content, from home: Int, to partner: Int) -> Int
    {
        let message = CorrectionMessage(
            index: messages.count, origin: (home, homes[home].disk.series), sender: homes[home].party,
            recipient: partner, content: content)
        messages.append(message)
        homes[home].disk.outbox.insert(message.index)
        send(CorrectionFile(content: .message(message.index), recipient: partner))
        return message.index
    }

    mutating func send(_ file: CorrectionFile) {
        files.append(file)
        archive.append(file)
    }

    /// Carries out what is owed, and sends again what was not answered.
    mutating func work(at home: Int) throws(SimulationFailure) {
        guard !homes[home].isGone else { return }
        if !isAdversaryActive || random.happens(30) {
            for message in homes[home].disk.outbox.sorted() {
                send(CorrectionFile(content: .message(message), recipient: messages[message].recipient))
            }
        }
        guard isActive(home) else { return }
        homes[home].work = []
        try apply(.resumed, at: home)
        let told = homes[home].work
        for case .tell(let objects, let party) in told { try tell(objects, to: party, at: home) }
        var bundles: [String: [String]] = [:]
        for case .pass(let statement, let party) in homes[home].work {
            if bundles[party]?.contains(statement) != true { bundles[party, default: []].append(statement) }
        }
        homes[home].work = []
        sendConsents(at: home)
        for (party, digests) in bundles.sorted(by: { $0.key < $1.key }) {
            let statements = digests.compactMap { homes[home].disk.state.statements[$0]?.statement }
            let message = post(.statements(statements), from: home, to: Self.party(party))
            // Stopped after it was sealed and before it was noted.
            if isAdversaryActive, random.happens(3) { continue }
            for digest in digests {
                try apply(.passed(statement: digest, to: party, message: messages[message].id), at: home)
            }
        }
    }

    /// Takes some of what is there for the party of a home.
    mutating func receive(at home: Int) throws(SimulationFailure) {
        guard !homes[home].isGone else { return }
        var taken: [Int] = []
        let limit = isAdversaryActive ? 1 + random.below(6) : Int.max
        for index in files.indices.shuffled(using: &random) where files[index].recipient == homes[home].party {
            guard taken.count < limit else { break }
            taken.append(index)
        }
        let call = taken.map { files[$0] }
        for index in taken.sorted(by: >) { files.remove(at: index) }
        for file in call where !file.isAltered {
            switch file.content {
            case .message(let message): try take(message, at: home)
            case .receipt(let message): try answered(message, at: home)
            }
        }
    }

    private mutating func take(_ index: Int, at home: Int) throws(SimulationFailure) {
        let message = messages[index]
        defer { send(CorrectionFile(content: .receipt(index), recipient: message.sender)) }
        guard homes[home].disk.received.insert(index).inserted else { return }
        taken.insert(index)
        let party = Self.id(of: message.sender)
        switch message.content {
        case .objects(let objects):
            for object in objects { try apply(.objectCame(object, from: party, message: message.id), at: home) }
        case .statements(let statements): try came(statements, from: party, at: home)
        }
        guard let origin = message.origin else { return }
        if showsRestore(message, at: home) {
            try apply(.partnerRestored(party), at: home)
            sayConsentsAgain(to: party, at: home)
        }
        homes[home].disk.newest[origin.home] = max(homes[home].disk.newest[origin.home] ?? 0, origin.series)
    }

    /// Statements that came, and what a person knows of stolen keys.
    mutating func came(
        _ statements: [PartyStatement], from party: String, at home: Int
    ) throws(SimulationFailure) {
        guard !statements.isEmpty else { return }
        try apply(.statementsCame(statements, from: party, at: now), at: home)
        try takeConsents(statements, at: home)
        if homes[home].disk.knowsTheft { try refuseStolen(at: home) }
    }

    private mutating func answered(_ message: Int, at home: Int) throws(SimulationFailure) {
        // Of two devices the other one may get it.
        guard homes[home].disk.outbox.remove(message) != nil else { return }
        let party = Self.id(of: messages[message].recipient)
        try apply(.confirmed(message: messages[message].id, by: party), at: home)
    }
}
