import Diagnostics
import ExchangeProtocol
import ExchangeSimulation

/// A core with one wrong rule, made of the right one by changing what goes in or what comes out.
enum WrongRule: CaseIterable {
    case takesAMessageTwice
    case movesAStreamByAClaim
    case takesWhatIsRefused
    case sendsAgainWithoutADecision
    case sendsAgainWithoutALimit
    case answersSuspendedPartners
    case sendsAfterARestore
    case forgetsAMessageWithoutAReport
    case forgetsAGapWithoutAReport
    case answersAReceiptByAReceipt
    case rejectsWhatItAccepted
    case callsARepeatAFork
    case believesAnyReceipt
    case neverGivesReceipts
    case neverAsksForWhatIsMissing

    /// What the failure says, one of these.
    var invariants: [String] {
        switch self {
        case .takesAMessageTwice: ["it has taken before"]
        case .movesAStreamByAClaim: ["moved without a verified message"]
        case .takesWhatIsRefused: ["which is refused"]
        case .sendsAgainWithoutADecision: ["without a decision"]
        case .sendsAgainWithoutALimit: ["more than three times", "more again than it may"]
        case .answersSuspendedPartners: ["suspended partner"]
        case .sendsAfterARestore: ["although restored"]
        case .forgetsAMessageWithoutAReport: ["forgotten without a report"]
        case .forgetsAGapWithoutAReport: ["a gap of"]
        case .answersAReceiptByAReceipt: ["by a receipt"]
        case .rejectsWhatItAccepted: ["to what it accepted"]
        case .callsARepeatAFork: ["of what it did not do"]
        case .believesAnyReceipt: ["which nobody gave"]
        case .neverGivesReceipts: ["still owed"]
        case .neverAsksForWhatIsMissing: ["still owed", "gaps are still open"]
        }
    }

    /// The core with the wrong rule.
    var core: SimulatedWorld.Core {
        { event, state, limits in
            var limits = limits
            if self == .sendsAgainWithoutALimit {
                limits.repeatsPerMessage = 9
                limits.repeatedBytesPerDay = .max
            }
            guard let changed = self.changed(event, &state, limits) else {
                // The event that never happened: time that stood still.
                return ExchangeCore.apply(.timePassed(state.now), to: &state, limits: limits)
            }
            var step = ExchangeCore.apply(changed, to: &state, limits: limits)
            self.change(&step, of: event, &state, limits)
            return step
        }
    }

    /// The event that the core gets instead.
    private func changed(
        _ event: ExchangeEvent, _ state: inout RelationState, _ limits: ExchangeLimits
    ) -> ExchangeEvent? {
        switch (self, event) {
        case (.takesAMessageTwice, .verified(let message)): return .verified(message.with(history: StreamHistory.none))
        case (.takesWhatIsRefused, .verified(let message)): return .verified(message.with(verdict: .permitted))
        case (.answersSuspendedPartners, .partnerSuspended), (.sendsAfterARestore, .restored): return nil
        case (.movesAStreamByAClaim, .arrived(let files)):
            for file in files {
                guard let claim = file.claim else { continue }
                let message = VerifiedMessage(
                    message: "claimed", digest: "claimed", place: claim, previous: nil, content: .notice,
                    verdict: .held, history: .none)
                _ = ExchangeCore.apply(.verified(message), to: &state, limits: limits)
            }
            return event
        default: return event
        }
    }

    /// Changes what the core decided.
    private func change(
        _ step: inout ExchangeStep, of event: ExchangeEvent, _ state: inout RelationState, _ limits: ExchangeLimits
    ) {
        switch (self, event) {
        case (.sendsAgainWithoutADecision, _):
            step.outputs = step.outputs.map { output in
                guard case .judge(let message, let parts) = output else { return output }
                return .transmit(message: message, isAgain: true, parts: parts)
            }
        case (.forgetsAMessageWithoutAReport, _): step.findings.removeAll { $0.code == .messageLost }
        case (.forgetsAGapWithoutAReport, _): step.findings.removeAll { $0.code == .gapLost }
        case (.neverGivesReceipts, _): step.outputs.removeAll { if case .makeReceipt = $0 { true } else { false } }
        case (.neverAsksForWhatIsMissing, _):
            step.outputs.removeAll { if case .makeRequest = $0 { true } else { false } }
        case (.answersAReceiptByAReceipt, .verified(let message)):
            guard case .receipt = message.content, state.standing == .active, !state.isRestored else { return }
            step.outputs.append(
                .makeReceipt(OwedReceipt(message: message.message, digest: message.digest, answer: .accepted)))
        case (.rejectsWhatItAccepted, .verified(let message)):
            guard message.content == .bundle, message.history.seen?.custody == .taken, state.standing == .active,
                !state.isRestored
            else { return }
            step.outputs.append(
                .makeReceipt(
                    OwedReceipt(message: message.message, digest: message.digest, answer: .rejected(.notInOrder))))
        case (.callsARepeatAFork, .verified(let message)):
            guard message.history.seen?.digest == message.digest else { return }
            step.findings.append(Finding(.sequenceFork, ["sequence": "\(message.place.number)", "other": ""]))
        case (.believesAnyReceipt, .verified(let message)):
            guard case .receipt(let receipt, _?) = message.content else { return }
            step.outputs.append(.answered(message: receipt.message, .rejected(nil)))
        default: break
        }
    }
}

extension VerifiedMessage {
    /// The same message with other facts.
    func with(history: StreamHistory? = nil, verdict: Verdict? = nil) -> VerifiedMessage {
        VerifiedMessage(
            message: message, digest: digest, place: place, previous: previous, content: content,
            verdict: verdict ?? self.verdict, history: history ?? self.history)
    }
}
