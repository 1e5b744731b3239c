internal import EntityResolution
import RecordLinkage
internal import Testing

/// The reference scenario: a right merge of the parties' records.
struct ReferenceScenarioTests {
    private let run = Scenario.resolve(Scenario.reference)

    private func review(_ one: String, _ other: String) -> CandidatePair? {
        run.result.review.first { Set([$0.left, $0.right]) == [one, other] }
    }

    @Test func theSellerIsOneCompanyOutOfFourSpellings() throws {
        let entity = try #require(run.result.entity(of: "seller-1"))
        #expect(entity.members == ["seller-1", "seller-2", "seller-3", "seller-4"])
        #expect(entity.merges.count == 3)
        #expect(entity.merges.allSatisfy { $0.basis == .evidence })
        let across = try run.explanation(of: "seller-1", "seller-2")
        #expect(across.verdict == .merged)
        #expect(across.words.contains("names agree after transliteration; same address"))
        let byIdentifier = try run.explanation(of: "seller-3", "seller-4")
        #expect(byIdentifier.words.contains("same USCC"))
        #expect(byIdentifier.verdict == .merged)
    }

    @Test(arguments: [
        ("broker-1", "broker-2"), ("broker-1", "broker-3"), ("broker-1", "broker-4"), ("broker-2", "broker-3"),
        ("broker-2", "broker-4"), ("broker-3", "broker-4"), ("consignee-1", "consignee-2"),
        ("consignee-2", "consignee-3"),
    ])
    func whoSharesNameAndTelephoneIsProposed(_ one: String, _ other: String) throws {
        let pair = try #require(review(one, other))
        #expect(pair.posterior >= 0.5)
        #expect(pair.posterior < 0.999)
        #expect(pair.explanation.verdict == .proposed)
        #expect(pair.explanation.guardrails.contains(.tooLittleForAPerson))
    }

    @Test(arguments: ["broker-1", "broker-2", "broker-3", "broker-4"])
    func theNamesakeIsAnotherPerson(_ broker: String) throws {
        #expect(review("namesake", broker) == nil)
        #expect(try run.explanation(of: "namesake", broker).posterior < 0.5)
        #expect(run.result.entity(of: "namesake")?.members == ["namesake"])
    }

    @Test func theForwarderIsOneThroughItsTaxNumber() throws {
        #expect(
            try #require(run.result.entity(of: "forwarder-1")).members == [
                "forwarder-1", "forwarder-3", "forwarder-4",
            ])
    }

    @Test(arguments: ["consignee-1", "consignee-2", "consignee-3", "consignee-4"])
    func noConsigneeMergesByItself(_ consignee: String) throws {
        #expect(run.result.entity(of: consignee)?.members == [consignee])
    }

    @Test func theSharedTelephoneLinksAndDoesNotMerge() throws {
        let seller = try #require(run.result.entity(of: "seller-1"))
        let broker = try #require(run.result.entity(of: "broker-2"))
        #expect(
            run.result.links.contains {
                $0.field == .phone && $0.entities.contains(seller.id) && $0.entities.contains(broker.id)
            })
        #expect(seller.members.allSatisfy { $0.hasPrefix("seller") })
        #expect(try run.explanation(of: "seller-1", "broker-2").veto == .kindsDiffer)
    }

    @Test func decisionsJoinTheBrokerAndLeaveTheNamesake() throws {
        let decisions = [
            Scenario.decision("broker-1", right: "broker-2", verdict: .same, at: 1),
            Scenario.decision("broker-2", right: "broker-3", verdict: .same, at: 2),
            Scenario.decision("broker-3", right: "broker-4", verdict: .same, at: 3),
        ]
        let joined = Scenario.resolve(Scenario.reference, decisions)
        let entity = try #require(joined.result.entity(of: "broker-1"))
        #expect(entity.members == ["broker-1", "broker-2", "broker-3", "broker-4"])
        #expect(entity.note.contains("not a verified identity"))
        #expect(!joined.result.review.contains { $0.left.hasPrefix("broker") && $0.right.hasPrefix("broker") })
        #expect(joined.result.entity(of: "namesake")?.members == ["namesake"])
        #expect(entity.merges.allSatisfy { if case .decision = $0.basis { true } else { false } })
    }

    @Test func everyPersonShowsThatTheIdentityIsNotVerified() {
        for entity in run.result.entities where entity.kind == .person {
            #expect(entity.note.contains("not a verified identity"))
        }
    }
}
