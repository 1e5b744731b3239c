import Corrections
import Diagnostics
import Digests
import Platform
import TestSupport
import Testing

@Suite struct CorrectionCoreTests {
    private static let carrier = StatementFixtures.carrier
    private static let agency = StatementFixtures.agency
    private static let partner = StatementFixtures.partner

    /// An agency with objects of the carrier, of which the first ones went to the partner.
    private func agency(objects: Int, passedOn: Int = 1) -> CorrectionState {
        var state = CorrectionState(party: Self.agency)
        for number in 1...objects {
            let object = StatementFixtures.object(number)
            _ = CorrectionCore.apply(.objectCame(object, from: Self.carrier, message: "m1"), to: &state)
            guard number <= passedOn else { continue }
            _ = CorrectionCore.apply(.objectWent(object, to: Self.partner, message: "m2"), to: &state)
        }
        return state
    }

    private func came(_ statements: [PartyStatement], from party: String = carrier) -> CorrectionEvent {
        .statementsCame(statements, from: party, at: StatementFixtures.time)
    }

    @Test func aRetractionIsCarriedOutAndPassedOnOnce() throws {
        var state = agency(objects: 1)
        let object = StatementFixtures.object()
        let retraction = try StatementFixtures.statement(.retraction(of: object))
        var step = CorrectionCore.apply(came([retraction]), to: &state)
        #expect(step.outputs == [.hide(object), .pass(statement: retraction.digest, to: Self.partner)])
        #expect(step.findings.map(\.code) == [.objectRetracted])
        // A killed home is given what it owes again.
        step = CorrectionCore.apply(.resumed, to: &state)
        #expect(step.outputs == [.pass(statement: retraction.digest, to: Self.partner)])
        _ = CorrectionCore.apply(
            .passed(statement: retraction.digest, to: Self.partner, message: "m3"), to: &state)
        step = CorrectionCore.apply(came([retraction]), to: &state)
        #expect(step.outputs == [.hide(object)])
        #expect(step.findings.map(\.code) == [.statementKnown])
        _ = CorrectionCore.apply(.confirmed(message: "m3", by: Self.partner), to: &state)
        #expect(state.statements[retraction.digest]?.confirmed == [Self.partner])
    }

    @Test func aRetractionThatCameFirstHidesTheObjectWhenItComes() throws {
        var state = CorrectionState(party: Self.agency)
        let object = StatementFixtures.object()
        var step = CorrectionCore.apply(
            came([try StatementFixtures.statement(.retraction(of: object))]), to: &state)
        #expect(step.findings.map(\.code) == [.statementObjectUnknown])
        step = CorrectionCore.apply(.objectCame(object, from: Self.carrier, message: "m1"), to: &state)
        #expect(step.outputs == [.hide(object)])
        #expect(state.objects[object]?.isHidden == true)
    }

    @Test func aPartyThatGetsTheObjectLaterGetsTheStatementsToo() throws {
        var state = agency(objects: 1, passedOn: 0)
        let narrowing = try StatementFixtures.statement(StatementFixtures.subject(.narrow))
        _ = CorrectionCore.apply(came([narrowing]), to: &state)
        let step = CorrectionCore.apply(
            .objectWent(StatementFixtures.object(), to: Self.partner, message: "m2"), to: &state)
        #expect(step.outputs == [.pass(statement: narrowing.digest, to: Self.partner)])
    }

    @Test func whatAnotherPartySaysChangesNothing() throws {
        var state = agency(objects: 1)
        let foreign = try StatementFixtures.statement(.retraction(of: StatementFixtures.object()), by: Self.partner)
        let step = CorrectionCore.apply(came([foreign], from: Self.partner), to: &state)
        #expect(step.outputs.isEmpty)
        #expect(step.findings.map(\.code) == [.statementNotEntitled])
        #expect(state.objects[StatementFixtures.object()]?.isHidden == false)
    }

