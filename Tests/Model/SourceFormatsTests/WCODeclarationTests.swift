import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Customs declarations of the WCO Data Model.
@Suite struct WCODeclarationTests {
    private static func text() throws -> String {
        String(decoding: try File.bytes(at: Fixture.example("formats/declaration.wco.xml")), as: UTF8.self)
    }

    @Test func aDeclarationBecomesAConsignmentWithGoodsAndParties() throws {
        let result = try Fixture.read([("d.xml", try Self.text())])
        #expect(result.findings.isEmpty && result.dangling == [], "\(result.findings)")
        let consignment = try #require(result.all("consignment").first)
        let identifiers = consignment.identifiers.map { "\($0.scheme) \($0.value)" }
        #expect(
            identifiers == [
                "declaration-reference EXDEC260507001", "ucr 6NL001234567EX0142", "awb 888-55501445",
            ])
        #expect(consignment.property("consignment_kind") == "simple" && consignment.property("package_count") == 3)
        #expect(consignment.property("declared_at") == "2026-05-07T09:30:00.000Z")
        func name(_ property: String) -> String? { result.object(consignment.property(property)?.string)?.name }
        #expect(name("consignor_ref") == "Yantai Example Trading" && name("consignee_ref") == "Example Import B.V.")
        #expect(name("broker_ref") == "Example Brokers B.V.")
        let places = ["origin_ref", "destination_ref", "declared_destination_ref"].map {
            result.object(consignment.property($0)?.string)?.json["country"]?.string
        }
        #expect(places == ["CN", "NL", "NL"])
        let goods = result.all("goods-item")
        #expect(goods.compactMap { $0.property("hs_code")?.string } == ["84799070", "84716060"])
        #expect(goods.compactMap { $0.json["country_of_origin"]?.string } == ["CN", "TW"])
        #expect(goods.compactMap { $0.json["declared_value"]?["currency"]?.string } == ["USD", "EUR"])
        #expect(goods.first?.json["gross_weight"]?["value"]?.string == "1.86")
        let seal = result.all("transport-equipment").first?.property("seals")?.array?.first
        #expect(seal?["number"]?.string == "SEAL0142")
        #expect(result.named("Example Buying Office").count == 1)
    }

    @Test func nothingOfADeclarationIsLost() throws {
        let notes = try Fixture.read([("d.xml", try Self.text())]).all("note").compactMap { $0.json["content"]?.string }
            .joined(separator: "\n")
        for line in [
            "BorderTransportMeans/ID: XX113", "DeclarationOfficeID: NL000432", "Packaging/MarksNumbersID: EX 1/3",
            "Commodity/Classification/ID: 90", "StatisticalValueAmount: 410.00 EUR", "Agent/FunctionCode: 2",
        ] { #expect(notes.contains(line), "\(line)") }
    }

    @Test func theSameNumberOfTwoDeclarantsIsTwoConsignments() throws {
        let text = try Self.text()
        let other = text.replacing("NL004495445", with: "NL004495446").replacing("888-55501445", with: "888-55501456")
        let result = try Fixture.read([("a.xml", text), ("b.xml", other)])
        #expect(result.findings.filter { $0.severity == .error } == [] && result.all("consignment").count == 2)
    }

    @Test func twoContentsOfOneDeclarationAreAConflictUnlessOneIsLater() throws {
        let text = try Self.text()
        let other = text.replacing("machine parts", with: "machines")
        let both = try Fixture.read([("a.xml", text), ("b.xml", other)])
        #expect(both.findings.contains { $0.code.name == "record-conflict" })
        func issued(_ text: String, _ day: String) -> String {
            text.replacing(
                "<FunctionCode>9",
                with:
                    "<IssueDateTime><DateTimeString formatCode=\"304\">\(day)120000+01</DateTimeString></IssueDateTime><FunctionCode>9"
            )
        }
        let dated = try Fixture.read([("a.xml", issued(text, "20260507")), ("b.xml", issued(other, "20260508"))])
        #expect(dated.findings.filter { $0.severity == .error } == [])
        #expect(
            dated.all("goods-item").contains {
                $0.property("description") == "machines" && $0.json["modified"] == "2026-05-08T11:00:00.000Z"
            })
    }

    @Test(arguments: [
        ("<FunctionalReferenceID>EXDEC260507001</FunctionalReferenceID>", ""), ("GoodsShipment>", "Shipment>"),
    ])
    func aDeclarationWithoutWhatItMustHaveIsRefused(_ part: String, _ instead: String) throws {
        let text = try Self.text().replacing(part, with: instead)
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", text)]) }?.code == .wcoDeclarationIncomplete)
    }

    @Test func anotherMessageInTheEnvelopeIsNamed() throws {
        let text = try Self.text().replacing("Declaration>", with: "Response>").replacing(">DEC<", with: ">RES<")
        let fault = Fixture.fault { _ = try Fixture.read([("a.xml", text)]) }
        #expect(fault?.code == .messageTypeUnmapped)
        #expect(fault?.finding.facts["kind"] == "a message of the WCO Data Model (RES)")
    }

    @Test(arguments: [
        (">1.86<", ">heavy<", "gross_weight"), (" currencyID=\"USD\"", "", "none"), (">N740<", ">N999<", "awb"),
        (">CNYNT<", ">??<", "origin"),
    ])
    func whatCannotBeReadStaysInTheNote(_ part: String, _ instead: String, what: String) throws {
        let result = try Fixture.read([("a.xml", try Self.text().replacing(part, with: instead))])
        let notes = result.all("note").compactMap { $0.json["content"]?.string }.joined(separator: "\n")
        let consignment = result.all("consignment").first
        switch what {
        case "gross_weight":
            #expect(notes.contains("GrossMassMeasure: heavy KGM"))
        case "awb":
            #expect(notes.contains("TransportContractDocument/ID: 888-55501445"))
            #expect(consignment?.identifiers.contains { $0.scheme == "awb" } == false)
        case "origin":
            let place = result.object(consignment?.property("origin_ref")?.string)
            #expect(notes.contains("LoadingLocation/ID: ??") && place?.json["country"] == "CN")
        default:
            #expect(notes.contains("ItemChargeAmount: 435.50"))
        }
    }
}
