internal import CaseFile
internal import CaseWork
internal import EntityResolution
import HomeTestSupport
import PartyHome
import Platform
internal import RecordLinkage
internal import TestSupport
internal import Testing
internal import TradeModel

/// A merge of a home looks only at what changed since the one before, and tells what a merge of everything tells.
@Suite struct IncrementalMergeTests {
    /// Two homes that live through the same: one merges what changed, the other everything.
    private struct Twins {
        let stage: Stage
        private(set) var random: SeededGenerator
        private var sequences: [String: Int] = [:]
        private var packages: [Int] = []
        private var decisions: [(left: String, right: String)] = []
        private var time = 0

        init(_ seed: UInt64) throws {
            stage = try Stage()
            random = SeededGenerator(seed)
        }

        private var homes: [Party] { [stage.agency, stage.partner] }

        mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

        private mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }

        private static func id(_ type: String, _ number: Int) -> String {
            "\(type)--0000000\(number / 10)-0000-4000-8000-00000000000\(number % 10)"
        }

        /// Something that a source says: now and then of an object that others speak of, too, late, or taken back.
        private mutating func statement() -> String {
            time += 1
            let modified = below(6) == 0 ? below(time) : time
            let head =
                #""spec_version":"2.1","created":"2026-02-01T00:00:00.000Z","revoked":\#(below(9) == 0),"#
                + #""modified":"2026-02-01T00:00:00.\#(String(1000 + modified).dropFirst())Z""#
            let (party, place) = (Self.id("identity", below(24)), Self.id("location", below(4)))
            switch below(8) {
            case 0:
                return
                    #"{"type":"location","id":"\#(place)",\#(head),"street_address":"\#(1 + below(2)) Example Street","#
                    + #""city":"\#(one(of: ["Springfield", "Cali"]))","country":"US"}"#
            case 1:
                return #"{"type":"relationship","id":"\#(Self.id("relationship", below(20)))",\#(head),"#
                    + #""relationship_type":"located-at","source_ref":"\#(party)","target_ref":"\#(place)"}"#
            case 2:
                return #"{"type":"consignment","id":"\#(Self.id("consignment", below(6)))",\#(head),"#
                    + #""consignor_ref":"\#(party)","master_ref":"\#(Self.id("consignment", below(6)))","#
                    + #""identifiers":[{"scheme":"\#(one(of: ["awb", "hawb"]))","value":"888-55501423"}]}"#
            default:
                let name = one(of: [
                    "Zenobia Quartzfield", "Zenobia Quartzfeld", "Jose Ejemplo", "José Ejemplo", "Li Na",
                ])
                let born = one(of: ["1971-04-02", "1971-04-03", "1971", ""])
                let curp = one(of: ["RALJ850315HBCMPS96", "GOMM900712MBCMRR03", ""])
                return #"{"type":"identity","id":"\#(party)",\#(head),"name":"\#(name)","identity_class":"individual","#
                    + (below(5) == 0 ? #""created_by_ref":"\#(Self.id("identity", below(24)))","# : "")
                    + #""extensions":{"\#(ExtensionDefinition.tradeProperties.id)":{"#
                    + #""extension_type":"property-extension","phones":["+1 202 555 014\#(below(3))"],"#
                    + (curp.isEmpty ? "" : #""identifiers":[{"scheme":"curp","value":"\#(curp)"}],"#)
                    + #""birth_dates":[\#(born.isEmpty ? "" : "\"\(born)\"")]}}}"#
            }
        }

        /// What happens between two merges, in both homes.
        mutating func goOn(purging: Bool) throws {
            for _ in 0..<1 + below(2) {
                let originator = one(of: ["carrier", "courier", "bank"])
                let sequence = (sequences[originator] ?? 0) + 1
                sequences[originator] = sequence
                let statements = (0..<1 + below(8)).map { _ in statement() }
                let numbers = try homes.map { try $0.hear(statements, sequence, from: originator) }
                #expect(numbers[0] == numbers[1])
                packages.append(numbers[0])
            }
            let known = try stage.agency.home.caseFile.objectIDs().filter { $0.hasPrefix("identity") }
            for _ in 0..<below(3) where known.count > 1 {
                let pair = (one(of: known), one(of: known))
                decisions.append(pair)
                try decide([.same, .different, .unsure][below(3)], pair)
            }
            if below(3) == 0, let last = decisions.last { try decide(.withdrawn, last) }
            if purging, packages.count > 2, below(4) == 0 {
                let package = packages.remove(at: below(packages.count))
                for party in homes { try party.home.caseFile.purge([package], reason: "test", by: party.actor()) }
            }
        }

        private mutating func decide(_ verdict: Decision.Verdict, _ pair: (left: String, right: String)) throws {
            time += 1
            for party in homes {
                _ = try MergeWorkflow(party.home, actor: party.actor()).keep(
                    verdict, left: pair.left, right: pair.right, reason: "x", at: Stage.now.adding(seconds: Int64(time))
                )
            }
        }

        /// Merges both and compares all that they tell.
        func merge() throws -> (part: CaseView, whole: CaseView) {
            let part = try MergeWorkflow(stage.agency.home, actor: stage.agency.actor()).merge()
            let whole = try MergeWorkflow(stage.partner.home, actor: stage.partner.actor()).merge(isWhole: true)
            #expect(part.view.result == whole.view.result)
            #expect(part.view.findings == whole.view.findings)
            #expect(part.view.basis == whole.view.basis)
            #expect(part.view.versions == whole.view.versions)
            #expect(part.changes == whole.changes)
            for id in part.view.versions.keys {
                #expect(part.view.label(of: id) == whole.view.label(of: id))
                #expect(part.view.sourceRecord(of: id) == whole.view.sourceRecord(of: id))
            }
            // So it is when the objects are read and resolved without anything between.
            let objects = try stage.agency.home.caseFile.currentObjects()
            let held = Dictionary(grouping: objects, by: \.object.id).mapValues { $0.map(\.number) }
            #expect(part.view.versions.mapValues { $0.map(\.number) } == held)
            var builder = RecordTableBuilder()
            builder.add(contentsOf: RecordExtraction.records(from: objects.map(\.object)))
            let decisions = try stage.agency.home.caseFile.decisions().map(\.decision)
            #expect(Resolver().resolve(builder.build().table, decisions: decisions).result == part.view.result)
            let kept = try stage.agency.home.caseFile.merge()
            #expect(try kept == stage.partner.home.caseFile.merge())
            // What stands in the case file is this merge, and nothing of one before.
            #expect(
                kept?.entities.map(\.id)
                    == part.view.result.entities.map(\.id).sorted { first, second in
                        let (one, other) = (part.view.result.entity(first), part.view.result.entity(second))
                        return (one?.kind.rawValue ?? "", one?.displayName ?? "", first)
                            < (other?.kind.rawValue ?? "", other?.displayName ?? "", second)
                    })
            #expect(kept?.entities.map(\.members) == part.view.result.entities.map(\.members))
            return (part.view, whole.view)
        }
    }

