import Diagnostics
import Digests
import Files
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// `specs/ids.md`: anyone can compute every id from a name string and the namespace.
struct IDSpecificationTests {
    /// A row of the table of examples.
    struct Example: Sendable, CustomStringConvertible {
        let name: String
        let id: String
        let scheme: ObjectIDScheme

        var description: String { name }
        /// The name with the separator that the page shows as ␟.
        var nameBytes: [UInt8] {
            Array(name.split(separator: "␟", omittingEmptySubsequences: false).joined(separator: "\u{1F}").utf8)
        }
        var type: String { String(name.prefix { $0 != "␟" }) }
    }

    static let page: String = {
        let path = Paths.join(SharedData.packageFolder, "specs/ids.md")
        return (try? File.bytes(at: path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }()

    /// The rows of the form ``| what | `name` | `uuid` |``.
    static let examples: [Example] = page.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "|").map { $0.trimmingSpaces }
        guard cells.count == 3, cells[1].hasPrefix("`"), cells[2].hasPrefix("`"), cells[1].contains("␟"),
            cells[2].contains("--")
        else {
            return nil
        }
        return Example(
            name: String(cells[1].dropFirst().dropLast()), id: String(cells[2].dropFirst().dropLast()),
            scheme: cells[0].contains("scheme 1") ? .one : .two)
    }

    private static let namespace = UUID("6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1")

    @Test func thePageHasExamplesOfEveryFormat() {
        let names = Self.examples.map(\.name)
        #expect(names.count >= 30)
        for part in [
            "␟awb:", "␟hawb:", "␟ftm␟", "␟one-record␟", "␟un-list␟", "␟ofac-sdn␟", "␟bl:", "␟csv␟", "␟party␟",
            "Eastern Post CN23␟item␟", "␟iata-airport:", "␟scac:", "␟shadow␟", "␟equal␟",
        ] {
            #expect(names.contains { ("␟" + $0 + "␟").contains(part) || $0.contains(part) }, "\(part)")
        }
    }

    @Test(arguments: examples) func everyIDIsThatOfItsNameString(_ example: Example) throws {
        let namespace = try #require(Self.namespace)
        #expect("\(example.type)--\(UUID.v5(namespace: namespace, name: example.nameBytes))" == example.id)
    }

    /// Python's UUIDs have nothing in common with ours.
    @Test(.needsTool("python3")) func everyIDIsTheOneThatPythonComputes() throws {
        let rows = Self.examples.map { $0.name + "\t" + $0.id }.joined(separator: "\n")
        let script = """
            import sys, uuid
            for line in sys.stdin.read().split("\\n"):
                name, id = line.split("\\t")
                name = name.replace("\\u241f", "\\x1f")
                found = uuid.uuid5(uuid.UUID("6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1"), name)
                if id != name.split("\\x1f")[0] + "--" + str(found): print(line)
            """
        let folder = try TemporaryFolder()
        let table = try folder.write(rows, "names.tsv")
        let program = try folder.write(script, "check.py")
        let result = try Tool.run("sh", ["-c", "python3 '\(program)' < '\(table)'"])
        #expect(result.status == 0 && result.text.isEmpty, "\(result.text) \(result.errorText)")
    }

    /// The readers make these ids, and were not asked when they were computed.
    @Test func theReadersMakeTheseIDsFromTheExamples() throws {
        var made: Set<String> = []
        let inputs: [(files: [String], map: String?)] = [
            (
                [
                    "meridian-express/house-MX000142075.xfzb.xml", "meridian-express/house-MX000142082.xfzb.xml",
                    "meridian-express/master-888-55501423.xfwb.xml",
                ], nil
            ), (["formats/waybills.cargo-imp.txt"], nil), (["formats/manifest.x12"], nil),
            (["formats/entities.ftm.jsonl"], nil), (["formats/house-MX000142099.one-record.jsonld"], nil),
            (["formats/persons.un-list.xml"], nil), (["formats/declaration.wco.xml"], nil),
            (["eastern-post/cn23-items.csv"], "eastern-post/cn23-items.map.json"),
            (["port-targeting-unit/subjects.csv"], "port-targeting-unit/subjects.map.json"),
        ]
        for input in inputs {
            for scheme in ObjectIDScheme.allCases {
                for parties in ["equal", "row"] {
                    let mapping = try input.map.map {
                        var value =
                            try JSONValue(parsing: try File.bytes(at: Fixture.example($0))).object ?? JSONObject()
                        if value["objects"] != nil { value["parties"] = .string(parties) }
                        return try MappingFile(.object(value), named: Paths.name(of: $0))
                    }
                    var options = try Fixture.options(mapping: mapping)
                    options.scheme = scheme
                    options.coreSTIX = true
                    let result = try SourceReader.read(
                        inputs: try input.files.map { try SourceFile(path: Fixture.example($0)) },
                        as: mapping == nil ? nil : .csv, options: options)
                    made.formUnion(result.objects.map(\.id))
                }
            }
        }
        let row = "36,\"EXAMPLE TRADING\",-0- ,\"SDNTK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
        made.formUnion(try Fixture.read([("sdn.csv", row)]).objects.map(\.id))
        let producer = Self.examples.filter { $0.name.hasPrefix("identity␟party␟") }
        #expect(producer.count == 1)
        let missing = Self.examples.filter { !made.contains($0.id) && !$0.name.hasPrefix("identity␟party␟") }
        #expect(missing.isEmpty, "\(missing.map(\.name))")
    }

    @Test func inSchemeTwoTwoMappingsOfOneTableHaveDifferentIDsAndTheFileNameIsInNone() throws {
        func ids(_ label: String, _ column: String, file: String) throws -> Set<String> {
            let map =
                #"{ "type": "identity", "label": "\#(label)", "source_name": "Parcels", "record": "waybill", "columns": { "\#(column)": "name" } }"#
            var options = try Fixture.options(
                mapping: try MappingFile(parsing: Array(map.utf8), named: "map.json"))
            options.scheme = .two
            let text = "waybill,sender,receiver\n1,Ann Example,Bo Example\n"
            let input = SourceFile(name: file, source: Array(text.utf8))
            return Set(
                try SourceReader.read(inputs: [input], as: .csv, options: options).objects.filter {
                    $0.name?.hasSuffix("Example") == true
                }.map(\.id))
        }
        let senders = try ids("sender", "sender", file: "monday.csv")
        #expect(senders.count == 1)
        #expect(try ids("sender", "sender", file: "tuesday.csv") == senders)
        #expect(try ids("receiver", "receiver", file: "monday.csv").isDisjoint(with: senders))
    }

    @Test(arguments: [
        (#"{ "type": "identity", "label": "sender", "columns": { "name": "name" } }"#, "mapping-source-name-missing"),
        (#"{ "type": "identity", "source_name": "Parcels", "columns": { "name": "name" } }"#, "mapping-label-missing"),
    ])
    func schemeTwoRequiresTheNamesThatItsIDsAreMadeOf(_ map: String, code: String) throws {
        var options = try Fixture.options(mapping: try MappingFile(parsing: Array(map.utf8), named: "map.json"))
        options.scheme = .two
        let input = SourceFile(name: "a.csv", source: Array("name\nAnn Example\n".utf8))
        let fault = Fixture.fault { _ = try SourceReader.read(inputs: [input], as: .csv, options: options) }
        #expect(fault.map { "\($0.code)" } == code && fault?.kind == .usage)
        options.scheme = .one
        #expect(try SourceReader.read(inputs: [input], as: .csv, options: options).named("Ann Example").count == 1)
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        let start = drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return start[...last]
    }
}
