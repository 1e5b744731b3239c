internal import Markings
internal import Policy
internal import TestSupport
internal import Testing

@Suite struct AgreementsInForceTests {
    private let first = AgreementFixtures.first
    private let second = AgreementFixtures.second

    private func standing(_ inForce: AgreementsInForce, _ day: Int, back: Bool = false) -> AgreementStanding {
        inForce.standing(
            from: back ? second : first, to: back ? first : second, at: AgreementFixtures.day(day))
    }

    @Test func aVersionIsInForceWhenBothHaveSignedIt() throws {
        let document = try AgreementFixtures.document()
        for parties in [[], [first], [second]] {
            let inForce = AgreementFixtures.inForce([AgreementFixtures.signed(document, by: parties)])
            #expect(standing(inForce, 2) == .none)
        }
        let inForce = AgreementFixtures.inForce([AgreementFixtures.signed(document)])
        #expect(inForce.terms(from: first, to: second, at: AgreementFixtures.day(2)).map(\.number) == [1])
        #expect(inForce.terms(from: first, to: AgreementFixtures.third, at: AgreementFixtures.day(2)).isEmpty)
    }

    @Test func itHoldsFromItsStart() throws {
        let held = AgreementFixtures.signed(try AgreementFixtures.document(start: 10))
        #expect(standing(AgreementFixtures.inForce([held]), 9) == .none)
        #expect(
            !AgreementFixtures.inForce([held]).terms(from: first, to: second, at: AgreementFixtures.day(10)).isEmpty)
    }

    @Test func graceHoldsForWhatIsReceivedOnly() throws {
        let held = AgreementFixtures.signed(try AgreementFixtures.document(end: 10, graceDays: 5))
        let (receiver, giver) = (
            AgreementFixtures.inForce([held], party: second), AgreementFixtures.inForce([held], party: first)
        )
        func terms(_ inForce: AgreementsInForce, _ day: Int) -> Int {
            inForce.terms(from: first, to: second, at: AgreementFixtures.day(day)).count
        }
        #expect(terms(receiver, 9) == 1 && terms(giver, 9) == 1)
        #expect(terms(receiver, 14) == 1 && terms(giver, 10) == 0)
        #expect(terms(receiver, 15) == 0)
        guard case .expired(let since, let grace, let clause) = standing(receiver, 15) else {
            Issue.record("not expired")
            return
        }
        #expect(since == AgreementFixtures.day(10) && grace == 5 && clause.number == 1)
    }

    @Test func aHigherVersionReplacesALowerOneAndNeverTheOtherWayRound() throws {
        let one = try AgreementFixtures.document(light: .green)
        let two = try AgreementFixtures.document(2, previous: one, light: .red, start: 5)
        let inForce = AgreementFixtures.inForce([AgreementFixtures.signed(two), AgreementFixtures.signed(one)])
        #expect(inForce.terms(from: first, to: second, at: AgreementFixtures.day(2)).map(\.number) == [1])
        #expect(inForce.terms(from: first, to: second, at: AgreementFixtures.day(6)).map(\.number) == [2])
        // The terms that something came under can still be asked for.
        #expect(inForce.terms(of: one.digest, from: first, to: second)?.terms.highestTrafficLight == .green)
        #expect(inForce.terms(of: one.digest, from: first, to: AgreementFixtures.third) == nil)
    }

    @Test func ofAForkBothApplySoThatTheStricterTermsHold() throws {
        let one = try AgreementFixtures.document()
        let forks = [TrafficLight.clear, .red].map { light in
            Result { try AgreementFixtures.document(2, previous: one, light: light) }
        }
        let versions = try [one] + forks.map { try $0.get() }
        let inForce = AgreementFixtures.inForce(versions.map { AgreementFixtures.signed($0) })
        let terms = inForce.terms(from: first, to: second, at: AgreementFixtures.day(2))
        #expect(terms.map(\.number) == [2, 2])
        #expect(AppliedTerms.combined(terms).highestTrafficLight == .clear)
        #expect(inForce.agreements[0].forks == [2])
    }

    @Test func eitherPartySuspendsAndOnlyThatPartyResumes() throws {
        let document = try AgreementFixtures.document()
        let held = [AgreementFixtures.signed(document)]
        let suspension = try AgreementFixtures.said(.suspend, by: first, 1, on: document, received: 3)
        func suspended(_ statements: [HeldStatement]) -> [String]? {
            guard case .suspended(let parties, _) = standing(AgreementFixtures.inForce(held, statements), 9) else {
                return nil
            }
            return parties
        }
        #expect(suspended([suspension]) == [first])
        let other = try AgreementFixtures.said(.resume, by: second, 5, on: document, received: 4)
        #expect(suspended([suspension, other]) == [first])
        let own = try AgreementFixtures.said(.resume, by: first, 2, on: document, received: 2)
        #expect(suspended([own, suspension]) == nil)
        // Of two statements with one number, the suspension holds.
        let fork = try AgreementFixtures.said(.suspend, by: first, 2, on: document, received: 4)
        #expect(suspended([suspension, own, fork]) == [first])
        // A stranger says nothing.
        let stranger = try AgreementFixtures.said(
            .suspend, by: AgreementFixtures.third, 9, on: document, received: 4)
        #expect(suspended([stranger]) == nil)
    }

    @Test func whereOneAgreementIsSuspendedWhatAnotherOneCoversGoesOnUnderTheTermsOfBoth() throws {
        let one = try AgreementFixtures.document(light: .green)
        let two = try AgreementFixtures.document(light: .red, id: 8)
        let suspension = try AgreementFixtures.said(.suspend, by: first, 1, on: one, received: 3)
        let inForce = AgreementsInForce(
            party: second,
            agreements: [
                AgreementLife(versions: [AgreementFixtures.signed(one)], statements: [suspension]),
                AgreementLife(versions: [AgreementFixtures.signed(two)], statements: []),
            ].compactMap(\.self))
        let terms = inForce.terms(from: first, to: second, at: AgreementFixtures.day(9))
        #expect(terms.count == 2)
        // A suspension never makes anything laxer.
        #expect(AppliedTerms.combined(terms).highestTrafficLight == .green)
        let alone = AgreementsInForce(party: second, agreements: [inForce.agreements[0]])
        #expect(alone.terms(from: first, to: second, at: AgreementFixtures.day(9)).isEmpty)
    }

    @Test func anEndIsForEverAndCountsFromItsReceipt() throws {
        let document = try AgreementFixtures.document(graceDays: 2)
        let next = try AgreementFixtures.document(2, previous: document)
        let end = try AgreementFixtures.said(.end, by: first, 1, on: document, received: 10)
        let resumption = try AgreementFixtures.said(.resume, by: first, 2, on: document, received: 11)
        let inForce = AgreementFixtures.inForce([AgreementFixtures.signed(document)], [end, resumption])
        #expect(!inForce.terms(from: first, to: second, at: AgreementFixtures.day(9)).isEmpty)
        #expect(!inForce.terms(from: first, to: second, at: AgreementFixtures.day(11)).isEmpty)
        #expect(inForce.terms(from: second, to: first, at: AgreementFixtures.day(11)).isEmpty)
        #expect(inForce.terms(from: first, to: second, at: AgreementFixtures.day(12)).isEmpty)
        let later = AgreementFixtures.inForce(
            [AgreementFixtures.signed(document), AgreementFixtures.signed(next)], [end])
        #expect(later.terms(from: first, to: second, at: AgreementFixtures.day(13)).isEmpty)
    }

    @Test func aHomeCanAskForAnAgreement() throws {
        func standing(_ requirement: AgreementRequirement) -> AgreementStanding {
            AgreementFixtures.inForce([], requirement: requirement).standing(
                from: first, to: second, at: AgreementFixtures.day(1))
        }
        #expect(standing(AgreementRequirement()) == .none)
        #expect(standing(AgreementRequirement(isGeneral: true)) == .required)
        #expect(standing(AgreementRequirement(isGeneral: true, partners: [first: false])) == .none)
        #expect(standing(AgreementRequirement(partners: [first: true])) == .required)
    }

    @Test func theOrderInWhichThingsCameDoesNotMatter() throws {
        var generator = SeededGenerator(4)
        let one = try AgreementFixtures.document(end: 30, graceDays: 3)
        let versions = try [
            one, AgreementFixtures.document(2, previous: one, light: .green, start: 5, end: 30),
            AgreementFixtures.document(2, previous: one, light: .red, start: 5, end: 40, graceDays: 5),
            AgreementFixtures.document(3, previous: one, light: .clear, start: 20, end: 50),
        ]
        for _ in 0..<200 {
            let held = versions.map { document in
                AgreementFixtures.signed(
                    document, by: [first, second].filter { _ in Int.random(in: 0..<4, using: &generator) > 0 })
            }
            let acts: [AgreementAct] = [.suspend, .resume, .suspend, .resume, .end]
            let statements = try (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
                try AgreementFixtures.said(
                    acts.randomElement(using: &generator) ?? .end, by: Bool.random(using: &generator) ? first : second,
                    Int.random(in: 1...4, using: &generator), on: one,
                    received: Int.random(in: 1...40, using: &generator))
            }
            let inForce = AgreementFixtures.inForce(held, statements)
            let other = AgreementFixtures.inForce(
                held.shuffled(using: &generator), statements.shuffled(using: &generator))
            for day in stride(from: 1, to: 60, by: 3) {
                #expect(standing(inForce, day) == standing(other, day))
                #expect(standing(inForce, day, back: true) == standing(other, day, back: true))
                // What both parties may do is at most what each of the versions that hold says.
                let terms = inForce.terms(from: first, to: second, at: AgreementFixtures.day(day))
                for applied in terms {
                    #expect(AppliedTerms.combined(terms).isAtLeastAsStrict(as: applied.terms))
                }
            }
        }
    }
}
