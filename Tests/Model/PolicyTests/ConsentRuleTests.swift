import Diagnostics
import Digests
import Markings
import Platform
import Testing

@testable import Policy

/// Which consents permit to pass an object on, and why others do not: a pure rule.
@Suite struct ConsentRuleTests {
    private static let now = Timestamp("2026-03-01T12:00:00Z") ?? Timestamp(seconds: 0)
    private static let recipient = Audience(scheme: "party-id", value: "r")

    /// A consent that counts for the question below.
    private static func consent(_ change: (inout ObjectConsent) -> Void = { _ in }) -> ObjectConsent {
        var consent = ObjectConsent(
            grant: "abcdef0123456789", originator: "o", recipients: ["r"], versions: ["v"],
            notBefore: now.adding(seconds: -60), expires: now.adding(seconds: 60))
        change(&consent)
        return consent
    }

    private static func marking(_ control: Bool = true, onward: OnwardSharing = .allowed) -> EffectiveMarking {
        var marking = EffectiveMarking()
        if control { marking.policy.originators = [""] }
        marking.policy.onwardSharing = onward
        return marking
    }

    private static func question(
        _ consents: Set<ObjectConsent>, marking: EffectiveMarking = marking(), origins: [PolicyOrigin]? = nil,
        version: String? = "v", purpose: String? = nil
    ) -> PolicyQuestion {
        PolicyQuestion(
            PolicyCircumstances(.share, reader: Reader([recipient], purpose: purpose, time: now), decider: "g"),
            objectType: "identity", marking: marking,
            origins: origins ?? [PolicyOrigin(party: "o", received: nil)], consents: consents, version: version)
    }

    @Test func withoutConsentItIsRefused() {
        let answer = PolicyDecision.answer(Self.question([]))
        #expect(answer.decision.refusals.map(\.reason.rule) == ["onward"])
    }

    @Test func aConsentPermitsAndIsTheClause() {
        let answer = PolicyDecision.answer(Self.question([Self.consent()]))
        #expect(answer.decision.isPermitted)
        #expect(answer.consents == ["abcdef0123456789"])
        #expect(answer.decision.conditions.contains { $0.rule == "consent" && $0.words.contains("abcdef012345") })
    }

    @Test func whatNeedsNoConsentUsesNone() {
        let answer = PolicyDecision.answer(Self.question([Self.consent()], marking: Self.marking(false)))
        #expect(answer.decision.isPermitted)
        #expect(answer.consents.isEmpty)
    }

    /// A change of the consent or the question, and why it does not count then.
    static let obstacles: [(ConsentObstacle, @Sendable (inout ObjectConsent) -> Void)] = [
        (.notEntitled, { $0.originator = "x" }), (.otherAsker, { $0.isForGiver = false }),
        (.revoked, { $0.isRevoked = true }), (.otherRecipient, { $0.recipients = ["q"] }),
        (.otherPurpose, { $0.purpose = "customs" }), (.notYet, { $0.notBefore = now.adding(seconds: 1) }),
        (.expired, { $0.expires = now }), (.usedUp, { $0.usesLeft = 0 }), (.versionChanged, { $0.versions = ["w"] }),
        (.agreementChanged, { $0.agreement = ConsentAgreement(id: "a", number: 2) }),
    ]

