import Diagnostics
import Digests
import Files
import Markings
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Parties and places that several rows state alike are one object where they surely are one (`specs/ids.md`).
@Suite struct SharedPartyTests {
    private static let header = "hawb,account,name,street,city,country,phone,goods\n"
    private static let whole = "Ann Example,1 Example St,Springfield,US,+1 555 0100"

    private static func map(_ sender: String = "", file: String = "") -> String {
        """
        { "source_name": "Parcels", "record": "hawb", \(file) "objects": {
            "sender": { "type": "identity", \(sender) "columns": { "name": "name", "phone": "phone",
                "street": "address.street", "city": "address.city", "country": "address.country" } },
            "item": { "type": "consignment", "set": { "consignment_kind": "house" },
                "columns": { "hawb": "identifier:hawb", "goods": "note:goods" }, "refs": { "consignor_ref": "sender" } } } }
        """
    }

    private static func read(
        _ rows: [String], map: String = map(), scheme: ObjectIDScheme = .two, markings: [String]? = nil
    ) throws -> SourceReadingResult {
        var options = try Fixture.options(mapping: try MappingFile(parsing: Array(map.utf8), named: "map.json"))
        options.scheme = scheme
        if let markings { options.markings = markings }
        let text = header + rows.map { $0 + "\n" }.joined()
        return try SourceReader.read(
            inputs: [SourceFile(name: "a.csv", source: Array(text.utf8))], as: .csv, options: options)
    }

    private static func parties(_ result: SourceReadingResult) -> [STIXObject] {
        result.all("identity").filter { $0.id != Fixture.producer.id && !ExtensionDefinition.fixedIDs.contains($0.id) }
    }

    /// The id of the sender of a waybill.
    private static func sender(of hawb: String, in result: SourceReadingResult) -> String? {
        result.all("consignment").first { $0.identifiers.contains { $0.value == hawb } }?
            .property("consignor_ref")?.string
    }

    @Test func thoseThatAreEqualInNameAddressAndTelephoneAreOneObject() throws {
        let result = try Self.read(["H1,A1,\(Self.whole),shoes", "H2,A2,\(Self.whole),lamps", "H3,,\(Self.whole),"])
        #expect(Self.parties(result).count == 1 && result.all("location").count == 1)
        #expect(result.all("consignment").count == 3 && result.findings.isEmpty)
        #expect(Set(["H1", "H2", "H3"].map { Self.sender(of: $0, in: result) }).count == 1)
        #expect(result.dangling == [])
        // A finding about it names its rows.
        #expect(result.rows(of: try #require(Self.parties(result).first).id).first?.place.row == 1)
    }

    @Test(arguments: [
        "Ann Example,1 Example St,Springfield,US,+1 555 0101", "Ann Example,2 Example St,Springfield,US,+1 555 0100",
        "Anne Example,1 Example St,Springfield,US,+1 555 0100", "Ann Example,1 Example St,Shelbyville,US,+1 555 0100",
        "Ann Example,1 Example St,Springfield,CA,+1 555 0100", "Ann Example,1 Example St,Springfield,US,",
    ])
    func thoseThatDifferInOneOfThemAreTwo(_ other: String) throws {
        #expect(Self.parties(try Self.read(["H1,,\(Self.whole),", "H2,,\(other),"])).count == 2)
    }

    @Test(arguments: [
        "Ann Example,,,,", "Ann Example,,,US,+1 555 0100", "Ann Example,1 Example St,,US,+1 555 0100",
        "Ann Example,1 Example St,Springfield,US,", "Ann Example,1 Example St,Springfield,,+1 555 0100",
    ])
    func namesakesAreNeverOne(_ party: String) throws {
        #expect(Self.parties(try Self.read(["H1,,\(party),", "H2,,\(party),"])).count == 2)
    }

    @Test func correctingOneRowGivesItAnObjectOfItsOwnAndLeavesTheOthers() throws {
        let before = try Self.read(["H1,,\(Self.whole),", "H2,,\(Self.whole),", "H3,,\(Self.whole),"])
        let corrected = "H2,,Ann Examples,1 Example St,Springfield,US,+1 555 0100,"
        let after = try Self.read(["H1,,\(Self.whole),", corrected, "H3,,\(Self.whole),"])
        let shared = try #require(Self.parties(before).first)
        #expect(after.objects.contains(shared))
        #expect(Self.sender(of: "H1", in: after) == shared.id && Self.sender(of: "H3", in: after) == shared.id)
        let own = try #require(Self.sender(of: "H2", in: after))
        #expect(own != shared.id && after.object(own)?.name == "Ann Examples")
        #expect(Self.parties(after).count == 2)
    }

