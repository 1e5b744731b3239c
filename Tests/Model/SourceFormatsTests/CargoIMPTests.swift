import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct CargoIMPTests {
    static let example = "formats/waybills.cargo-imp.txt"

    private func text() throws -> String {
        String(decoding: try File.bytes(at: Fixture.example(Self.example)), as: UTF8.self)
    }

    @Test func readsTheExample() throws {
        let result = try Fixture.read(paths: [Fixture.example(Self.example)])
        #expect(result.findings == [])
        #expect(result.dangling == [])
        #expect(result.summary.recordsRead == 2)
        let consignments = result.all("consignment")
        #expect(consignments.compactMap { $0.property("consignment_kind")?.string } == ["master", "house", "house"])
        let master = consignments[0]
        #expect(master.identifiers.map(\.value) == ["888-55501445"])
        #expect(master.property("declared_at") == "2026-05-06T00:00:00.000Z")
        #expect(master.property("package_count") == 3)
        #expect(consignments[1].property("master_ref")?.string == master.id)
        let seller = try #require(result.object(master.property("consignor_ref")?.string))
        #expect(seller.name == "YANTAI HAILONG MOLD CO LTD" && seller.property("phones") == ["8613800000142"])
        #expect(seller.identifiers.map(\.scheme) == ["account"])
        let place = try #require(result.object(seller.property("address_ref")?.string))
        #expect(place.property("street_address") == "18 CHANGJIANG RD" && place.property("postal_code") == "264000")
        #expect(place.property("city") == "YANTAI" && place.property("country") == "CN")
        let house = consignments[1]
        let consignee = try #require(result.object(house.property("consignee_ref")?.string))
        #expect(consignee.name == "J. RAMIREZ")
        let suite = try #require(result.object(consignee.property("address_ref")?.string))
        #expect(suite.property("administrative_area") == "CA")
        let sender = try #require(result.object(house.property("consignor_ref")?.string))
        #expect(sender.property("emails") == ["SALES@HLMOLD.EXAMPLE"])
        let goods = try #require(
            result.all("goods-item").first { $0.property("description") == "KEYBOARD PARTS FOR REPAIR NO BATTERIES" })
        #expect(goods.property("gross_weight") == ["value": "79.9", "unit_code": "KGM"])
        #expect(goods.property("hs_code") == "847330")
        let old = try #require(result.named("EXAMPLE CERAMICS FACTORY").first)
        let kiln = try #require(result.object(old.property("address_ref")?.string))
        #expect(kiln.property("street_address") == "7 KILN STREET" && kiln.property("country") == "CN")
        let movement = try #require(result.all("movement").first)
        #expect(movement.property("voyage_number") == "MX888" && movement.property("mode_code") == "4")
        let forwarder = try #require(result.named("TRANSPORTES RIO BRAVO SA DE CV").first)
        #expect(forwarder.identifiers.contains { $0.scheme == "rfc" && $0.value == "TRB010101AA4" })
    }

    @Test(arguments: ["\r\n", "\r", "\n\n", "\n\u{3}"])
    func readsAnyLineEnd(end: String) throws {
        let plain = try Fixture.read([("a.txt", try text())])
        let other = try Fixture.read([("a.txt", try text().replacing("\n", with: end))], as: .cargoIMP)
        #expect(other.all("consignment").map(\.id) == plain.all("consignment").map(\.id))
        #expect(other.summary.objectsByType == plain.summary.objectsByType)
        #expect(!other.findings.contains { $0.severity == .error })
    }

    @Test(arguments: ["FWB/9", "FWB/14", "FWB/17", "FWB"])
    func readsAnyVersion(version: String) throws {
        let result = try Fixture.read([("a.txt", try text().replacing("FWB/16", with: version))])
        #expect(result.findings == [])
        #expect(result.all("consignment").count == 3)
    }

    @Test func sharesTheMasterWithItsCargoXML() throws {
        let xml = try Fixture.read(paths: [Fixture.example("meridian-express/master-888-55501423.xfwb.xml")])
        let imp = try Fixture.read([("a.txt", try text().replacing("888-55501445", with: "888-55501423"))])
        #expect(imp.all("consignment").first?.id == xml.all("consignment").first?.id)
    }

    /// Every field between slants, altered, is found in the result.
    @Test func losesNoFieldThatSurprises() throws {
        let lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var tried = 0
        for index in lines.indices where lines[index].contains("/") {
            let fields = lines[index].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            for field in fields.indices.dropFirst() where !fields[field].isEmpty {
                var changed = fields
                changed[field] += "Q7Z"
                var message = lines
                message[index] = changed.joined(separator: "/")
                do throws(Fault) {
                    let result = try Fixture.readWithoutMapping([("a.txt", message.joined(separator: "\n"))])
                    let out = String(decoding: result.bytes, as: UTF8.self)
                    let isTold = out.contains("Q7Z") || result.findings.contains { $0.severity == .error }
                    #expect(isTold, "line \(index + 1): \(message[index])")
                } catch {
                    #expect(error.kind != .ours, "line \(index + 1): \(error)")
                }
                tried += 1
            }
        }
        #expect(tried > 120)
    }

    @Test func losesNoLineWithAnotherLabel() throws {
        let lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices {
            guard let slant = lines[index].firstIndex(of: "/"), !lines[index].hasPrefix("F"),
                !lines[index].hasPrefix("8")
            else { continue }
            var message = lines
            message[index] = "QZX" + lines[index][slant...]
            do throws(Fault) {
                let result = try Fixture.readWithoutMapping([("a.txt", message.joined(separator: "\n"))])
                let out = String(decoding: result.bytes, as: UTF8.self)
                #expect(
                    result.findings.contains { $0.code == .cargoIMPLineUnknown && $0.place.line == index + 1 },
                    "line \(index + 1)")
                for field in lines[index][slant...].split(separator: "/") {
                    #expect(
                        out.contains(field) || result.findings.contains { $0.severity == .error }, "line \(index + 1)")
                }
            } catch {
                #expect(error.kind == .badData, "line \(index + 1): \(error)")
            }
        }
    }

    @Test func saysOfEveryCutThatItIsOne() throws {
        // A single message: removing a whole message would leave no trace.
        let whole = try text()
        let fwb = Array(whole[..<(try #require(whole.firstRange(of: "\nFHL"))).lowerBound].utf8)
        let required = try #require(whole.firstRange(of: "SPH/GEN"))
        let end = whole[..<required.lowerBound].utf8.count
        for length in stride(from: 20, to: fwb.count, by: 7) {
            let cut = Array(fwb.prefix(length))
            do {
                let result = try Fixture.read([("a.txt", cut)], as: .cargoIMP)
                #expect(!result.findings.isEmpty || length >= end && cut.last == 0x0A, "\(length)")
            } catch {
                #expect((error as? Fault)?.kind == .badData, "\(length)")
            }
        }
    }

    @Test func takesALineThatWasBrokenAsTheRestOfTheOneBefore() throws {
        let result = try Fixture.read([
            ("a.txt", try text().replacing("NAM/YANTAI HAILONG MOLD CO LTD", with: "NAM/YANTAI HAILONG\nMOLD CO LTD"))
        ])
        #expect(result.findings.map(\.code) == [.cargoIMPLineBroken, .cargoIMPLineBroken])
        #expect(result.named("YANTAI HAILONG MOLD CO LTD").count == 2)
    }

    @Test func aMessageOfATypeThatIsNotReadIsAnErrorThatNamesIt() throws {
        let result = try Fixture.read([("a.txt", try text() + "FMA/1\nACK/ACCEPTED\nFWB/16\n888-55501445YNTLAX\n")])
        let finding = try #require(result.findings.first { $0.code == .messageTypeUnmapped })
        #expect(finding.severity == .error && finding.place.line != nil)
        #expect(finding.sentence.hasPrefix("This is an IATA Cargo-IMP FMA message (acknowledgement)"))
    }

    @Test(arguments: [
        ("FWB/16\n", "cargo-imp-incomplete"), ("FWB/16\n888-5550144YNTLAX/T1K1\n", "cargo-imp-incomplete"),
        ("FHL/4\nHBS/X/YNTLAX\n", "cargo-imp-incomplete"),
        ("FHL/4\nMBI/888-55501445YNTLAX/T1K1\n", "cargo-imp-incomplete"),
    ])
    func reportsAMessageWithoutWhatItMustHave(text: String, code: String) throws {
        let result = try Fixture.read([("a.txt", text)])
        #expect(result.findings.contains { $0.code.name == code && $0.severity == .error && $0.place.line != nil })
        #expect(result.summary.recordsSkipped == 1)
    }

    @Test func saysThatThereAreCharactersWhichTheFormatHasNot() throws {
        let result = try Fixture.read([("a.txt", try text().replacing("RAMIREZ", with: "Ramírez"))])
        #expect(result.findings.map(\.code) == [.cargoIMPCharacters])
        #expect(result.named("J. Ramírez").count == 1)
    }
}
