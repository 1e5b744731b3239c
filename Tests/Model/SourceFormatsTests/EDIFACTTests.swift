import Diagnostics
import Files
import StrictJSON
import TestSupport
import Testing
import TradeModel

@testable import SourceFormats

/// EDIFACT: the syntax of any interchange, cargo reports and transport instructions.
@Suite struct EDIFACTTests {
    private func text(_ name: String = "cargo-report.edifact") throws -> String {
        String(decoding: try File.bytes(at: Fixture.example("formats/" + name)), as: UTF8.self)
    }

    private func read(_ text: String) throws -> SourceReadingResult { try Fixture.read([("a.edifact", text)]) }

    private static func message(_ type: String, _ segments: String = "BGM+1+1+9'", count: Int = 3) -> String {
        "UNB+UNOC:3+A+B+260506:0910+1'UNH+1+\(type):D:95B:UN'\(segments)UNT+\(count)+1'UNZ+1+1'"
    }

    @Test func aCargoReportBecomesItsConsignments() throws {
        let result = try read(try text())
        #expect(result.findings.map(\.code) == [.recordCountryMissing])
        let first = try #require(
            result.all("consignment").first { $0.identifiers.contains { $0.value == "MXSLYT142103" } })
        #expect(first.property("package_count") == .number(JSONNumber(2)))
        #expect(result.object(first.property("consignor_ref")?.string)?.name == "YANTAI HAILONG MOLD CO LTD")
        #expect(result.object(first.property("master_ref")?.string)?.identifiers.first?.value == "MXSLYT142100")
        let goods = try #require(result.object(first.property("goods_refs")?.array?.first?.string))
        #expect(
            goods.property("description") == "MOLD PARTS: STEEL, WITH A PLUS +" && goods.property("hs_code") == "848071"
        )
        let container = try #require(result.all("transport-equipment").first)
        #expect(
            container.identifiers.first?.value == "CSQU3054383" && container.property("seals") == [["number": "EX0001"]]
        )
        #expect(result.all("conveyance").first?.property("flag") == "PA")
        #expect(result.dangling == [])
    }

    @Test func aTransportInstructionBecomesOneConsignment() throws {
        let result = try read(try text("instruction.edifact"))
        #expect(result.findings.isEmpty && result.all("consignment").count == 1)
        #expect(result.all("consignment").first?.identifiers.first?.value == "BK2026-7")
    }

    @Test func nothingOfACargoReportIsLost() throws {
        let out = String(decoding: try read(try text()).bytes, as: UTF8.self)
        for word in ["785", "EXCUSTOMS", "L. NA", "172", "YANTAI CN", "0717E", "EX0001", "12.5"] {
            #expect(out.contains(word), "\(word)")
        }
    }

    /// The six characters of UNA, as other networks choose them; a line end after each segment or none.
    @Test(arguments: [("|*.\\ ~", true), ("|*.\\ ~", false), ("#!.$ \n", true), (":+,? '", false)])
    func theSeparatorsAreThoseOfUNA(_ una: String, _ breaks: Bool) throws {
        let signs = Array(una)
        var out = "UNA" + una + (breaks && signs[5] != "\n" ? "\r\n" : "")
        var rest = try text().dropFirst("UNA:+.? '\n".count)[...]
        while let sign = rest.first {
            rest = rest.dropFirst()
            switch sign {
            case "?":
                let next = rest.removeFirst()
                // A character that separates nothing here needs no release.
                out += signs.contains(next) ? "\(signs[3])\(next)" : String(next)
            case ":": out.append(signs[0])
            case "+": out.append(signs[1])
            case "'":
                out.append(signs[5])
                if breaks, signs[5] != "\n" { out += "\r\n" }
            case "\n": continue
            default:
                out +=
                    signs.contains(sign) && sign != "." && sign != "," && sign != " "
                    ? "\(signs[3])\(sign)" : String(sign)
            }
        }
        func content(_ result: SourceReadingResult) -> [String] {
            result.objects.map { object in
                var body = object.json
                // Only the lines may differ.
                body["external_references"] = nil
                return JSONValue.object(body).text()
            }
        }
        #expect(try content(read(out)) == content(read(try text())))
    }

    @Test(arguments: ["::.? '", "A+.? '", ":+.? +", ":+.?  "]) func anUNAThatDefinesNothingIsRefused(_ una: String) {
        let fault = Fixture.fault {
            _ = try Fixture.read([("a", "UNA\(una)UNB\(una)")], as: .edifact)
        }
        #expect(fault?.code == .edifactMalformed)
    }

    @Test func aFileThatWasCutAnywhereIsAnError() throws {
        let bytes = try File.bytes(at: Fixture.example("formats/cargo-report.edifact"))
        for length in stride(from: 13, to: bytes.count - 2, by: 7) {
            do {
                let result = try Fixture.read([("a", Array(bytes.prefix(length)))], as: .edifact)
                Issue.record("\(length) bytes: \(result.findings)")
            } catch {
                let fault = try #require(error as? Fault)
                #expect(fault.code == .edifactMalformed && fault.finding.place.line != nil, "\(fault)")
            }
        }
    }

    @Test(arguments: [
        "UNB+UNOC:3+A+B+260506:0910+1'UNH+1+CUSCAR:D:95B:UN'UNH+2+CUSCAR:D:95B:UN'UNT+2+2'UNZ+1+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'UNT+2+2'UNZ+1+1'", "UNB+UNOC:3+A+B+260506:0910+1'BGM+1'UNZ+1+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'UNH+1+CUSCAR:D:95B:UN'UNZ+1+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'UNB+UNOC:3+A+B+260506:0910+1'UNZ+1+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'UNG+CUSCAR+A+B+260506:0910+1+UN+D:95B'UNZ+1+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'UNE+1+1'UNZ+1+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'UNG+CUSCAR+A+B+260506:0910+1'UNG+CUSCAR+A+B+260506:0910+2'UNE+0+2'UNZ+1+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'UNZ+0+1'", "UNB+UNOC:3+A+B+260506:0910+1'UNH+1+CUSCAR:D:95B:UN'UNT+2+1'",
        "UNB+UNOC:3+A+B+260506:0910+1'xy+1'UNZ+1+1'",
    ])
    func envelopesThatAreNestedWronglyAreRefused(_ text: String) {
        let fault = Fixture.fault { _ = try Fixture.read([("a", text)], as: .edifact) }
        #expect(fault?.code == .edifactMalformed && fault?.finding.place.entry == "a")
    }

    @Test(arguments: [
        ("UNT+29+1'", "UNT+28+1'", FindingCode.edifactCountWrong), ("UNT+29+1'", "UNT+29+2'", .edifactReferenceWrong),
        ("UNZ+1+142'", "UNZ+2+142'", .edifactCountWrong), ("UNZ+1+142'", "UNZ+1+143'", .edifactReferenceWrong),
    ])
    func countsAndReferencesAreChecked(old: String, new: String, code: FindingCode) throws {
        let result = try read(try text().replacing(old, with: new))
        let finding = try #require(result.findings.first { $0.code == code })
        #expect(finding.severity == .error && finding.place.line != nil)
    }

    @Test(arguments: [
        ("ITMATT", "attributes of postal items, UPU M33"), ("PREDES", "pre-advice of a postal despatch, UPU M41"),
        ("CUSRES", "customs response"),
    ])
    func aMessageThatIsNotReadIsAnErrorThatNamesIt(_ type: String, _ meaning: String) throws {
        let result = try read(Self.message(type))
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1 && finding.code == .messageTypeUnmapped && finding.severity == .error)
        #expect(finding.sentence.hasPrefix("This is an EDIFACT \(type) message (\(meaning))"))
        #expect(try read(Self.message("XYZABC")).findings.first?.code == .messageTypeUnmapped)
    }

    @Test func aReportWithoutConsignmentsOrOneWithoutANumberIsAnError() throws {
        #expect(try read(Self.message("CUSCAR")).findings.map(\.code) == [.edifactIncomplete])
        #expect(
            try read(Self.message("CUSCAR", "BGM+1'CNI'", count: 4)).findings.map(\.code) == [.edifactIncomplete])
    }

    @Test func aHugeSegmentIsRefusedAndManySmallOnesAreRead() throws {
        let fault = Fixture.fault {
            _ = try read(
                Self.message("CUSCAR", "FTX+AAA+++\(String(repeating: "X", count: EDIFACTInterchange.segmentLimit))'"))
        }
        #expect(fault?.code == .edifactMalformed)
        let parts = Fixture.fault {
            _ = try read(Self.message("CUSCAR", "FTX\(String(repeating: "+", count: 20_000))'"))
        }
        #expect(parts?.code == .edifactMalformed)
        let many = (1...5_000).map { "CNI+\($0)'RFF+BM:B\($0)'" }.joined()
        let result = try read(Self.message("CUSCAR", many, count: 10_002))
        #expect(result.all("consignment").count == 5_000 && result.findings.isEmpty)
    }

    @Test func severalInterchangesAndGroupsAreRead() throws {
        let one = Self.message("CUSCAR", "BGM+1'CNI+1'RFF+BM:B1'", count: 5)
        let grouped =
            "UNB+UNOC:3+A+B+260506:0910+2'UNG+CUSCAR+A+B+260506:0910+7'UNH+1+CUSCAR:D:95B:UN'BGM+1'CNI+1'RFF+BM:B2'"
            + "UNT+5+1'UNE+1+7'UNZ+1+2'"
        let result = try read(one + "\r\n" + grouped)
        #expect(result.findings.isEmpty && result.all("consignment").count == 2 && result.summary.recordsRead == 2)
    }
}
