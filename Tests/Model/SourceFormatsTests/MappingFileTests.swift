import DelimitedText
import Diagnostics
import SourceFormats
import TestSupport
import Testing

@Suite struct MappingFileTests {
    private func mapping(_ text: String) throws(Fault) -> MappingFile {
        try MappingFile(parsing: Array(text.utf8), named: "map.json")
    }

    private func fault(_ text: String) -> Fault? {
        do throws(Fault) {
            _ = try mapping(text)
            return nil
        } catch { return error }
    }

    @Test func readsTheShortForm() throws {
        let mapping = try mapping(
            #"""
            { "type": "identity", "record": "unique_id", "source": "source", "dates": "yyyy-MM-dd",
              "columns": { "given_name": "name.given", "dob": "birth_date", "id_number": "identifier:national-id",
                           "street": "address.street", "job": "note:occupation" } }
            """#)
        #expect(mapping.objects.count == 1)
        #expect(mapping.objects[0].columns.map(\.target).contains(.identifier("national-id")))
        #expect(mapping.columns == ["unique_id", "source", "given_name", "dob", "id_number", "street", "job"])
    }

    @Test func readsTheLongForm() throws {
        let mapping = try mapping(
            #"""
            { "encoding": "gb18030", "delimiter": ";", "nulls": ["-0-"], "ragged": "skip", "quote": null,
              "objects": { "sender": { "type": "identity", "columns": { "s": "name" } },
                           "item": { "type": "consignment", "record": "s10", "columns": { "s10": "identifier:s10" },
                                     "refs": { "consignor_ref": "sender" } } },
              "relationships": [ { "type": "ships-to", "from": "sender", "to": "item" } ] }
            """#)
        #expect(mapping.delimited.encoding == .gb18030)
        #expect(mapping.delimited.delimiter == UInt8(ascii: ";"))
        #expect(mapping.delimited.quote == nil)
        #expect(mapping.delimited.raggedRows == .skip)
        #expect(mapping.objects.map(\.label) == ["sender", "item"])
    }

    @Test(arguments: [
        (#"{ "type": "identity", "colums": {} }"#, "mapping-key-unknown"),
        (#"{ "type": "identity", "columns": { "a": { "to": "name", "units": "KGM" } } }"#, "mapping-key-unknown"),
        (#"{ "type": "identity", "columns": { "a": "address.planet" } }"#, "mapping-target-unknown"),
        (#"{ "type": "identity", "columns": { "a": "identifier:" } }"#, "mapping-target-unknown"),
        (#"{ "columns": { "a": "name" } }"#, "mapping-invalid"),
        (#"{ "type": "identity", "delimiter": "ab" }"#, "mapping-invalid"),
        (#"{ "type": "identity", "encoding": "ebcdic" }"#, "mapping-invalid"),
        (#"{ "type": "identity", "dates": "MM/dd" }"#, "mapping-invalid"),
        (#"{ "objects": { "a": { "type": "consignment", "refs": { "consignor_ref": "b" } } } }"#, "mapping-invalid"),
        (#"[]"#, "mapping-invalid"),
    ])
    func refusesWhatItDoesNotUnderstand(text: String, code: String) {
        #expect(fault(text)?.code.name == code)
    }

    @Test func refusesWhatIsNoJSONAndNamesTheFile() {
        #expect(fault("{ \"type\": ")?.finding.place.entry == "map.json")
        #expect(fault(#"{ "type": "identity", "type": "location" }"#)?.finding.place.entry == "map.json")
    }

    @Test(arguments: [
        #"{ "type": "malware", "columns": { "a": "name" } }"#,
        #"{ "type": "identity", "columns": { "a": "hs_code" } }"#,
        #"{ "type": "consignment", "columns": { "a": "phone" } }"#,
    ])
    func refusesTypesAndPropertiesThatTheModelHasNot(text: String) {
        let fault = Fixture.fault { _ = try Fixture.read([("a.csv", "a\n1\n")], mapping: text) }
        #expect(["mapping-type-unknown", "mapping-property-unknown"].contains(fault?.code.name))
    }

    @Test(arguments: [
        ("yyyy-MM-dd", true), ("d/M/yyyy", true), ("yyyy", true), ("yyyyMMddHHmmss", true), ("yy-MM-dd", true),
        ("MM-dd", false), ("yyyy-yyyy", false), ("", false), ("yyyy-yy", false), ("M-MMM-yyyy", false), ("y-MM-dd", false),
        ("M/d/yyyy h:mm a", true), ("M/d/yyyy h:mm", false), ("M/d/yyyy HH:mm a", false), ("dMMMyy", true),
    ])
    func knowsAPatternOfDates(text: String, isPattern: Bool) {
        #expect((DatePattern(text) != nil) == isPattern)
    }

    @Test(arguments: [
        ("ddMMMyy", "21MAY26", "2026-05-21T00:00:00.000Z"), ("d-MMM-yyyy", "3-Sept-2026", "2026-09-03T00:00:00.000Z"),
        ("d/MMM/yyyy", "03/ene./2026", "2026-01-03T00:00:00.000Z"), ("MMM d, yyyy", "May 3, 2026", "2026-05-03T00:00:00.000Z"),
        ("M/d/yyyy h:mm a", "5/21/2026 12:05 AM", "2026-05-21T00:05:00.000Z"),
        ("M/d/yyyy h:mm a", "5/21/2026 2:05 pm", "2026-05-21T14:05:00.000Z"),
        ("yyyy-MM-ddTHH:mm:ssXXX", "2026-05-21T02:00:00+08:00", "2026-05-20T18:00:00.000Z"),
        ("yyyy-MM-ddTHH:mm:ss.SSSXXX", "2026-05-21T02:00:00.1234-0330", "2026-05-21T05:30:00.000Z"),
        ("yyyy-MM-ddTHH:mm:ssXXX", "2026-05-21T02:00:00Z", "2026-05-21T02:00:00.000Z"),
        ("d/M/yy", "1/2/79", "2079-02-01T00:00:00.000Z"), ("d/M/yy", "1/2/80", "1980-02-01T00:00:00.000Z"),
    ])
    func readsADateInItsPattern(pattern: String, text: String, time: String) throws {
        #expect(try #require(DatePattern(pattern)).date(text)?.timestamp?.rfc3339 == time)
    }

    @Test(arguments: [
        ("ddMMMyy", "21XYZ26"), ("ddMMMyy", "31FEB26"), ("d-MMM-yyyy", "3-Mayo2-2026"), ("d-MMM-yyyy", "3-Marzipan-2026"),
        ("M/d/yyyy h:mm a", "5/21/2026 13:05 PM"), ("M/d/yyyy h:mm a", "5/21/2026 0:05 AM"),
        ("M/d/yyyy h:mm a", "5/21/2026 2:05 xm"), ("yyyy-MM-ddTHH:mm:ssXXX", "2026-05-21T02:00:00+99:00"),
        ("yyyy-MM-ddTHH:mm:ssXXX", "2026-05-21T02:00:00+08:0"), ("d/M/yy", "1/2/2026"),
    ])
    func whatIsNoDateOfThePatternIsNone(pattern: String, text: String) throws {
        #expect(try #require(DatePattern(pattern)).date(text) == nil)
    }

    @Test func rowsBeforeTheHeaderAreLeftOut() throws {
        let mapping = #"{ "skip": 2, "type": "identity", "label": "p", "record": "id", "columns": { "n": "name" } }"#
        let result = try Fixture.read([("a.csv", "Parcels of the day\n\nprinted,2026-05-21\nid,n\n1,Ann\n2,Bo\n")], mapping: mapping)
        #expect(result.named("Ann").count == 1 && result.named("Bo").count == 1)
        #expect(result.all("identity").allSatisfy { !$0.name.contains("printed") })
        for skip in ["-1", "101", "1.5", "\"1\""] {
            #expect(fault(mapping.replacing("\"skip\": 2", with: "\"skip\": \(skip)"))?.code == .mappingInvalid)
        }
        let short = Fixture.fault { _ = try Fixture.read([("a.csv", "title\nid,n\n")], mapping: mapping) }
        #expect(short?.code == .csvNoRows)
    }

    @Test func whoIsToBeAskedForIsThePartyWhereNoCompanyIsNamed() throws {
        let mapping =
            #"{ "type": "identity", "label": "p", "record": "id", "columns": { "company": "name", "contact": "name.contact" } }"#
        let result = try Fixture.read([("a.csv", "id,company,contact\n1,Example Ltd,Ann\n2,,Bo\n")], mapping: mapping)
        #expect(result.all("identity").map(\.name).filter { $0 != "Meridian Express" } == ["Example Ltd", "Bo"])
        let written = result.all("identity").map { String(decoding: $0.json.canonical(), as: UTF8.self) }
        #expect(!written.contains { $0.contains("Ann") })
        #expect(result.all("note").contains { $0.json["content"]?.string == "contact: Ann" })
    }

    @Test(arguments: [("identifier:iata-airport", "LAX", "US"), ("identifier:un-locode", "CNYNT", "CN")])
    func aPlaceKnownByItsCodeIsInItsCountry(target: String, code: String, country: String) throws {
        let mapping =
            #"{ "type": "location", "label": "origin", "record": "from", "columns": { "from": ["name", "TARGET"] } }"#
        let result = try Fixture.read(
            [("a.csv", "from,to\n\(code),x\n\(code),y\n")], mapping: mapping.replacing("TARGET", with: target))
        let places = result.all("location")
        #expect(places.count == 1 && places[0].json["country"]?.string == country && places[0].name == code)
        #expect(result.findings.isEmpty, "\(result.findings)")
    }
}
