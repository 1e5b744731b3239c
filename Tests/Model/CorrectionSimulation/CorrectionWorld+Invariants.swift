internal import Corrections
internal import Diagnostics
internal import ExchangeSimulation
internal import Platform

/// What must hold after every event, whatever happened before.
extension CorrectionWorld {
    func known(_ successions: Int) -> CorrectionRights {
        var rights = CorrectionRights()
        for (party, successor) in self.successions.prefix(successions) {
            rights.add(successor: Self.id(of: successor), of: Self.id(of: party))
        }
        return rights
    }

    mutating func check(
        _ result: CorrectionStep, of event: CorrectionEvent, before: CorrectionState, at home: Int
    ) throws(SimulationFailure) {
        let after = homes[home].disk.state
        try checkNothingIsLost(before, after, at: home)
        try checkRights(of: event, after, at: home)
        for output in result.outputs { try check(output, at: home) }
        for finding in result.findings { try check(finding, at: home) }
        try checkConfirmations(after, of: event, at: home)
        for object in concerned(by: event, after) { try checkView(of: object, at: home) }
        try checkLimits(result, of: event, before: before, at: home)
    }

    /// The objects that an event is about.
    private func concerned(by event: CorrectionEvent, _ state: CorrectionState) -> Set<StatedObject> {
        switch event {
        case .objectCame(let object, _, _), .objectWent(let object, _, _): [object]
        case .statementsCame(let statements, _, _), .statementsMade(let statements):
            Set(statements.compactMap(\.subject.object))
        case .decided(let digests, _), .disowned(let digests):
            Set(digests.compactMap { state.statements[$0]?.statement.subject.object })
        case .succeeded: Set(state.objects.keys)
        case .passed, .confirmed, .lost, .restored, .partnerRestored, .resumed: []
        }
    }

    /// A retraction hides, and nothing is ever destroyed.
    private func checkNothingIsLost(
        _ before: CorrectionState, _ after: CorrectionState, at home: Int
    ) throws(SimulationFailure) {
        guard before.objects.count <= after.objects.count, before.statements.count <= after.statements.count else {
            throw failure("home \(home) forgets objects or statements")
        }
        for (object, known) in before.objects {
            guard let now = after.objects[object], now.sources.count >= known.sources.count,
                now.holders.count >= known.holders.count, now.statements.count >= known.statements.count
            else { throw failure("home \(home) forgets what it knew of \(object.object)") }
        }
    }

    /// Only the originator, and who took its place, corrects.
    private func checkRights(
        of event: CorrectionEvent, _ state: CorrectionState, at home: Int
    ) throws(SimulationFailure) {
        let rights = known(homes[home].disk.successions)
        let digests: [String] =
            switch event {
            case .statementsCame(let statements, _, _), .statementsMade(let statements): statements.map(\.digest)
            case .decided(let digests, _): digests
            case .succeeded: Array(state.statements.keys)
            default: []
            }
        for digest in digests {
            guard let held = state.statements[digest], held.decision == .effective,
                let object = held.statement.subject.object
            else { continue }
            guard rights.permits(held.statement.party, toCorrect: object.originator) else {
                throw failure("home \(home) acts on a statement of a party that has no right to it")
            }
        }
    }

    private func check(_ output: CorrectionOutput, at home: Int) throws(SimulationFailure) {
        guard case .pass(let digest, let party) = output else { return }
        let state = homes[home].disk.state
        guard let held = state.statements[digest] else { throw failure("home \(home) passes on what it has not") }
        if case .holdings(let holdings) = held.statement.subject {
            guard holdings.party == party, held.statement.party == state.party else {
                throw failure("home \(home) tells a party what another one has")
            }
            return
        }
        // What a party said itself comes back to it after a restore, and the sides of a fork go together.
        let names = state.rights.predecessors(of: party)
        guard !names.contains(held.statement.party) else { return }
        let sides = state.places[held.statement.place] ?? []
        guard held.decision == .effective || sides.count > 1 else {
            throw failure("home \(home) passes on what is not in effect")
        }
        let objects = sides.union([digest]).compactMap { state.statements[$0]?.statement.subject.object }
        let isConcerned = objects.contains { object in
            let known = state.objects[object] ?? CorrectedObject()
            return names.contains(object.originator) || !names.isDisjoint(with: known.holders.keys)
                || !names.isDisjoint(with: known.sources.keys)
        }
        guard isConcerned else { throw failure("home \(home) tells a party of an object that it does not hold") }
    }

