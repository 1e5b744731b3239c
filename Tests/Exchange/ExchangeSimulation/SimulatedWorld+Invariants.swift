internal import Diagnostics
internal import ExchangeProtocol
internal import Platform

/// What must hold after every event, whatever happened before.
extension SimulatedWorld {
    func check(
        _ result: ExchangeStep, of event: ExchangeEvent, before: StateSummary, in relation: SimulatedHome.Relation,
        at home: Int, with partner: Int
    ) throws(SimulationFailure) {
        for output in result.outputs {
            try check(output, of: event, in: relation, at: home, with: partner)
        }
        for finding in result.findings {
            try check(finding, of: event, in: relation, at: home, with: partner)
        }
        try checkReports(result, of: event, before: before, in: relation)
        try checkBounds(relation.state)
    }

    // MARK: Outputs

    private func check(
        _ output: ExchangeOutput, of event: ExchangeEvent, in relation: SimulatedHome.Relation, at home: Int,
        with partner: Int
    ) throws(SimulationFailure) {
        switch output {
        case .open, .drop, .destroyCopy: return
        case .take(let message, let digest): try checkTaking(message, digest: digest, of: event, in: relation, at: home)
        case .hold(let message, _, _):
            guard case .verified(let verified) = event, verified.message == message else {
                throw failure("home \(home) holds \(message), which was not verified")
            }
        case .sayAgain:
            // Only a partner of whom another stream is known can have been restored.
            guard case .verified(let verified) = event,
                relation.state.received.keys.contains(where: { $0 != verified.place.stream })
            else { throw failure("home \(home) takes a partner for restored that was not") }
        case .answered(let message, let answer):
            let index = SimulatedMessage.index(of: message)
            guard messages[index].recipient == partner, answersGiven.contains("\(index) \(answer)") else {
                throw failure("home \(home) notes the answer \(answer) to \(message), which nobody gave")
            }
        case .transmit, .judge, .sealAnew, .makeReceipt, .repeatReceipt, .makeRequest:
            guard !relation.isSuspended else { throw failure("home \(home) sends to a suspended partner: \(output)") }
            guard !relation.isKnownRestored else { throw failure("home \(home) sends although restored: \(output)") }
            try checkSending(output, of: event, in: relation, at: home)
        }
    }

    private func checkTaking(
        _ message: String, digest: String, of event: ExchangeEvent, in relation: SimulatedHome.Relation, at home: Int
    ) throws(SimulationFailure) {
        guard case .verified(let verified) = event, verified.message == message, verified.digest == digest else {
            throw failure("home \(home) takes \(message), which was not verified")
        }
        let sent = messages[SimulatedMessage.index(of: message)]
        guard sent.digest == digest, sent.recipient == homes[home].party else {
            throw failure("home \(home) takes \(message), which was not sent to it")
        }
        let key = SimulatedHome.key(stream: sent.stream, number: sent.number)
        if let received = relation.received[key], received.custody != .held {
            throw failure("home \(home) takes \(message) at a place that it has taken before")
        }
        guard verified.verdict == .permitted else { throw failure("home \(home) takes \(message), which is refused") }
        guard !relation.isSuspended else { throw failure("home \(home) takes \(message) of a suspended partner") }
    }

