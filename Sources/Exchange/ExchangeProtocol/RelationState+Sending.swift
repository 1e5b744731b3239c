internal import Diagnostics
internal import Platform

/// What this home sends: from the seal of a message until it is acknowledged or reported lost.
extension RelationState {
    /// Whether anything may go out to the partner.
    var maySend: Bool { standing == .active && !isRestored }

    // MARK: Events

    mutating func add(_ message: SealedMessage, _ step: inout ExchangeStep) {
        // The home may say it twice, after it was stopped.
        if let known = sent[message.message], known.sealed.place == message.place { return }
        guard message.place.stream == stream, message.place.number > lastNumber else {
            stopSending(because: "number \(message.place.number) of its stream was given twice", &step)
            return
        }
        lastNumber = message.place.number
        switch message.kind {
        case .receipt(let receipt):
            if owed[receipt.digest] == receipt { owed[receipt.digest] = nil }
        case .request(let request): requesting.remove(request.stream)
        case .content, .notice: break
        }
        if sent.count >= step.limits.openMessages, let oldest = oldestMessage {
            lose(oldest.key, because: "too many messages are not acknowledged", &step)
        }
        sent[message.message] = SentMessage(message, due: now)
        transmit(message.message, &step)
    }

    mutating func transmissionEnded(_ message: String, with end: TransmissionEnd, _ step: inout ExchangeStep) {
        // A repeat may have been about to be decided anew when it arrived after all.
        guard let entry = sent[message], entry.phase == .waiting || entry.isRepeating else { return }
        step.changed.insert(message)
        switch end {
        case .done:
            let due = endOfWaiting(for: entry, step.limits)
            sent[message]?.phase = .transmitted
            sent[message]?.failures = 0
            sent[message]?.parts = nil
            sent[message]?.isRepeating = false
            sent[message]?.due = due
        case .failed:
            let limits = step.limits
            let seconds = min(
                limits.longestSecondsBetweenAttempts, limits.secondsBetweenAttempts << min(20, entry.failures))
            sent[message]?.failures += 1
            sent[message]?.due = now.adding(seconds: seconds)
            decideAnew(message)
        }
    }

    mutating func judged(_ message: String, as verdict: CopyVerdict, bytes: Int, _ step: inout ExchangeStep) {
        guard let entry = sent[message], entry.phase == .judging else { return }
        step.changed.insert(message)
        switch verdict {
        case .good:
            guard maySend else { return }
            if !entry.isRepeating {
                // What is larger than a day's volume goes alone.
                guard today.bytes == 0 || today.bytes + bytes <= step.limits.repeatedBytesPerDay else {
                    sent[message]?.due = RepeatedToday.beginning(ofDay: today.day + 1)
                    return
                }
                today.bytes += bytes
                sent[message]?.repeats += 1
                sent[message]?.isRepeating = true
            }
            sent[message]?.phase = .waiting
            transmit(message, &step)
        case .certificateEnded:
            sent[message]?.phase = .sealingAnew
            sealAnew(message, &step)
        case .refused: lose(message, because: "policy does not permit it, or no address is confirmed", &step)
        }
    }

    mutating func sealedAnew(_ message: String, bytes: Int, _ step: inout ExchangeStep) {
        guard let entry = sent[message], entry.phase == .sealingAnew || entry.phase == .waiting else { return }
        step.changed.insert(message)
        let old = entry.sealed
        sent[message]?.sealed = SealedMessage(
            message: old.message, digest: old.digest, place: old.place, kind: old.kind, bytes: bytes,
            keptUntil: old.keptUntil)
        // Parts of the old copy do not fit the new one.
        sent[message]?.parts = nil
        // Before it goes out first there is nothing to decide anew.
        guard entry.phase == .sealingAnew else { return transmit(message, &step) }
        sent[message]?.phase = .judging
        judge(message, &step)
    }

    mutating func copyEnded(_ message: String, by end: CopyEnd, _ step: inout ExchangeStep) {
        guard sent[message] != nil else { return }
        let reason =
            switch end {
            case .certificate: "it cannot be sealed for the partner any more"
            case .purged: "it was purged"
            case .retracted: "it was retracted"
            case .refused: "policy does not permit it"
            case .missing: "its copy is missing or damaged"
            }
        lose(message, because: reason, &step)
    }

