internal import ExchangeProtocol
internal import Platform

/// The commands that a home runs: sealing, carrying out outputs, receiving.
extension SimulatedWorld {
    // MARK: Sealing

    mutating func sealContent(at home: Int, for partner: Int, _ choice: Int) throws(SimulationFailure) {
        guard let relation = relation(home, partner), !relation.isKnownRestored, !relation.state.isRestored,
            relation.state.sent.count < 80
        else { return }
        let nature: SimulatedMessage.Nature =
            switch choice {
            case 0..<6: .bad(.notPermitted)
            case 6..<9: .bad(.notValid)
            case 9..<13: .heldForAPerson
            default: .good
            }
        try seal(random.happens(95) ? .content : .notice, nature, at: home, for: partner)
    }

    /// Gives a message the next number that the home knows of, and seals it: one transaction.
    mutating func seal(
        _ kind: ExchangeKind, _ nature: SimulatedMessage.Nature, at home: Int, for partner: Int
    ) throws(SimulationFailure) {
        guard let relation = relation(home, partner) else { return }
        let number = (relation.last?.number ?? 0) + 1
        let stream = homes[home].disk.stream
        let message = SimulatedMessage(
            index: messages.count, home: home, originator: homes[home].party, recipient: partner, stream: stream,
            number: number, previous: relation.last?.message, kind: kind, nature: nature,
            bytes: 100 + random.below(random.happens(3) ? 6000 : 800))
        messages.append(message)
        let key = stream * parties + partner
        if let highest = highestNumbers[key], highest >= number { forkedStreams.insert(stream) }
        highestNumbers[key] = max(highestNumbers[key] ?? 0, number)
        homes[home].disk.relations[partner]?.last = (message.index, number)
        homes[home].disk.relations[partner]?.sent[message.index] = SimulatedHome.Sent(
            certificate: certificates[partner])
        homes[home].disk.relations[partner]?.sentOrder.append(message.index)
        if case .receipt(let receipt) = kind {
            let answered = SimulatedMessage.index(of: receipt.digest)
            homes[home].disk.relations[partner]?.given[answered] = (receipt.answer, message.index)
            answersGiven.insert("\(answered) \(receipt.answer)")
        }
        let sealed = SealedMessage(
            message: message.message, digest: message.digest, place: message.place, kind: kind, bytes: message.bytes,
            keptUntil: now.adding(seconds: 30 * 86_400))
        try apply(.sealed(sealed), at: home, with: partner)
    }

    // MARK: Outputs

    /// Carries out the next outputs, and may be stopped between any two.
    mutating func work(at home: Int) throws(SimulationFailure) {
        for _ in 0..<1 + random.below(4) {
            guard !homes[home].work.isEmpty else { return }
            try workOnce(at: home)
        }
    }

    /// Carries out the next output.
    mutating func workOnce(at home: Int) throws(SimulationFailure) {
        let (partner, output) = homes[home].work.removeFirst()
        guard let relation = relation(home, partner) else { return }
        switch output {
        case .open, .take, .hold, .drop, .answered, .sayAgain: break
        case .transmit(let message, _, let parts):
            try transmit(SimulatedMessage.index(of: message), onlyParts: parts != nil, at: home, to: partner)
        case .judge(let message, _):
            let verdict = judgement(of: SimulatedMessage.index(of: message), in: relation, for: partner)
            let bytes = messages[SimulatedMessage.index(of: message)].bytes
            try apply(.judged(message: message, verdict, bytes: bytes), at: home, with: partner)
        case .sealAnew(let message):
            let index = SimulatedMessage.index(of: message)
            guard relation.sent[index]?.isKept == true, !isAdversaryActive || !random.happens(5) else {
                try apply(.copyEnded(message: message, .certificate), at: home, with: partner)
                return
            }
            homes[home].disk.relations[partner]?.sent[index]?.certificate = certificates[partner]
            try apply(.sealedAnew(message: message, bytes: messages[index].bytes), at: home, with: partner)
        case .makeReceipt(let receipt):
            // What was owed may have been settled since.
            guard relation.state.owed[receipt.digest] == receipt, !relation.isKnownRestored else { return }
            try seal(.receipt(receipt), .good, at: home, for: partner)
        case .repeatReceipt(_, let digest):
            guard let given = relation.given[SimulatedMessage.index(of: digest)] else { return }
            send(given.receipt, onlyParts: false, from: home, sealedTo: relation.sent[given.receipt]?.certificate)
        case .makeRequest(let request):
            guard relation.state.requesting.contains(request.stream), !relation.isKnownRestored else { return }
            try seal(.request(request), .good, at: home, for: partner)
        case .destroyCopy(let message):
            homes[home].disk.relations[partner]?.sent[SimulatedMessage.index(of: message)]?.isKept = false
            try apply(.copyDestroyed(message: message), at: home, with: partner)
        }
    }