    private func checkSending(
        _ output: ExchangeOutput, of event: ExchangeEvent, in relation: SimulatedHome.Relation, at home: Int
    ) throws(SimulationFailure) {
        switch output {
        case .transmit(let message, let isAgain, _):
            guard let sent = relation.sent[SimulatedMessage.index(of: message)], sent.isKept else {
                throw failure("home \(home) transmits \(message), of which it keeps no copy")
            }
            var isJudgedNow = false
            if case .judged(message, .good, _) = event { isJudgedNow = true }
            if isAgain, !sent.isJudgedGood, !isJudgedNow {
                throw failure("home \(home) transmits \(message) again without a decision")
            }
        case .makeReceipt(let receipt):
            let index = SimulatedMessage.index(of: receipt.digest)
            let answered = messages[index]
            guard answered.kind.isAnswered else { throw failure("home \(home) answers \(answered.kind) by a receipt") }
            let place = SimulatedHome.key(stream: answered.stream, number: answered.number)
            let received = relation.received[place].flatMap { $0.message == index ? $0.custody : nil }
            switch receipt.answer {
            case .accepted: break
            case .delivered, .rejected:
                guard relation.given[index]?.answer != .accepted, received == nil || received == .held else {
                    throw failure("home \(home) answers \(receipt.answer) to what it accepted: \(receipt.message)")
                }
            }
        case .repeatReceipt(let message, let digest):
            let index = SimulatedMessage.index(of: digest)
            guard relation.given[index] != nil else {
                throw failure("home \(home) repeats a receipt for \(message) that it never gave")
            }
            let isToday = relation.day == relation.state.today.day
            let count = isToday ? relation.receiptsAgain[index] ?? 0 : 0
            let total = isToday ? relation.receiptsAgain.values.reduce(0, +) : 0
            guard count < limits.receiptRepeatsPerMessage, total < limits.receiptRepeatsPerDay else {
                throw failure("home \(home) repeats the receipt for \(message) too often")
            }
        case .makeRequest(let request):
            for numbers in request.numbers {
                for number in numbers {
                    let stream = SimulatedMessage.index(of: request.stream)
                    let key = SimulatedHome.key(stream: stream, number: number)
                    if relation.received[key] != nil {
                        throw failure("home \(home) asks for number \(number) of \(request.stream), which it has")
                    }
                }
            }
        default: break
        }
    }

    // MARK: Findings

    private func check(
        _ finding: Finding, of event: ExchangeEvent, in relation: SimulatedHome.Relation, at home: Int,
        with partner: Int
    ) throws(SimulationFailure) {
        let partnersHomes = homes.filter { $0.party == partner }
        switch finding.code {
        case .sequenceFork, .sequenceChainBroken:
            guard case .verified(let message) = event,
                forkedStreams.contains(SimulatedMessage.index(of: message.place.stream))
            else { throw failure("home \(home) accuses party \(partner) of what it did not do: \(finding)") }
        case .sequenceReplayed, .messagePurged:
            guard case .verified(let message) = event,
                message.history.seen?.digest == message.digest, finding.severity == .note
            else { throw failure("home \(home) calls a new message a replay: \(finding)") }
        case .receiptUnasked, .receiptOtherParty, .receiptOfReceipt:
            let own = homes.filter { $0.party == homes[home].party }
            guard own.count > 1 || own.contains(where: \.wasRestored) else {
                throw failure("home \(home) does not know what it sent: \(finding)")
            }
        case .receiptContradicts:
            guard partnersHomes.count > 1 || partnersHomes.contains(where: \.wasRestored) else {
                throw failure("home \(home) accuses party \(partner) of two answers: \(finding)")
            }
        case .streamAhead, .sendingStopped:
            guard homes[home].wasRestored else {
                throw failure("home \(home) takes itself for restored: \(finding)")
            }
        default: break
        }
    }

    // MARK: Reports and bounds

    /// Nothing is given up without a report, and nothing moves without a reason.
    private func checkReports(
        _ result: ExchangeStep, of event: ExchangeEvent, before: StateSummary, in relation: SimulatedHome.Relation
    ) throws(SimulationFailure) {
        let after = StateSummary(relation.state)
        var isVerified = false
        if case .verified = event { isVerified = true }
        if !isVerified, after.moved > before.moved {
            throw failure("a stream moved without a verified message: \(event)")
        }
        let codes = Set(result.findings.map(\.code))
        let closed = before.missing - after.missing
        if closed > (isVerified ? 1 : 0), !codes.contains(.gapLost) {
            throw failure("a gap of \(closed) numbers is forgotten without a report")
        }
        if closed < 0, !isVerified { throw failure("a gap appears without a message") }
        if closed < 0, !codes.contains(.sequenceGap) { throw failure("a gap appears without a report") }
        var isComplete = false
        if case .partsComplete = event { isComplete = true }
        if after.incomplete < before.incomplete, !isComplete, !codes.contains(.partsLost) {
            throw failure("missing parts are forgotten without a report")
        }
        for message in result.changed where relation.state.sent[message] == nil {
            let sent = messages[SimulatedMessage.index(of: message)]
            guard sent.kind.isAnswered else { continue }
            let isReported = result.findings.contains { finding in
                [.messageLost, .messageRejected].contains(finding.code) && finding.facts["message"] == message
            }
            let isAnswered = result.outputs.contains(.answered(message: message, .accepted))
            guard isReported || isAnswered else { throw failure("\(message) is forgotten without a report") }
        }
    }

