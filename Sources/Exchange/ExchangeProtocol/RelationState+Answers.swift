internal import Diagnostics
internal import Platform

/// What the partner's receipts and requests change.
extension RelationState {
    /// Applies a receipt that counts.
    mutating func apply(_ receipt: ReceivedReceipt, _ step: inout ExchangeStep) {
        step.outputs.append(.answered(message: receipt.message, receipt.answer))
        guard let entry = sent[receipt.message] else { return }
        switch receipt.answer {
        case .accepted: settle(receipt.message, &step)
        case .rejected(let reason):
            let facts = [
                "message": receipt.message, "number": "\(entry.sealed.place.number)",
                "reason": reason?.rawValue ?? "it gives no reason",
            ]
            step.findings.append(Finding(.messageRejected, facts))
            settle(receipt.message, &step)
        case .delivered:
            // It waits for a person at the partner's: it is not sent again by itself.
            step.changed.insert(receipt.message)
            sent[receipt.message]?.isDelivered = true
            if entry.phase == .transmitted { sent[receipt.message]?.due = entry.sealed.keptUntil }
        }
    }

    /// Answers a request from the kept copies.
    mutating func answer(_ request: ReceivedRequest, _ step: inout ExchangeStep) {
        if request.stream == stream, let highest = request.numbers.map(\.upperBound).max(), highest > lastNumber {
            step.findings.append(Finding(.streamAhead, ["number": "\(highest)", "last": "\(lastNumber)"]))
            isRestored = true
            return
        }
        for report in request.unreadable { learn(report, &step) }
        let asked = sortedMessages { entry in
            entry.sealed.place.stream == request.stream
                && request.numbers.contains { $0.contains(entry.sealed.place.number) }
        }
        var exhausted = 0
        for message in asked where !sendAgain(message, parts: nil, &step) { exhausted += 1 }
        for (message, parts) in request.parts.sorted(by: { $0.key < $1.key }) where sent[message] != nil {
            if !sendAgain(message, parts: parts, &step) { exhausted += 1 }
        }
        if exhausted > 0 {
            let facts = ["count": "\(exhausted)", "reason": "they went out again as often as they may"]
            step.findings.append(Finding(.requestUnanswered, facts))
        }
        let missing = count(of: request.numbers) - asked.count + request.parts.keys.count { sent[$0] == nil }
        if missing > 0 {
            let facts = ["count": "\(missing)", "reason": "no copy of them is kept"]
            step.findings.append(Finding(.requestUnanswered, facts))
        }
    }

    /// Has a transmitted message go out again, after a fresh decision.
    ///
    /// - Returns: whether it may, or is about to go out anyway.
    private mutating func sendAgain(_ message: String, parts: [Int]?, _ step: inout ExchangeStep) -> Bool {
        guard let entry = sent[message], entry.phase == .transmitted else { return true }
        guard entry.repeats < step.limits.repeatsPerMessage else { return false }
        sent[message]?.parts = parts
        sent[message]?.phase = .judging
        judge(message, &step)
        return true
    }

    /// How many numbers ranges name; they come from the partner, and may name any.
    private func count(of numbers: [ClosedRange<Int>]) -> Int {
        numbers.reduce(0) { total, range in
            let (sum, overflow) = total.addingReportingOverflow(range.upperBound - range.lowerBound + 1)
            return overflow ? .max : sum
        }
    }
}
