package import Diagnostics
internal import Platform

/// The rules of corrections as a pure function of what a home knows and an event: what is hidden, and who learns of it.
///
/// It has no clock, no disk and no randomness, and signatures are verified before. The home runs it over the rows of the
/// objects that an event is about; the simulated world runs it over everything. What follows for an object is a function
/// of sets (``ObjectStanding``), so two homes with the same statements in effect agree, whatever came first.
///
/// - **Passing on.** Each statement in effect is passed on to each party that this home gave the object to, and to who
///   took its place, except its issuer and those that it came from, once. The parties to whom those gave it are theirs to
///   tell. Of a fork both sides go to all who hold the object of either.
/// - **Limits.** Where the retractions of one event, with those of the same day, would hide more than
///   ``RetractionLimits`` of an originator's objects, all retractions of the event about that originator's objects wait
///   for a person. What waits hides nothing and is not passed on. What the own party states on another
///   device never waits.
/// - **Restores.** Where one end of a link begins a new stream, both ends forget what the other one knows, and say again
///   all that concerns it: the statements about what went between the two or is the other's, all statements of the
///   other, and which objects one has from the other (``Holdings``). So a home gets its own statements back, and an
///   intermediary its holders. One that gave on what it has no longer learns of corrections from the originator.
package enum CorrectionCore {
    /// Decides what follows from an event.
    ///
    /// - Returns: the state after, what the home has to do, and what was found. Findings name parties by their ids, in
    ///   the facts `name` and `originator`.
    package static func step(
        _ state: CorrectionState, _ event: CorrectionEvent, limits: RetractionLimits = .standard
    ) -> (CorrectionState, [CorrectionOutput], [Finding]) {
        var state = state
        let step = apply(event, to: &state, limits: limits)
        return (state, step.outputs, step.findings)
    }

    /// Decides what follows from an event, and changes the state in place: the same as ``step(_:_:limits:)`` without a
    /// copy of a large state.
    package static func apply(
        _ event: CorrectionEvent, to state: inout CorrectionState, limits: RetractionLimits = .standard
    ) -> CorrectionStep {
        var step = CorrectionStep()
        switch event {
        case .objectCame(let object, let party, let message):
            state.came(object, from: party, in: message)
            state.settle(object, &step)
            if party != state.party { state.tell(of: object, from: party, &step) }
        case .objectWent(let object, let party, let message):
            state.objects[object, default: CorrectedObject()].holders[party, default: []].insert(message)
            state.pass(object, &step)
        case .statementsCame(let statements, let party, let time):
            if party == state.party { state.hasIncompleteRecord = true }
            state.take(statements, from: party, at: time, isMadeHere: false, limits: limits, &step)
        case .statementsMade(let statements):
            state.take(statements, from: state.party, at: nil, isMadeHere: true, limits: limits, &step)
        case .decided(let digests, let isAccepted):
            state.decide(digests, isAccepted: isAccepted, &step)
        case .passed(let statement, let party, let message):
            state.statements[statement]?.passed[party] = message
            step.changed.insert(statement)
        case .confirmed(let message, let party): state.confirmed(message, by: party, &step)
        case .lost(let message, let party): state.lost(message, to: party, &step)
        case .disowned(let digests): state.disown(digests, &step)
        case .succeeded(let party, let successor, let time):
            state.rights.add(successor: successor, of: party)
            state.judgeRights(at: time, limits: limits, &step)
            state.pass(to: successor, &step)
            // It knows nothing of what the party gave and had.
            if successor != state.party { state.partnerRestored(successor, &step) }
            if state.rights.predecessors(of: state.party).contains(party) { state.tellOfInherited(from: party, &step) }
        case .restored(let partners): state.restored(partners, &step)
        case .partnerRestored(let party): state.partnerRestored(party, &step)
        case .resumed: state.giveOwed(&step)
        }
        return step
    }
}

/// What follows from an event.
package struct CorrectionStep: Sendable {
    /// What the home has to do, in this order.
    package var outputs: [CorrectionOutput] = []
    /// What was found.
    package var findings: [Finding] = []
    /// The digests of the statements that are new or changed: a home writes these and no others.
    package internal(set) var changed: Set<String> = []

    init() {}
}
