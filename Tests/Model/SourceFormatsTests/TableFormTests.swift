import DelimitedText
import Diagnostics
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel

@testable import SourceFormats

/// The forms of tables that a mapping states: dates, rows before the header, the person to ask for, places by code.
@Suite struct TableFormTests {
    private static func fault(_ mapping: String) -> Fault? {
        Fixture.fault { _ = try MappingFile(parsing: Array(mapping.utf8), named: "map.json") }
    }

    @Test(arguments: [
        ("ddMMMyy", "21MAY26", "2026-05-21T00:00:00.000Z"), ("d-MMM-yyyy", "3-Sept-2026", "2026-09-03T00:00:00.000Z"),
        ("d/MMM/yyyy", "03/ene./2026", "2026-01-03T00:00:00.000Z"),
        ("MMM d, yyyy", "May 3, 2026", "2026-05-03T00:00:00.000Z"),
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
        ("ddMMMyy", "21XYZ26"), ("ddMMMyy", "31FEB26"), ("d-MMM-yyyy", "3-Mayo2-2026"),
        ("d-MMM-yyyy", "3-Marzipan-2026"),
        ("M/d/yyyy h:mm a", "5/21/2026 13:05 PM"), ("M/d/yyyy h:mm a", "5/21/2026 0:05 AM"),
        ("M/d/yyyy h:mm a", "5/21/2026 2:05 xm"), ("yyyy-MM-ddTHH:mm:ssXXX", "2026-05-21T02:00:00+99:00"),
        ("yyyy-MM-ddTHH:mm:ssXXX", "2026-05-21T02:00:00+08:0"), ("d/M/yy", "1/2/2026"),
    ])
    func whatIsNoDateOfThePatternIsNone(pattern: String, text: String) throws {
        #expect(try #require(DatePattern(pattern)).date(text) == nil)
    }

    @Test func rowsBeforeTheHeaderAreLeftOut() throws {
        let mapping = #"{ "skip": 2, "type": "identity", "label": "p", "record": "id", "columns": { "n": "name" } }"#
        let result = try Fixture.read(
            [("a.csv", "Parcels of the day\n\nprinted,2026-05-21\nid,n\n1,Ann\n2,Bo\n")], mapping: mapping)
        #expect(result.named("Ann").count == 1 && result.named("Bo").count == 1)
        #expect(result.all("identity").allSatisfy { $0.name?.contains("printed") != true })
        for skip in ["-1", "101", "1.5", "\"1\""] {
            #expect(Self.fault(mapping.replacing("\"skip\": 2", with: "\"skip\": \(skip)"))?.code == .mappingInvalid)
        }
        let short = Fixture.fault { _ = try Fixture.read([("a.csv", "title\nid,n\n")], mapping: mapping) }
        #expect(short?.code == .csvNoRows)
    }

    @Test func whoIsToBeAskedForIsThePartyWhereNoCompanyIsNamed() throws {
        let mapping =
            #"{ "type": "identity", "label": "p", "record": "id", "columns": { "company": "name", "contact": "name.contact" } }"#
        let result = try Fixture.read([("a.csv", "id,company,contact\n1,Example Ltd,Ann\n2,,Bo\n")], mapping: mapping)
        let parties = result.all("identity").filter { !$0.externalReferences.isEmpty }
        #expect(parties.map(\.name) == ["Example Ltd", "Bo"])
        let written = parties.map { String(decoding: JSONValue.object($0.json).canonical(), as: UTF8.self) }
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