    @Test func everyObstacleIsTested() { #expect(Set(Self.obstacles.map(\.0)) == Set(ConsentObstacle.allCases)) }

    @Test(arguments: 0..<ConsentObstacle.allCases.count) func aConsentThatDoesNotCountSaysWhy(_ number: Int) {
        let (obstacle, change) = Self.obstacles[number]
        let answer = PolicyDecision.answer(Self.question([Self.consent(change)]))
        #expect(!answer.decision.isPermitted)
        #expect(answer.consents.isEmpty)
        #expect(answer.obstacles == ["abcdef0123456789": obstacle])
        #expect(answer.decision.refusals.contains { $0.reason.words.contains(obstacle.words) })
        // No override reaches another party's originator control, with a consent that does not count or without.
        #expect(!answer.decision.remainingAfterOverride.isEmpty)
    }

    @Test func aConsentForThePurposeThatIsStatedCounts() {
        let consent = Self.consent { $0.purpose = "customs" }
        #expect(PolicyDecision.decide(Self.question([consent], purpose: "customs")).isPermitted)
        #expect(!PolicyDecision.decide(Self.question([consent], purpose: "police")).isPermitted)
    }

    @Test func anObjectOfTwoPartiesNeedsTheConsentOfBoth() {
        let origins = ["o", "p"].map { PolicyOrigin(party: $0, received: nil) }
        let first = Self.consent()
        let second = Self.consent {
            $0.originator = "p"
            $0.grant = "second"
        }
        #expect(!PolicyDecision.decide(Self.question([first], origins: origins)).isPermitted)
        #expect(PolicyDecision.decide(Self.question([first, second], origins: origins)).isPermitted)
    }

    @Test func whatNamesAnotherOriginatorNeedsItsName() {
        var marking = Self.marking()
        marking.policy.originators = ["identity--1"]
        #expect(!PolicyDecision.decide(Self.question([Self.consent()], marking: marking)).isPermitted)
        let named = Self.consent { $0.names = ["", "identity--1"] }
        #expect(PolicyDecision.decide(Self.question([named], marking: marking)).isPermitted)
    }

    @Test func whatIsForbiddenStaysForbidden() {
        let marking = Self.marking(true, onward: .forbidden)
        #expect(!PolicyDecision.decide(Self.question([Self.consent()], marking: marking)).isPermitted)
        var light = Self.marking()
        light.policy.releasableTo = [[Audience(scheme: "country", value: "NL")]]
        #expect(!PolicyDecision.decide(Self.question([Self.consent()], marking: light)).isPermitted)
    }

    @Test func theTrafficLightProtocolLeavesItToTheOriginator() {
        var marking = EffectiveMarking()
        marking.trafficLight = .amber
        #expect(!PolicyDecision.decide(Self.question([], marking: marking)).isPermitted)
        let answer = PolicyDecision.answer(Self.question([Self.consent()], marking: marking))
        #expect(answer.decision.isPermitted && answer.consents.count == 1)
    }

    @Test func theAgreementThatItCameWithAsksThePartyThatGaveIt() {
        var terms = ExchangeTerms()
        terms.onwardSharing = .withConsent
        let applied = AppliedTerms(terms, agreement: "a", number: 1, digest: "d", pointer: "/flows/0")
        let origins = [PolicyOrigin(party: "o", received: nil, terms: [applied])]
        let free = Self.marking(false)
        #expect(!PolicyDecision.decide(Self.question([], marking: free, origins: origins)).isPermitted)
        let consent = Self.consent { $0.agreement = ConsentAgreement(id: "a", number: 1) }
        #expect(PolicyDecision.decide(Self.question([consent], marking: free, origins: origins)).isPermitted)
    }

    // MARK: Scopes

    private static let digest = String(repeating: "a", count: 64)

    @Test func aGrantIsWithinItsRequestOrRefused() {
        func scope(_ recipients: [String], _ ids: [String], uses: Int = 2, purpose: String? = nil) -> ConsentScope {
            ConsentScope(
                recipients: recipients, objects: ids.map { ConsentObject(id: $0, versions: [Self.digest]) },
                purpose: purpose, uses: uses)
        }
        let asked = scope(["a", "b"], ["x", "y"])
        #expect(scope(["a"], ["x"], uses: 1).isWithin(asked))
        #expect(scope(["a"], ["x"], purpose: "customs").isWithin(asked))
        #expect(!scope(["c"], ["x"]).isWithin(asked))
        #expect(!scope(["a"], ["z"]).isWithin(asked))
        #expect(!scope(["a"], ["x"], uses: 3).isWithin(asked))
        #expect(!scope(["a"], ["x"]).isWithin(scope(["a"], ["x"], purpose: "customs")))
    }
}
