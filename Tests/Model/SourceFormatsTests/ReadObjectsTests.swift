import Diagnostics
import Files
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// What is read is the same wherever its objects are held, and whatever stands before a row.
@Suite struct ReadObjectsTests {
    private static func read(
        _ text: String, map: String, in folder: String? = nil, coreSTIX: Bool = false
    ) throws -> SourceReadingResult {
        var options = try Fixture.options(mapping: try MappingFile(parsing: Array(map.utf8), named: "map.json"))
        options.scheme = .two
        options.spoolFolder = folder
        options.coreSTIX = coreSTIX
        return try SourceReader.read(
            inputs: [SourceFile(name: "a.csv", source: Array(text.utf8))], as: .csv, options: options)
    }

    /// The text of every object, by its id.
    private static func texts(_ result: SourceReadingResult) throws -> [String: String] {
        var texts: [String: String] = [:]
        try result.forEachObject { object throws(Fault) in texts[object.id] = JSONValue.object(object.json).text() }
        return texts
    }

    /// A row that comes after others that state some of the same is read as if it were alone: what is kept from row to
    /// row changes nothing.
    @Test(arguments: 1...12 as ClosedRange<UInt64>) func aRowDoesNotDependOnTheRowsBeforeIt(_ seed: UInt64) throws {
        let table = GeneratedTable(seed: seed, rows: 24)
        let whole = try Self.texts(try Self.read(table.text, map: table.mapping))
        var parts: [String: String] = [:]
        for row in table.rows.indices {
            for (id, text) in try Self.texts(try Self.read(table.text(ofRows: [row]), map: table.mapping)) {
                #expect(whole[id] == text, "row \(row)")
                parts[id] = text
            }
        }
        #expect(Set(parts.keys) == Set(whole.keys))
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func objectsAreTheSameOnDiskOrInMemoryWithOneWorkerOrMany(
        _ seed: UInt64
    ) throws {
        let folder = try TemporaryFolder()
        let table = GeneratedTable(seed: seed, rows: 60)
        let (inMemory, onDisk) = (
            try Self.read(table.text, map: table.mapping, coreSTIX: seed > 2),
            try Self.read(table.text, map: table.mapping, in: folder.path, coreSTIX: seed > 2)
        )
        let trees = try inMemory.makeObjects().map { JSONValue.object($0.json).text() }
        for (result, workers) in [(inMemory, 1), (onDisk, 1), (onDisk, 4)] {
            var texts: [String] = []
            try Concurrent.withWorkers(workers) {
                try result.forEachDocument(
                    makeWorker: {},
                    work: { (_: Void, object: WrittenDocument) throws(Fault) -> (Int, String) in
                        #expect(object.document.value == (try? JSONValue(parsing: object.text)))
                        return (object.number, String(decoding: object.text, as: UTF8.self))
                    },
                    consume: { (made: (number: Int, text: String)) throws(Fault) in
                        #expect(made.number == texts.count)
                        texts.append(made.text)
                    })
            }
            #expect(texts == trees)
        }
        // By their numbers, as findings name them.
        let chosen = try onDisk.objects(numbered: [0, 3, trees.count - 1])
        for (number, found) in chosen { #expect(JSONValue.object(found.object.json).text() == trees[number]) }
        #expect(try Paths.names(in: folder.path) == [])
    }

    // MARK: several bundles

    private static func ids(_ result: SourceReadingResult) throws -> [String] { try result.makeObjects().map(\.id) }

    @Test(arguments: 1...8 as ClosedRange<UInt64>) func everyPartIsCompleteAndAllOfThemAreTheWhole(
        _ seed: UInt64
    ) throws {
        let table = GeneratedTable(seed: seed, rows: 80)
        let whole = try Self.read(table.text, map: table.mapping, coreSTIX: seed % 4 == 0)
        let all = try Self.texts(whole)
        for limit in [50, 97, 100_000] {
            let parts = try whole.parts(of: limit)
            #expect(limit > all.count ? parts.count == 1 : parts.count > 1)
            var seen: Set<String> = []
            for part in parts {
                #expect(part.count <= limit)
                #expect(part.dangling.intersection(all.keys) == [])
                let texts = try Self.texts(part)
                #expect(texts.count == part.count)
                // An object has the same bytes in every part; reports are of their parts.
                for (id, text) in texts where !id.hasPrefix("report--") { #expect(all[id] == text) }
                seen.formUnion(texts.keys)
                let own = try Self.ids(part).filter { !$0.hasPrefix("report--") }
                let order = try Self.ids(whole).filter(Set(own).contains)
                #expect(own == order)
            }
            #expect(seen.isSuperset(of: all.keys.filter { !$0.hasPrefix("report--") }))
            #expect(try whole.parts(of: limit).map(Self.ids) == parts.map(Self.ids))
        }
    }

    /// One party in every bundle, and a master that stands in the last row only.
    @Test func whatManyObjectsReferToIsInEveryPart() throws {
        let map = """
            { "source_name": "Day", "record": "hawb", "objects": {
              "house": { "type": "consignment", "set": { "consignment_kind": "house" },
                "columns": { "hawb": "identifier:hawb" }, "refs": { "consignor_ref": "sender" } },
              "sender": { "type": "identity", "key": ["account"], "columns": { "name": "name" } } } }
            """
        let rows = (0..<300).map { "H\($0),A1,Example Trading\n" }.joined()
        let whole = try Self.read("hawb,account,name\n" + rows, map: map)
        let parts = try whole.parts(of: 60)
        #expect(parts.count > 5)
        let senders = try parts.map { part in
            try part.makeObjects().filter { $0.name == "Example Trading" }.map { JSONValue.object($0.json).text() }
        }
        #expect(senders.allSatisfy { $0.count == 1 } && Set(senders).count == 1)
    }

    @Test func anObjectThatRefersToMoreThanABundleHasIsNamed() throws {
        let labels = (0..<60).map { "g\($0)" }
        let goods = labels.map {
            #""\#($0)": { "type": "goods-item", "set": { "basis": "declared" }, "columns": { "\#($0)": "description" } }"#
        }
        let map = """
            { "source_name": "Day", "record": "hawb", "objects": { \(goods.joined(separator: ", ")),
              "house": { "type": "consignment", "set": { "consignment_kind": "house" },
                "columns": { "hawb": "identifier:hawb" },
                "refs": { "goods_refs": [\(labels.map { "\"\($0)\"" }.joined(separator: ", "))] } } } }
            """
        let text = "hawb,\(labels.joined(separator: ","))\nH1,\(labels.joined(separator: ","))\n"
        let whole = try Self.read(text, map: map)
        let fault = #expect(throws: Fault.self) { try whole.parts(of: 55) }
        #expect(fault?.code == .bundleObjectsExceeded && fault?.finding.facts["count"] == "61")
    }

    @Test func bundlesOfOthersAreNotDivided() throws {
        let result = try Fixture.read(paths: [Fixture.example("formats/others.stix.json")])
        #expect(Fixture.fault { _ = try result.parts(of: 50) }?.code == .bundlesNotDivisible)
    }
}
