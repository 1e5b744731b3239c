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
        ("MM-dd", false), ("yyyy-yyyy", false), ("", false), ("yyyy-yy", false), ("M-MMM-yyyy", false),
        ("y-MM-dd", false),
        ("M/d/yyyy h:mm a", true), ("M/d/yyyy h:mm", false), ("M/d/yyyy HH:mm a", false), ("dMMMyy", true),
    ])
    func knowsAPatternOfDates(text: String, isPattern: Bool) {
        #expect((DatePattern(text) != nil) == isPattern)
    }
}
