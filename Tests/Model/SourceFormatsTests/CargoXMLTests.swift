import Diagnostics
import Files
import Markings
import ModelChecks
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct CargoXMLTests {
    static let samples = "data/cargo-xml-samples/src/test/resources"
    static let sampleNames = [
        "888-11111111_XFWB.xml", "888-11111111_XFWB_ACAS_US.xml", "888-11111111_XFWB_multipleULD_multipleHTS.xml",
        "888-11111111_XFWB_noModeCode.xml", "888-11111111_XFWB_pieceQuantityItemCountMismatch.xml",
        "SEL22222222_XFZB.xml", "xfwbExample.xml",
    ]

    private func sample(_ name: String) throws -> String {
        try #require(SharedData.path(Self.samples + "/" + name))
    }

    @Test(.needsShared(CargoXMLTests.samples), arguments: CargoXMLTests.sampleNames)
    func readsEverySampleWhole(name: String) throws {
        let result = try Fixture.read(paths: [try sample(name)])
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(result.dangling == [])
        #expect(Set(result.objects.map(\.id)).count == result.objects.count)
        #expect(result.summary.recordsRead == 1)
        #expect(try Fixture.read(paths: [try sample(name)]).bytes == result.bytes)
        #expect(result.objects.allSatisfy { $0.type != "consignment" || $0.property("consignment_kind") != nil })
    }

    @Test(.needsShared(CargoXMLTests.samples), arguments: CargoXMLTests.sampleNames)
    func losesNoFieldOfAMessage(name: String) throws {
        let path = try sample(name)
        let text = String(decoding: try File.bytes(at: path), as: UTF8.self)
        let out = String(decoding: try Fixture.read(paths: [path]).bytes, as: UTF8.self)
        var rest = text[...]
        while let end = rest.firstRange(of: "</") {
            let before = rest[..<end.lowerBound]
            let start = before.lastIndex(of: ">").map { before.index(after: $0) } ?? before.startIndex
            let words = before[start...].split(whereSeparator: \.isWhitespace).map {
                $0.replacing("&amp;", with: "&").replacing("&apos;", with: "'")
            }
            for word in words.map({ String($0) }) where !Self.isRewritten(word) {
                #expect(out.contains(word), "\(word) is lost")
            }
            rest = rest[end.upperBound...]
        }
    }

    /// Whether the word is a time, which the model writes in UTC, or the prefix of a Chinese trader number.
    private static func isRewritten(_ word: String) -> Bool {
        word.count >= 19 && word.contains("T") && word.contains(":") || word.hasPrefix("USCI")
    }

    @Test(.needsShared(CargoXMLTests.samples))
    func reportsTwoMessagesOfOneWaybillThatDifferAsAConflict() throws {
        let result = try Fixture.read(
            paths: [try sample(Self.sampleNames[0]), try sample(Self.sampleNames[2])])
        #expect(result.findings.contains { $0.code == .recordConflict && $0.severity == .error })
        #expect(Set(result.objects.map(\.id)).count == result.objects.count)
    }

    @Test(.needsShared(CargoXMLTests.samples))
    func takesOneMessageTwiceAsOne() throws {
        let path = try sample(Self.sampleNames[0])
        let result = try Fixture.read(paths: [path, path])
        #expect(!result.findings.contains { $0.code == .recordConflict })
        #expect(result.objects.count == (try Fixture.read(paths: [path])).objects.count)
    }

    @Test(.needsShared(CargoXMLTests.samples))
    func linksAHouseToAMasterWithTheIdOfTheMastersOwnMessage() throws {
        let house = try Fixture.read(paths: [try sample("SEL22222222_XFZB.xml")])
        let master = try Fixture.read(paths: [try sample(Self.sampleNames[0])])
        let reference = house.all("consignment").compactMap { $0.property("master_ref")?.string }
        #expect(reference.count == 1)
        let own = try #require(master.object(reference.first))
        let stub = try #require(house.object(reference.first))
        #expect(try #require(stub.modified) < (try #require(own.modified)))
        let both = try Fixture.read(
            paths: [try sample("SEL22222222_XFZB.xml"), try sample(Self.sampleNames[0])])
        #expect(both.object(reference.first) == own)
        #expect(!both.findings.contains { $0.code == .recordConflict })
    }

    @Test func readsTheExamplesOfTheCarrier() throws {
        let names = ["master-888-55501423.xfwb.xml", "house-MX000142075.xfzb.xml", "house-MX000142082.xfzb.xml"]
        let result = try Fixture.read(paths: names.map { Fixture.example("meridian-express/" + $0) })
        #expect(result.findings.isEmpty)
        #expect(result.dangling == [])
        #expect(result.summary.objectsByType["consignment"] == 3)
        #expect(result.summary.objectsByType["movement"] == 3)
        #expect(result.summary.identifiersFlagged == 0)
        let seller = try #require(result.named("YANTAI HAILONG MOLD CO LTD").first)
        #expect(seller.property("phones") == ["8613800000142"])
        let place = try #require(result.object(seller.property("address_ref")?.string))
        #expect(place.property("street_address")?.string == "18 CHANGJIANG RD")
        let broker = result.named("L. NA")
        #expect(broker.count == 1)
        #expect(broker.first?.property("phones") == ["8613800000142"])
        #expect(broker.first?.property("identity_class") == "individual")
        let forwarder = try #require(result.named("TRANSPORTES RIO BRAVO SA DE CV").first)
        #expect(forwarder.identifiers.contains { $0.scheme == "rfc" && $0.value == "TRB010101AA4" })
        let goods = try #require(result.all("goods-item").first { $0.property("description") == "KEYBOARD PARTS" })
        #expect(goods.property("gross_weight") == ["value": "79.4", "unit_code": "KGM"])
        #expect(goods.property("hs_code") == "847160")
    }

    @Test func saysTheSameOfASharedMasterAndAirportInEveryExport() throws {
        let results = try ["master-888-55501423.xfwb.xml", "house-MX000142075.xfzb.xml", "house-MX000142082.xfzb.xml"]
            .map { try Fixture.read(paths: [Fixture.example("meridian-express/" + $0)]) }
        var seen: [String: STIXObject] = [:]
        for object in results.flatMap(\.objects) {
            let key = object.id + " " + (object.modified?.rfc3339 ?? "")
            #expect(seen[key] == nil || seen[key] == object, "\(key)")
            seen[key] = object
        }
    }

    @Test func givesEveryObjectItsSourceCreatorAndMarking() throws {
        let result = try Fixture.read(paths: [Fixture.example("meridian-express/house-MX000142075.xfzb.xml")])
        let own = result.objects.filter { $0.createdByRef == Fixture.producer.id && $0.type != "report" }
        #expect(own.count > 10)
        for object in own {
            #expect(object.objectMarkingRefs == [TrafficLight.amber.id])
            let isShadow = object.externalReferences.isEmpty
            #expect(!isShadow || ["note", "relationship"].contains(object.type))
        }
        #expect(result.objects.contains { $0.id == TrafficLight.amber.id })
        #expect(result.objects.contains { $0.id == ExtensionDefinition.tradeObjects.id })
        #expect(result.objects.contains { $0.id == ExtensionDefinition.tradeProperties.id })
    }

    @Test func keepsCustomsNotesWholeAndGuessesNoScheme() throws {
        let xml = try String(
            decoding: File.bytes(at: Fixture.example("meridian-express/house-MX000142075.xfzb.xml")), as: UTF8.self)
        let result = try Fixture.read([("a.xml", xml.replacing("TRB010101AA4", with: "TRB010101AA5"))])
        let forwarder = try #require(result.named("TRANSPORTES RIO BRAVO SA DE CV").first)
        #expect(forwarder.identifiers.contains { $0.scheme == "trader-id" && $0.value == "TRB010101AA5" })
        let notes = result.all("note").compactMap { $0.property("content")?.string }.joined(separator: "\n")
        #expect(notes.contains("customs note: MX/AGT/T/TRB010101AA5"))
        #expect(notes.contains("customs note: US/CUS/AE/11MAR26"))
    }

    /// Unknown variants of a message, made from a line with one field.
    enum Surprise: String, CaseIterable {
        case renamedElement, repeatedElement, attribute, emptyElementWithAttribute, otherText

        /// The line changed, and what must be found in the result.
        func change(_ line: String) -> (line: String, trace: String)? {
            guard let field = line.wholeMatch(of: /\s*<(?<name>\w+)(?<rest>[^>]*)>(?<text>[^<]+)<\/\w+>/) else {
                return nil
            }
            let (name, rest, text) = (field.name, field.rest, field.text)
            return switch self {
            case .renamedElement: ("<Other\(name)\(rest)>\(text) Q7Z</Other\(name)>", "\(text) Q7Z")
            case .repeatedElement: (line + "<\(name)\(rest)>Q7Z</\(name)>", "Q7Z")
            case .attribute: ("<\(name)\(rest) languageID=\"Q7Z\">\(text)</\(name)>", "Q7Z")
            case .emptyElementWithAttribute: (line + "<Other flag=\"Q7Z\"/>", "Q7Z")
            case .otherText: ("<\(name)\(rest)>\(text) Q7Z</\(name)>", "\(text) Q7Z")
            }
        }
    }

    @Test func aUnitLoadDeviceIsNamedByItsTypeItsNumberAndItsOwner() throws {
        let result = try Fixture.read(
            paths: [Fixture.example("meridian-express/master-888-55501423.xfwb.xml")])
        let device = try #require(result.all("transport-equipment").first)
        #expect(device.property("equipment_kind") == "unit-load-device")
        #expect(device.identifiers.map(\.scheme) == ["uld"] && device.identifiers.map(\.value) == ["AKE40718QX"])
        let master = try #require(result.all("consignment").first { $0.property("equipment_refs") != nil })
        #expect(master.property("equipment_refs") == [.string(device.id)])
    }

    @Test(arguments: Surprise.allCases, ["master-888-55501423.xfwb.xml", "house-MX000142075.xfzb.xml"])
    func losesNothingThatSurprises(surprise: Surprise, name: String) throws {
        let path = Fixture.example("meridian-express/" + name)
        let lines = String(decoding: try File.bytes(at: path), as: UTF8.self).split(separator: "\n").map(String.init)
        var tried = 0
        for index in lines.indices {
            guard let (line, trace) = surprise.change(lines[index]) else { continue }
            var changed = lines
            changed[index] = line
            do throws(Fault) {
                let result = try Fixture.readWithoutMapping([("a.xml", changed.joined(separator: "\n"))])
                #expect(String(decoding: result.bytes, as: UTF8.self).contains(trace), "line \(index + 1): \(line)")
            } catch {
                #expect(error.code == .cargoXMLIncomplete, "line \(index + 1): \(line)")
            }
            tried += 1
        }
        #expect(tried > 30)
    }

    @Test(arguments: ["ConsignorParty", "ConsigneeParty"])
    func saysThatAPartyIsMissing(element: String) throws {
        let path = Fixture.example("meridian-express/house-MX000142075.xfzb.xml")
        let xml = String(decoding: try File.bytes(at: path), as: UTF8.self)
        let result = try Fixture.read([("a.xml", xml.replacing(element, with: "Other" + element))])
        #expect(result.findings.map(\.code) == [.cargoXMLPartyMissing])
        #expect(result.findings.first?.sentence.contains(element) == true)
    }
}
