import Diagnostics
import Identifiers
import ModelChecks
import StrictJSON
import Testing
import TradeModel

/// Published lists of codes; all codes and names here are made up.
@Suite struct PublishedListTests {
    private static let source = PublishedList.Source(name: "places.csv", sha256: String(repeating: "0", count: 64))

    private static func list(
        _ entries: [PublishedList.Entry], scheme: String = "un-locode", edition: String = "2024-2"
    ) -> PublishedList {
        PublishedList(scheme: scheme, edition: edition, date: "2024-12-30", sources: [source], entries: entries)
    }

    private static let places = list([
        .init("USZZ2", "Example Landing"), .init("NLZZ9", "Voorbeeldhaven"),
        .init("MXZZ3", "Puerto Ejemplo", validTo: "2025-12-31"),
    ])

    @Test func everyEntryIsFoundAndNoOther() {
        let entries = (0..<1000).map { PublishedList.Entry("US\(100 + $0 * 3)", "Place \($0)") }
        let list = Self.list(entries.shuffled())
        #expect(list.count == 1000)
        for entry in entries { #expect(list.entry(entry.code) == entry) }
        for index in 0..<1000 { #expect(list.entry("US\(101 + index * 3)") == nil) }
        #expect(list.entry("") == nil)
        #expect(list.entry("ZZ") == nil)
        #expect(Self.list([]).entry("USZZ2") == nil)
    }

    @Test func itsFileHoldsItWhole() throws {
        let again = try PublishedList(fileBytes: Self.places.fileBytes, named: "un-locode.list")
        #expect(again.fileBytes == Self.places.fileBytes)
        #expect((again.scheme, again.edition, again.date) == ("un-locode", "2024-2", "2024-12-30"))
        #expect(again.sources == [Self.source])
        #expect(again.entry("MXZZ3")?.validTo == "2025-12-31")
        #expect(again.entry("NLZZ9")?.name == "Voorbeeldhaven")
    }

    @Test func aDamagedFileIsRefused() throws {
        let bytes = Self.places.fileBytes
        for length in 0..<bytes.count {
            let fault = #expect(throws: Fault.self) {
                try PublishedList(fileBytes: Array(bytes.prefix(length)), named: "x")
            }
            #expect(fault?.code == .codeListDamaged)
        }
        let swapped = String(decoding: bytes, as: UTF8.self).replacing("MXZZ3", with: "ZZZZ3")
        #expect(throws: Fault.self) { try PublishedList(fileBytes: Array(swapped.utf8), named: "x") }
    }

    @Test func listsAreOnlyOfPlacesGoodsAndSubstances() {
        let names = PublishedLists.schemes.map(\.name)
        #expect(["un-locode", "iata-airport", "icao-airport", "hs"].allSatisfy(names.contains))
        #expect(!names.contains("passport"))
        #expect(PublishedList.isName("hs-2022"))
        #expect(!PublishedList.isName("../home"))
        #expect(!PublishedList.isName(""))
    }

    // MARK: Checks

    private static func object(_ type: String, _ more: String, modified: String = "2026-02-01T00:00:00.000Z") throws
        -> STIXObject
    {
        try STIXObject(
            JSONValue(
                parsing: Array(
                    """
                    {"type":"\(type)","spec_version":"2.1","id":"\(type)--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11",
                     "created":"2025-01-01T00:00:00.000Z","modified":"\(modified)",\(more)}
                    """.utf8)))
    }

    private static func codes(_ object: STIXObject, _ lists: PublishedLists) -> [FindingCode] {
        SemanticChecks.findings(in: [object], codes: lists).map(\.code)
            .filter { [.codeNotListed, .codeNotInForce].contains($0) }
    }

    private static func place(_ scheme: String, _ code: String, modified: String = "2026-02-01T00:00:00.000Z") throws
        -> STIXObject
    {
        try object(
            "consignment", #""identifiers":[{"scheme":"\#(scheme)","value":"\#(code)"}]"#, modified: modified)
    }

    @Test func aCodeThatIsNotInTheListIsTold() throws {
        let lists = PublishedLists([Self.places])
        #expect(Self.codes(try Self.place("un-locode", "US ZZ2"), lists) == [])
        #expect(Self.codes(try Self.place("un-locode", "USZZ4"), lists) == [.codeNotListed])
        let finding = try #require(
            SemanticChecks.findings(in: [try Self.place("un-locode", "USZZ4")], codes: lists)
                .first { $0.code == .codeNotListed })
        #expect(finding.severity == .warning)
        #expect(finding.place.pointer == "/objects/0/identifiers/0/value")
        for word in ["USZZ4", "UN/LOCODE", "2024-2", "2024-12-30"] { #expect(finding.sentence.contains(word)) }
    }

    @Test func withoutItsListACodeIsCheckedByItsForm() throws {
        #expect(Self.codes(try Self.place("un-locode", "USZZ4"), .none) == [])
        #expect(Self.codes(try Self.place("iata-airport", "QQQ"), PublishedLists([Self.places])) == [])
        let malformed = try Self.place("un-locode", "USZZ1")
        let found = SemanticChecks.findings(in: [malformed], codes: PublishedLists([Self.places])).map(\.code)
        #expect(found.contains(.identifierCheckFailed))
        #expect(!found.contains(.codeNotListed))
    }

    @Test func aCodeIsComparedWithTheDayOfItsObject() throws {
        let lists = PublishedLists([Self.places])
        #expect(Self.codes(try Self.place("un-locode", "MXZZ3"), lists) == [.codeNotInForce])
        let before = try Self.place("un-locode", "MXZZ3", modified: "2025-12-31T23:00:00.000Z")
        #expect(Self.codes(before, lists) == [])
    }

    @Test func codesOfGoodsAreLookedUpInTheirEdition() throws {
        let lists = PublishedLists([
            Self.list([.init("990110", "Example goods")], scheme: "hs", edition: "2022"),
            Self.list([.init("990120", "Other goods")], scheme: "hs", edition: "2017"),
        ])
        func goods(_ code: String, _ edition: String?) throws -> STIXObject {
            try Self.object(
                "goods-item", #""hs_code":"\#(code)""# + (edition.map { #","hs_edition":"\#($0)""# } ?? ""))
        }
        #expect(Self.codes(try goods("9901.10", "2022"), lists) == [])
        #expect(Self.codes(try goods("9901.10.5012", "2022"), lists) == [])
        #expect(Self.codes(try goods("9901.10", "2017"), lists) == [.codeNotListed])
        #expect(Self.codes(try goods("9901.20", "2017"), lists) == [])
        #expect(Self.codes(try goods("9901.30", "2012"), lists) == [])
        #expect(Self.codes(try goods("9901.30", nil), lists) == [])
    }
}
