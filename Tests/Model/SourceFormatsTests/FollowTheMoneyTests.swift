import Diagnostics
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct FollowTheMoneyTests {
    /// Fictional entities of every shape that the reader knows.
    static let lines: [String] = [
        #"{"id":"p1","schema":"Person","properties":{"name":["Ana EJEMPLO"],"alias":["La Muestra"],"firstName":["Ana"],"lastName":["Ejemplo"],"birthDate":["1970-01"],"nationality":["mx"],"phone":["+526645550100"],"email":["ana@example.com"],"topics":["crime"],"position":["clerk"],"passportNumber":["X0000001"],"profession":["chemist"]},"datasets":["example_list"],"last_change":"2026-01-02T03:04:05"}"#,
        #"{"id":"c1","schema":"Company","properties":{"name":["Example Trading SA","Comercio Ejemplo"],"previousName":["Old Example"],"leiCode":["529900T8BM49AURSDO55"],"taxNumber":["TRB010101AA4"],"addressEntity":["a1"],"sector":["wholesale"],"country":["mx"]}}"#,
        #"{"id":"c2","schema":"LegalEntity","properties":{"name":["Second Example"],"address":["1 Example Quay, Sampleham"],"country":["nl"]}}"#,
        #"{"id":"a1","schema":"Address","properties":{"full":["Calle Ejemplo 1, Ejemplo, MX"],"street":["Calle Ejemplo 1"],"city":["Ejemplo"],"postalCode":["00000"],"country":["mx"],"latitude":["20.5"],"remarks":["gate 4"]}}"#,
        #"{"id":"a2","schema":"Address","properties":{"full":["Example Quay, Sampleham, NL"],"country":["nl"]}}"#,
        #"{"id":"v1","schema":"Vessel","properties":{"name":["Example Star"],"imoNumber":["IMO9074729"],"mmsi":["366999712"],"flag":["pa"],"operator":["c1"],"owner":["c2"],"tonnage":["1000"]}}"#,
        #"{"id":"e1","schema":"EconomicActivity","properties":{"sender":["c1"],"receiver":["c2"],"goodsDescription":["Keyboard parts"],"vedCode":["847160"],"originCountry":["cn"],"departureCountry":["cn"],"destinationCountry":["mx"],"ccdNumber":["26MX0001"],"date":["2026-03-01"],"customsProcedure":["40"]}}"#,
        #"{"id":"t1","schema":"Trip","properties":{"name":["Voyage 7"],"startLocation":["a1"],"endLocation":["a2"],"vehicle":["v1"],"startDate":["2026-03-02"]}}"#,
        #"{"id":"i1","schema":"Passport","properties":{"holder":["p1"],"number":["X0000001"],"country":["mx"],"startDate":["2020-01-01"]}}"#,
        #"{"id":"i2","schema":"Identification","properties":{"holder":["p1"],"number":["TRB010101AA4"],"type":["RFC"],"country":["mx"]}}"#,
        #"{"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"program":["EXAMPLE-PROGRAM"],"authority":["Example Authority"],"startDate":["2025-05-05"]}}"#,
        #"{"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["v1"],"percentage":["51"],"startDate":["2019-01-01"]}}"#,
        #"{"id":"d1","schema":"Directorship","properties":{"director":["p1"],"organization":["c1"],"role":["chair"]}}"#,
        #"{"id":"u1","schema":"UnknownLink","properties":{"subject":["c1"],"object":["c2"],"role":["supplied-by"]}}"#,
        #"{"id":"n1","schema":"Note","properties":{"entity":["c1"],"description":["Seen at the fair"]}}"#,
        #"{"id":"b1","schema":"BankAccount","properties":{"name":["Account 1"],"iban":["XX00EXAMPLE0001"]}}"#,
    ]

    private func read(_ lines: [String]) throws -> SourceReadingResult {
        try Fixture.read([("entities.ftm.jsonl", lines.joined(separator: "\n") + "\n")])
    }

    @Test func makesObjectsOfEveryShape() throws {
        let result = try read(Self.lines)
        // The address has half a position, which no place of STIX has.
        #expect(result.findings.map(\.code) == [.recordPositionInvalid, .recordKeptAsNote])
        #expect(result.dangling == [])
        let person = try #require(result.named("Ana EJEMPLO").first)
        #expect(person.property("identity_class") == "individual")
        #expect(person.property("given_name") == "Ana" && person.property("family_name") == "Ejemplo")
        #expect(person.property("birth_date") == "1970-01" && person.property("nationality") == "MX")
        #expect(person.identifiers.map(\.scheme) == ["passport", "rfc"])
        #expect(person.identifiers.map(\.country) == ["MX", "MX"])
        #expect(person.names.map(\.value) == ["Ana EJEMPLO", "La Muestra"])
        #expect(person.json["labels"] == ["crime", "EXAMPLE-PROGRAM"])
        #expect(person.modified?.rfc3339 == "2026-01-02T03:04:05.000Z")
        let company = try #require(result.named("Example Trading SA").first)
        let place = try #require(result.object(company.property("address_ref")?.string))
        #expect(place.property("city") == "Ejemplo" && place.property("country") == "MX")
        #expect(company.names.map(\.kind) == ["original", "original", "former"])
        let consignment = try #require(result.all("consignment").first)
        #expect(consignment.property("consignor_ref")?.string == company.id)
        let goods = try #require(result.all("goods-item").first)
        #expect(goods.property("hs_code") == "847160" && goods.property("country_of_origin") == "CN")
        let ship = try #require(result.all("conveyance").first)
        #expect(ship.property("operator_ref")?.string == company.id && ship.property("flag") == "PA")
        let movement = try #require(result.all("movement").first)
        #expect(movement.property("conveyance_ref")?.string == ship.id)
        let types = result.all("relationship").compactMap { $0.property("relationship_type")?.string }
        #expect(types.contains("owns") && types.contains("supplied-by"))
        let owns = result.all("relationship").first { $0.createdByRef != nil && $0.json["start_time"] != nil }
        #expect(owns?.json["start_time"] == "2019-01-01T00:00:00.000Z")
    }

    @Test(arguments: lines.indices)
    func losesNoValueThatSurprises(index: Int) throws {
        let line = Self.lines[index]
        let whole = try JSONValue(parsing: line)
        for property in whole["properties"]?.object?.members ?? [] {
            // Renamed: the value is found. Changed: the new value is found.
            for change in [#""Q7Z\#(property.key)""#, #""\#(property.key)""#] {
                let old = #""\#(property.key)":["#
                #expect(line.contains(old))
                let isRenamed = change.contains("Q7Z")
                let changed = line.replacing(old, with: isRenamed ? change + ":[" : old + #""Q7Z 5","#)
                var lines = Self.lines
                lines[index] = changed
                let out = String(decoding: try read(lines).bytes, as: UTF8.self)
                let trace = isRenamed ? property.value.array?.first?.string : "Q7Z 5"
                #expect(out.contains(try #require(trace)), "\(changed)")
            }
        }
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func readsLinesAcrossThePiecesOfAFile(end: String) throws {
        let lines = (0..<4000).map { #"{"id":"e\#($0)","schema":"Note","properties":{"description":["text \#($0)"]}}"# }
        let padding = String(repeating: " ", count: 60)
        let result = try Fixture.read([("a.ftm.jsonl", lines.map { $0 + padding }.joined(separator: end))])
        #expect(result.summary.recordsRead == 4000 && result.findings == [])
        #expect(
            result.all("note").last?.externalReferences.first?["description"]?.string?.contains("(line 4000)") == true)
    }

    @Test func listsSoManyFindingsAndCountsTheRest() throws {
        let lines = (0..<10_050).map { #"{"id":"\#($0)"}"# }.joined(separator: "\n")
        let result = try Fixture.read([("a.jsonl", lines)], as: .followTheMoney)
        #expect(result.findings.count == 10_000 && result.summary.findingsOmitted == 50)
    }

    @Test func joinsPartsOfOneEntity() throws {
        let result = try read([
            #"{"id":"x","schema":"LegalEntity","properties":{"name":["One"]}}"#,
            #"{"id":"x","schema":"Company","properties":{"name":["One","Two"],"email":["a@example.com"]}}"#,
        ])
        #expect(result.all("identity").count == 3)
        let company = try #require(result.named("One").first)
        #expect(company.property("identity_class") == "organization")
        #expect(company.property("emails") == ["a@example.com"])
    }

    @Test func takesEntitiesInsideOthers() throws {
        let result = try read([
            #"{"id":"p","schema":"Person","properties":{"name":["Ana"],"addressEntity":[{"id":"a","schema":"Address","#
                + #""properties":{"city":["Ejemplo"],"country":["mx"]}}],"ownershipOwner":[{"id":"o","schema":"Ownership","#
                + #""properties":{"owner":["p"],"asset":[{"id":"v","schema":"Vessel","properties":{"name":["Star"]}}]}}]}}"#
        ])
        #expect(result.findings == [])
        let person = try #require(result.named("Ana").first)
        #expect(result.object(person.property("address_ref")?.string)?.property("city") == "Ejemplo")
        let owns = result.all("relationship").first { $0.property("relationship_type") == "owns" }
        #expect(owns?.property("target_ref")?.string == result.all("conveyance").first?.id)
    }

    @Test func reportsPartsThatDoNotGoTogether() throws {
        let result = try read([
            #"{"id":"x","schema":"Person","properties":{"name":["One"]}}"#,
            #"{"id":"x","schema":"Vessel","properties":{"name":["One"]}}"#,
        ])
        #expect(result.findings.map(\.code) == [.ftmSchemaConflict])
        #expect(result.findings.first?.place.line == 2)
    }

    @Test(arguments: [
        #"[]"#, #"{"schema":"Person"}"#, #"{"id":"a","properties":{}}"#,
        #"{"id":"a","schema":"Person","properties":[]}"#,
        #"{"id":"a","schema":"Person","properties":{"name":[[{}]]}}"#, #"{"id":"a","sche"#, "\u{0}",
    ])
    func reportsALineThatIsNoEntity(line: String) throws {
        let result = try Fixture.read([("a.jsonl", Self.lines[0] + "\n\n" + line)], as: .followTheMoney)
        let finding = try #require(result.findings.first)
        #expect(finding.severity == .error && finding.place.line == 3 && finding.place.entry == "a.jsonl")
        #expect(result.summary.recordsSkipped == 1)
    }

    @Test(arguments: [1, 40, 200, 900, 2500, 4000])
    func neverTakesAPartForTheWhole(length: Int) throws {
        let text = Self.lines.joined(separator: "\n") + "\n"
        let cut = Array(text.utf8.prefix(length))
        let fault = Fixture.fault {
            let result = try Fixture.read([("a.jsonl", cut)], as: .followTheMoney)
            #expect(result.findings.contains { $0.severity == .error } || cut.last == 0x0A)
        }
        #expect(fault == nil || fault?.kind == .badData)
    }

    @Test func saysWhatIsNamedAndNotThere() throws {
        let result = try read([
            #"{"id":"v","schema":"Vessel","properties":{"name":["One"],"owner":["nobody"]}}"#
        ])
        #expect(result.findings.map(\.code) == [.recordReferenceMissing])
        let notes = result.all("note").compactMap { $0.property("content")?.string }
        #expect(notes.contains { $0.contains("owner: nobody") })
    }
}
