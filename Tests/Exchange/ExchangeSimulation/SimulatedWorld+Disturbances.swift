internal import ExchangeProtocol
internal import Platform

/// The adversary on the way, crashes, and what people decide.
extension SimulatedWorld {
    /// Drops, doubles, alters, replays and forges files, and cuts connections.
    mutating func disturb(_ choice: Int) {
        guard isAdversaryActive else { return }
        let home = random.below(homes.count)
        switch choice % 8 {
        case 0: homes[home].cutTransmissions = random.below(5)
        case 1:
            guard let old = random.pick(archive) else { return }
            files.append(old)
        case 2:
            // A stranger who claims a place in a stream.
            guard var forged = random.pick(archive) else { return }
            forged.message = -1
            forged.claim = ExchangePlace(stream: forged.claim.stream, number: forged.claim.number + random.below(50))
            files.append(forged)
        case let act:
            guard !files.isEmpty else { return }
            let index = random.below(files.count)
            switch act {
            case 3: files.remove(at: index)
            case 4: files.append(files[index])
            case 5: files[index].isAltered = true
            case 6:
                files[index].claim = ExchangePlace(
                    stream: files[index].claim.stream, number: 1 + random.below(1000))
            default: if !files[index].hasOnlyParts { files[index].isIncomplete = true }
            }
        }
    }

    /// The process of a home is stopped: what it had in mind is gone. The next one reads the states from disk.
    mutating func crash(_ home: Int) throws(SimulationFailure) {
        homes[home].work = []
        for partner in 0..<parties {
            guard let state = relation(home, partner)?.state else { continue }
            if random.happens(2) {
                guard let read = try? RelationState(parsing: state.canonicalJSON), read == state else {
                    throw failure("the state of home \(home) does not survive being written")
                }
                homes[home].disk.relations[partner]?.state = read
            }
            try apply(.resumed, at: home, with: partner)
        }
    }

    /// Something that a person decides.
    mutating func decide(at home: Int, about partner: Int, _ choice: Int) throws(SimulationFailure) {
        guard let relation = relation(home, partner) else { return }
        switch choice {
        case 0..<12: try suspend(!relation.isSuspended, at: home, partner)
        case 12..<40: if relation.isSuspended { try suspend(false, at: home, partner) }
        case 40..<44:
            homes[home].backups.append(homes[home].disk)
            if homes[home].backups.count > 3 { homes[home].backups.removeFirst() }
        case 44..<46: try restore(home)
        case 46..<56: if relation.isKnownRestored || relation.state.isRestored { try renewStream(of: home) }
        case 56: try renewStream(of: home)
        case 57..<59: certificates[homes[home].party] += 1
        case 59..<70: try endCopy(at: home, partner)
        case 70..<74: purge(at: home, partner)
        case 74..<94: if let key = random.pick(relation.held) { try release(key, at: home, partner) }
        case 94:
            let ended = relation.sentOrder.filter { messages[$0].kind == .content }.map { messages[$0].message }
            try apply(.agreementEnded(messages: Set(ended)), at: home, with: partner)
        default: break
        }
    }

    mutating func suspend(_ isSuspended: Bool, at home: Int, _ partner: Int) throws(SimulationFailure) {
        guard relation(home, partner)?.isSuspended != isSuspended else { return }
        homes[home].disk.relations[partner]?.isSuspended = isSuspended
        // What was about to be done for the partner is not done any more.
        homes[home].work.removeAll { $0.partner == partner }
        try apply(isSuspended ? .partnerSuspended : .partnerResumed, at: home, with: partner)
    }

    /// Puts an older copy of a home in its place; it is noticed, or it is not.
    private mutating func restore(_ home: Int) throws(SimulationFailure) {
        guard let backup = random.pick(homes[home].backups) else { return }
        homes[home].disk = backup
        homes[home].work = []
        homes[home].wasRestored = true
        guard random.happens(80) else { return }
        for partner in 0..<parties where relation(home, partner) != nil {
            homes[home].disk.relations[partner]?.isKnownRestored = true
            try apply(.restored, at: home, with: partner)
        }
    }

    mutating func renewStream(of home: Int) throws(SimulationFailure) {
        let stream = newStream()
        homes[home].disk.stream = stream
        for partner in 0..<parties where relation(home, partner) != nil {
            homes[home].disk.relations[partner]?.isKnownRestored = false
            homes[home].disk.relations[partner]?.last = nil
            try apply(.streamRenewed(stream: "s\(stream)"), at: home, with: partner)
        }
    }

    /// A sent message is retracted or purged, or its file is damaged.
    private mutating func endCopy(at home: Int, _ partner: Int) throws(SimulationFailure) {
        guard let message = relation(home, partner).flatMap({ random.pick(Array($0.sentOrder.suffix(20))) }) else {
            return
        }
        let end: CopyEnd = [.purged, .retracted, .missing][random.below(3)]
        homes[home].disk.relations[partner]?.sent[message]?.isKept = false
        homes[home].work.removeAll { $0.output.isTransmission(of: messages[message].message) }
        try apply(.copyEnded(message: messages[message].message, end), at: home, with: partner)
    }

    /// A message that was taken is purged.
    private mutating func purge(at home: Int, _ partner: Int) {
        guard let relation = relation(home, partner) else { return }
        let taken = relation.received.filter { $0.value.custody == .taken }.keys.sorted()
        guard let key = random.pick(taken), let message = relation.received[key]?.message else { return }
        homes[home].disk.relations[partner]?.received[key]?.custody = .purged
        homes[home].disk.relations[partner]?.given[message] = nil
    }

    /// A person lets a message out of quarantine.
    mutating func release(_ key: Int, at home: Int, _ partner: Int) throws(SimulationFailure) {
        guard let held = relation(home, partner)?.received[key], held.custody == .held,
            isAdversaryActive || !messages[held.message].isBad
        else { return }
        try verify(messages[held.message], isReleased: true, at: home, from: partner)
    }
}

extension ExchangeOutput {
    func isTransmission(of message: String) -> Bool {
        switch self {
        case .transmit(let other, _, _), .judge(let other, _), .sealAnew(let other): other == message
        default: false
        }
    }
}
