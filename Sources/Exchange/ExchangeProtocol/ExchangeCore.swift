package import Diagnostics

/// The protocol of the exchange between one home and one partner, as a pure function of a state and an event.
///
/// It has no clock, no disk and no randomness. What it decides is specified in specs/exchange.md; questions that other
/// rules answer (admission, policy, validity of certificates) come to it as verdicts within the events.
///
/// The order of work of a home, for one call with a partner:
///
/// 1. ``ExchangeEvent/resumed`` and ``ExchangeEvent/timePassed(_:)``.
/// 2. ``ExchangeEvent/arrived(_:)`` with all files of the call; they are opened in the order of
///    ``ExchangeOutput/open(_:)``, and each that is verified inside gives ``ExchangeEvent/verified(_:)``.
/// 3. ``ExchangeEvent/timePassed(_:)`` again: only now requests are made for gaps, so that none is made for a file
///    that came in the same call.
package enum ExchangeCore {
    /// Decides what follows from an event.
    ///
    /// - Parameters:
    ///   - state: the state before.
    ///   - event: what happened.
    /// - Returns: the state after, what the home has to do, and what was found.
    package static func step(
        _ state: RelationState, _ event: ExchangeEvent, limits: ExchangeLimits = .standard
    ) -> (RelationState, [ExchangeOutput], [Finding]) {
        var state = state
        let step = apply(event, to: &state, limits: limits)
        return (state, step.outputs, step.findings)
    }

    /// Decides what follows from an event, and changes the state in place: the same as ``step(_:_:limits:)`` without a
    /// copy of a large state.
    package static func apply(
        _ event: ExchangeEvent, to state: inout RelationState, limits: ExchangeLimits = .standard
    ) -> ExchangeStep {
        var step = ExchangeStep(limits: limits)
        switch event {
        case .sealed(let message): state.add(message, &step)
        case .arrived(let files): step.outputs.append(.open(StreamOrder.names(of: files)))
        case .verified(let message): state.receive(message, &step)
        case .transmissionEnded(let message, let end): state.transmissionEnded(message, with: end, &step)
        case .judged(let message, let verdict, let bytes): state.judged(message, as: verdict, bytes: bytes, &step)
        case .sealedAnew(let message, let bytes): state.sealedAnew(message, bytes: bytes, &step)
        case .copyEnded(let message, let end): state.copyEnded(message, by: end, &step)
        case .copyDestroyed(let message): state.destroying.remove(message)
        case .partsMissing(let message, let stream, let parts):
            state.partsMissing(parts, of: message, in: stream, &step)
        case .partsComplete(let message): state.incomplete[message] = nil
        case .unreadable(let envelope): state.couldNotRead(envelope, &step)
        case .partnerSuspended: state.standing = .suspended
        case .partnerResumed:
            state.standing = .active
            state.giveOwedOutputs(&step)
        case .agreementEnded(let messages): state.agreementEnded(messages, &step)
        case .timePassed(let time): state.timePassed(to: time, &step)
        case .restored: state.stopSending(because: "the home was restored from a backup", &step)
        case .streamRenewed(let stream): state.renew(stream, &step)
        case .resumed: state.giveOwedOutputs(&step)
        }
        return step
    }
}
