import Diagnostics
internal import EntityResolution
import RecordLinkage
internal import TestSupport
internal import Testing

/// Vetoes over whole clusters, decisions, and independence of order.
struct ClusteringTests {
    private static let first = Scenario.exclusive("uscc", "91370600MA3FAKE04J")
    private static let second = Scenario.exclusive("uscc", "91310115MA1K41CK14")
    private static let yard = Record.Address(
        street: "18 Changjiang Road", city: "Yantai", postcode: "264000", country: "CN")

    @Test func identifiersThatDifferForbidAMerge() throws {
        let run = Scenario.resolve([
            Scenario.company("a", "Yantai Hailong Mold Co Ltd", identifiers: [Self.first], address: Self.yard),
            Scenario.company("b", "Yantai Hailong Mold Co Ltd", identifiers: [Self.second], address: Self.yard),
        ])
        #expect(run.result.entities.count == 2)
        #expect(run.result.review.isEmpty)
        #expect(run.result.findings.contains { $0.code.name == "identifiers-conflict" })
        let pair = try run.explanation(of: "a", "b")
        #expect(pair.verdict == .forbidden)
        #expect(
            pair.veto
                == .identifierConflict(scheme: "uscc", left: ["91370600MA3FAKE04J"], right: ["91310115MA1K41CK14"]))
    }

    @Test func identifiersThatDifferForbidAMergeThroughAChain() throws {
        let run = Scenario.resolve([
            Scenario.company("a", "Yantai Hailong Mold Co Ltd", identifiers: [Self.first], address: Self.yard),
            Scenario.company("b", "Yantai Hailong Mold Co Ltd", identifiers: [Self.second], address: Self.yard),
            Scenario.company("c", "Yantai Hailong Mold Co Ltd", address: Self.yard),
        ])
        let ofFirst = try #require(run.result.entity(of: "a"))
        #expect(!ofFirst.members.contains("b"))
        let pair = try #require(run.result.review.first)
        #expect([pair.left, pair.right].contains("c"))
        guard case .identifierConflict = pair.clusterVeto else {
            Issue.record("no veto of the cluster")
            return
        }
    }

    @Test func oneIdentifierInCommonIsNoConflict() {
        let run = Scenario.resolve([
            Scenario.company("a", "Yantai Hailong Mold", identifiers: [Self.first, Self.second]),
            Scenario.company("b", "Yantai Hailong Mold", identifiers: [Self.second]),
        ])
        #expect(run.result.entities.count == 1)
    }

    @Test func aCompanyAndItsBranchAreReviewed() throws {
        let run = Scenario.resolve([
            Scenario.company("a", "烟台海龙模具有限公司", address: Self.yard),
            Scenario.company("b", "烟台海龙模具有限公司深圳分公司", address: Self.yard),
        ])
        #expect(run.result.entities.count == 2)
        #expect(try run.explanation(of: "a", "b").guardrails == [.branchOfACompany])
        #expect(run.result.review.count == 1)
    }

    @Test func companiesThatShareOnlyContactDataStayApart() {
        let run = Scenario.resolve([
            Scenario.company(
                "a", "Yantai Hailong Mold", address: Self.yard, phone: "+86 535 000 0142", email: "x@example.com"),
            Scenario.company(
                "b", "Bohai Sample Stationery", address: Self.yard, phone: "+86 535 000 0142", email: "x@example.com"),
        ])
        #expect(run.result.entities.count == 2)
        #expect(run.result.links.map(\.field.rawValue).sorted() == ["address", "email", "phone"])
    }

    @Test func nameInAnotherUnitOfTheBuildingIsReviewed() {
        var other = Self.yard
        other.street = "18 Changjiang Road, Room 301"
        let run = Scenario.resolve([
            Scenario.company("a", "Yantai Hailong Mold", address: Self.yard),
            Scenario.company("b", "Yantai Hailong Mold", address: other),
        ])
        #expect(run.result.entities.count == 2)
        #expect(run.result.review.count == 1)
    }

    @Test func aDecisionForbidsWhatEvidenceWouldJoinAndUndoingItRestoresTheState() {
        let records = Scenario.reference
        let before = Scenario.resolve(records)
        let different = Scenario.decision("seller-3", right: "seller-4", verdict: .different, at: 10)
        let parted = Scenario.resolve(records, [different])
        #expect(parted.result.entity(of: "seller-4")?.members == ["seller-4"])
        #expect(parted.result.entity(of: "seller-3")?.members == ["seller-1", "seller-2", "seller-3"])
        #expect(!parted.result.review.contains { $0.left == "seller-3" && $0.right == "seller-4" })
        let withdrawn = Scenario.decision("seller-4", right: "seller-3", verdict: .withdrawn, at: 11)
        #expect(Scenario.resolve(records, [different, withdrawn]).result == before.result)
        #expect(Scenario.resolve(records, [withdrawn, different]).result == before.result)
    }

    @Test func theOlderEntityKeepsItsIdWhenRecordsAreAdded() throws {
        var (old, new) = (Scenario.company("m", "X", identifiers: [Self.first]), Scenario.company("a", "X"))
        new.identifiers = [Self.first]
        old.created = "2026-01-01T00:00:00.000Z"
        new.created = "2026-02-01T00:00:00.000Z"
        let before = try #require(Scenario.resolve([old]).result.entity(of: "m"))
        let after = try #require(Scenario.resolve([old, new]).result.entity(of: "m"))
        #expect(after.members.count == 2)
        #expect(after.id == before.id)
    }

    @Test func contradictingDecisionsAreToldAndDifferentWins() {
        let records = ["a", "b", "c"].map { Scenario.person($0, "Zenobia Quartzfield \($0)x") }
        let decisions = [
            Scenario.decision("a", right: "b", verdict: .same, at: 1),
            Scenario.decision("b", right: "c", verdict: .same, at: 2),
            Scenario.decision("a", right: "c", verdict: .different, at: 3),
        ]
        let run = Scenario.resolve(records, decisions)
        #expect(run.result.entity(of: "a")?.members == ["a", "b"])
        #expect(run.result.entity(of: "c")?.members == ["c"])
        #expect(run.result.findings.contains { $0.code.name == "decisions-contradict" })
        #expect(Scenario.resolve(records, decisions.reversed()).result == run.result)
    }

    @Test func unsureHoldsAnAutomaticMergeBackForReview() {
        let records = [
            Scenario.company("a", "Yantai Hailong Mold", identifiers: [Self.first]),
            Scenario.company("b", "Yantai Hailong Mold", identifiers: [Self.first]),
        ]
        let run = Scenario.resolve(records, [Scenario.decision("a", right: "b", verdict: .unsure)])
        #expect(run.result.entities.count == 2)
        #expect(run.result.review.first?.explanation.guardrails == [.reviewerUnsure])
    }

    @Test func decisionsAboutUnknownRecordsAndOtherKindsAreTold() {
        let records = [Scenario.person("a", "Li Na"), Scenario.company("b", "Li Na Trading")]
        let run = Scenario.resolve(
            records,
            [
                Scenario.decision("a", right: "gone", verdict: .same),
                Scenario.decision("a", right: "b", verdict: .same, at: 2),
            ])
        #expect(run.result.entities.count == 2)
        #expect(run.result.findings.map(\.code.name).sorted() == ["decision-kinds-differ", "decision-record-unknown"])
    }

    @Test(arguments: 1...8)
    func anyOrderGivesTheSameResult(_ seed: UInt64) {
        var generator = SeededGenerator(seed)
        let decisions = [
            Scenario.decision("broker-1", right: "broker-2", verdict: .same, at: 1),
            Scenario.decision("broker-2", right: "broker-3", verdict: .same, at: 1),
            Scenario.decision("broker-1", right: "broker-3", verdict: .different, at: 1),
            Scenario.decision("consignee-1", right: "consignee-2", verdict: .unsure, at: 1),
        ]
        let expected = Scenario.resolve(Scenario.reference, decisions).result
        let shuffled = Scenario.resolve(
            Scenario.reference.shuffled(using: &generator), decisions.shuffled(using: &generator)
        ).result
        #expect(shuffled == expected)
    }

    @Test func versionsOfARecordAreSortedOut() {
        var (old, new, rival) = (Scenario.company("a", "X"), Scenario.company("a", "Y"), Scenario.company("a", "Z"))
        (old.version, new.version, rival.version) = ("1", "2", "2")
        let orders = [[old, new, rival], [rival, new, old], [new, old, rival]]
        let tables = orders.map { records in
            var builder = RecordTableBuilder()
            builder.add(contentsOf: records)
            return builder.build()
        }
        #expect(Set(tables.map { $0.table.record(at: 0) }).count == 1)
        #expect(tables[0].table.record(at: 0).version == "2")
        #expect(
            tables[0].findings.map(\.code.name) == ["record-version-conflict", "record-versions-replaced"])
    }
}
