import Diagnostics
import ModelChecks
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct DelimitedReadingTests {
    @Test func readsThePostalExampleWithBothScripts() throws {
        let result = try Fixture.read(
            paths: [Fixture.example("eastern-post/cn23-items.csv")],
            map: Fixture.example("eastern-post/cn23-items.map.json"))
        #expect(result.findings.isEmpty)
        #expect(result.dangling == [])
        #expect(result.summary.recordsRead == 4)
        #expect(result.summary.columnsDropped == [])
        #expect(result.summary.objectsByType["consignment"] == 4)
        let seller = try #require(result.named("烟台海龙模具有限公司").first)
        #expect(seller.names.map(\.script) == ["Hani", "Latn"])
        #expect(seller.names.map(\.kind) == ["original", "transliteration"])
        let named = result.named("李娜")
        #expect(named.count == 2 && Set(named.map(\.id)).count == 2)
        let item = try #require(
            result.all("consignment").first { $0.identifiers.first?.value == "LZ000055018CN" })
        #expect(item.property("declared_at")?.string == "2026-04-21T00:00:00.000Z")
        #expect(item.property("consignor_ref")?.string == seller.id)
        let goods = try #require(result.object(item.property("goods_refs")?.array?.first?.string))
        #expect(goods.property("description")?.string == "机械配件")
        #expect(goods.property("net_weight") == ["value": "1.86", "unit_code": "KGM"])
        #expect(goods.property("declared_value") == ["value": "35.00", "currency": "USD"])
        let notes = result.all("note").compactMap { $0.property("content")?.string }
        #expect(notes.contains { $0.contains("dyes") })
    }

    @Test func readsTheCustomsExampleInSpanish() throws {
        let result = try Fixture.read(
            paths: [Fixture.example("aduana-del-norte/operadores.csv")],
            map: Fixture.example("aduana-del-norte/operadores.map.json"))
        #expect(!result.findings.contains { $0.severity == .error })
        #expect(result.summary.identifiersFlagged == 0)
        let person = try #require(result.named("José RAMÍREZ LÓPEZ").first)
        #expect(person.property("family_name")?.string == "RAMÍREZ LÓPEZ")
        #expect(person.identifiers.map(\.scheme) == ["curp"])
        #expect(person.property("identity_class") == "individual")
    }

    @Test(arguments: ["subjects", "seizures"])
    func readsTheAgencysExamples(name: String) throws {
        let result = try Fixture.read(
            paths: [Fixture.example("port-targeting-unit/\(name).csv")],
            map: Fixture.example("port-targeting-unit/\(name).map.json"))
        #expect(result.findings.isEmpty)
        #expect(result.summary.identifiersFlagged == 0)
        #expect(result.dangling == [])
        if name == "subjects" {
            #expect(result.named("LI, Na").first?.property("birth_date")?.string == "1988")
        } else {
            #expect(result.all("substance").first?.identifiers.first?.value == "79099-07-3")
        }
    }

    @Test func isTheSameBytesTwice() throws {
        let read = {
            try Fixture.read(
                paths: [Fixture.example("eastern-post/cn23-items.csv")],
                map: Fixture.example("eastern-post/cn23-items.map.json"))
        }
        #expect(try read().bytes == read().bytes)
    }

    @Test func saysWhichColumnsStayBehind() throws {
        let map = #"{ "type": "identity", "record": "id", "columns": { "name": "name" } }"#
        let result = try Fixture.read([("a.csv", "id,name,ssn,job\n1,Ann,9,clerk\n")], mapping: map)
        #expect(result.summary.columnsCarried == ["id", "name"])
        #expect(result.summary.columnsDropped == ["ssn", "job"])
        #expect(!String(decoding: result.bytes, as: UTF8.self).contains("clerk"))
    }

    @Test func carriesOtherColumnsAsNotesWhenAsked() throws {
        let map = #"{ "type": "identity", "record": "id", "others": "note", "columns": { "name": "name" } }"#
        let result = try Fixture.read([("a.csv", "id,name,job\n1,Ann,clerk\n")], mapping: map)
        #expect(result.summary.columnsDropped == [])
        #expect(result.all("note").first?.property("content")?.string == "job: clerk")
    }

    @Test func keepsAFailedIdentifierAndFlagsIt() throws {
        let map = #"{ "type": "identity", "record": "id", "columns": { "name": "name", "rfc": "identifier:rfc" } }"#
        let result = try Fixture.read([("a.csv", "id,name,rfc\n1,Acme,SAF130812CL5\n")], mapping: map)
        #expect(result.summary.identifiersFlagged == 1)
        #expect(result.findings.map(\.code) == [.identifierCheckFailed])
        #expect(result.named("Acme").first?.identifiers.first?.value == "SAF130812CL5")
    }

    @Test func keepsWhatItCannotReadAsANote() throws {
        let map = #"""
            { "type": "identity", "record": "id", "dates": "yyyy-MM-dd",
              "columns": { "name": "name", "dob": "birth_date", "kind": "identity_class" } }
            """#
        let result = try Fixture.read([("a.csv", "id,name,dob,kind\n1,Ann,17/05/1988,alien\n")], mapping: map)
        #expect(Set(result.findings.map(\.code)) == [.recordDateUnreadable, .recordValueUnknown])
        let note = try #require(result.all("note").first?.property("content")?.string)
        #expect(note.contains("17/05/1988") && note.contains("alien"))
        #expect(result.named("Ann").first?.property("birth_date") == nil)
    }

    @Test(arguments: [
        ("1988-05-17", "1988-05-17"), ("1988-05", "1988-05"), ("1988", "1988"), ("1988-02-30", nil), ("1988-", nil),
    ])
    func readsADateAsFarAsItGoes(text: String, date: String?) throws {
        let map = #"{ "type": "identity", "record": "id", "columns": { "n": "name", "d": "birth_date" } }"#
        let result = try Fixture.read([("a.csv", "id,n,d\n1,Ann,\(text)\n")], mapping: map)
        #expect(result.named("Ann").first?.property("birth_date")?.string == date)
    }

    @Test func reportsTwoRowsOfOneRecordThatDiffer() throws {
        let map = #"{ "type": "identity", "record": "id", "columns": { "name": "name" } }"#
        let same = try Fixture.read([("a.csv", "id,name\n1,Ann\n"), ("a.csv", "id,name\n1,Ann\n")], mapping: map)
        #expect(!same.findings.contains { $0.code == .recordConflict })
        let differing = try Fixture.read([("a.csv", "id,name\n1,Ann\n1,Bob\n")], mapping: map)
        #expect(differing.findings.contains { $0.code == .recordConflict })
    }

    @Test func aRecordWithTwoContentsIsOneFindingWhateverItsObjectsAre() throws {
        let map = """
            { "record": "id", "source_name": "list", "objects": {
              "party": { "type": "identity", "columns": { "name": "name" } },
              "goods": { "type": "goods-item", "columns": { "goods": "description" } } } }
            """
        let result = try Fixture.read([("a.csv", "id,name,goods\n1,Ann,lamps\n1,Bob,gears\n")], mapping: map)
        #expect(result.findings.filter { $0.severity == .error }.map(\.code) == [.recordConflict])
    }

    @Test func twoContentsForOneIdAreAnErrorThatNamesBothRows() throws {
        let map = #"{ "type": "identity", "record": "id", "source_name": "list", "columns": { "name": "name" } }"#
        let result = try Fixture.read(
            [("a.csv", "id,name\n1,Ann\n2,Cy\n"), ("b.csv", "id,name\n3,Di\n2,Bob\n")], mapping: map)
        let finding = try #require(result.findings.first { $0.code == .recordConflict })
        #expect(finding.severity == .error && finding.place == Place(entry: "b.csv", line: 3))
        #expect(finding.sentence.contains("b.csv, record 2 (line 3), and before in a.csv, record 2 (line 3)"))
    }

    @Test func aRowThatSaysTheSameAgainIsOne() throws {
        let map = #"{ "type": "identity", "record": "id", "columns": { "name": "name" } }"#
        let once = try Fixture.read([("a.csv", "id,name\n1,Ann\n")], mapping: map)
        let twice = try Fixture.read([("a.csv", "id,name\n1,Ann\n1,Ann\n")], mapping: map)
        #expect(twice.findings == once.findings && twice.objects == once.objects)
    }

    @Test func readsDecimalsWithAComma() throws {
        let map = #"""
            { "type": "goods-item", "record": "id", "delimiter": ";", "decimal": ",",
              "columns": { "peso": { "to": "gross_weight", "unit": "KGM" } } }
            """#
        let result = try Fixture.read([("a.csv", "id;peso\n1;1.234,50\n2;x\n")], mapping: map)
        #expect(result.all("goods-item").first?.property("gross_weight")?["value"] == "1234.50")
        #expect(result.findings.map(\.code) == [.recordNumberUnreadable])
    }

    @Test(.needsShared("data/entity-resolution/febrl1"))
    func readsARealRecordSet() throws {
        let map = #"""
            { "type": "identity", "record": "unique_id", "dates": "yyyyMMdd", "set": { "identity_class": "individual" },
              "columns": { "given_name": "name.given", "surname": "name.family", "date_of_birth": "birth_date",
                           "suburb": "address.city", "postcode": "address.postal_code", "state": "address.administrative_area",
                           "address_1": "address.street", "soc_sec_id": "identifier:national-id" } }
            """#
        let path = try #require(SharedData.path("data/entity-resolution/febrl1/febrl1.csv"))
        let mapping = try MappingFile(parsing: Array(map.utf8), named: "map.json")
        let result = try SourceReader.read(
            inputs: [try SourceFile(path: path)], options: try Fixture.options(mapping: mapping))
        #expect(result.summary.recordsRead == 1000)
        #expect(result.summary.objectsByType["identity"] == 1002)
    }
}
