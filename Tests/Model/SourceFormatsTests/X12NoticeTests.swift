import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Ship notices (856) and customs statuses (350).
@Suite struct X12NoticeTests {
    private static func text(_ name: String) throws -> String {
        String(decoding: try File.bytes(at: Fixture.example("formats/" + name)), as: UTF8.self)
    }

    @Test func aShipNoticeIsAConsignmentWithItsPartiesAndItems() throws {
        let result = try Fixture.read(paths: [Fixture.example("formats/ship-notice.x12")])
        #expect(result.findings == [] && result.dangling == [])
        let shipment = try #require(result.all("consignment").first)
        #expect(result.all("consignment").count == 1)
        #expect(shipment.identifiers.map(\.scheme) == ["shipment-number", "bill-of-lading", "carrier-reference"])
        #expect(shipment.property("package_count") == 40)
        #expect(shipment.property("declared_at") == "2026-05-08T09:15:00.000Z")
        let sender = try #require(result.object(shipment.property("consignor_ref")?.string))
        #expect(sender.name == "EXAMPLE WORKS CO LTD" && sender.property("phones") == ["8613800000142"])
        let receiver = try #require(result.object(shipment.property("consignee_ref")?.string))
        #expect(receiver.identifiers.map(\.scheme) == ["duns"])
        let carrier = try #require(result.object(shipment.property("carrier_ref")?.string))
        #expect(carrier.identifiers.map(\.value) == ["MXSL"])
        let goods = result.all("goods-item")
        #expect(goods.map { $0.property("description") } == ["MACHINE PARTS", "STEEL TRAYS"])
        #expect(goods[0].property("quantity") == ["value": "40", "unit_code": "H87"])
        let container = try #require(result.all("transport-equipment").first)
        #expect(container.identifiers.map(\.scheme) == ["iso6346"])
        #expect(container.property("seals") == [["number": "SEAL001"]])
        let movement = try #require(result.all("movement").first)
        #expect(movement.property("departed") == "2026-05-08T08:00:00.000Z" || movement.property("mode_code") == "1")
        #expect(result.all("relationship").contains { $0.property("description") == "buyer" })
        let notes = result.all("note").compactMap { $0.property("content")?.string }.joined(separator: "\n")
        for line in ["HL 2 PRF-01: PO-5521", "HL 3 MAN-02: 00012345678905", "LIN-03: HL-142", "TD1-07: 1250"] {
            #expect(notes.contains(line), "\(line)")
        }
    }

    @Test func withoutItemsThePackagesAreTheGoods() throws {
        let lines = try Self.text("ship-notice.x12").split(separator: "\n").map(String.init)
        let short = lines.filter { line in
            !["HL*2", "PRF", "HL*3", "MAN", "HL*4", "HL*5", "LIN", "SN1", "PID", "CTT"].contains { line.hasPrefix($0) }
        }
        let text = short.joined(separator: "\n").replacing("SE*32", with: "SE*19")
        let result = try Fixture.read([("a.x12", text)])
        #expect(result.findings == [])
        let goods = try #require(result.all("goods-item").first)
        #expect(goods.property("gross_weight") == ["value": "1250", "unit_code": "KGM"])
    }

    @Test func customsStatusesAreNotesOfTheirBills() throws {
        let result = try Fixture.read(paths: [Fixture.example("formats/customs-status.x12")])
        #expect(result.findings == [] && result.dangling == [])
        let numbers = result.all("consignment").flatMap(\.identifiers).map(\.value)
        #expect(numbers.sorted() == ["900001", "H-142110", "MXSLYT142103"])
        let house = try #require(result.all("consignment").first { $0.identifiers.first?.value == "H-142110" })
        #expect(house.property("consignment_kind") == "house" && house.property("master_ref") != nil)
        let notes = result.all("note")
        #expect(notes.count == 2)
        let first = notes.first?.property("content")?.string ?? ""
        for line in ["M10-05: EXAMPLE STAR", "P4-01: 2704", "V9-01: ARV", "X4-07: 1C", "K1-01: EXAMPLE REMARK"] {
            #expect(first.contains(line), "\(line)")
        }
    }

    /// The bill of a status is the one of its manifest.
    @Test func aStatusIsAboutTheBillOfTheManifest() throws {
        let status = try Fixture.read(paths: [Fixture.example("formats/customs-status.x12")])
        let manifest = try Fixture.read(paths: [Fixture.example("formats/manifest.x12")])
        let names = ["customs-status.x12", "manifest.x12"]
        let both = try Fixture.read(paths: names.map { Fixture.example("formats/" + $0) })
        let bill = try #require(manifest.all("consignment").first { $0.identifiers.first?.value == "MXSLYT142103" })
        #expect(status.object(bill.id) != nil && both.object(bill.id)?.json == bill.json)
    }

    /// Every element, altered, is found in the result, or is an error.
    @Test(arguments: ["ship-notice.x12", "customs-status.x12"]) func noElementIsLost(_ name: String) throws {
        #expect(X12Elements.findsEveryChange(in: try Self.text(name), but: ["HL"]) > 20)
    }

    @Test(arguments: [
        ("ship-notice.x12", "BSN*00*SN-2026-0142", "BSN*00*"), ("ship-notice.x12", "HL*1**S", "HL*1**Q"),
        ("ship-notice.x12", "HL*1**S~\n", "HL*1**S~\nHL*9**S~\n"), ("customs-status.x12", "X4*", "X9*"),
        ("customs-status.x12", "X4*MXSLYT142103", "X4*"),
    ])
    func whatIsMissingIsAnError(_ name: String, old: String, new: String) throws {
        let text = try Self.text(name).replacing(old, with: new).replacing("HL*2*1*O", with: "HL*2*7*O")
        let result = try Fixture.read([("a.x12", text)])
        #expect(result.findings.contains { $0.severity == .error })
        #expect(result.findings.allSatisfy { $0.place.entry == "a.x12" })
    }

    /// What all bills of a message have in common is stated with each, but not without bound.
    @Test func aMessageOfManyRemarksAndManyBillsStaysSmall() throws {
        let head =
            "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*0000*U*00401*000000001*0*P*>~"
            + "GS*SO*A*B*20260101*0000*1*X*004010~ST*350*0001~M10*MXSL~"
        let body =
            String(repeating: "V9*ARV**20260521~", count: 2000)
            + (1...2000).map { "X4*B\($0)*1***20260521**1C**MXSL~" }.joined()
        let text = head + body + "SE*4003*0001~GE*1*1~IEA*1*000000001~"
        let result = try Fixture.read([("a.x12", text)])
        #expect(result.all("note").count == 2000 && result.bytes.count < 12 << 20)
    }
}
