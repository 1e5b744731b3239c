internal import EntityResolution
internal import StrictJSON
internal import Testing
import TextNormalization
internal import TradeModel

/// Records extracted from objects of the trade model.
struct ExtractionTests {
    private func object(_ text: String) throws -> STIXObject {
        try STIXObject(try JSONValue(parsing: Array(text.utf8)))
    }

    private let extensionID = ExtensionDefinition.tradeProperties.id

    private func waybill() throws -> [Record] {
        let objects = try [
            """
            {"type": "identity", "id": "identity--1", "created": "2026-05-04T00:00:00.000Z",
             "modified": "2026-05-04T00:00:00.000Z", "created_by_ref": "identity--9", "name": "YANTAI HAILONG MOLD CO LTD",
             "identity_class": "unspecified",
             "external_references": [{"source_name": "XFZB", "external_id": "MX000142075/consignor"}],
             "extensions": {"\(extensionID)": {"extension_type": "property-extension", "address_ref": "location--1",
              "phones": ["8613800000142"],
              "identifiers": [{"scheme": "uscc", "value": "9137 0600 MA3F AKE0 4J"},
                {"scheme": "rfc", "value": "XAXX010101000"}, {"scheme": "lei", "value": "253400VTMXV2UE7XNN67"}]}}}
            """,
            """
            {"type": "location", "id": "location--1", "street_address": "18 CHANGJIANG RD", "city": "YANTAI",
             "country": "CN", "latitude": 37.5, "longitude": 121.4}
            """,
            """
            {"type": "identity", "id": "identity--2", "name": "J. RAMIREZ", "identity_class": "unspecified"}
            """,
            """
            {"type": "identity", "id": "identity--3", "name": "L. NA", "identity_class": "individual"}
            """,
            """
            {"type": "relationship", "id": "relationship--1", "relationship_type": "related-to",
             "source_ref": "identity--3", "target_ref": "identity--1"}
            """,
            """
            {"type": "consignment", "id": "consignment--1", "consignor_ref": "identity--1",
             "consignee_ref": "identity--2", "master_ref": "consignment--2",
             "identifiers": [{"scheme": "hawb", "value": "MX000142075"}]}
            """,
            """
            {"type": "consignment", "id": "consignment--2", "identifiers": [{"scheme": "awb", "value": "888-55501423"}]}
            """,
            """
            {"type": "identity", "id": "identity--4", "name": "LI, Na", "identity_class": "individual",
             "extensions": {"\(extensionID)": {"birth_date": "1988", "nationality": "CN"}}}
            """,
            """
            {"type": "identity", "id": "identity--5", "name": "Gone", "identity_class": "individual", "revoked": true}
            """,
            """
            {"type": "note", "id": "note--1", "content": "x"}
            """,
        ].map(object)
        return RecordExtraction.records(from: objects)
    }

    private func record(_ id: String) throws -> Record { try #require(try waybill().first { $0.id == id }) }

    @Test func partiesOfAConsignmentAndTheirContactsAreDeclared() throws {
        let records = try waybill()
        #expect(
            records.map(\.id) == [
                "identity--1", "location--1", "identity--2", "identity--3", "consignment--1", "consignment--2",
                "identity--4",
            ])
        #expect(try record("identity--1").standing == .declared)
        #expect(try record("identity--2").standing == .declared)
        #expect(try record("identity--3").standing == .declared)
        #expect(try record("identity--4").standing == .listed)
    }

    @Test(arguments: [("consignor_ref", true), ("created_by_ref", false), ("object_refs", false)])
    func whoOnlyMadeObjectsIsASourceAndNoParty(_ property: String, _ isParty: Bool) throws {
        let author = try object(
            #"{"type":"identity","id":"identity--9","name":"Example","created_by_ref":"identity--9"}"#)
        let value = property.hasSuffix("s") ? #"["identity--9"]"# : #""identity--9""#
        let other = try object(#"{"type":"consignment","id":"consignment--9","\#(property)":\#(value)}"#)
        let ids = RecordExtraction.records(from: [author, other]).map(\.id)
        #expect(ids.contains("identity--9") == isParty)
    }

    @Test func whatAPartyIsIsToldByItsNameWhenNothingElseDoes() throws {
        #expect(try record("identity--1").kind == .organisation)
        #expect(try record("identity--2").kind == .person)
    }

    @Test func identifiersAreCheckedAndPlacedInTheirScope() throws {
        let party = try record("identity--1")
        #expect(party.identifiers.map(\.value) == ["91370600MA3FAKE04J", "XAXX010101000", "253400VTMXV2UE7XNN67"])
        #expect(party.identifiers.map(\.validity) == [.valid, .placeholder, .invalid])
        #expect(party.identifiers[0].isExclusive)
        #expect(try record("consignment--1").identifiers.first?.context == "88855501423")
    }

    @Test func addressesContactsAndSourcesComeAlong() throws {
        let party = try record("identity--1")
        #expect(party.addresses == [Record.Address(street: "18 CHANGJIANG RD", city: "YANTAI", country: "CN")])
        #expect(party.phones == ["8613800000142"])
        #expect(party.source == "XFZB MX000142075/consignor")
        #expect(party.originator == "identity--9")
        #expect(try record("location--1").position == Record.Position(latitude: 37.5, longitude: 121.4))
        #expect(try record("identity--4").birthDates.map(\.description) == ["1988"])
        #expect(try record("identity--4").countries == ["CN"])
    }
}
