import ReportValues
import CaseFile
import CaseWork
import Diagnostics
import HomeTestSupport
import Messaging
import Reporting
import TestSupport
import Testing
import TradeModel

/// A report says what ties things together, whether a reference or a relationship says so.
@Suite struct ReportTiesTests {
    private let report: CaseReport

    init() throws {
        let stage = try Stage()
        func head(_ type: String, _ number: Int) -> String {
            #"{"type":"\#(type)","id":"\#(type)--\#(number)0000000-0000-4000-8000-000000000000","spec_version":"2.1","#
                + #""created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z""#
        }
        func id(_ type: String, _ number: Int) -> String { "\(type)--\(number)0000000-0000-4000-8000-000000000000" }
        let trade =
            #","extensions":{"\#(ExtensionDefinition.tradeObjects.id)":{"extension_type":"new-sdo"}}}"#
        let objects = [
            head("identity", 1) + #","name":"Example Sender","identity_class":"organization"}"#,
            head("identity", 2) + #","name":"Example Receiver","identity_class":"organization"}"#,
            head("identity", 3) + #","name":"Example Recluse","identity_class":"organization"}"#,
            head("location", 1) + #","name":"Example Depot","country":"US"}"#,
            head("consignment", 1) + #","identifiers":[{"scheme":"awb","value":"888-55501423"}],"#
                + #""consignor_ref":"\#(id("identity", 1))","consignee_ref":"\#(id("identity", 2))","#
                + #""goods_refs":["\#(id("goods-item", 1))"]"# + trade,
            head("goods-item", 1) + #","description":"Umbrellas","basis":"declared""# + trade,
            head("relationship", 1) + #","relationship_type":"located-at","source_ref":"\#(id("identity", 2))","#
                + #""target_ref":"\#(id("location", 1))"}"#,
        ]
        let bundle = try stage.folder.write(
            #"{"type":"bundle","id":"\#(id("bundle", 1))","objects":[\#(objects.joined(separator: ","))]}"#, "ties.json"
        )
        let envelope = try stage.carrier.seal(bundle, to: [stage.agency], in: stage.folder)[0]
        let outcome = try stage.agency.importFile(envelope)
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
        report = try CaseReportBuilder(stage.agency.home).report(title: nil, made: Stage.now)
    }

    private func ties(_ name: String) throws -> [String] {
        let card = try #require(report.entities.first { $0.displayName == name })
        return card.references.map { "\($0.words) \($0.otherName)" }
    }

    @Test func aConsignmentIsTiedToConsignorConsigneeAndGoods() throws {
        #expect(
            try ties("88855501423") == ["consignee: Example Receiver", "consignor: Example Sender", "goods: Umbrellas"])
        #expect(try ties("Example Sender") == ["consignor of 88855501423"])
        #expect(
            try ties("Example Receiver") == ["consignee of 88855501423", "located at Example Depot"])
        #expect(try ties("Example Depot") == ["located at, said of it by Example Receiver"])
        #expect(try ties("Example Recluse").isEmpty)
    }

    @Test func thePageDoesNotSayThatWhatIsTiedIsTiedToNothing() {
        let page = HTMLReport.render(report)
        #expect(!page.contains("tied to nothing else"))
        #expect(page.contains("consignor: ") && page.contains("Umbrellas"))
    }
}
