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

    /// Asks to pass the statements in effect about an object on to the parties that hold it and do not have them.
    func pass(_ object: StatedObject, _ step: inout CorrectionStep) {
        guard let holders = objects[object]?.holders.keys.sorted(), !holders.isEmpty else { return }
        for held in about(object) where held.decision == .effective {
            for holder in holders
            where holder != held.statement.party && holder != party && !held.sources.contains(holder)
                && held.passed[holder] == nil
            {
                step.outputs.append(.pass(statement: held.statement.digest, to: holder))
            }
        }
    }

    /// A party accepted a message: what went in it is applied there.
    mutating func confirmed(_ message: String, by party: String) {
        for (digest, held) in statements where held.passed[party] == message {
            statements[digest]?.confirmed.insert(party)
        }
    }

    /// A message never reaches its party: what went in it is owed again.
    mutating func lost(_ message: String, to party: String, _ step: inout CorrectionStep) {
        var concerned: Set<StatedObject> = []
        for (digest, held) in statements where held.passed[party] == message && !held.confirmed.contains(party) {
            statements[digest]?.passed[party] = nil
            step.changed.insert(digest)
            if let object = held.statement.subject.object { concerned.insert(object) }
        }
        for object in concerned.sorted() { pass(object, &step) }
    }

    /// Gives everything that is owed again.
    func giveOwed(_ step: inout CorrectionStep) {
        let waiting = statements.filter { $0.value.decision == .waiting }.keys.sorted()
        if !waiting.isEmpty { step.outputs.append(.hold(waiting)) }
        for object in objects.keys.sorted() { pass(object, &step) }
    }
}
