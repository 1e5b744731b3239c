import Diagnostics
import EntityResolution
import FileMerging
import Platform
import SourceFormats
import TestSupport
import Testing

/// A table of parties is merged without objects, with the result of a merge of the objects.
@Suite struct PartyTableTests {
    private static let mapping = """
        { "type": "identity", "record": "id", "source": "source", "dates": "yyyy-MM-dd",
          "values": { "kind": { "person": "individual", "org": "organization" } },
          "columns": { "kind": "identity_class", "name": "name", "given": "name.given", "family": "name.family",
                       "alias": "name.alias", "former": "name.former", "contact": "name.contact",
                       "born": "birth_date", "place": "birth_place", "nation": "nationality",
                       "curp": "identifier:curp", "number": "identifier:national-id", "phone": "phone",
                       "mobile": "phone", "mail": "email", "street": "address.street", "house": "address.street",
                       "city": "address.city", "code": "address.postal_code", "country": "address.country",
                       "memo": "note:memo", "about": "description" } }
        """
    private static let columns = [
        "id", "source", "kind", "name", "given", "family", "alias", "former", "contact", "born", "place", "nation",
        "curp", "number", "phone", "mobile", "mail", "street", "house", "city", "code", "country", "memo", "about",
        "cluster",
    ]
    /// Values of each column, among them what its target cannot hold; most are used several times.
    private static let values: [String: [String]] = [
        "source": ["list a", "list b"], "kind": ["person", "org", "group", "nonsense", "", ""],
        "name": [
            "", "Zenobia Quartzfield", "Yantai Hailong Mold Co., Ltd.", "Müller & Söhne GmbH", "烟台海龙模具有限公司", "  X  ",
        ],
        "given": ["", "Zenobia", "José", "Na"], "family": ["", "Quartzfield", "Ejemplo", "Li"],
        "alias": ["", "", "Zen Quartz", "Zenobia Quartzfield"], "former": ["", "", "Zenobia Before"],
        "contact": ["", "", "Ask Me"], "born": ["", "1985-03-15", "1985-03", "1985", "15/03/1985"],
        "place": ["", "Ensenada", "Cali"], "nation": ["", "MX", "co"],
        "curp": ["", "", "XAXX010101000", "nonsense"], "number": ["", "A123456789", "a123456789", "B987654321"],
        "phone": ["", "+52 646 175 0000", "6461750000"], "mobile": ["", "6461750000", "0000000"],
        "mail": ["", "z@example.org", "Z@EXAMPLE.ORG"], "street": ["", "Calle Primera", "Example Street"],
        "house": ["", "12", "12 Int 3"], "city": ["", "Ensenada", "煙台"], "code": ["", "22800"],
        "country": ["", "MX", "US"], "memo": ["", "", "seen twice"], "about": ["", "", "a shop"],
        "cluster": ["1", "2", "3"],
    ]

    private func table(_ rows: Int, seed: UInt64, repeatsIDs: Bool = false) -> String {
        var random = SeededGenerator(seed)
        var lines = [Self.columns.joined(separator: ",")]
        for row in 0..<rows {
            let cells = Self.columns.map { column -> String in
                if column == "id" { return "\(repeatsIDs ? row / 2 : row)" }
                // Most rows leave most columns empty, and some all of them.
                let isEmpty = row % 7 == 0 || Int.random(in: 0..<3, using: &random) == 0
                let values = Self.values[column] ?? [""]
                let value = isEmpty ? "" : values[Int.random(in: values.indices, using: &random)]
                return "\"\(value)\""
            }
            lines.append(cells.joined(separator: ","))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func merge(
        _ text: String, mapping: String = mapping, truth: String? = "cluster", needsObjects: Bool
    ) throws -> FileMerge {
        try FileMerge(
            [SourceFile(name: "parties.csv", source: Array(text.utf8))],
            mapping: try MappingFile(parsing: Array(mapping.utf8), named: "map.json"),
            dated: Timestamp(seconds: 1_790_000_000), truth: truth, needsObjects: needsObjects)
    }

    private func expectSame(_ one: FileMerge, _ other: FileMerge) {
        #expect(one.result.entities.map(\.id) == other.result.entities.map(\.id))
        #expect(Array(one.result.entities) == Array(other.result.entities))
        #expect(one.result.review == other.result.review && one.result.groups == other.result.groups)
        #expect(one.result.links == other.result.links)
        #expect(one.findings == other.findings)
        #expect(one.rowNumbers == other.rowNumbers)
        #expect((one.entityCount, one.recordCount) == (other.entityCount, other.recordCount))
        for id in one.rowNumbers.keys { #expect(one.name(of: id) == other.name(of: id)) }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>) func aTableOfPartiesIsMergedWithoutObjectsAsWithThem(
        _ seed: UInt64
    ) throws {
        let text = table(160, seed: seed)
        let (direct, objects) = (try merge(text, needsObjects: false), try merge(text, needsObjects: true))
        #expect(direct.objects.isEmpty && !objects.objects.isEmpty)
        expectSame(direct, objects)
        #expect(direct.result.entities.several.count > 0 && direct.result.review.count > 0)
    }

    @Test func recordsThatSeveralRowsStateAreJudgedAsObjects() throws {
        let text = table(40, seed: 9, repeatsIDs: true)
        let (direct, objects) = (try merge(text, needsObjects: false), try merge(text, needsObjects: true))
        #expect(!direct.objects.isEmpty)
        expectSame(direct, objects)
    }

    @Test(arguments: [
        #"{ "type": "identity", "others": "note", "columns": { "name": "name" } }"#,
        #"{ "type": "identity", "set": { "description": "fixed" }, "columns": { "name": "name" } }"#,
        #"{ "type": "conveyance", "columns": { "name": "name" } }"#,
        #"{ "type": "identity", "columns": { "name": "name", "about": "roles" } }"#,
    ]) func aMappingThatYieldsMoreThanPartiesIsReadAsObjects(_ mapping: String) throws {
        let text = "name,about\nZenobia Quartzfield,a shop\n"
        let merge = try merge(text, mapping: mapping, truth: nil, needsObjects: false)
        #expect(!merge.objects.isEmpty && merge.recordCount == 1)
    }

    @Test func aConstantClassCountsForEveryRowThatStatesSomething() throws {
        let mapping = """
            { "type": "identity", "set": { "identity_class": "individual" },
              "columns": { "name": "name", "kind": "identity_class" } }
            """
        let text = "name,kind\nAcme Trading,organization\n,\n,organization\n"
        let direct = try merge(text, mapping: mapping, truth: nil, needsObjects: false)
        #expect(direct.objects.isEmpty && direct.result.entities.map(\.kind) == [.person, .person])
        expectSame(direct, try merge(text, mapping: mapping, truth: nil, needsObjects: true))
    }
}
