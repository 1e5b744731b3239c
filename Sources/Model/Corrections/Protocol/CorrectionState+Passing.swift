/// What follows from a changed standing: views, and the parties that learn of it.
extension CorrectionState {
    /// Gives what follows for some objects, in their order.
    mutating func settle(_ concerned: Set<StatedObject>, _ step: inout CorrectionStep) {
        for object in concerned.sorted() { settle(object, &step) }
    }

    /// Gives what follows for an object: hidden, shown, passed on.
    mutating func settle(_ object: StatedObject, _ step: inout CorrectionStep) {
        guard objects[object]?.statements.isEmpty == false else { return }
        let standing = standing(of: object)
        let wasHidden = objects[object]?.isHidden ?? false
        objects[object]?.isHidden = standing.isHidden
        switch (wasHidden, standing.isHidden) {
        case (_, true): step.outputs.append(.hide(object))
        case (true, false): step.outputs.append(.show(object))
        case (false, false): break
        }
        if !standing.narrowings.isEmpty || !standing.superseded.isEmpty { step.outputs.append(.judge(object)) }
        pass(object, &step)
    }

    /// Asks to pass the statements about an object on to the parties that are to have them, with the other sides of their
    /// forks.
    func pass(_ object: StatedObject, _ step: inout CorrectionStep) {
        var digests = objects[object]?.statements ?? []
        for digest in digests {
            if let place = statements[digest]?.statement.place { digests.formUnion(places[place] ?? []) }
        }
        for digest in digests.sorted() { pass(digest, &step) }
    }

    /// Asks to pass a statement on to the parties that are to have it.
    func pass(_ digest: String, _ step: inout CorrectionStep) {
        for party in audience(of: digest).sorted() { step.outputs.append(.pass(statement: digest, to: party)) }
    }

    /// Asks to pass on to a party what it is to have.
    func pass(to party: String, _ step: inout CorrectionStep) {
        for digest in statements.keys.sorted() where audience(of: digest).contains(party) {
            step.outputs.append(.pass(statement: digest, to: party))
        }
    }

    /// The parties that a statement is to be passed on to, and was not.
    private func audience(of digest: String) -> Set<String> {
        guard let held = statements[digest] else { return [] }
        // What has no effect here goes back to who said it, and to nobody else.
        var audience = held.owed.filter { party in
            held.decision == .effective || rights.predecessors(of: party).contains(held.statement.party)
        }
        let sides = places[held.statement.place] ?? []
        // What one party has from another one concerns nobody else.
        let isForHolders =
            held.statement.act != .holdings
            && (held.decision == .effective || held.decision == .notEntitled && sides.count > 1)
        if isForHolders {
            var parties: Set<String> = []
            for side in sides.union([digest]) {
                guard let object = statements[side]?.statement.subject.object, let known = objects[object] else {
                    continue
                }
                for holder in known.holders.keys { parties.formUnion(rights.entitled(for: holder)) }
                // A dispute that is made here also goes to those who stated the object, or passed it on.
                if held.statement.act == .dispute, held.statement.party == party {
                    parties.formUnion(known.sources.keys)
                }
            }
            parties.remove(held.statement.party)
            audience.formUnion(parties)
        }
        audience.remove(party)
        audience.subtract(held.sources)
        return audience.filter { held.passed[$0] == nil }
    }

    /// A party accepted a message: what went in it was taken in there.
    mutating func confirmed(_ message: String, by party: String, _ step: inout CorrectionStep) {
        for (digest, held) in statements where held.passed[party] == message {
            statements[digest]?.confirmed.insert(party)
            step.changed.insert(digest)
        }
    }

    /// A message never reaches its party: what went in it is owed again.
    mutating func lost(_ message: String, to party: String, _ step: inout CorrectionStep) {
        for (digest, held) in statements where held.passed[party] == message && !held.confirmed.contains(party) {
            statements[digest]?.passed[party] = nil
            step.changed.insert(digest)
        }
        for digest in step.changed.sorted() { pass(digest, &step) }
    }

    /// Gives everything that is owed again.
    func giveOwed(_ step: inout CorrectionStep) {
        let waiting = statements.filter { $0.value.decision == .waiting }.keys.sorted()
        if !waiting.isEmpty { step.outputs.append(.hold(waiting)) }
        for digest in statements.keys.sorted() { pass(digest, &step) }
        for (party, objects) in untold.sorted(by: { $0.key < $1.key }) {
            step.outputs.append(.tell(objects.sorted(), to: party))
        }
    }
}
