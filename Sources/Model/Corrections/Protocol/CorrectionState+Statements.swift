internal import Diagnostics
internal import Platform

/// Statements that come, and what becomes of them.
extension CorrectionState {
    /// What a party stated of an object came.
    mutating func came(_ object: StatedObject, from party: String, in message: String) {
        let isNew = objects[object]?.isHere != true
        objects[object, default: CorrectedObject()].sources[party, default: []].insert(message)
        if isNew { counts[object.originator, default: RetractionCount()].objects += 1 }
    }

    /// Takes statements in that came together.
    ///
    /// - Parameters:
    ///   - time: when; `nil` for what this home made, which never waits.
    ///   - isMadeHere: whether this home made them.
    mutating func take(
        _ new: [PartyStatement], from party: String, at time: Timestamp?, isMadeHere: Bool, limits: RetractionLimits,
        _ step: inout CorrectionStep
    ) {
        var fresh: [PartyStatement] = []
        var others: Set<StatedObject> = []
        for statement in new {
            var holdings: Holdings?
            if case .holdings(let said) = statement.subject { holdings = said }
            guard holdings != nil || statement.subject.object != nil else { continue }
            step.changed.insert(statement.digest)
            if statements[statement.digest] != nil {
                statements[statement.digest]?.sources.insert(party)
                step.findings.append(Finding(.statementKnown, facts(statement)))
                continue
            }
            if let holdings {
                others.formUnion(take(holdings, of: statement, from: party, isMadeHere: isMadeHere, &step))
                continue
            }
            guard let object = statement.subject.object else { continue }
            others.formUnion(noteForks(with: statement, &step))
            let isEntitled =
                !statement.act.needsRight || rights.permits(statement.party, toCorrect: object.originator)
            statements[statement.digest] = HeldCorrection(
                statement, decision: isEntitled ? .effective : .notEntitled, sources: [party])
            objects[object, default: CorrectedObject()].statements.insert(statement.digest)
            if isEntitled {
                fresh.append(statement)
            } else {
                step.findings.append(Finding(.statementNotEntitled, facts(statement)))
            }
        }
        if let time {
            // Another device of this party speaks for it as this home does.
            let limited = fresh.filter { party != self.party || $0.party != self.party }
            hold(limited, on: time.date, limits: limits, &step)
        }
        for statement in fresh where statements[statement.digest]?.decision == .effective {
            step.findings.append(finding(on: statement))
        }
        // After it is known what waits: nothing follows from that.
        settle(others.union(new.compactMap(\.subject.object)), &step)
    }

    /// Takes in what a party has from another one.
    private mutating func take(
        _ holdings: Holdings, of statement: PartyStatement, from party: String, isMadeHere: Bool,
        _ step: inout CorrectionStep
    ) -> Set<StatedObject> {
        let forked = noteForks(with: statement, &step)
        statements[statement.digest] = HeldCorrection(statement, decision: .effective, sources: [party])
        guard isMadeHere else { return take(holdings, in: statement, &step).union(forked) }
        let rest = untold[holdings.party]?.subtracting(holdings.objects) ?? []
        untold[holdings.party] = rest.isEmpty ? nil : rest
        statements[statement.digest]?.owed = [holdings.party]
        pass(statement.digest, &step)
        return forked
    }

    /// Lets the retractions of each originator wait that would hide too many of its objects in a day, all of them
    /// together.
    private mutating func hold(
        _ fresh: [PartyStatement], on day: String, limits: RetractionLimits, _ step: inout CorrectionStep
    ) {
        let retractions = fresh.filter { $0.act == .retract }
        for (originator, group) in Dictionary(grouping: retractions, by: { $0.subject.object?.originator ?? "" })
            .sorted(by: { $0.key < $1.key })
        {
            var count = counts[originator] ?? RetractionCount()
            if count.day != day { (count.day, count.retracted) = (day, 0) }
            // What is hidden already, or not here, is not taken from anybody's view.
            let hiding = Set(group.compactMap(\.subject.object)).filter { object in
                objects[object]?.isHere == true && objects[object]?.isHidden != true && standing(of: object).isHidden
            }
            if limits.permit(count.retracted + hiding.count, of: count.objects) {
                count.retracted += hiding.count
            } else {
                let digests = group.map(\.digest).sorted()
                for digest in digests { statements[digest]?.decision = .waiting }
                step.outputs.append(.hold(digests))
                step.findings.append(
                    Finding(
                        .retractionsWait,
                        ["name": originator, "count": "\(hiding.count)", "total": "\(count.objects)"]))
            }
            counts[originator] = count
        }
    }

