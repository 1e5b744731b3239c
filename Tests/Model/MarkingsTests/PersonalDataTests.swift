import Markings
import StrictJSON
import Testing
import TradeModel

@Suite struct PersonalDataTests {
    private static let trade = ExtensionDefinition.tradeProperties.id

    private static func object(_ type: String, number: Int, members: [(String, JSONValue)]) -> STIXObject {
        var json = JSONObject()
        json["type"] = .string(type)
        json["id"] = .string("\(type)--00000000-0000-4000-8000-00000000000\(number)")
        for (key, value) in members { json[key] = value }
        return STIXObject(json)
    }

    private static let place = object(
        "location", number: 1, members: [("street_address", "1 Example Quay"), ("city", "Sampleham")])
    private static let person = object(
        "identity", number: 2,
        members: [
            ("name", "Ana Ejemplo"), ("identity_class", "individual"),
            ("object_marking_refs", [.string(TrafficLight.amber.id)]),
            (
                "extensions",
                [
                    trade: [
                        "birth_date": "1970-01-01", "phones": ["+1 202 555 0143"], "address_ref": .string(place.id),
                        "subject_category": "contact",
                        "identifiers": [
                            ["scheme": "curp", "value": "GUSJ860517HJCZLS06"], ["scheme": "account", "value": "A-1"],
                        ],
                    ]
                ]
            ),
        ])
    private static let company = object(
        "identity", number: 3, members: [("name", "Harbour Lane Trading Ltd"), ("identity_class", "organization")])

    @Test func everyFieldOfAPersonIsListed() throws {
        let subject = try #require(PersonalData([Self.person, Self.place, Self.company]).subjects.first)
        #expect(subject.name == "Ana Ejemplo" && subject.category == "contact" && subject.trafficLight == .amber)
        #expect(
            subject.fields.map(\.name) == [
                "name", "birth_date", "phones", "subject_category", "identifiers: curp", "identifiers: account",
                "address",
            ])
        #expect(subject.fields.filter(\.isSensitive).map(\.value) == ["GUSJ860517HJCZLS06"])
        #expect(subject.fields.last?.value == "1 Example Quay, Sampleham")
    }

    @Test func aCompanyIsNobodyUnlessItHasWhatOnlyPersonsHave() {
        #expect(PersonalData([Self.company]).subjects.isEmpty)
        var trader = Self.company
        trader.json["extensions"] = [Self.trade: ["birth_date": "1970-01-01"]]
        #expect(PersonalData([trader]).subjects.count == 1)
        var unclear = Self.company
        unclear.json["identity_class"] = nil
        #expect(PersonalData([unclear]).subjects.count == 1)
    }

    @Test func whatOthersSayOfAPersonIsListedWithThem() throws {
        let note = Self.object(
            "note", number: 4, members: [("content", "drives a van"), ("object_refs", [.string(Self.person.id)])])
        let waybill = Self.object(
            "consignment", number: 5,
            members: [
                ("consignee_ref", .string(Self.person.id)),
                ("identifiers", [["scheme": "awb", "value": "999-12345675"]]),
            ])
        let link = Self.object(
            "relationship", number: 6,
            members: [
                ("relationship_type", "employed-by"), ("source_ref", .string(Self.person.id)),
                ("target_ref", .string(Self.company.id)),
            ])
        let other = Self.object(
            "note", number: 7, members: [("content", "somebody called"), ("object_refs", [.string(Self.company.id)])])
        let data = PersonalData([Self.person, Self.company, note, waybill, link, other])
        let fields = try #require(data.subjects.first).fields
        #expect(fields.contains { $0.name == "note" && $0.value == "drives a van" && $0.object == note.id })
        #expect(fields.contains { $0.name == "consignment: consignee_ref" && $0.value == "awb 999-12345675" })
        #expect(fields.contains { $0.name == "relationship" && $0.value == "employed-by \(Self.company.id)" })
        #expect(data.freeTexts == [other.id])
    }
}
