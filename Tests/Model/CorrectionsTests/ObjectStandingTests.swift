import Corrections
import Diagnostics
import StrictJSON
import TestSupport
import Testing

@Suite struct ObjectStandingTests {
    private let object = StatementFixtures.object()

    private func standing(_ statements: [PartyStatement], rights: CorrectionRights = CorrectionRights())
        -> ObjectStanding
    {
        ObjectStanding(of: object, by: statements, forks: StatementPlace.forks(among: statements), rights: rights)
    }

    @Test func aRetractionHidesAndItsReinstatementShowsAgain() throws {
        let retraction = try StatementFixtures.statement(.retraction(of: object))
        #expect(standing([]).isHidden == false)
        #expect(standing([retraction]).isHidden)
        let reinstatement = try StatementFixtures.numbered(.reinstatement(of: object, lifting: retraction.digest), 2)
        #expect(standing([retraction, reinstatement]).isHidden == false)
    }

    @Test func aReinstatementLiftsTheRetractionThatItNamesAndNoOther() throws {
        let first = try StatementFixtures.statement(.retraction(of: object))
        let lift = try StatementFixtures.numbered(.reinstatement(of: object, lifting: first.digest), 2)
        let second = try StatementFixtures.numbered(.retraction(of: object), 3)
        #expect(standing([first, lift, second]).retractions == [second])
    }

    @Test func statementsOfAnotherPartyChangeNothing() throws {
        let retraction = try StatementFixtures.statement(.retraction(of: object))
        let foreign = try StatementFixtures.statement(
            .reinstatement(of: object, lifting: retraction.digest), by: StatementFixtures.agency)
        let other = try StatementFixtures.statement(.retraction(of: object), by: StatementFixtures.agency)
        #expect(standing([other]) == standing([]))
        #expect(standing([retraction, foreign]) == standing([retraction]))
    }

    @Test func aSuccessorCorrectsWhatItsPredecessorStated() throws {
        var rights = CorrectionRights()
        rights.add(successor: StatementFixtures.agency, of: StatementFixtures.carrier)
        rights.add(successor: StatementFixtures.partner, of: StatementFixtures.agency)
        let retraction = try StatementFixtures.statement(.retraction(of: object), by: StatementFixtures.partner)
        #expect(standing([retraction]).isHidden == false)
        #expect(standing([retraction], rights: rights).isHidden)
        // And not the other way round.
        #expect(rights.permits(StatementFixtures.carrier, toCorrect: StatementFixtures.agency) == false)
    }

    @Test func ofAForkTheStricterStatementHolds() throws {
        let first = try StatementFixtures.statement(.retraction(of: object))
        let lift = try StatementFixtures.numbered(.reinstatement(of: object, lifting: first.digest), 2)
        let fork = try StatementFixtures.numbered(.retraction(of: StatementFixtures.object(2)), 2)
        #expect(lift.place == fork.place)
        #expect(standing([first, lift]).isHidden == false)
        #expect(standing([first, lift, fork]).isHidden)
    }

    @Test func narrowingsAndSupersessionsAddUp() throws {
        let digests = ["1", "2"].map { String(repeating: $0, count: 64) }
        let statements = try [
            StatementFixtures.statement(.narrowing(of: object, markings: [StatementFixtures.marking])),
            StatementFixtures.numbered(.supersession(of: object, versions: [digests[0]]), 2),
            StatementFixtures.numbered(.supersession(of: object, versions: [digests[1]]), 3),
        ]
        #expect(standing(statements).superseded == Set(digests))
        #expect(standing(statements).markings == [StatementFixtures.marking])
        #expect(standing(statements).isHidden == false)
    }

    @Test(arguments: 0..<40)
    func orderAndRepetitionDoNotMatter(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed)
        let statements = try RandomStatements.make(12, using: &generator)
        let expected = standing(statements)
        for _ in 0..<10 {
            var some = statements
            for _ in 0..<5 { some.append(statements[Int.random(in: 0..<statements.count, using: &generator)]) }
            some.shuffle(using: &generator)
            #expect(standing(some) == expected)
        }
    }

    @Test(arguments: 0..<20)
    func aForeignStatementNeverChangesAnything(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed)
        let own = try RandomStatements.make(8, using: &generator)
        let foreign = try RandomStatements.make(8, by: StatementFixtures.agency, using: &generator)
        #expect(standing(own + foreign) == standing(own))
    }
}
