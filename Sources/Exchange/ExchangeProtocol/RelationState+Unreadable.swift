internal import Diagnostics
internal import Platform

/// Envelopes whose inside could not be verified: how their sender is informed, and what a sender makes of it.
extension RelationState {
    // MARK: The recipient

    /// Notes an envelope of the partner that could not be opened. Each file is noted once, a bounded number of them, and
    /// none where the message at that place came meanwhile.
    mutating func couldNotRead(_ envelope: UnreadableEnvelope, _ step: inout ExchangeStep) {
        guard standing == .active, unreadable[envelope.fileDigest] == nil, !hasReceived(envelope.place),
            unreadable.count < step.limits.unreadableEnvelopes,
            today.unreadable < step.limits.unreadableEnvelopesPerDay
        else { return }
        today.unreadable += 1
        unreadable[envelope.fileDigest] = ReportedEnvelope(envelope: envelope, requests: 0, due: now)
    }

    private func hasReceived(_ place: ExchangePlace) -> Bool {
        guard let known = received[place.stream], place.number <= known.last else { return false }
        return !known.gaps.contains { $0.numbers.contains(place.number) }
    }

    /// The message at a place came: what could not be opened there is not missing any more.
    mutating func forgetUnreadable(at place: ExchangePlace) {
        for (file, entry) in unreadable where entry.envelope.place == place { unreadable[file] = nil }
    }

    /// Counts a request for each envelope of a stream that may be named now.
    ///
    /// - Returns: the envelopes, in the order of their places.
    mutating func unreadableForRequest(in stream: String, _ limits: ExchangeLimits) -> [UnreadableEnvelope] {
        var found: [UnreadableEnvelope] = []
        for (file, entry) in unreadable where entry.envelope.place.stream == stream && entry.due <= now {
            guard entry.requests < limits.requestsPerGap else { continue }
            let due = now.adding(seconds: limits.secondsBetweenRequests << min(20, entry.requests))
            unreadable[file]?.due = due
            unreadable[file]?.requests += 1
            found.append(entry.envelope)
        }
        return found.sorted(by: Self.comesFirst)
    }

    /// The envelopes of a stream that a request named already, for giving that request again.
    func unreadableRequested(in stream: String) -> [UnreadableEnvelope] {
        unreadable.values.filter { $0.envelope.place.stream == stream && $0.requests > 0 }.map(\.envelope)
            .sorted(by: Self.comesFirst)
    }

    private static func comesFirst(_ left: UnreadableEnvelope, _ right: UnreadableEnvelope) -> Bool {
        (left.place.number, left.fileDigest) < (right.place.number, right.fileDigest)
    }

    /// Gives up envelopes that were named as often as they may be.
    mutating func giveUpUnreadable(_ step: inout ExchangeStep) {
        let limit = step.limits.requestsPerGap
        let lost = unreadable.filter { $0.value.requests >= limit && $0.value.due <= now }
        for (file, entry) in lost.sorted(by: { Self.comesFirst($0.value.envelope, $1.value.envelope) }) {
            let facts = ["number": "\(entry.envelope.place.number)", "requests": "\(entry.requests)"]
            step.findings.append(Finding(.unreadableLost, facts))
            unreadable[file] = nil
        }
    }

    // MARK: The sender

    /// What follows from the partner's report that it could not open an envelope.
    mutating func learn(_ report: ReceivedRequest.Unreadable, _ step: inout ExchangeStep) {
        let facts = ["message": report.message, "number": "\(report.place.number)"]
        switch report.standing {
        case .unknown:
            step.findings.append(Finding(.unreadableUnknown, facts))
            return
        // Another file of the message went since.
        case .former: return
        case .current: break
        }
        guard report.reason == .notReadable else {
            step.findings.append(Finding(.messageNotTrusted, facts))
            return
        }
        step.findings.append(Finding(.messageUnreadable, facts))
        guard let entry = sent[report.message], entry.sealed.place == report.place, entry.phase != .sealingAnew
        else { return }
        guard entry.isRepeating || entry.repeats < step.limits.repeatsPerMessage else {
            let reason = ["count": "1", "reason": "they went out again as often as they may"]
            step.findings.append(Finding(.requestUnanswered, reason))
            return
        }
        // The same bytes would not be readable either.
        sent[report.message]?.parts = nil
        sent[report.message]?.phase = .sealingAnew
        sealAnew(report.message, &step)
    }
}
