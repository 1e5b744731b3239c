import Diagnostics
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct OneRecordTests {
    static let folder = "data/one-record/Documentation_website/docs"
    static let documents: [String] = {
        guard let path = SharedData.path(folder) else { return [] }
        let examples = ((try? Paths.names(in: path + "/API-Security/examples")) ?? [])
            .map { "API-Security/examples/" + $0 }
        return (examples + ["Orchestration/assets/CIMP-Example1.json"]).filter { $0.hasSuffix(".json") }.sorted()
    }()
    static let example = "formats/house-MX000142099.one-record.jsonld"

    private func text(_ name: String) throws -> String {
        String(decoding: try File.bytes(at: Fixture.example(name)), as: UTF8.self)
    }

    @Test(.needsShared(OneRecordTests.folder)) func thereAreDocuments() { #expect(Self.documents.count >= 57) }

    @Test(.needsShared(OneRecordTests.folder), arguments: documents)
    func everyDocumentGivesObjectsOrAClearFinding(name: String) throws {
        let path = try #require(SharedData.path(Self.folder + "/" + name))
        guard !Self.broken.contains(name) else {
            let fault = Fixture.fault { _ = try Fixture.read(paths: [path]) }
            #expect(fault?.kind == .badData && fault?.finding.place.line != nil)
            return
        }
        let result = try Fixture.read(paths: [path])
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(result.dangling == [])
        let made = result.objects.filter { $0.createdByRef == Fixture.producer.id && $0.type != "report" }
        #expect(!made.isEmpty)
        #expect(result.findings.allSatisfy { $0.place.entry == Paths.name(of: path) })
        #expect(try Fixture.read(paths: [path]).bytes == result.bytes)
    }

    /// Documents that are not JSON: a bracket is missing.
    private static let broken = ["Orchestration/assets/CIMP-Example1.json"]

    @Test(.needsShared(OneRecordTests.folder), arguments: documents)
    func noTextOfADocumentIsLost(name: String) throws {
        guard !Self.broken.contains(name) else { return }
        let path = try #require(SharedData.path(Self.folder + "/" + name))
        let out = String(decoding: try Fixture.read(paths: [path]).bytes, as: UTF8.self)
        var texts: [String] = []
        Self.collect(try JSONValue(parsing: try File.bytes(at: path)), key: nil, &texts)
        for text in texts { #expect(out.contains(Self.escaped(text)), "\(text)") }
    }

    /// The texts of a document with content: not its contexts, not the types that become types of the model.
    private static func collect(_ value: JSONValue, key: String?, _ texts: inout [String]) {
        switch value {
        case .string(let text):
            let isStructure =
                ["@type", "@language", "@context"].contains(key) || text == "false" || text == "true"
            // Of a name in a vocabulary, the part after its prefix.
            let isName = !text.contains(" ") && (text.contains("#") || text.contains(":") && !text.contains("://"))
            let last = text.split { $0 == "#" || $0 == ":" }.last.map(String.init) ?? text
            if !isStructure { texts += (isName ? last : text).split(whereSeparator: \.isWhitespace).map(String.init) }
        case .array(let elements): for element in elements { collect(element, key: key, &texts) }
        case .object(let object):
            for member in object.members where member.key != "@context" {
                collect(member.value, key: member.key, &texts)
            }
        default: break
        }
    }

    private static func escaped(_ text: String) -> String {
        String(JSONValue.string(text).text().dropFirst().dropLast())
    }

    @Test func readsTheExample() throws {
        let result = try Fixture.read(paths: [Fixture.example(Self.example)])
        #expect(result.findings == [])
        #expect(result.dangling == [])
        let house = try #require(result.all("consignment").first { $0.property("consignment_kind") == "house" })
        let master = try #require(result.object(house.property("master_ref")?.string))
        #expect(master.identifiers.map(\.value) == ["888-55501434"])
        #expect(house.property("declared_at") == "2026-05-06T01:00:00.000Z")
        let seller = try #require(result.object(house.property("consignor_ref")?.string))
        #expect(seller.name == "YANTAI HAILONG MOLD CO LTD")
        #expect(seller.identifiers.map(\.scheme) == ["account"])
        let place = try #require(result.object(seller.property("address_ref")?.string))
        #expect(place.property("city") == "YANTAI" && place.property("country") == "CN")
        let person = try #require(result.object(house.property("consignee_ref")?.string))
        #expect(person.property("phones") == ["16195550142"])
        let goods = try #require(result.all("goods-item").first)
        #expect(goods.property("gross_weight") == ["value": "12.5", "unit_code": "KGM"])
        #expect(goods.property("hs_code") == "848790" && goods.property("country_of_origin") == "CN")
        let movement = try #require(result.all("movement").first)
        #expect(movement.property("departed") == "2026-05-07T02:10:00.000Z" && movement.property("status") == "actual")
        let notes = result.all("note").compactMap { $0.property("content")?.string }.joined(separator: "\n")
        #expect(notes.contains("customs note: CN/SHP/CP/L. NA") && notes.contains("shippingMarks: HL 142099"))
    }

    /// One document in the forms that JSON-LD allows.
    static let forms: [String] = [
        #"{"@context":{"cargo":"https://onerecord.iata.org/ns/cargo#"},"@type":"cargo:Company","cargo:name":"Acme Example"}"#,
        #"{"@context":{"cargo":"https://onerecord.iata.org/ns/cargo#"},"@type":["cargo:Company"],"cargo:name":["Acme Example"]}"#,
        #"{"@context":{"@vocab":"https://onerecord.iata.org/ns/cargo#"},"@graph":[{"@type":"Company","name":{"@value":"Acme Example"}}]}"#,
        #"{"@context":"https://onerecord.iata.org/ns/cargo","@type":"Company","name":"Acme Example"}"#,
        #"[{"@type":"https://onerecord.iata.org/ns/cargo#Company","https://onerecord.iata.org/ns/cargo#name":[{"@value":"Acme Example","@type":"http://www.w3.org/2001/XMLSchema#string"}]}]"#,
        #"{"@context":[{"c":"https://onerecord.iata.org/ns/cargo#"},{"kind":"@type","label":"c:name","Firm":"c:Company"}],"kind":"Firm","label":"Acme Example"}"#,
        #"{"@context":{"c":{"@id":"https://onerecord.iata.org/ns/cargo#"}},"@type":"c:Company","c:name":{"@list":["Acme Example"]}}"#,
        #"{"@context":null,"@graph":{"@context":{"x":"https://onerecord.iata.org/ns/cargo#"},"@type":"x:Company","x:name":{"@set":["Acme Example"]}}}"#,
    ]

    @Test(arguments: forms) func readsEveryFormOfADocument(form: String) throws {
        let result = try Fixture.read([("a.jsonld", form)])
        #expect(result.findings == [])
        let company = try #require(result.named("Acme Example").first)
        #expect(company.property("identity_class") == "organization")
        #expect(result.all("note").isEmpty)
    }

    @Test func joinsStatementsOfOneNode() throws {
        let result = try Fixture.read([
            (
                "a.jsonld",
                #"""
                {"@context":{"@vocab":"https://onerecord.iata.org/ns/cargo#"},"@graph":[
                {"@id":"urn:x:1","@type":"Company","name":"Acme Example"},
                {"@id":"urn:x:1","@type":"Company","name":"Acme Example","shortName":"ACME"}]}
                """#
            )
        ])
        #expect(result.named("Acme Example").first?.names.map(\.value) == ["Acme Example", "ACME"])
        #expect(result.named("Acme Example").count == 1)
    }

    @Test func fetchesNothingAndSaysWhichContextIsMissing() throws {
        let result = try Fixture.read([
            (
                "a.jsonld",
                #"{"@context":"https://contexts.example/cargo.jsonld","@type":"Company","name":"Acme Example"}"#
            )
        ])
        #expect(result.findings.contains { $0.code == .linkedDataContextUnknown && $0.place.line == 1 })
        #expect(result.findings.contains { $0.code == .linkedDataTermUnmapped })
        #expect(result.named("Acme Example").count == 1)
    }

    @Test func losesNothingThatSurprises() throws {
        let lines = try text(Self.example).split(separator: "\n").map(String.init)
        var tried = 0
        for index in lines.indices {
            guard lines[index].contains("cargo:"), let quote = lines[index].firstRange(of: "\": ") else { continue }
            // A renamed property, and a longer text.
            let name = lines[index][..<quote.lowerBound]
            var renamed = lines
            renamed[index] = name + "Q7Z" + lines[index][quote.lowerBound...]
            var values = [renamed]
            if lines[index].hasSuffix("\","), !lines[index].contains("\"@") || lines[index].contains("@value") {
                var changed = lines
                changed[index] = String(lines[index].dropLast(2)) + " Q7Z\","
                values.append(changed)
            }
            for value in values {
                do throws(Fault) {
                    let result = try Fixture.readWithoutMapping([("a.jsonld", value.joined(separator: "\n"))])
                    let out = String(decoding: result.bytes, as: UTF8.self)
                    #expect(out.contains("Q7Z"), "line \(index + 1): \(value[index])")
                } catch {
                    #expect(Bool(false), "line \(index + 1): \(error)")
                }
                tried += 1
            }
        }
        #expect(tried > 60)
    }

    @Test func refusesEveryCutOfADocument() throws {
        let bytes = Array(try text(Self.example).utf8)
        for length in stride(from: 1, to: bytes.count - 2, by: 97) {
            let fault = Fixture.fault { _ = try Fixture.read([("a.jsonld", Array(bytes.prefix(length)))]) }
            #expect(fault?.kind == .badData || fault?.kind == .usage, "\(length)")
        }
    }

    @Test(arguments: ["[]", "{\"@context\":{}}", "{\"@graph\":[]}"])
    func refusesADocumentThatSaysNothing(text: String) {
        let fault = Fixture.fault { _ = try Fixture.read([("a.jsonld", text)], as: .oneRecord) }
        #expect(fault?.code == .linkedDataEmpty || fault == nil)
    }

    @Test func losesNothingOfWhatIsDeepOrAChain() throws {
        var deep = #"{"name":"Q7Z"}"#
        for _ in 0..<100 { deep = #"{"@type":"Thing","inner":\#(deep)}"# }
        let nested = try Fixture.read([("a.jsonld", deep)])
        #expect(String(decoding: nested.bytes, as: UTF8.self).contains("Q7Z"))
        let links = (0..<3000).map {
            #"{"@id":"urn:x:\#($0)","@type":"Thing","next":{"@id":"urn:x:\#($0 + 1)"},"n":"v\#($0)"}"#
        }
        let chain = try Fixture.read([("b.jsonld", #"{"@graph":[\#(links.joined(separator: ","))]}"#)])
        let lines = chain.all("note").compactMap { $0.property("content")?.string }.flatMap {
            $0.split(separator: "\n")
        }
        let told = Set(lines.compactMap { $0.split(separator: " ").last })
        #expect((0..<3000).allSatisfy { told.contains("v\($0)") })
    }

    @Test func survivesDocumentsThatGoInCircles() throws {
        let result = try Fixture.read([
            (
                "a.jsonld",
                #"""
                {"@context":{"@vocab":"https://onerecord.iata.org/ns/cargo#"},"@graph":[
                {"@id":"urn:x:1","@type":"Thing","next":{"@id":"urn:x:2"}},
                {"@id":"urn:x:2","@type":"Thing","next":{"@id":"urn:x:1"}}]}
                """#
            )
        ])
        #expect(result.findings.allSatisfy { $0.code == .recordKeptAsNote } && !result.findings.isEmpty)
    }
}
