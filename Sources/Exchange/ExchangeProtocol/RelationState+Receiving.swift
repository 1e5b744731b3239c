internal import Diagnostics
internal import Platform

/// What comes from the partner, after its inner signature was verified.
extension RelationState {
    mutating func receive(_ message: VerifiedMessage, _ step: inout ExchangeStep) {
        let place = message.place
        switch StreamRules.judge(
            number: place.number, digest: message.digest, previous: message.previous, history: message.history)
        {
        case .again(let seen):
            step.findings.append(StreamRules.finding(onRepeated: message.message, seen: seen, severity: .note))
            step.outputs.append(.drop(message: message.message, digest: message.digest))
            answerAgain(message, seen: seen, &step)
        case .contradiction(let findings):
            step.findings += findings
            refuse(message, for: .notInOrder, isAnswered: isAnswerable(message), &step)
        case .new:
            if showsRestore(message) { step.outputs.append(.sayAgain) }
            move(place, knownBefore: message.history.last, &step)
            forgetUnreadable(at: place)
            decide(message, &step)
        }
    }

    /// Decides by the verdict of the other rules.
    private mutating func decide(_ message: VerifiedMessage, _ step: inout ExchangeStep) {
        guard standing == .active else {
            refuse(message, for: .notPermitted, isAnswered: false, &step)
            return
        }
        switch message.verdict {
        case .permitted: take(message, &step)
        case .held:
            step.outputs.append(.hold(message: message.message, digest: message.digest, nil))
            if message.content.isAnswered { owe(message, answer: .delivered, &step) }
        case .refused(let reason, let isAnswered):
            refuse(message, for: reason, isAnswered: isAnswered && message.content.isAnswered, &step)
        }
    }

    private mutating func take(_ message: VerifiedMessage, _ step: inout ExchangeStep) {
        switch message.content {
        case .bundle:
            step.outputs.append(.take(message: message.message, digest: message.digest))
            owe(message, answer: .accepted, &step)
        case .notice: step.outputs.append(.take(message: message.message, digest: message.digest))
        case .receipt(let receipt, let known):
            switch ReceiptRules.judge(receipt, known: known) {
            case .contradiction(let finding):
                step.findings.append(finding)
                step.outputs.append(.hold(message: message.message, digest: message.digest, .notValid))
            case .saysNothingNew: step.outputs.append(.take(message: message.message, digest: message.digest))
            case .counts:
                step.outputs.append(.take(message: message.message, digest: message.digest))
                apply(receipt, &step)
            }
        case .request(let request):
            step.outputs.append(.take(message: message.message, digest: message.digest))
            answer(request, &step)
        }
    }

    private mutating func refuse(
        _ message: VerifiedMessage, for reason: RejectionReason, isAnswered: Bool, _ step: inout ExchangeStep
    ) {
        step.outputs.append(.hold(message: message.message, digest: message.digest, reason))
        if isAnswered { owe(message, answer: .rejected(reason), &step) }
    }

    /// Whether the sender of a message that contradicts its stream may be informed.
    private func isAnswerable(_ message: VerifiedMessage) -> Bool {
        guard standing == .active, message.content.isAnswered else { return false }
        return switch message.verdict {
        case .permitted, .held: true
        case .refused(_, let isAnswered): isAnswered
        }
    }

    // MARK: Streams

    /// Whether a message shows that the partner's home was restored: the first of a stream after others, or one that came
    /// late in a stream that was given up.
    private func showsRestore(_ message: VerifiedMessage) -> Bool {
        let isFirst = received[message.place.stream] == nil && message.history.last == 0
        return message.history.isLate || isFirst && (message.history.hasOthers || !received.isEmpty)
    }

    /// Moves a stream to the place of a verified message: opens a gap before it, or closes one.
    private mutating func move(_ place: ExchangePlace, knownBefore last: Int, _ step: inout ExchangeStep) {
        var known = received[place.stream] ?? ReceivedStream(last: last, time: now)
        known.time = now
        if place.number > known.last {
            if place.number > known.last + 1 {
                let missing = known.last + 1...place.number - 1
                known.gaps.append(ReceivedStream.Gap(numbers: missing, requests: 0, due: now))
                step.findings += [StreamRules.finding(onMissing: [missing])].compactMap(\.self)
            }
            known.last = place.number
        } else {
            known.close(place.number)
        }
        while known.gaps.count > step.limits.gapsPerStream {
            step.findings.append(known.gaps.removeFirst().lost(in: place.stream))
        }
        received[place.stream] = known
        while received.count > step.limits.streams {
            // The one that was quiet longest, without a gap if there is such a one.
            let quietest = received.filter { $0.key != place.stream }.min { left, right in
                let first = (left.value.gaps.isEmpty ? 0 : 1, left.value.time.milliseconds, left.key)
                return first < (right.value.gaps.isEmpty ? 0 : 1, right.value.time.milliseconds, right.key)
            }
            guard let quietest else { break }
            step.findings += quietest.value.gaps.map { $0.lost(in: quietest.key) }
            received[quietest.key] = nil
        }
    }

    // MARK: Receipts for the partner

    /// Owes a receipt, unless an earlier one said as much: then that one goes again.
    private mutating func owe(_ message: VerifiedMessage, answer: ExchangeAnswer, _ step: inout ExchangeStep) {
        if let before = owed[message.digest] {
            guard before.answer.weight < answer.weight else { return }
        } else {
            if let given = message.history.given, given.weight >= answer.weight {
                repeatReceipt(message, &step)
                return
            }
            guard owed.count < step.limits.owedReceipts else { return }
        }
        owed[message.digest] = OwedReceipt(message: message.message, digest: message.digest, answer: answer)
        giveReceipt(message.digest, &step)
    }

    mutating func giveReceipt(_ digest: String, _ step: inout ExchangeStep) {
        guard maySend, let receipt = owed[digest] else { return }
        step.outputs.append(.makeReceipt(receipt))
    }

    /// Answers a message that was received before: by the receipt that it got, byte for byte, within the limits.
    private mutating func answerAgain(
        _ message: VerifiedMessage, seen: StreamHistory.Seen, _ step: inout ExchangeStep
    ) {
        guard standing == .active, message.content.isAnswered, owed[message.digest] == nil else { return }
        if message.history.given != nil {
            repeatReceipt(message, &step)
        } else if seen.custody == .taken {
            owe(message, answer: .accepted, &step)
        }
    }

    private mutating func repeatReceipt(_ message: VerifiedMessage, _ step: inout ExchangeStep) {
        let count = today.receipts[message.digest] ?? 0
        let total = today.receipts.values.reduce(0, +)
        guard maySend, count < step.limits.receiptRepeatsPerMessage, total < step.limits.receiptRepeatsPerDay
        else { return }
        today.receipts[message.digest] = count + 1
        step.outputs.append(.repeatReceipt(message: message.message, digest: message.digest))
    }
}
