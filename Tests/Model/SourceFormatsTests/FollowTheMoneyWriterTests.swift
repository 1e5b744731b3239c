import Files
import Markings
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct FollowTheMoneyWriterTests {
    static let inputs: [(files: [String], map: String?)] = [
        (
            [
                "meridian-express/master-888-55501423.xfwb.xml", "meridian-express/house-MX000142075.xfzb.xml",
                "meridian-express/house-MX000142082.xfzb.xml",
            ], nil
        ),
        (["eastern-post/cn23-items.csv"], "eastern-post/cn23-items.map.json"),
        (["port-targeting-unit/subjects.csv"], "port-targeting-unit/subjects.map.json"),
        (["port-targeting-unit/seizures.csv"], "port-targeting-unit/seizures.map.json"),
        (["aduana-del-norte/operadores.csv"], "aduana-del-norte/operadores.map.json"),
    ]

    private func write(_ objects: [STIXObject]) throws -> (text: String, report: LossReport) {
        let sink = MemorySink()
        let report = try FollowTheMoneyWriter.write(objects, to: sink)
        return (String(decoding: sink.bytes, as: UTF8.self), report)
    }

    private func read(_ index: Int) throws -> SourceReadingResult {
        try Fixture.read(
            paths: Self.inputs[index].files.map(Fixture.example), map: Self.inputs[index].map.map(Fixture.example))
    }

    /// Every line must come back from FollowTheMoney's own model, cleaned, with the same number of values.
    private static let check = """
        import json, sys
        from followthemoney import model
        count = 0
        for line in sys.stdin:
            data = json.loads(line)
            proxy = model.get_proxy(data, cleaned=False)
            proxy.schema.validate(data)
            clean = proxy.to_dict()["properties"]
            for name, values in data["properties"].items():
                assert len(clean.get(name, [])) == len(values), (data["schema"], name, values, clean.get(name))
            for prop in proxy.schema.properties.values():
                assert not prop.stub or prop.name not in data["properties"], prop.name
            count += 1
        print(count)
        """

    @Test(.needsTool("followthemoney"), arguments: inputs.indices)
    func everyEntityIsOneForFollowTheMoneyItself(index: Int) throws {
        let (text, report) = try write(try read(index).objects)
        let python = try #require(Tool.path("followthemoney")).replacing("followthemoney", with: "python")
        let result = try Tool.run(python, ["-c", Self.check], input: Array(text.utf8))
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.text == "\(report.written)\n" && report.written > 3)
    }

    @Test(.needsTool("followthemoney"))
    func entitiesOfEveryShapeComeBackAsSuch() throws {
        let lines = FollowTheMoneyTests.lines.joined(separator: "\n")
        let (text, report) = try write(try Fixture.read([("a.jsonl", lines)]).objects)
        let python = try #require(Tool.path("followthemoney")).replacing("followthemoney", with: "python")
        let result = try Tool.run(python, ["-c", Self.check], input: Array(text.utf8))
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.text == "\(report.written)\n")
        for schema in [
            "Person", "Organization", "LegalEntity", "Address", "Vessel", "EconomicActivity", "Trip", "Passport",
            "Identification", "Ownership", "UnknownLink", "Note",
        ] {
            #expect(text.contains("\"schema\":\"\(schema)\""), "\(schema)")
        }
    }

    @Test(arguments: inputs.indices)
    func everyPropertyIsWrittenOrReported(index: Int) throws {
        let objects = try read(index).objects
        let (text, report) = try write(objects)
        let written = try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        let values = Set(written.flatMap { Self.texts($0) })
        let all = values.joined(separator: "\n")
        let losses = Set(report.losses.map { $0.type + " " + $0.property })
        for object in objects {
            guard !losses.contains(object.type + " *") else { continue }
            for member in object.json.members where !["type", "spec_version", "extensions"].contains(member.key) {
                for text in Self.texts(member.value) where !all.contains(text) {
                    let isTime = Timestamp(text).map { all.contains($0.rfc3339.prefix(19)) } ?? false
                    let isKnown =
                        isTime || all.contains(text.lowercased()) || losses.contains(object.type + " " + member.key)
                        || Self.structural.contains(member.key)
                    #expect(isKnown, "\(object.type) \(member.key): \(text)")
                }
            }
        }
    }

    /// Texts that the structure of the result expresses instead of a value.
    private static let structural: Set<String> = [
        "identity_class", "conveyance_kind", "relationship_type", "goods_refs", "source_ref", "target_ref",
        "created", "modified",
    ]

    private static func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(texts)
        case .object(let object): object.members.flatMap { texts($0.value) }
        default: []
        }
    }

    @Test func saysThatMarkingsAreWordsAndThatOthersTypesAreLost() throws {
        let person: JSONValue = [
            "type": "identity", "spec_version": "2.1", "id": "identity--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d12",
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": "A",
            "identity_class": "individual", "object_marking_refs": [.string(TrafficLight.red.id)],
            "granular_markings": [["selectors": ["name"], "marking_ref": .string(TrafficLight.red.id)]],
        ]
        let malware: JSONValue = [
            "type": "malware", "spec_version": "2.1", "id": "malware--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d13",
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "is_family": false,
        ]
        let (text, report) = try write([try STIXObject(person), try STIXObject(malware)])
        #expect(text.contains("marking: TLP:RED"))
        let told = report.losses.map { "\($0.fate) \($0.type) \($0.property) \($0.count)" }
        #expect(
            told == [
                "lost identity granular_markings 1", "lost malware * 1", "text identity object_marking_refs 1",
            ])
        #expect(report.json["losses"]?.array?.count == 3)
        #expect(report.objects == 2 && report.written == 1)
    }

    @Test func keepsAnIdentifierThatFailsItsCheckAsAnIdentification() throws {
        let party: JSONValue = [
            "type": "identity", "spec_version": "2.1", "id": "identity--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d12",
            "created": "2026-01-01T00:00:00.000Z", "modified": "2026-01-01T00:00:00.000Z", "name": "A",
            "extensions": [
                ExtensionDefinition.tradeProperties.id: [
                    "extension_type": "property-extension",
                    "identifiers": [
                        ["scheme": "lei", "value": "529900T8BM49AURSDO55"],
                        ["scheme": "lei", "value": "529900T8BM49AURSDO56"],
                    ],
                ]
            ],
        ]
        let (text, _) = try write([try STIXObject(party)])
        let entities = try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        #expect(entities.map { $0["schema"] } == ["LegalEntity", "Identification"])
        #expect(entities[0]["properties"]?["leiCode"] == ["529900T8BM49AURSDO55"])
        #expect(entities[1]["properties"]?["number"] == ["529900T8BM49AURSDO56"])
        #expect(entities[1]["properties"]?["type"] == ["lei"])
    }

    @Test func writesTheLatestOfSeveralVersions() throws {
        func version(_ name: String, _ time: String) throws -> STIXObject {
            try STIXObject([
                "type": "identity", "spec_version": "2.1", "id": "identity--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d12",
                "created": "2026-01-01T00:00:00.000Z", "modified": .string(time), "name": .string(name),
            ])
        }
        let (text, report) = try write([
            try version("Older", "2026-01-01T00:00:00.000Z"), try version("Newer", "2026-02-01T00:00:00.000Z"),
        ])
        #expect(text.contains("Newer") && !text.contains("Older") && report.written == 1)
        #expect(report.losses.map(\.property) == ["another version"])
    }
}