    private func checkBounds(_ state: RelationState) throws(SimulationFailure) {
        let isBounded =
            state.sent.count <= limits.openMessages && state.received.count <= limits.streams
            && state.owed.count <= limits.owedReceipts && state.incomplete.count <= limits.incompleteMessages
            && state.today.receipts.count <= limits.receiptRepeatsPerDay
            && state.received.values.allSatisfy {
                $0.gaps.count <= limits.gapsPerStream && $0.gaps.allSatisfy { $0.requests <= limits.requestsPerGap }
            }
        guard isBounded else { throw failure("a state grows without bounds") }
    }

    // MARK: What belongs to the transaction

    /// Does what belongs to the transaction of an event, and remembers the other outputs.
    mutating func commit(
        _ result: ExchangeStep, of event: ExchangeEvent, in relation: inout SimulatedHome.Relation, at home: Int,
        with partner: Int
    ) throws(SimulationFailure) {
        // The home's day is the one that it was last given the time of.
        if relation.day != relation.state.today.day {
            relation.day = relation.state.today.day
            relation.bytesAgain = 0
            relation.messagesAgain = 0
            relation.receiptsAgain = [:]
        }
        for finding in result.findings where [.messageLost, .messageRejected].contains(finding.code) {
            let index = SimulatedMessage.index(of: finding.facts["message"] ?? "")
            relation.sent[index]?.report = "\(finding.code.name): \(finding.facts["reason"] ?? "")"
        }
        if case .judged(let message, .good, let bytes) = event, result.outputs.contains(where: \.isTransmission) {
            try countRepeat(of: SimulatedMessage.index(of: message), bytes, in: &relation, at: home)
        }
        if case .transmissionEnded(let message, let end) = event {
            relation.sent[SimulatedMessage.index(of: message)]?.isJudgedGood = false
            if end == .done { relation.sent[SimulatedMessage.index(of: message)]?.isUnderWay = false }
        }
        for output in result.outputs {
            switch output {
            case .take(_, let digest): keep(SimulatedMessage.index(of: digest), as: .taken, in: &relation)
            // What contradicts its place does not take it.
            case .hold(_, _, .notInOrder?): break
            case .hold(_, let digest, _): keep(SimulatedMessage.index(of: digest), as: .held, in: &relation)
            case .answered(let message, let answer):
                relation.sent[SimulatedMessage.index(of: message)]?.answer = answer
            case .repeatReceipt(_, let digest):
                relation.receiptsAgain[SimulatedMessage.index(of: digest), default: 0] += 1
                homes[home].work.append((partner, output))
            case .drop: break
            // What is said again is not simulated here: `CorrectionSimulation` does.
            case .sayAgain: break
            default: homes[home].work.append((partner, output))
            }
        }
    }

    private mutating func countRepeat(
        of message: Int, _ bytes: Int, in relation: inout SimulatedHome.Relation, at home: Int
    ) throws(SimulationFailure) {
        relation.sent[message]?.isJudgedGood = true
        guard relation.sent[message]?.isUnderWay == false else { return }
        relation.sent[message]?.isUnderWay = true
        relation.sent[message]?.repeats += 1
        relation.bytesAgain += bytes
        relation.messagesAgain += 1
        guard relation.sent[message]?.repeats ?? 0 <= 3 else {
            throw failure("home \(home) sends m\(message) again more than three times")
        }
        guard relation.messagesAgain == 1 || relation.bytesAgain <= limits.repeatedBytesPerDay else {
            throw failure("home \(home) sends more again than it may in a day")
        }
    }

    /// Notes what was received, unless its place has another message.
    private mutating func keep(
        _ message: Int, as custody: StreamHistory.Custody, in relation: inout SimulatedHome.Relation
    ) {
        let key = SimulatedHome.key(stream: messages[message].stream, number: messages[message].number)
        if custody == .taken { taken.insert(message) }
        if let there = relation.received[key], there.message != message || there.custody != .held { return }
        if relation.received[key] == nil || custody == .taken { relation.held.removeAll { $0 == key } }
        if custody == .held, relation.received[key] == nil { relation.held.append(key) }
        relation.received[key] = SimulatedHome.Received(message: message, custody: custody)
    }
}

extension ExchangeOutput {
    var isTransmission: Bool { if case .transmit = self { true } else { false } }
}