    @Test(arguments: UInt64(1)...8)
    func anyStoryIsMergedAsIfItWereTheFirstTime(_ seed: UInt64) throws {
        var twins = try Twins(seed)
        var (spared, several) = (0, 0)
        for step in 0..<14 {
            try twins.goOn(purging: seed % 2 == 0)
            let (part, whole) = try twins.merge()
            #expect(whole.whole == .asked && whole.examined.records == whole.examined.total)
            if step == 0 { #expect(part.whole == .first) }
            if part.whole == nil { spared += whole.examined.records - part.examined.records }
            several += part.result.entities.count { $0.members.count > 1 }
            // The views between merges use what is remembered, too.
            #expect(try CaseView(twins.stage.agency.home).result == part.result)
            // And so does the index.
            if step % 3 == 1 { try IndexAgreement.check(twins.stage.agency.home) }
        }
        #expect(spared > 0 && several > 0)
    }

    private func list(_ names: [String]) -> [String] {
        names.enumerated().map { index, name in
            """
            {"type":"identity","spec_version":"2.1","id":"identity--00000001-0000-4000-8000-00000000000\(index)",
            "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","name":"\(name)",
            "identity_class":"individual"}
            """
        }
    }

    private func merge(_ party: Party) throws -> CaseView {
        try MergeWorkflow(party.home, actor: party.actor()).merge().view
    }

    @Test func aMergeOfWhatDidNotChangeLooksAtNothing() throws {
        let party = try Stage().agency
        try party.hear(list(["Zenobia Quartzfield", "Zenobia Quartzfield", "Li Na"]), 1, from: "carrier")
        #expect(try merge(party).examined == CaseView(party.home, isWhole: true).examined)
        let again = try merge(party)
        #expect(again.whole == nil && again.examined.records == 0 && again.examined.pairs == 0)
        #expect(again.examined.total == 3)
    }

    @Test func otherParametersAreMergedWholeOnce() throws {
        let party = try Stage().agency
        try party.hear(list(["Zenobia Quartzfield", "Zenobia Quartzfield", "Li Na"]), 1, from: "carrier")
        _ = try merge(party)
        let desk = MergeWorkflow(party.home, actor: party.actor())
        let ids = (0..<2).map { "identity--00000001-0000-4000-8000-00000000000\($0)" }
        _ = try desk.keep(.different, left: ids[0], right: ids[1], reason: "x", at: Stage.now)
        let learnt = try CaseView(party.home).resolved.learnt().parameters
        #expect(learnt != .standard)
        _ = try party.home.adopt(learnt, by: party.actor())
        #expect(try merge(party).whole == .parametersChanged)
        #expect(try merge(party).whole == nil)
        #expect(try merge(party).result == CaseView(party.home, isWhole: true).result)
    }

    @Test func afterAPurgeNothingIsRemembered() throws {
        let party = try Stage().agency
        let package = try party.hear(list(["Zenobia Quartzfield", "Li Na"]), 1, from: "carrier")
        try party.hear(list(["Jose Ejemplo"]), 1, from: "courier")
        _ = try merge(party)
        try party.home.caseFile.purge([package], reason: "test", by: party.actor())
        let view = try merge(party)
        #expect(view.whole == .notRemembered)
        #expect(view.result.entities.map(\.displayName) == ["Jose Ejemplo"])
        #expect(try merge(party).whole == nil)
    }
}
