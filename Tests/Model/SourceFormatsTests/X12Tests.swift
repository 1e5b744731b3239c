import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct X12Tests {
    static let example = "formats/manifest.x12"

    private func text() throws -> String {
        String(decoding: try File.bytes(at: Fixture.example(Self.example)), as: UTF8.self)
    }

    @Test func readsTheExample() throws {
        let result = try Fixture.read(paths: [Fixture.example(Self.example)])
        #expect(result.findings == [])
        #expect(result.dangling == [])
        let bills = result.all("consignment").filter { $0.property("goods_refs") != nil }
        #expect(bills.map { $0.identifiers.map(\.value) } == [["MXSLYT142103"], ["MXSLYT142110"]])
        let bill = bills[0]
        #expect(bill.property("consignment_kind") == "house" && bill.property("package_count") == 40)
        #expect(bill.property("declared_at") == "2026-05-06T09:30:00.000Z")
        let master = try #require(result.object(bill.property("master_ref")?.string))
        #expect(master.identifiers.map(\.value) == ["MXSLYT900001"])
        let seller = try #require(result.object(bill.property("consignor_ref")?.string))
        #expect(seller.name == "YANTAI HAILONG MOLD CO LTD" && seller.property("phones") == ["8613800000142"])
        let notify = try #require(result.object(bill.property("notify_refs")?.array?.first?.string))
        let suite = try #require(result.object(notify.property("address_ref")?.string))
        #expect(suite.property("street_address") == "C/O SUITE 12, 4400 EXAMPLE BORDER PLAZA")
        let ship = try #require(result.all("conveyance").first)
        #expect(ship.name == "EXAMPLE STAR" && ship.property("flag") == "PA")
        #expect(ship.identifiers.map(\.scheme) == ["imo-ship"])
        let movement = try #require(result.all("movement").first)
        #expect(movement.property("voyage_number") == "0717E" && movement.property("mode_code") == "1")
        let from = try #require(result.object(movement.property("from_ref")?.string))
        #expect(from.property("country") == "CN")
        let goods = try #require(result.all("goods-item").first)
        #expect(goods.property("gross_weight") == ["value": "1250", "unit_code": "KGM"])
        #expect(goods.property("quantity") == ["value": "40", "unit_code": "CT"])
        #expect(goods.property("hs_code") == "848790" && goods.property("country_of_origin") == "CN")
        // Both bills are loaded in one container; the first one has more data about it.
        let container = try #require(result.all("transport-equipment").first)
        #expect(result.all("transport-equipment").count == 1)
        #expect(bills.allSatisfy { $0.property("equipment_refs") == [.string(container.id)] })
        #expect(container.property("equipment_kind") == "container")
        #expect(container.identifiers.map(\.scheme) == ["iso6346"])
        #expect(container.identifiers.map(\.value) == ["CSQU3054383"])
        #expect(container.property("seals") == [["number": "SEAL001"], ["number": "SEAL002"]])
        let notes = result.all("note").compactMap { $0.property("content")?.string }.joined(separator: "\n")
        for line in ["equipment: CSQU3054383", "VID-09: 42G1", "H1-01: UN1263", "GS-02: MXSL"] {
            #expect(notes.contains(line), "\(line)")
        }
    }

    /// The separators are those that the interchange defines.
    @Test(arguments: [("*", "~\n"), ("|", "\n"), ("^", "'\r\n"), ("\u{1D}", "\u{1C}"), (":", "~")])
    func takesTheSeparatorsFromTheInterchange(element: String, end: String) throws {
        let changed = try text().replacing("~\n", with: "\u{0}").replacing("*", with: element)
            .replacing("\u{0}", with: end)
        let plain = try Fixture.read([("a.x12", try text())])
        let other = try Fixture.read([("a.x12", changed)])
        #expect(other.bytes == plain.bytes && other.findings == [])
    }

    @Test func readsSeveralTransactionsAndInterchanges() throws {
        let second = try text().replacing("MXSLYT142103", with: "MXSLYT142203").replacing(
            "000000042", with: "000000043")
        let result = try Fixture.read([("a.x12", try text() + second)])
        #expect(result.summary.recordsRead == 2)
        #expect(!result.findings.contains { $0.code.name.hasPrefix("x12") })
        let numbers = result.all("consignment").flatMap(\.identifiers).map(\.value)
        #expect(numbers.contains("MXSLYT142103") && numbers.contains("MXSLYT142203"))
    }

    /// Every element, altered, is found in the result, or is an error.
    @Test func losesNoElementThatSurprises() throws {
        #expect(X12Elements.findsEveryChange(in: try text(), but: ["LX"]) > 120)
    }

    @Test func losesNoSegmentWithAnotherName() throws {
        let segments = try text().split(separator: "~\n").map(String.init)
        for index in segments.indices {
            let elements = segments[index].split(separator: "*", omittingEmptySubsequences: false)
            guard !["ISA", "GS", "ST", "SE", "GE", "IEA", "LX", "M10", "M11", "P4"].contains(elements[0]) else {
                continue
            }
            var message = segments
            message[index] = (["ZZ9"] + elements.dropFirst()).joined(separator: "*")
            let result = try Fixture.read([("a.x12", message.joined(separator: "~\n") + "~\n")])
            #expect(result.findings.contains { $0.code == .x12SegmentUnknown }, "\(message[index])")
            let out = String(decoding: result.bytes, as: UTF8.self)
            for element in elements.dropFirst() where !element.isEmpty {
                #expect(out.contains(element), "\(message[index])")
            }
        }
    }

    @Test func refusesEveryCut() throws {
        let bytes = Array(try text().utf8)
        for length in stride(from: 1, to: bytes.count - 2, by: 13) {
            let fault = Fixture.fault {
                _ = try Fixture.read([("a.x12", Array(bytes.prefix(length)))], as: .x12)
            }
            #expect(fault?.code == .x12Malformed && fault?.finding.place.entry == "a.x12", "\(length)")
        }
    }

    @Test(arguments: [
        ("SE*35", "SE*34", "x12-count-wrong"), ("SE*35*0001", "SE*35*0002", "x12-control-wrong"),
        ("GE*1*42", "GE*2*42", "x12-count-wrong"), ("IEA*1*000000042", "IEA*1*000000041", "x12-control-wrong"),
        ("LX*2~\nM11*", "LX*2~\nM99*", "x12-incomplete"), ("M10*MXSL", "M10*", "x12-incomplete"),
    ])
    func reportsAnEnvelopeThatDoesNotAddUp(old: String, new: String, code: String) throws {
        let result = try Fixture.read([("a.x12", try text().replacing(old, with: new))])
        #expect(result.findings.contains { $0.code.name == code && $0.severity == .error })
    }

    @Test(arguments: [("214", "shipment status"), ("850", "purchase order")])
    func aTransactionSetThatIsNotReadIsAnErrorThatNamesIt(_ type: String, _ meaning: String) throws {
        let result = try Fixture.read([("a.x12", try text().replacing("ST*309", with: "ST*" + type))])
        #expect(result.findings.map(\.code) == [.messageTypeUnmapped])
        #expect(result.findings.first?.severity == .error && result.findings.first?.place.line != nil)
        #expect(result.findings.first?.sentence.hasPrefix("This is an X12 \(type) message (\(meaning))") == true)
    }

    @Test(arguments: ["ISA", "ISA*", "ISA*00*x~", "isa*00", "ISAISAISAISAISAISA"])
    func refusesWhatIsNoInterchange(text: String) {
        let fault = Fixture.fault { _ = try Fixture.read([("a.x12", text)], as: .x12) }
        #expect(fault?.code == .x12Malformed)
    }
}