    private mutating func judgement(
        of message: Int, in relation: SimulatedHome.Relation, for partner: Int
    ) -> CopyVerdict {
        guard let sent = relation.sent[message], sent.isKept, !isAdversaryActive || !random.happens(2) else {
            return .refused
        }
        return sent.certificate == certificates[partner] ? .good : .certificateEnded
    }

    private mutating func transmit(
        _ message: Int, onlyParts: Bool, at home: Int, to partner: Int
    ) throws(SimulationFailure) {
        guard let sent = relation(home, partner)?.sent[message], sent.isKept else { return }
        if homes[home].cutTransmissions > 0 {
            homes[home].cutTransmissions -= 1
            try apply(
                .transmissionEnded(message: messages[message].message, .failed), at: home, with: partner)
            return
        }
        send(message, onlyParts: onlyParts, from: home, sealedTo: sent.certificate)
        // Stopped after the file was there and before it was noted.
        guard !isAdversaryActive || !random.happens(3) else { return try crash(home) }
        try apply(.transmissionEnded(message: messages[message].message, .done), at: home, with: partner)
    }

    private mutating func send(_ message: Int, onlyParts: Bool, from home: Int, sealedTo certificate: Int?) {
        let sent = messages[message]
        let file = SimulatedFile(
            message: message, recipient: sent.recipient, sender: homes[home].party, claim: sent.place,
            hasOnlyParts: onlyParts, certificate: certificate ?? 0)
        files.append(file)
        archive.append(file)
    }

    // MARK: Receiving

    /// One call of `receive`: some of the files that are there for the home, in the order that the core asks for.
    mutating func receive(at home: Int, from partner: Int) throws(SimulationFailure) {
        let party = homes[home].party
        var taken: [Int] = []
        let limit = isAdversaryActive ? 1 + random.below(12) : 1000
        for index in files.indices.reversed() where files[index].recipient == party && files[index].sender == partner {
            // The adversary delivers in any order.
            guard taken.count < limit else { break }
            if !isAdversaryActive || random.happens(70) { taken.append(index) }
        }
        var call = taken.map { files[$0] }
        for index in taken.sorted(by: >) { files.remove(at: index) }
        call.shuffle(using: &random)
        try apply(.timePassed(now), at: home, with: partner)
        let named = call.indices.map { ArrivedFile(name: "\($0)", claim: call[$0].claim) }
        homes[home].work.removeAll { $0.partner == partner && $0.output.isOpening }
        try apply(.arrived(named), at: home, with: partner)
        let order = openingOrder(at: home, with: partner)
        for (done, name) in order.enumerated() {
            guard let index = Int(name), call.indices.contains(index) else { continue }
            if isAdversaryActive, random.happens(1) {
                // Stopped before the transaction: the file and those after it are still there.
                for rest in order[done...] { if let index = Int(rest) { files.append(call[index]) } }
                return try crash(home)
            }
            try open(call[index], at: home, from: partner)
        }
        try apply(.timePassed(now), at: home, with: partner)
    }

    private mutating func openingOrder(at home: Int, with partner: Int) -> [String] {
        for (index, entry) in homes[home].work.enumerated() where entry.partner == partner {
            if case .open(let names) = entry.output {
                homes[home].work.remove(at: index)
                return names
            }
        }
        return []
    }