    private func check(_ finding: Finding, at home: Int) throws(SimulationFailure) {
        switch finding.code {
        case .statementFork:
            let isFork = places.contains { place, digests in
                digests.count > 1 && "\(place.number)" == finding.facts["number"]
                    && place.series == finding.facts["series"]
            }
            guard isFork else { throw failure("home \(home) accuses a party of a fork that is none: \(finding)") }
        case .holdingsUnrecorded:
            // Of a home that was restored and does not know it the finding says the truth.
            guard !homes[home].isRestoredUnnoticed else { return }
            // So it does of a successor whose succession is not known here: objects went to the party whose place it took.
            let unknown = successions.dropFirst(homes[home].disk.successions)
            guard !unknown.contains(where: { Self.id(of: $0.successor) == finding.facts["name"] }) else { return }
            throw failure("home \(home) doubts a party that has what it says: \(finding)")
        case .statementNotEntitled:
            // Of a successor the sentence says that no right is known here.
            guard let digest = finding.facts["statement"], presumptuous.contains(digest) || !successions.isEmpty else {
                throw failure("home \(home) accuses a party that only said what it may: \(finding)")
            }
        default: break
        }
    }

    /// A party counts as told when it really took the message.
    private func checkConfirmations(
        _ state: CorrectionState, of event: CorrectionEvent, at home: Int
    ) throws(SimulationFailure) {
        switch event {
        case .passed, .confirmed: break
        default: return
        }
        for held in state.statements.values {
            for party in held.confirmed {
                guard let message = held.passed[party], let index = Int(message.dropFirst()), taken.contains(index)
                else {
                    throw failure("home \(home) takes for confirmed what party \(Self.party(party)) never got")
                }
            }
        }
    }

    // MARK: views

    /// Whether an object is hidden, counted from the statements alone.
    func isHidden(_ object: StatedObject, by statements: [PartyStatement], forks: Set<StatementPlace>) -> Bool {
        let lifted = statements.compactMap { statement -> String? in
            guard case .reinstatement(object, let retraction) = statement.subject else { return nil }
            return forks.contains(statement.place) ? nil : retraction
        }
        return statements.contains { statement in
            statement.subject == .retraction(of: object) && !lifted.contains(statement.digest)
        }
    }

    private func checkView(of object: StatedObject, at home: Int) throws(SimulationFailure) {
        let state = homes[home].disk.state
        guard let known = state.objects[object], known.isHere else { return }
        let effective = state.statements.values.filter {
            $0.decision == .effective && $0.statement.subject.object == object
        }.map(\.statement)
        let forks = Set(effective.map(\.place).filter { (state.places[$0]?.count ?? 0) > 1 })
        let hidden = isHidden(object, by: effective, forks: forks)
        guard homes[home].disk.shown.contains(object) != hidden, known.isHidden == hidden else {
            throw failure("home \(home) \(hidden ? "shows" : "hides") \(object.object) against what was stated")
        }
    }

    func checkViews(at home: Int) throws(SimulationFailure) {
        for object in homes[home].disk.state.objects.keys.sorted() { try checkView(of: object, at: home) }
    }

    // MARK: limits

    /// Too many retractions in a day wait for a person.
    private mutating func checkLimits(
        _ result: CorrectionStep, of event: CorrectionEvent, before: CorrectionState, at home: Int
    ) throws(SimulationFailure) {
        let day: String
        switch event {
        // What the other device of the party states has no limits.
        case .statementsCame(_, let party, let time) where party != homes[home].disk.state.party: day = time.date
        case .succeeded(_, _, let time): day = time.date
        default: return
        }
        guard !result.findings.contains(where: { $0.code == .statementFork }) else { return }
        let after = homes[home].disk.state
        var hidden: [String: Int] = [:]
        for (object, known) in after.objects where known.isHidden && known.isHere {
            if before.objects[object]?.isHidden == false { hidden[object.originator, default: 0] += 1 }
        }
        for (originator, count) in hidden {
            let last = homes[home].disk.hidden[originator]
            let total = count + (last?.day == day ? last?.count ?? 0 : 0)
            homes[home].disk.hidden[originator] = (day, total)
            let here = after.objects.count { $0.key.originator == originator && $0.value.isHere }
            let limits = Self.limits
            guard total <= limits.always || (total <= limits.number && total * 100 <= here * limits.percent) else {
                throw failure("home \(home) hides \(total) of \(here) objects of a party in a day without a person")
            }
        }
    }
}
