import CorrectionSimulation
import Corrections
import Diagnostics

/// A core with one wrong rule, made of the right one by changing what goes in or what comes out.
enum WrongCorrectionRule: CaseIterable {
    case showsWhatIsRetracted
    case showsWhatComesAfterItsRetraction
    case ignoresReinstatements
    case takesCorrectionsFromAnybody
    case passesNothingOn
    case forgetsToWhomObjectsWent
    case tellsEverybody
    case hidesAnyNumber
    case takesSentForConfirmed
    case forgetsWhatWasLost
    case destroysWhatIsRetracted
    case callsARepeatAFork
    case forgetsThatAPartnerWasRestored
    case forgetsThatItWasRestored
    case ignoresWhatPartiesHave
    case tellsSuccessorsNothing
    case tellsOriginatorsNothing
    case keepsForksApart
    case letsSuccessionsPassTheLimits

    /// What the failure says, one of these.
    var invariants: [String] {
        switch self {
        case .showsWhatIsRetracted, .showsWhatComesAfterItsRetraction: ["shows"]
        case .ignoresReinstatements: ["hides"]
        case .takesCorrectionsFromAnybody: ["no right"]
        case .passesNothingOn, .forgetsToWhomObjectsWent: ["does not know that", "forgets"]
        case .tellsEverybody: ["does not hold"]
        case .hidesAnyNumber, .letsSuccessionsPassTheLimits: ["without a person"]
        case .takesSentForConfirmed: ["never got"]
        case .forgetsWhatWasLost: ["does not know that", "still has something to tell"]
        case .destroysWhatIsRetracted: ["forgets"]
        case .callsARepeatAFork: ["a fork that is none"]
        case .forgetsThatAPartnerWasRestored, .ignoresWhatPartiesHave: ["does not know that", "which was retracted"]
        // It takes what it lost for what never was.
        case .forgetsThatItWasRestored: ["does not know that", "which was retracted", "doubts a party"]
        case .tellsSuccessorsNothing, .tellsOriginatorsNothing: ["does not know that", "which was retracted"]
        case .keepsForksApart: ["does not know that", "which was retracted", "against what was stated"]
        }
    }

    /// How long the worlds run in which it is found: what takes a rare chain of events takes longer.
    var steps: Int {
        switch self {
        case .tellsOriginatorsNothing, .keepsForksApart, .letsSuccessionsPassTheLimits: 2_000
        default: 600
        }
    }

    /// The core with the wrong rule.
    var core: CorrectionWorld.Core {
        { event, state, limits in
            let limits = self.hasNoLimits(for: event) ? RetractionLimits(percent: 100, number: 1000, always: 1) : limits
            let before = state
            guard let changed = self.changed(event, state) else {
                return CorrectionCore.apply(.decided([], isAccepted: true), to: &state, limits: limits)
            }
            var step = CorrectionCore.apply(changed, to: &state, limits: limits)
            self.change(&step, of: event, &state, before: before)
            return step
        }
    }

    private func hasNoLimits(for event: CorrectionEvent) -> Bool {
        switch (self, event) {
        case (.hidesAnyNumber, _), (.letsSuccessionsPassTheLimits, .succeeded): true
        default: false
        }
    }

    /// The event that the core gets instead.
    private func changed(_ event: CorrectionEvent, _ state: CorrectionState) -> CorrectionEvent? {
        switch (self, event) {
        case (.forgetsToWhomObjectsWent, .objectWent), (.forgetsWhatWasLost, .lost),
            (.forgetsThatAPartnerWasRestored, .partnerRestored), (.forgetsThatItWasRestored, .restored):
            return nil
        case (.ignoresWhatPartiesHave, .statementsCame(let statements, let party, let time)):
            return .statementsCame(statements.filter { $0.act != .holdings }, from: party, at: time)
        default: return event
        }
    }

