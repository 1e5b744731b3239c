import Diagnostics
import Files
import ModelChecks
import StrictJSON
import TestSupport
import Testing
import TradeModel

@testable import SourceFormats

/// Flight manifests, status messages, and the messages of CBP's air manifest.
@Suite struct FlightMessageTests {
    private static func read(_ name: String) throws -> SourceReadingResult {
        try Fixture.read(paths: [Fixture.example("formats/" + name)])
    }

    private static func text(_ name: String) throws -> String {
        String(decoding: try File.bytes(at: Fixture.example("formats/" + name)), as: UTF8.self)
    }

    private static func notes(_ result: SourceReadingResult) -> String {
        result.all("note").compactMap { $0.json["content"]?.string }.joined(separator: "\n")
    }

    private static func waybills(of movement: STIXObject, in result: SourceReadingResult) -> [String] {
        (movement.property("consignment_refs")?.array ?? []).compactMap {
            result.object($0.string)?.identifiers.first?.value
        }
    }

    @Test func aFlightManifestBecomesAMovementForEachPointOfUnloading() throws {
        let result = try Self.read("flights.cargo-imp.txt")
        #expect(result.findings.isEmpty && result.dangling == [])
        let planned = result.all("movement").filter { $0.property("status") == "planned" }
        #expect(planned.map { Self.waybills(of: $0, in: result) } == [[], ["888-55501445", "888-55501456"]])
        #expect(planned.allSatisfy { $0.property("voyage_number") == "XX113" && $0.property("conveyance_ref") != nil })
        for line in [
            "AWB in AKE40501XX: 888-55501445YNTLAX/T3K92.4MC0.31/CONSOLIDATION", "date of the flight: 06MAY0930",
            "POU: ICN/NIL", "OCI: US/CNE/T/EX1234567",
        ] { #expect(Self.notes(result).contains(line), "\(line)") }
    }

    @Test func aStatusIsANoteAboutTheWaybillAndAMovementWhereItNamesAFlight() throws {
        let result = try Self.read("flights.cargo-imp.txt")
        let actual = result.all("movement").filter { $0.property("status") == "actual" }
        #expect(actual.count == 1 && actual.flatMap { Self.waybills(of: $0, in: result) } == ["888-55501445"])
        #expect(Self.notes(result).contains("NFD/07MAY1100/LAX/T3K92.4/J. RAMIREZ"))
    }

    @Test func theSameIsReadFromXML() throws {
        let manifest = try Self.read("flight.xffm.xml")
        #expect(manifest.findings.isEmpty && manifest.dangling == [])
        let movement = try #require(manifest.all("movement").first)
        #expect(Self.waybills(of: movement, in: manifest) == ["888-55501445"])
        #expect(movement.property("departed") == "2026-05-06T09:30:00.000Z")
        #expect(Self.notes(manifest).contains("unit load device of 888-55501445: AKE40501XX"))
        let status = try Self.read("status.xfsu.xml")
        #expect(status.findings.isEmpty && status.all("movement").first?.property("status") == "actual")
        #expect(Self.notes(status).contains("MasterConsignment/ReportedStatus/ReasonCode: ARR"))
    }

    /// What a status says of a waybill never replaces what the waybill says.
    @Test func aWaybillThatIsOnlyMentionedYieldsToItsOwnMessage() throws {
        let waybill = try Self.text("waybills.cargo-imp.txt")
        let mentions = [
            "flights.cargo-imp.txt", "declarations.us-air-manifest.txt", "flight.xffm.xml", "status.xfsu.xml",
        ]
        let alone = try Fixture.read([("w.txt", waybill)])
        let own = try #require(alone.all("consignment").first { $0.property("consignment_kind") == "master" })
        for name in mentions {
            for files in [
                [("w.txt", waybill), ("m", try Self.text(name))], [("m", try Self.text(name)), ("w.txt", waybill)],
            ] {
                let result = try Fixture.read(files)
                #expect(result.findings.filter { $0.severity == .error } == [])
                #expect(result.object(own.id)?.property("origin_ref") == own.property("origin_ref"), "\(name)")
            }
        }
        // Every message mentions it in the same words, also beside the stub that a house waybill leaves of its master.
        let stubs = try mentions.map { name in try Self.read(name).object(own.id) }
        #expect(Set(stubs.map { $0.map { JSONValue.object($0.json).text() } ?? "" }).count == 1)
        #expect(try #require(stubs.first??.modified) < (try #require(own.modified)))
    }

    @Test func aDeclarationToCustomsIsReadWhole() throws {
        let result = try Self.read("declarations.us-air-manifest.txt")
        #expect(result.findings.isEmpty && result.dangling == [])
        let house = try #require(
            result.all("consignment").first {
                $0.property("consignment_kind") == "house" && $0.property("consignor_ref") != nil
            })
        #expect(
            house.identifiers.map(\.value) == ["MX000142103"]
                && house.property("package_count") == .number(JSONNumber(2)))
        #expect(result.object(house.property("consignee_ref")?.string)?.property("phones") == ["16195550142"])
        let goods = try #require(result.object(house.property("goods_refs")?.array?.first?.string))
        #expect(
            goods.property("description") == "KEYBOARD PARTS FOR REPAIR" && goods.property("country_of_origin") == "CN")
        #expect(goods.property("declared_value") == ["value": "1250", "currency": "USD"])
        #expect(Self.notes(result).contains("CSN/1H-2/06MAY1105//HELD FOR EXAMINATION"))
        #expect(
            result.all("note").contains {
                $0.json["abstract"]?.string?.hasPrefix("Customs status of air waybill") == true
            })
    }

    @Test(arguments: [
        ("FRI\nLAXXX\n888-55501445\n", FindingCode.cargoIMPIncomplete),
        ("FSN\nLAXXX\n888-55501445\n", .cargoIMPIncomplete),
        ("FXI\nLAXXX\nWBL/YNT/T1K1/X\n", .cargoIMPIncomplete),
        ("FSU/14\n888-55501445YNTLAX/T1K1\n", .cargoIMPIncomplete),
        ("FFM/8\nLAST\n", .cargoIMPIncomplete), ("FFM/8\n1/XX113/06MAY/YNT\n", .cargoIMPIncomplete),
        ("FER\nLAXXX\n888-55501445\nERR/001 INVALID\n", .messageTypeUnmapped),
        ("FRX\nLAXXX\n888-55501445\nRFA/21\n", .messageTypeUnmapped), ("FSR/2\n888-55501445\n", .messageTypeUnmapped),
    ])
    func aMessageThatIsIncompleteOrNotReadIsAnErrorWithItsLine(_ text: String, _ code: FindingCode) throws {
        let result = try Fixture.read([("a.txt", text)])
        let finding = try #require(result.findings.first { $0.code == code })
        #expect(finding.severity == .error && finding.place.line != nil)
        #expect(result.all("consignment").isEmpty || code == .cargoIMPIncomplete)
    }

    /// A thing that many files refer to names no file; the finding names the one that it was found in.
    @Test(arguments: [
        "FHL/4\nMBI/888-55501446YNTLAX/T1K1\nHBS/H1/YNTLAX/1/K1/1/X\nSHP\nNAM/A\nCNE\nNAM/B\n",
        "FSU/14\n888-55501446YNTLAX/T1K1\nDLV/06MAY/LAX\n", "FSN\nLAXXX\n888-55501446-H1\nCSN/1A-1/06MAY\n",
    ])
    func aNumberThatFailsItsCheckIsReportedWithTheFileThatStatesIt(_ text: String) throws {
        let found = try Fixture.read([("a.txt", text)]).findings.filter { $0.code == .identifierCheckFailed }
        #expect(!found.isEmpty && found.allSatisfy { $0.place.entry == "a.txt" })
    }

    @Test func aManifestWithoutItsEndMayHaveBeenCut() throws {
        let text = try Self.text("flights.cargo-imp.txt").replacing("LAST\n", with: "")
        #expect(try Fixture.read([("a.txt", text)]).findings.contains { $0.code == .cargoIMPSegmentMissing })
    }

    @Test(arguments: [
        ("flight.xffm.xml", "<ram:ID>XX113</ram:ID>"),
        (
            "status.xfsu.xml",
            "<ram:TransportContractDocument><ram:ID>888-55501445</ram:ID></ram:TransportContractDocument>"
        ),
        ("status.xfsu.xml", "<ram:IssueDateTime>2026-05-06T21:45:00Z</ram:IssueDateTime>"),
    ])
    func aMessageInXMLWithoutWhatItMustHaveIsRefused(_ name: String, _ part: String) throws {
        let text = try Self.text(name).replacing(part, with: "")
        #expect(Fixture.fault { _ = try Fixture.read([("a.xml", text)]) }?.code == .cargoXMLIncomplete)
    }

    @Test(arguments: [
        ("Response", "a Cargo-XML XFNM message"), ("HouseManifest", "a Cargo-XML XFHL message"),
        ("IE3F32", "an ICS2 message"), ("MetaData", "a message of the WCO Data Model"),
    ])
    func aDocumentThatIsKnownAndNotReadIsNamed(_ root: String, _ kind: String) {
        let fault = Fixture.fault { _ = try Fixture.read([("a.xml", "<x:\(root) xmlns:x='urn:x'/>")]) }
        #expect(fault?.code == .messageTypeUnmapped && fault?.finding.facts["kind"]?.hasPrefix(kind) == true)
    }
}
