internal import Diagnostics

/// What follows when one end of a link was restored: both ends say again what concerns the other one.
extension CorrectionState {
    /// This home was restored.
    mutating func restored(_ partners: Set<String>, _ step: inout CorrectionStep) {
        hasIncompleteRecord = true
        untold = [:]
        for digest in statements.keys {
            // Those that it came from may have been restored as well since the backup.
            statements[digest]?.passed = [:]
            statements[digest]?.confirmed = []
            statements[digest]?.owed = []
            statements[digest]?.sources.formIntersection([party])
            step.changed.insert(digest)
        }
        for partner in partners.subtracting([party]).sorted() { partnerRestored(partner, &step) }
    }

    /// A party was restored, or took the place of another one: it may know nothing of what concerns it.
    mutating func partnerRestored(_ partner: String, _ step: inout CorrectionStep) {
        forget(partner, &step)
        let names = rights.predecessors(of: partner)
        let inherited = rights.predecessors(of: party).subtracting([party])
        var told: Set<StatedObject> = []
        for (object, known) in objects {
            let isFromPartner = !names.isDisjoint(with: known.sources.keys)
            let isInherited = !inherited.isDisjoint(with: known.sources.keys) && mayCorrect(partner, object)
            if isFromPartner || isInherited || needsRecord(object, at: partner) { told.insert(object) }
            let concernsPartner =
                isFromPartner || names.contains(object.originator) || !names.isDisjoint(with: known.holders.keys)
            for digest in known.statements {
                guard let held = statements[digest] else { continue }
                // Its own come back even where its right is not known yet.
                guard concernsPartner && held.decision == .effective || names.contains(held.statement.party) else {
                    continue
                }
                statements[digest]?.owed.insert(partner)
                step.changed.insert(digest)
            }
        }
        untold[partner, default: []].formUnion(told)
        step.outputs.append(.tell(told.sorted(), to: partner))
        pass(to: partner, &step)
    }

    /// States an object, which came from a party that has a successor, to the parties that may have no record of it.
    mutating func tell(of object: StatedObject, from giver: String, _ step: inout CorrectionStep) {
        let isInherited = rights.predecessors(of: party).contains(giver)
        let concerned = rights.entitled(for: isInherited ? object.originator : giver)
        for other in concerned.subtracting([giver, party]).sorted() {
            untold[other, default: []].insert(object)
            step.outputs.append(.tell([object], to: other))
        }
    }

    /// This party took the place of another one, which gave it objects: it states them to the parties that may correct
    /// them, because the sources of the other party are not known here.
    mutating func tellOfInherited(from giver: String, _ step: inout CorrectionStep) {
        for (object, known) in objects.sorted(by: { $0.key < $1.key }) where known.sources[giver] != nil {
            tell(of: object, from: giver, &step)
        }
    }

    /// What a party was told, and what it told, counts no longer.
    private mutating func forget(_ partner: String, _ step: inout CorrectionStep) {
        for (digest, held) in statements {
            statements[digest]?.passed[partner] = nil
            statements[digest]?.confirmed.remove(partner)
            statements[digest]?.sources.remove(partner)
            // Newer ones take their place.
            if case .holdings = held.statement.subject { statements[digest]?.owed.remove(partner) }
            if statements[digest] != held { step.changed.insert(digest) }
        }
    }

    /// Whether this home gave an object on, and has it from nobody, or only from those who have it from here: then a partner
    /// that may correct it is to know of this home, because those who gave it may have no record either.
    private func needsRecord(_ object: StatedObject, at partner: String) -> Bool {
        guard let known = objects[object], !known.holders.isEmpty, object.originator != party,
            known.sources.keys.allSatisfy({ known.holders[$0] != nil })
        else { return false }
        return mayCorrect(partner, object)
    }

    private func mayCorrect(_ partner: String, _ object: StatedObject) -> Bool {
        rights.permits(partner, toCorrect: object.originator)
    }

    /// A party has objects from this one, or gave them on without a record: it gets what is stated of them.
    ///
    /// - Returns: the objects, to be settled when it is known what waits.
    mutating func take(
        _ holdings: Holdings, in statement: PartyStatement, _ step: inout CorrectionStep
    ) -> Set<StatedObject> {
        guard holdings.party == party, statement.party != party else { return [] }
        var unrecorded: Set<StatedObject> = []
        let names = rights.predecessors(of: statement.party)
        for object in holdings.objects {
            let isKnown = names.contains { objects[object]?.holders[$0] != nil }
            guard isKnown || mayHaveGone(object) else {
                unrecorded.insert(object)
                continue
            }
            objects[object, default: CorrectedObject()].holders[statement.party, default: []].insert(statement.digest)
            for other in rights.entitled(for: object.originator).subtracting([party, statement.party]).sorted()
            where needsRecord(object, at: other) {
                untold[other, default: []].insert(object)
                step.outputs.append(.tell([object], to: other))
            }
        }
        if !unrecorded.isEmpty {
            step.findings.append(
                Finding(.holdingsUnrecorded, ["name": statement.party, "count": "\(unrecorded.count)"]))
        }
        return Set(holdings.objects).subtracting(unrecorded)
    }

    /// Whether an object may have gone to a party without a record here.
    private func mayHaveGone(_ object: StatedObject) -> Bool {
        hasIncompleteRecord || rights.permits(party, toCorrect: object.originator)
            || rights.predecessors(of: party).count > 1
    }
}
