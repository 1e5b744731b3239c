internal import Diagnostics
internal import Platform

/// What is due: by the time that an event brought, or because a process begins.
extension RelationState {
    // MARK: Events

    mutating func timePassed(to time: Timestamp, _ step: inout ExchangeStep) {
        if time < now { setBack(to: time, step.limits) }
        now = time
        let day = RepeatedToday.day(of: now)
        if day > today.day { today = RepeatedToday(day: day) }
        expireCopies(&step)
        guard maySend else { return }
        giveDueOutputs(&step)
        giveUpGaps(&step)
        makeRequests(&step)
    }

    /// Gives everything again that is owed, whenever it is due.
    mutating func giveOwedOutputs(_ step: inout ExchangeStep) {
        for message in destroying.sorted() { step.outputs.append(.destroyCopy(message: message)) }
        guard maySend else { return }
        for digest in owed.keys.sorted() { giveReceipt(digest, &step) }
        for stream in requesting.sorted() { giveRequestAgain(for: stream, &step) }
        for message in sortedMessages(where: { $0.phase != .transmitted }) { giveOutput(message, &step) }
    }

    mutating func partsMissing(
        _ parts: [Int], of message: String, in stream: String, _ step: inout ExchangeStep
    ) {
        if incomplete[message] != nil {
            incomplete[message]?.parts = parts
        } else if incomplete.count < step.limits.incompleteMessages {
            incomplete[message] = IncompleteMessage(stream: stream, parts: parts, requests: 0, due: now)
        }
    }

    // MARK: What follows

    private func wait(after requests: Int, _ limits: ExchangeLimits) -> Int64 {
        limits.secondsBetweenRequests << min(20, requests)
    }

    /// The clock was set back: nothing waits longer than it would have from now.
    private mutating func setBack(to time: Timestamp, _ limits: ExchangeLimits) {
        let receipt = time.adding(seconds: limits.secondsForReceipt << limits.repeatsPerMessage)
        let request = time.adding(seconds: wait(after: limits.requestsPerGap, limits))
        for (message, entry) in sent where entry.due > receipt && entry.due < entry.sealed.keptUntil {
            sent[message]?.due = receipt
        }
        for (stream, entry) in received {
            var entry = entry
            for index in entry.gaps.indices { entry.gaps[index].due = min(entry.gaps[index].due, request) }
            received[stream] = entry
        }
        for (message, entry) in incomplete where entry.due > request { incomplete[message]?.due = request }
        for (file, entry) in unreadable where entry.due > request { unreadable[file]?.due = request }
    }

    private mutating func expireCopies(_ step: inout ExchangeStep) {
        for message in sortedMessages(where: { $0.sealed.keptUntil <= now }) {
            lose(message, because: "its copy was kept as long as it may be", &step)
        }
    }

    private mutating func giveDueOutputs(_ step: inout ExchangeStep) {
        for message in sortedMessages(where: { $0.due <= now }) {
            guard let entry = sent[message] else { continue }
            if entry.phase == .transmitted, entry.sealed.kind.isAnswered {
                guard entry.repeats < step.limits.repeatsPerMessage else {
                    lose(message, because: "no receipt came", &step)
                    continue
                }
                sent[message]?.phase = .judging
            }
            giveOutput(message, &step)
        }
    }

    private mutating func giveOutput(_ message: String, _ step: inout ExchangeStep) {
        decideAnew(message)
        switch sent[message]?.phase {
        case .waiting: transmit(message, &step)
        case .judging: judge(message, &step)
        case .sealingAnew: sealAnew(message, &step)
        case .transmitted, nil: break
        }
    }

    /// Gives up gaps and parts that were asked for as often as they may be.
    private mutating func giveUpGaps(_ step: inout ExchangeStep) {
        let limit = step.limits.requestsPerGap
        for stream in received.keys.sorted() {
            guard var known = received[stream] else { continue }
            let lost = known.gaps.filter { $0.requests >= limit && $0.due <= now }
            guard !lost.isEmpty else { continue }
            step.findings += lost.map { $0.lost(in: stream) }
            known.gaps.removeAll { $0.requests >= limit && $0.due <= now }
            received[stream] = known
        }
        for (message, entry) in incomplete.sorted(by: { $0.key < $1.key })
        where entry.requests >= limit && entry.due <= now {
            step.findings.append(Finding(.partsLost, ["message": message, "requests": "\(entry.requests)"]))
            incomplete[message] = nil
        }
        giveUpUnreadable(&step)
    }

    /// Makes one request for each stream with gaps, parts or unreadable envelopes that are due.
    private mutating func makeRequests(_ step: inout ExchangeStep) {
        let parts = incomplete.filter { $0.value.due <= now }
        let unread = unreadable.values.filter { $0.due <= now }.map(\.envelope.place.stream)
        for stream in Set(received.keys).union(parts.values.map(\.stream)).union(unread).sorted() {
            var numbers: [ClosedRange<Int>] = []
            if var known = received[stream] {
                for index in known.gaps.indices
                where known.gaps[index].due <= now && numbers.count < step.limits.rangesPerRequest {
                    numbers.append(known.gaps[index].numbers)
                    known.gaps[index].due = now.adding(seconds: wait(after: known.gaps[index].requests, step.limits))
                    known.gaps[index].requests += 1
                }
                received[stream] = known
            }
            let ofStream = parts.filter { $0.value.stream == stream }
            for (message, entry) in ofStream {
                let due = now.adding(seconds: wait(after: entry.requests, step.limits))
                incomplete[message]?.due = due
                incomplete[message]?.requests += 1
            }
            let unreadable = unreadableForRequest(in: stream, step.limits)
            guard !numbers.isEmpty || !ofStream.isEmpty || !unreadable.isEmpty else { continue }
            requesting.insert(stream)
            let request = ExchangeRequest(
                stream: stream, numbers: numbers, parts: ofStream.mapValues(\.parts), unreadable: unreadable)
            step.outputs.append(.makeRequest(request))
        }
    }

    /// Gives a request again that was not sealed, for what of it did not come in the meantime.
    private mutating func giveRequestAgain(for stream: String, _ step: inout ExchangeStep) {
        let gaps = received[stream]?.gaps.filter { $0.requests > 0 } ?? []
        let numbers = gaps.prefix(step.limits.rangesPerRequest).map(\.numbers)
        let parts = incomplete.filter { $0.value.stream == stream && $0.value.requests > 0 }.mapValues(\.parts)
        let unreadable = unreadableRequested(in: stream)
        guard !numbers.isEmpty || !parts.isEmpty || !unreadable.isEmpty else {
            requesting.remove(stream)
            return
        }
        let request = ExchangeRequest(stream: stream, numbers: numbers, parts: parts, unreadable: unreadable)
        step.outputs.append(.makeRequest(request))
    }
}

extension RepeatedToday {
    /// When a day begins.
    static func beginning(ofDay day: Int) -> Timestamp { Timestamp(seconds: Int64(day) * 86_400) }
}