    mutating func agreementEnded(_ messages: Set<String>, _ step: inout ExchangeStep) {
        for message in sortedMessages(where: { messages.contains($0.sealed.message) }) {
            lose(message, because: "the agreement ended", &step)
        }
    }

    mutating func stopSending(because reason: String, _ step: inout ExchangeStep) {
        isRestored = true
        step.findings.append(Finding(.sendingStopped, ["reason": reason]))
    }

    mutating func renew(_ stream: String, _ step: inout ExchangeStep) {
        guard stream != self.stream else { return }
        self.stream = stream
        lastNumber = 0
        isRestored = false
        giveOwedOutputs(&step)
    }

    // MARK: What follows

    /// Has a waiting message transmitted, unless nothing may go out.
    mutating func transmit(_ message: String, _ step: inout ExchangeStep) {
        step.changed.insert(message)
        guard maySend, let entry = sent[message] else { return }
        sent[message]?.due = now.adding(seconds: step.limits.secondsBetweenAttempts)
        step.outputs.append(.transmit(message: message, isAgain: entry.repeats > 0, parts: entry.parts))
    }

    /// Where a repeat could not be transmitted at once, its decision is not fresh any more.
    mutating func decideAnew(_ message: String) {
        guard let entry = sent[message], entry.phase == .waiting, entry.isRepeating else { return }
        sent[message]?.phase = .judging
    }

    /// Has it decided anew whether the copy may go out again.
    mutating func judge(_ message: String, _ step: inout ExchangeStep) {
        step.changed.insert(message)
        guard maySend, let entry = sent[message] else { return }
        sent[message]?.due = now.adding(seconds: step.limits.secondsBetweenAttempts)
        step.outputs.append(.judge(message: message, parts: entry.parts))
    }

    mutating func sealAnew(_ message: String, _ step: inout ExchangeStep) {
        step.changed.insert(message)
        guard maySend else { return }
        sent[message]?.due = now.adding(seconds: step.limits.secondsBetweenAttempts)
        step.outputs.append(.sealAnew(message: message))
    }

    /// Ends a message that is acknowledged, or whose copy is not needed any more.
    mutating func settle(_ message: String, _ step: inout ExchangeStep) {
        guard sent.removeValue(forKey: message) != nil else { return }
        step.changed.insert(message)
        destroying.insert(message)
        step.outputs.append(.destroyCopy(message: message))
    }

    /// Ends a message that is not acknowledged; reported where a receipt was awaited.
    mutating func lose(_ message: String, because reason: String, _ step: inout ExchangeStep) {
        guard let entry = sent[message] else { return }
        if entry.sealed.kind.isAnswered {
            let facts = ["message": message, "number": "\(entry.sealed.place.number)", "reason": reason]
            step.findings.append(Finding(.messageLost, facts))
        }
        settle(message, &step)
    }

    /// When waiting for the receipt of a transmitted message ends.
    func endOfWaiting(for entry: SentMessage, _ limits: ExchangeLimits) -> Timestamp {
        guard entry.sealed.kind.isAnswered, !entry.isDelivered else { return entry.sealed.keptUntil }
        return now.adding(seconds: limits.secondsForReceipt << entry.repeats)
    }

    /// The open message that was sealed first: of former streams, before those of the present one.
    private var oldestMessage: (key: String, value: SentMessage)? {
        let former = sent.filter { $0.value.sealed.place.stream != stream }
        return (former.isEmpty ? sent : former).min { $0.value.isOlder(than: $1.value) }
    }

    /// The ids of the open messages that fulfil a condition, in the order of their places.
    func sortedMessages(where isIncluded: (SentMessage) -> Bool) -> [String] {
        var found: [SentMessage] = []
        for entry in sent.values where isIncluded(entry) { found.append(entry) }
        return found.sorted { $0.isOlder(than: $1) }.map(\.sealed.message)
    }
}

extension SentMessage {
    /// Whether its place comes before that of another message: by stream, then by number.
    func isOlder(than other: SentMessage) -> Bool {
        (sealed.place.stream, sealed.place.number) < (other.sealed.place.stream, other.sealed.place.number)
    }
}