    @Test func aSuccessionGivesEarlierStatementsTheirRight() throws {
        var state = agency(objects: 1)
        let object = StatementFixtures.object()
        let statement = try StatementFixtures.statement(.retraction(of: object), by: Self.partner)
        _ = CorrectionCore.apply(came([statement], from: Self.partner), to: &state)
        let step = CorrectionCore.apply(
            .succeeded(party: Self.carrier, by: Self.partner, at: StatementFixtures.time), to: &state)
        // The successor is told what this home has from the party whose place it takes, and what it said itself.
        #expect(
            step.outputs == [
                .hide(object), .tell([object], to: Self.partner),
                .pass(statement: statement.digest, to: Self.partner),
            ])
    }

    @Test(arguments: [
        (1, 1, false), (10, 1, false), (10, 2, true), (40, 2, false), (40, 3, true), (3000, 100, false),
        (3000, 101, true),
    ])
    func manyRetractionsWait(_ objects: Int, retracted: Int, wait: Bool) throws {
        var state = agency(objects: objects, passedOn: objects)
        let statements = try (1...retracted).map {
            try StatementFixtures.numbered(.retraction(of: StatementFixtures.object($0)), $0)
        }
        let step = CorrectionCore.apply(came(statements), to: &state)
        #expect(step.findings.contains { $0.code == .retractionsWait } == wait)
        #expect(state.objects.values.count(where: \.isHidden) == (wait ? 0 : retracted))
        #expect(step.outputs.contains { if case .pass = $0 { true } else { false } } == !wait)
        guard wait else { return }
        let decided = CorrectionCore.apply(.decided(statements.map(\.digest), isAccepted: true), to: &state)
        #expect(state.objects.values.count(where: \.isHidden) == retracted)
        #expect(decided.outputs.count == 2 * retracted)
    }

    @Test func theLimitIsThatOfADay() throws {
        var state = agency(objects: 20, passedOn: 0)
        var waited: [Bool] = []
        for (number, day) in [(1, 0), (2, 0), (3, 1)] {
            let statement = try StatementFixtures.numbered(.retraction(of: StatementFixtures.object(number)), number)
            let time = StatementFixtures.time.adding(seconds: Int64(day) * 86_400)
            let step = CorrectionCore.apply(.statementsCame([statement], from: Self.carrier, at: time), to: &state)
            waited.append(step.findings.contains { $0.code == .retractionsWait })
        }
        #expect(waited == [false, true, false])
    }

    @Test func whatAPersonRefusesStaysVisibleAndIsNotPassedOn() throws {
        var state = agency(objects: 4, passedOn: 4)
        let statements = try (1...2).map {
            try StatementFixtures.numbered(.retraction(of: StatementFixtures.object($0)), $0)
        }
        _ = CorrectionCore.apply(came(statements), to: &state)
        let step = CorrectionCore.apply(.decided(statements.map(\.digest), isAccepted: false), to: &state)
        #expect(step.outputs.isEmpty)
        #expect(CorrectionCore.apply(.resumed, to: &state).outputs.isEmpty)
    }

    @Test(arguments: 0..<30)
    func homesThatHaveTheSameStatementsSeeTheSame(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed)
        let statements = try RandomStatements.make(10, objects: 3, using: &generator)
        let objects = (1...3).map { StatementFixtures.object($0) }
        let events: [CorrectionEvent] =
            statements.map { came([$0]) } + objects.map { .objectCame($0, from: Self.carrier, message: "m1") }
            + objects.map { .objectWent($0, to: Self.partner, message: "m2") }
        var seen: [[StatedObject: Bool]] = []
        for _ in 0..<4 {
            var state = CorrectionState(party: Self.agency)
            // The limits of a day depend on the order, as people's patience does; without them nothing does.
            let limits = RetractionLimits(percent: 100, number: 1000, always: 1000)
            var passed: Set<String> = []
            for event in (events + events.prefix(4)).shuffled(using: &generator) {
                for case .pass(let statement, _) in CorrectionCore.apply(event, to: &state, limits: limits).outputs {
                    passed.insert(statement)
                }
            }
            #expect(passed == Set(statements.map { $0.digest }))
            seen.append(state.objects.mapValues(\.isHidden))
        }
        #expect(Set(seen).count == 1)
    }
}
