internal import RecordLinkage
internal import Testing
internal import TextNormalization

@testable internal import EntityResolution

/// An entity is read from the index of a merge as the merge has it, of however many records it is.
struct ListedEntityTests {
    private func expectAllAreReadBack(_ entities: EntityList) throws {
        var listed = MemoryWriter.Entities(entities)
        var writer = MemoryWriter()
        for number in entities.indices {
            writer.removeAll()
            listed.write(number, to: &writer)
            var reader = MemoryReader(writer.bytes)
            #expect(try reader.readListedEntity() == entities[number])
            #expect(reader.isAtEnd)
        }
    }

    @Test(arguments: UInt64(1)...8) func randomEntitiesAreReadBack(_ seed: UInt64) throws {
        var random = RandomRecords(seed)
        let entities = Scenario.resolve(random.records(60)).result.entities
        #expect(entities.contains { $0.members.count > 1 } && entities.contains { $0.members.count == 1 })
        try expectAllAreReadBack(entities)
        // Stated entities have no table.
        try expectAllAreReadBack(EntityList(Array(entities)))
    }

    /// A record with several values of every field, in no order, some equal as characters and not as bytes.
    private func odd(_ id: String, _ kind: RecordKind) -> Record {
        Record(
            id: id, version: "v", created: "2026-01-01T00:00:00.000Z", kind: kind, standing: .listed, source: "s",
            originator: "o",
            names: [
                Record.Name("Zenobia Jose\u{301}"), Record.Name("Zenobia Jos\u{e9}", kind: .alias),
                Record.Name("", given: "Ana", family: "Muestra", kind: .former), Record.Name("娜", kind: .alias),
                Record.Name("Ana Muestra"),
            ],
            identifiers: [
                Record.Identifier(scheme: "passport", value: "B2", issuer: "MX", context: "2026"),
                Record.Identifier(scheme: "curp", value: "B2", validity: .invalid),
                Record.Identifier(scheme: "passport", value: "A1", validity: .placeholder),
                Record.Identifier(scheme: "passport", value: "A1"), Record.Identifier(scheme: "", value: "C3"),
            ],
            birthDates: [PartialDate(year: 1988, month: 4, day: 17), PartialDate(year: 1988, month: nil, day: nil)],
            birthPlaces: ["Cali", "Cali"], countries: ["MX", "CO"],
            addresses: [
                Record.Address(street: "1 Example Street", country: "US"), Record.Address(),
                Record.Address(city: "\u{212A}ings", region: "X"),
            ],
            phones: ["+1 202 555 0142", "202 555 0141"], emails: ["b@example.com", "a@example.com"],
            position: Record.Position(latitude: -1.5, longitude: 0.1))
    }

    @Test(arguments: RecordKind.allCases) func valuesOfEveryFieldAreReadBack(_ kind: RecordKind) throws {
        var bare = odd("bare", kind)
        (bare.names, bare.identifiers, bare.addresses) = ([], [], [])
        var addressed = odd("addressed", kind)
        (addressed.names, addressed.identifiers) = ([], [])
        var numbered = odd("numbered", kind)
        numbered.names = []
        let records = [odd("odd", kind), bare, addressed, numbered]
        for record in records { try expectAllAreReadBack(Scenario.resolve([record]).result.entities) }
        let named = try #require(Scenario.resolve([addressed]).result.entities.first)
        #expect(named.displayName == "1 Example Street, US")
    }

    @Test func bytesThatAreCutOffAreMalformed() throws {
        let entities = Scenario.resolve([odd("odd", .person)]).result.entities
        var (listed, writer) = (MemoryWriter.Entities(entities), MemoryWriter())
        listed.write(0, to: &writer)
        for count in 0..<writer.bytes.count {
            var reader = MemoryReader(Array(writer.bytes.prefix(count)))
            #expect(throws: MemoryReader.Malformed.self) { try reader.readListedEntity() }
        }
    }
}