    @Test func theIdDependsOnNoOtherRowAndOnNoFile() throws {
        let alone = try Self.read(["H2,,\(Self.whole),"])
        let among = try Self.read(["H1,,\(Self.whole),", "H2,,\(Self.whole),", "H3,,B Example,,,,,"])
        #expect(Self.parties(among).contains(try #require(Self.parties(alone).first)))
    }

    @Test func anotherMarkingOrSourceIsAnotherObject() throws {
        let row = ["H1,,\(Self.whole),"]
        let ids = try [
            Self.read(row), Self.read(row, markings: []),
            Self.read(row, map: Self.map().replacing("Parcels", with: "Letters")),
        ].map { Self.parties($0).map(\.id) }
        #expect(Set(ids).count == 3)
    }

    /// Rows share nothing across markings: the address of a row for few must not go where that of another row may.
    @Test(arguments: ["", #""parties": "row","#])
    func whatARowMarksIsMarkedInEachOfItsObjects(_ file: String) throws {
        let map = """
            { "source_name": "Parcels", "record": "hawb", \(file) "objects": {
                "sender": { "type": "identity", "columns": { "name": "name", "phone": "phone", "account": "marking",
                    "street": "address.street", "city": "address.city", "country": "address.country",
                    "goods": "note:goods" } },
                "item": { "type": "consignment", "columns": { "hawb": "identifier:hawb" } } },
              "relationships": [ { "type": "related-to", "from": "sender", "to": "item" } ] }
            """
        let rows = ["H1,TLP:RED,\(Self.whole),shoes", "H2,TLP:GREEN,\(Self.whole),lamps"]
        let result = try Self.read(rows, map: map, markings: [])
        #expect(result.findings.isEmpty && result.dangling == [])
        for type in ["location", "relationship", "note"] {
            #expect(
                Set(result.all(type).map(\.objectMarkingRefs)) == [[TrafficLight.red.id], [TrafficLight.green.id]],
                "\(type)")
        }
        #expect(Self.parties(result).count == 2)
    }

    @Test func aKeyMakesThoseOneThatStateNoAddressOrTelephone() throws {
        let map = Self.map(#""key": "account","#)
        let result = try Self.read(["H1,A1,Ann Example,,,,,", "H2,A1,Ann Example,,,,,"], map: map)
        #expect(Self.parties(result).count == 1)
        // Another account is another party, whatever its name; without one a row has its own.
        let others = [
            "H1,A1,Ann Example,,,,,", "H2,A2,Ann Example,,,,,", "H3,,Ann Example,,,,,", "H4,,Ann Example,,,,,",
        ]
        #expect(Self.parties(try Self.read(others, map: map)).count == 4)
        // What rows of one account state differently is kept apart, for nobody could tell it afterwards.
        let changed = try Self.read(["H1,A1,Ann Example,,,,,", "H2,A1,Ann Sample,,,,,"], map: map)
        #expect(Self.parties(changed).count == 2 && changed.findings.isEmpty)
        // The account itself is not exported: the mapping gives it no target.
        #expect(!String(decoding: result.bytes, as: UTF8.self).contains("A1"))
    }

    @Test func aMappingCanAskForOneObjectARow() throws {
        let rows = ["H1,,\(Self.whole),", "H2,,\(Self.whole),"]
        let result = try Self.read(rows, map: Self.map(file: #""parties": "row","#))
        #expect(Self.parties(result).count == 2 && result.all("location").count == 2)
        #expect(Self.parties(try Self.read(rows, scheme: .one)).count == 2)
    }

    /// An entry of a list is corrected by another version of the same object.
    @Test func whatARecordIsAboutKeepsTheIdOfItsRecord() throws {
        let map = """
            { "source_name": "List", "record": "hawb", "objects": {
                "place": { "type": "location", "columns": { "street": "address.street", "city": "address.city",
                    "country": "address.country" } },
                "subject": { "type": "identity", "columns": { "name": "name", "phone": "phone" },
                    "refs": { "address_ref": "place" } } } }
            """
        let before = try Self.read(["H1,,\(Self.whole),", "H2,,\(Self.whole),"], map: map)
        let after = try Self.read(["H1,,Ann Examples,1 Example St,Springfield,US,+1 555 0100,"], map: map)
        #expect(Self.parties(before).count == 2 && before.all("location").count == 2)
        #expect(Self.parties(after).map(\.id) == [Self.parties(before).first?.id])
    }

    @Test func aPlaceThatAPartyRefersToIsSharedWithIt() throws {
        let map = """
            { "source_name": "Parcels", "record": "hawb", "objects": {
                "place": { "type": "location", "columns": { "street": "address.street", "city": "address.city",
                    "country": "address.country" } },
                "sender": { "type": "identity", "columns": { "name": "name", "phone": "phone" },
                    "refs": { "address_ref": "place" } },
                "item": { "type": "consignment", "columns": { "hawb": "identifier:hawb" },
                    "refs": { "consignor_ref": "sender" } } } }
            """
        let result = try Self.read(["H1,,\(Self.whole),", "H2,,\(Self.whole),"], map: map)
        #expect(Self.parties(result).count == 1 && result.all("location").count == 1 && result.dangling == [])
        let party = try #require(Self.parties(result).first)
        #expect(party.property("address_ref")?.string == result.all("location").first?.id)
    }

    @Test func aRelationshipBetweenSharedPartiesIsOneForAllRows() throws {
        let map = """
            { "source_name": "Parcels", "record": "hawb", "objects": {
                "sender": { "type": "identity", "key": "account", "columns": { "name": "name" } },
                "receiver": { "type": "identity", "key": "phone", "columns": { "goods": "name" } },
                "item": { "type": "consignment", "columns": { "hawb": "identifier:hawb" },
                    "refs": { "consignor_ref": "sender", "consignee_ref": "receiver" } } },
              "relationships": [ { "type": "ships-to", "from": "sender", "to": "receiver" } ] }
            """
        let rows = ["H1,A1,Ann Example,,,,1,Bo Example", "H2,A1,Ann Example,,,,1,Bo Example"]
        let result = try Self.read(rows, map: map)
        #expect(result.findings.isEmpty && result.all("relationship").count == 1)
        #expect(result.dangling == [])
        #expect(try Self.read(rows.reversed(), map: map).all("relationship") == result.all("relationship"))
        // Where one of the two is the row's own, so is the relationship.
        let own = try Self.read(["H1,A1,Ann Example,,,,1,Bo Example", "H2,A1,Ann Example,,,,,Bo Example"], map: map)
        #expect(own.findings.isEmpty && own.all("relationship").count == 2)
    }

    /// Anyone who has the bundle and the namespace can compute the id: from the object alone.
    @Test func theIdIsMadeOfTheObjectAsItIsExported() throws {
        let result = try Self.read(["H1,,\(Self.whole),"])
        for object in Self.parties(result) + result.all("location") {
            var body = object.json
            for name in ["id", "created_by_ref", "created", "modified", "external_references"] { body[name] = nil }
            let digest = Digest.sha256(JSONValue.array([.object(body), ""]).canonical()).hex
            let name = [object.type, "Parcels", "equal", digest].joined(separator: "\u{1F}")
            #expect(try Fixture.options().namespace.identifier(type: object.type, key: Array(name.utf8)) == object.id)
        }
    }

    @Test(arguments: [
        (#""key": [],"#, "/objects/sender/key"), (#""key": [""],"#, "/objects/sender/key"),
        (#""key": 1,"#, "/objects/sender/key"),
    ])
    func aKeyThatNamesNoColumnIsRefused(_ key: String, _ pointer: String) {
        let fault = Fixture.fault {
            _ = try MappingFile(parsing: Array(Self.map(key).utf8), named: "map.json")
        }
        #expect(fault?.code == .mappingInvalid && fault?.finding.place.pointer == pointer)
    }

    @Test func onlyAPartyOrAPlaceHasAKey() {
        let map = Self.map().replacing(#""type": "consignment","#, with: #""type": "consignment", "key": "hawb","#)
        let fault = Fixture.fault { _ = try MappingFile(parsing: Array(map.utf8), named: "map.json") }
        #expect(fault?.code == .mappingInvalid && fault?.finding.place.pointer == "/objects/item/key")
    }

    @Test func aColumnOfAKeyThatTheFileHasNotIsAnError() {
        #expect(throws: Fault.self) { _ = try Self.read(["H1,,,,,,,"], map: Self.map(#""key": "konto","#)) }
    }
}