    /// Notes where another statement stands at the place of this one: what a reinstatement there lifted is hidden again.
    ///
    /// - Returns: the objects of the other statements.
    private mutating func noteForks(
        with statement: PartyStatement, _ step: inout CorrectionStep
    ) -> Set<StatedObject> {
        let place = statement.place
        let others = places[place] ?? []
        places[place, default: []].insert(statement.digest)
        guard others.contains(where: { $0 != statement.digest }) else { return [] }
        step.findings.append(
            Finding(
                .statementFork, ["name": statement.party, "number": "\(place.number)", "series": place.series]))
        return Set(others.compactMap { statements[$0]?.statement.subject.object })
    }

    /// Carries out what a person decided.
    mutating func decide(_ digests: [String], isAccepted: Bool, _ step: inout CorrectionStep) {
        var concerned: Set<StatedObject> = []
        for digest in digests {
            guard let held = statements[digest], held.decision == .waiting || held.decision == .refused else {
                continue
            }
            statements[digest]?.decision = isAccepted ? .effective : .refused
            step.changed.insert(digest)
            if let object = held.statement.subject.object { concerned.insert(object) }
        }
        settle(concerned, &step)
    }

    /// Takes the effect from statements that a person disowned.
    mutating func disown(_ digests: [String], _ step: inout CorrectionStep) {
        var concerned: Set<StatedObject> = []
        for digest in digests {
            guard let held = statements[digest], held.decision != .notEntitled else { continue }
            statements[digest]?.decision = .refused
            step.changed.insert(digest)
            if let object = held.statement.subject.object { concerned.insert(object) }
        }
        settle(concerned, &step)
    }

    /// Judges anew what had no right before: a succession gave it, perhaps. The limits hold for these statements too: who
    /// has the keys of a successor could send its retractions first.
    mutating func judgeRights(at time: Timestamp, limits: RetractionLimits, _ step: inout CorrectionStep) {
        var concerned: Set<StatedObject> = []
        var fresh: [PartyStatement] = []
        for (digest, held) in statements.sorted(by: { $0.key < $1.key }) where held.decision == .notEntitled {
            guard let object = held.statement.subject.object,
                rights.permits(held.statement.party, toCorrect: object.originator)
            else { continue }
            statements[digest]?.decision = .effective
            step.changed.insert(digest)
            concerned.insert(object)
            fresh.append(held.statement)
        }
        hold(fresh, on: time.date, limits: limits, &step)
        for statement in fresh where statements[statement.digest]?.decision == .effective {
            step.findings.append(finding(on: statement))
        }
        settle(concerned, &step)
    }

    private func finding(on statement: PartyStatement) -> Finding {
        let code: FindingCode
        switch statement.act {
        case .retract: code = .objectRetracted
        case .reinstate: code = .objectReinstated
        case .narrow: code = .objectNarrowed
        case .supersede: code = .versionSuperseded
        case .dispute: code = .objectDisputed
        case .validate: code = .objectValidated
        // What is about no object does not come here.
        case .destroy, .destroyed, .compromise, .succession, .holdings: code = .statementObjectUnknown
        case .ask, .grant, .deny, .revoke: code = .statementObjectUnknown
        }
        let isHere = statement.subject.object.flatMap { objects[$0]?.isHere } ?? false
        // Who made the object may have no copy of it, and is who has to act on a dispute.
        let concerns = isHere || statement.act == .dispute && statement.subject.object?.originator == party
        return Finding(concerns ? code : .statementObjectUnknown, facts(statement))
    }

    private func facts(_ statement: PartyStatement) -> [String: String] {
        var reason = statement.reason
        if case .dispute(_, let dispute) = statement.subject {
            reason = dispute.by + ": " + dispute.text.split(separator: "\n").joined(separator: " ")
        }
        return [
            "name": statement.party, "statement": statement.digest, "reason": reason,
            "object": statement.subject.object?.object ?? "", "originator": statement.subject.object?.originator ?? "",
        ]
    }
}
