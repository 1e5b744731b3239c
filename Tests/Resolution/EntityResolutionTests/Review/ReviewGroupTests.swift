internal import EntityResolution
internal import RecordLinkage
internal import TextNormalization
internal import Testing

/// Proposals are grouped: one question for all candidates of a name, and groups that can be accepted as a whole.
struct ReviewGroupTests {
    private static let home = Record.Address(
        street: "14 Example Street", city: "Springfield", postcode: "00100", country: "US")

    /// The same person, declared many times.
    private static func shipments(
        _ count: Int, name: String = "Zenobia Quartzfield", phone: String = "+1 202 555 0142", prefix: String = "s"
    ) -> [Record] {
        (0..<count).map {
            Scenario.person(
                prefix + "\(100 + $0)", name, standing: .declared, address: home, phone: phone, country: "US")
        }
    }

    @Test func theManyRecordsOfOneDeclaredPersonAreOneGroupThatCanBeAcceptedAsAWhole() throws {
        let run = Scenario.resolve(Self.shipments(30)).result
        #expect(run.entities.count == 30)
        let group = try #require(run.groups.first)
        #expect(run.groups.count == 1 && group.tier == .bulk && group.members.count == 30)
        // Not the 435 pairs of them, but those that connect them.
        #expect(run.review.count == 29 && run.pairs(of: group).count == 29)
        #expect(group.weakest > 0.999)
    }

    @Test func ofASmallGroupEveryPairIsListed() throws {
        let run = Scenario.resolve(Self.shipments(4)).result
        #expect(run.groups.count == 1 && run.review.count == 6)
    }

    @Test func acceptingAGroupMakesItOneEntityAndWithdrawingRestoresIt() throws {
        let records = Self.shipments(30)
        let before = Scenario.resolve(records).result
        let group = try #require(before.groups.first)
        let decided = before.records(deciding: group, .same)
        #expect(decided.count == 29)
        let same = decided.map { Scenario.decision($0.left, right: $0.right, verdict: .same) }
        let after = Scenario.resolve(records, same).result
        #expect(after.entities.count == 1 && after.groups.isEmpty)
        let undone = decided.map { Scenario.decision($0.left, right: $0.right, verdict: .withdrawn, at: 1) }
        #expect(Scenario.resolve(records, same + undone).result == before)
    }

    @Test func aGroupThatIsAllDifferentIsNotProposedAgain() throws {
        let records = Self.shipments(9)
        let before = Scenario.resolve(records).result
        let group = try #require(before.groups.first)
        let different = before.records(deciding: group, .different)
            .map { Scenario.decision($0.left, right: $0.right, verdict: .different) }
        #expect(different.count == 36)
        let after = Scenario.resolve(records, different).result
        #expect(after.entities.count == 9 && after.review.isEmpty && after.groups.isEmpty)
    }

    @Test func aCandidateOfAPersonInABulkGroupIsOneQuestionAndNotOneForEachRecord() throws {
        let stranger = Scenario.person("z", "Z. Quartzfield", phone: "+1 202 555 0142")
        let run = Scenario.resolve(Self.shipments(12) + [stranger]).result
        #expect(run.groups.map(\.tier).sorted { $0.rawValue < $1.rawValue } == [.bulk, .single])
        let single = try #require(run.groups.first { $0.tier == .single })
        #expect(single.pairs.count == 1 && single.members.count == 2)
        #expect(single.members.contains { run.entity($0)?.members == ["z"] })
    }

    @Test func aVetoHoldsWithinAGroup() throws {
        var records = Self.shipments(6)
        records[0].birthDates = [try #require(PartialDate("1971-04-02"))]
        records[1].birthDates = [try #require(PartialDate("1984-11-23"))]
        let run = Scenario.resolve(records).result
        for group in run.groups where group.tier == .bulk {
            let members = Set(group.members.compactMap { run.entity($0) }.flatMap(\.members))
            #expect(!members.isSuperset(of: ["s100", "s101"]))
        }
    }

    @Test func whatADistinctionForbidsIsInNoBulkGroup() {
        let run = Scenario.resolve([
            Scenario.person(
                "a", "Zenobia Quartzfield", standing: .declared, address: Self.home, phone: "+1 202 555 0142"),
            Scenario.person(
                "b", "Zenobia Quartzfield", standing: .listed, address: Self.home, phone: "+1 202 555 0142"),
        ]).result
        #expect(run.groups.map(\.tier) == [.single])
    }

    @Test func groupsAreBoundedAndNothingIsLost() {
        let run = Scenario.resolve(Self.shipments(260)).result
        #expect(run.groups.allSatisfy { $0.members.count <= 100 })
        #expect(Set(run.groups.flatMap(\.members)).count == 260)
    }

    @Test(arguments: UInt64(1)...6)
    func anyOrderOfTheRecordsGivesTheSameGroups(_ seed: UInt64) {
        var random = RandomRecords(seed)
        let records = random.records(80) + Self.shipments(12)
        let expected = Scenario.resolve(records).result
        #expect(!expected.groups.isEmpty)
        for _ in 0..<3 { #expect(Scenario.resolve(random.shuffled(records)).result.groups == expected.groups) }
    }

    @Test(arguments: UInt64(1)...6)
    func everyListedPairIsInOneGroupAndEveryGroupIsConnected(_ seed: UInt64) {
        var random = RandomRecords(seed)
        let run = Scenario.resolve(random.records(120)).result
        #expect(run.groups.flatMap(\.pairs).sorted() == Array(run.review.indices))
        for group in run.groups {
            let pairs = run.pairs(of: group)
            #expect(Set(pairs.flatMap { [$0.leftEntity, $0.rightEntity] }) == Set(group.members))
            #expect(run.records(deciding: group, .same).count == group.members.count - 1)
        }
    }
}