    /// Changes what the core decided.
    private func change(
        _ step: inout CorrectionStep, of event: CorrectionEvent, _ state: inout CorrectionState,
        before: CorrectionState
    ) {
        switch (self, event) {
        case (.ignoresReinstatements, .statementsMade(let statements)):
            for object in statements.filter({ $0.act == .reinstate }).compactMap(\.subject.object) {
                state.objects[object]?.isHidden = true
                step.outputs.removeAll { $0 == .show(object) }
            }
        case (.showsWhatIsRetracted, _): step.outputs.removeAll { if case .hide = $0 { true } else { false } }
        case (.showsWhatComesAfterItsRetraction, .objectCame(let object, _, _)):
            guard before.objects[object]?.isHere != true else { return }
            state.objects[object]?.isHidden = false
            step.outputs.removeAll { $0 == .hide(object) }
        case (.takesCorrectionsFromAnybody, .statementsCame(let statements, _, _)):
            for statement in statements where state.statements[statement.digest]?.decision == .notEntitled {
                state.statements[statement.digest]?.decision = .effective
            }
        case (.passesNothingOn, _): step.outputs.removeAll { if case .pass = $0 { true } else { false } }
        case (.tellsEverybody, .statementsMade(let statements)):
            for statement in statements where state.statements[statement.digest]?.decision == .effective {
                for party in state.rights.entitled(for: String(repeating: "2", count: 64)) where party != state.party {
                    step.outputs.append(.pass(statement: statement.digest, to: party))
                }
            }
        case (.tellsSuccessorsNothing, .succeeded(_, let successor, _)):
            state.untold[successor] = before.untold[successor]
            for (digest, held) in before.statements { state.statements[digest]?.owed = held.owed }
            step.outputs.removeAll { output in
                switch output {
                case .tell: true
                case .pass(_, let party): party == successor
                default: false
                }
            }
        case (.tellsOriginatorsNothing, _): Self.tellNothingToOriginators(&step, &state)
        case (.keepsForksApart, _):
            step.outputs.removeAll { output in
                guard case .pass(let digest, let party) = output else { return false }
                return Self.goesOnlyAsAFork(digest, to: party, in: state)
            }
        case (.takesSentForConfirmed, .passed(let digest, let party, _)):
            state.statements[digest]?.confirmed.insert(party)
        case (.destroysWhatIsRetracted, .statementsCame(let statements, _, _)):
            for statement in statements where statement.act == .retract {
                guard let object = statement.subject.object, state.objects[object]?.isHidden == true else { continue }
                state.objects[object] = nil
            }
        case (.callsARepeatAFork, .statementsCame(let statements, _, _)):
            for statement in statements where before.statements[statement.digest] != nil {
                let facts = [
                    "name": statement.party, "number": "\(statement.place.number)", "series": statement.place.series,
                ]
                step.findings.append(Finding(.statementFork, facts))
            }
        default: break
        }
    }

    /// What a home gave on without having it from anybody, it does not state to those who may correct it.
    private static func tellNothingToOriginators(_ step: inout CorrectionStep, _ state: inout CorrectionState) {
        func told(_ objects: some Collection<StatedObject>, to party: String) -> Set<StatedObject> {
            let names = state.rights.predecessors(of: party)
            let inherited = state.rights.predecessors(of: state.party).subtracting([state.party])
            return Set(
                objects.filter { object in
                    let sources = Set(state.objects[object]?.sources.keys.map(\.self) ?? [])
                    return !sources.isDisjoint(with: names) || !sources.isDisjoint(with: inherited)
                })
        }
        for (party, objects) in state.untold {
            let rest = told(objects, to: party)
            state.untold[party] = rest.isEmpty && !objects.isEmpty ? nil : rest
        }
        step.outputs = step.outputs.compactMap { output in
            guard case .tell(let objects, let party) = output, !objects.isEmpty else { return output }
            let rest = told(objects, to: party).sorted()
            return rest.isEmpty ? nil : .tell(rest, to: party)
        }
    }

    /// Whether a statement goes to a party only because another one stands at its place.
    private static func goesOnlyAsAFork(
        _ digest: String, to party: String, in state: CorrectionState
    ) -> Bool {
        guard let held = state.statements[digest], let object = held.statement.subject.object,
            let known = state.objects[object], (state.places[held.statement.place]?.count ?? 0) > 1
        else { return false }
        let names = state.rights.predecessors(of: party)
        return names.isDisjoint(with: known.holders.keys) && !held.owed.contains(party)
            && !names.contains(held.statement.party)
    }
}