    /// Opens a file: verified outside and inside, or not at all.
    mutating func open(_ file: SimulatedFile, at home: Int, from partner: Int) throws(SimulationFailure) {
        guard file.message >= 0, !file.isAltered, let relation = relation(home, partner) else { return }
        let message = messages[file.message]
        guard message.originator == partner, message.recipient == homes[home].party else { return }
        if file.isIncomplete {
            homes[home].disk.relations[partner]?.incomplete[message.index] = file
            let event = ExchangeEvent.partsMissing(message: message.message, stream: file.claim.stream, parts: [2, 5])
            try apply(event, at: home, with: partner)
            return
        }
        if file.hasOnlyParts, relation.incomplete[message.index] == nil { return }
        // Sealed to a certificate that is no longer there: nothing inside can be verified.
        guard file.certificate == certificates[homes[home].party] else {
            let unreadable = UnreadableEnvelope(
                fileDigest: "f\(message.index) \(file.certificate)", message: message.message, place: file.claim,
                reason: .notReadable)
            return try apply(.unreadable(unreadable), at: home, with: partner)
        }
        homes[home].disk.relations[partner]?.incomplete[message.index] = nil
        if relation.state.incomplete[message.message] != nil {
            try apply(.partsComplete(message: message.message), at: home, with: partner)
        }
        try verify(message, isReleased: false, at: home, from: partner)
    }

    /// The event of a message that was verified inside.
    mutating func verify(
        _ message: SimulatedMessage, isReleased: Bool, at home: Int, from partner: Int
    ) throws(SimulationFailure) {
        guard let relation = relation(home, partner) else { return }
        let verdict: VerifiedMessage.Verdict =
            switch message.nature {
            case .good: .permitted
            case .heldForAPerson: isReleased ? .permitted : .held
            case .bad(let reason): .refused(reason, isAnswered: true)
            }
        let content: VerifiedMessage.Content =
            switch message.kind {
            case .content: .bundle
            case .notice: .notice
            case .request(let request):
                .request(
                    ReceivedRequest(
                        stream: request.stream, numbers: request.numbers, parts: request.parts,
                        unreadable: request.unreadable.map { report(on: $0, in: relation) }))
            case .receipt(let receipt):
                .receipt(
                    ReceivedReceipt(message: receipt.message, digest: receipt.digest, answer: receipt.answer),
                    known(SimulatedMessage.index(of: receipt.digest), to: home, from: partner))
            }
        let event = VerifiedMessage(
            message: message.message, digest: message.digest, place: message.place,
            previous: message.previous.map { "d\($0)" }, content: content, verdict: verdict,
            history: history(of: message, in: relation))
        try apply(.verified(event), at: home, with: partner)
    }

    /// What a home knows of a file that its partner could not open.
    private func report(
        on envelope: UnreadableEnvelope, in relation: SimulatedHome.Relation
    ) -> ReceivedRequest.Unreadable {
        let index = SimulatedMessage.index(of: envelope.message)
        let standing: ReceivedRequest.Unreadable.Standing =
            switch relation.sent[index] {
            case let sent? where envelope.fileDigest == "f\(index) \(sent.certificate)": .current
            case .some: .former
            case nil: .unknown
            }
        return ReceivedRequest.Unreadable(
            message: envelope.message, place: envelope.place, reason: envelope.reason, standing: standing)
    }

    private func known(_ message: Int, to home: Int, from partner: Int) -> KnownMessage? {
        for (party, relation) in homes[home].disk.relations.enumerated() {
            guard let sent = relation?.sent[message] else { continue }
            return KnownMessage(
                digest: "d\(message)", wasSentToPartner: party == partner,
                isAnswered: messages[message].kind.isAnswered, answer: sent.answer)
        }
        return nil
    }

    /// What the store of a home knows of the place of a message.
    private func history(of message: SimulatedMessage, in relation: SimulatedHome.Relation) -> StreamHistory {
        let key = SimulatedHome.key(stream: message.stream, number: message.number)
        func imported(_ key: Int) -> SimulatedHome.Received? {
            relation.received[key].flatMap { $0.custody == .held ? nil : $0 }
        }
        var last = 0
        if relation.state.received["s\(message.stream)"] == nil {
            for key in relation.received.keys where key >> 32 == message.stream { last = max(last, key & 0xFFFF_FFFF) }
        }
        return StreamHistory(
            seen: relation.received[key].map {
                StreamHistory.Seen(digest: "d\($0.message)", time: "then", custody: $0.custody)
            },
            before: imported(key - 1).map { "d\($0.message)" },
            namedByNext: imported(key + 1).flatMap { next in messages[next.message].previous.map { "d\($0)" } },
            given: relation.given[message.index]?.answer, last: last)
    }
}

extension ExchangeOutput {
    var isOpening: Bool { if case .open = self { true } else { false } }
}
