import Files
import Findings
import Interchange
import StrictJSON
import TestSupport
import Testing
import TradeIntel

@Suite struct PersonalDataTests {
    private func personal(_ name: String) throws -> PersonalData {
        PersonalData(in: try Fixture.export(paths: [Fixture.example(name)]).objects)
    }

    @Test func listsWhatLeavesOfAPerson() throws {
        let data = try personal("formats/persons.un-list.xml")
        #expect(data.subjects.map(\.name) == ["ANA MARIA EJEMPLO"])
        let person = try #require(data.subjects.first)
        #expect(person.isPerson && person.markings == ["TLP:AMBER"] && person.purposes.isEmpty)
        let fields = Dictionary(person.fields.map { ($0.name, $0.values) }, uniquingKeysWith: { $0 + $1 })
        #expect(fields["birth_date"] == ["1970-01-31"] && fields["nationality"] == ["MX"])
        #expect(fields["identifier passport"] == ["X0000001"])
        #expect(fields["note GENDER"] == ["Female"])
        #expect(
            person.fields.filter { $0.name == "address" }.map(\.values) == [
                ["Calle Ejemplo 250, Ejemplo, Baja California, 00000, MX"], ["SY"],
            ])
    }

    /// A waybill does not say who is a person: whoever may be one is listed too, persons first.
    @Test func listsWhoMayBeAPerson() throws {
        let data = try personal("meridian-express/house-MX000142075.xfzb.xml")
        #expect(data.subjects.first?.name == "L. NA" && data.subjects.first?.isPerson == true)
        #expect(data.subjects.contains { $0.name == "J. RAMIREZ" && !$0.isPerson })
        #expect(!data.subjects.contains { $0.name == Fixture.producer.name })
    }

    @Test func namesTheBasisThatItsMarkingsState() throws {
        let marking = "marking-definition--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d15"
        let handling: JSONValue = [
            "type": "marking-definition", "spec_version": "2.1", "id": .string(marking),
            "created": "2026-01-01T00:00:00.000Z", "name": "Customs only",
            "extensions": [ExtensionDefinition.handling.id: ["purposes": ["customs", "health"]]],
        ]
        let person: JSONValue = [
            "type": "identity", "id": "identity--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d16", "name": "A",
            "identity_class": "individual", "object_marking_refs": [.string(marking)],
            "extensions": [
                ExtensionDefinition.tradeProperties.id: ["subject_category": "contact", "statement": "fact"]
            ],
        ]
        let data = PersonalData(in: [try STIXObject(handling), try STIXObject(person)])
        let subject = try #require(data.subjects.first)
        #expect(subject.purposes == ["customs", "health"] && subject.markings == ["Customs only"])
        #expect(subject.category == "contact" && subject.statement == "fact")
        #expect(data.json.array?.first?["purposes"] == ["customs", "health"])
    }
}
