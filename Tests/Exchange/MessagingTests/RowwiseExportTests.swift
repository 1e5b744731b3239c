internal import BundleFormats
internal import Diagnostics
internal import Files
internal import Foundation
import HomeTestSupport
internal import Messaging
import PartyHome
internal import SourceFormats
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import TradeModel

/// Rows with errors are left out, and what is exported is what `seal` takes.
struct RowwiseExportTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func export(_ table: String, map: String) throws -> RowwiseExport {
        let home = stage.carrier.home
        let file = try stage.folder.write(table, "table.csv")
        let mapping = try stage.folder.write(map, "map.json")
        let export = HomeExport(home, dated: Stage.now, markings: [])
        return try RowwiseExport(in: home.layout.home, clock: Stage.now) { rejections throws(Fault) in
            try export.export([file], as: .csv, mapping: mapping, rejections: rejections)
        } versions: { read throws(Fault) in
            try VersionedExport(
                read, rules: ExportRules(), memories: ExportMemories(home), run: "00000001", dated: Stage.now,
                clock: Stage.now, mapping: nil)
        }
    }

    private let parties =
        #"{ "source_name": "List", "label": "party", "type": "identity", "record": "id", "columns": { "name": "name", "phone": "phone" } }"#

    @Test func rowsInOrderAreNotTouchedByBadOnes() throws {
        let whole = try export("id,name,phone\n1,Ann,\n3,Bo,\n", map: parties)
        let some = try export("id,name,phone\n1,Ann,\n2,,5\n3,Bo,\n", map: parties)
        #expect(some.rejected.map(\.line) == [3] && some.rejected.map(\.text) == ["2,,5"])
        func ids(_ export: RowwiseExport) -> Set<String> {
            Set(export.result.objects.filter { $0.type == "identity" }.map(\.id))
        }
        #expect(ids(whole) == ids(some))
    }

    /// A row of one file is no row of another one of the same name.
    @Test func filesOfOneNameAreKnownByTheirPaths() throws {
        let home = stage.carrier.home
        let folders = ["one", "two"].map { stage.folder.file($0) }
        for folder in folders {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let files = [
            try stage.folder.write("id,name,phone\n1,Ann,\n", "one/table.csv"),
            try stage.folder.write("id,name,phone\n1,Anna,\n", "two/table.csv"),
        ]
        let mapping = try stage.folder.write(parties, "map.json")
        let export = HomeExport(home, dated: Stage.now, markings: [])
        let made = try RowwiseExport(in: home.layout.home, clock: Stage.now) { rejections throws(Fault) in
            try export.export(files, as: .csv, mapping: mapping, rejections: rejections)
        } versions: { read throws(Fault) in
            try VersionedExport(
                read, rules: ExportRules(), memories: ExportMemories(home), run: "00000001", dated: Stage.now,
                clock: Stage.now, mapping: nil)
        }
        #expect(made.rejected.map(\.place.file) == [files[1]])
        #expect(made.result.objects.contains { $0.name == "Ann" })
    }

    /// One thing that many rows state is wrong in all of them.
    @Test func aMistakeThatManyRowsShareRejectsThemAll() throws {
        let map = """
            { "source_name": "Day", "record": "hawb", "objects": {
              "master": { "type": "consignment", "record": "mawb", "set": { "package_count": "three" },
                "columns": { "mawb": "identifier:awb" } },
              "house": { "type": "consignment", "set": { "consignment_kind": "house" },
                "columns": { "hawb": "identifier:hawb" }, "refs": { "master_ref": "master" } } } }
            """
        let made = try export("hawb,mawb\nA1,888-55501423\nA2,888-55501423\nA3,\n", map: map)
        #expect(made.rejected.map(\.place.row) == [1, 2])
        #expect(made.bundle?.errors.isEmpty == true)
        #expect(made.result.objects.count { $0.type == "consignment" } == 1)
    }

    @Test func anErrorAfterVeryManyWarningsIsFound() throws {
        let map = """
            { "source_name": "Day", "record": "id", "objects": {
              "goods": { "type": "goods-item", "set": { "basis": "declared" },
                "columns": { "goods": "description", "weight": { "to": "gross_weight", "unit": "KGM" } } },
              "party": { "type": "identity", "columns": { "phone": "phone" } } } }
            """
        let rows = (1...10_500).map { "\($0),lamps,-1," }.joined(separator: "\n")
        let made = try export("id,goods,weight,phone\n\(rows)\n99999,lamps,1,5\n", map: map)
        #expect(made.rejected.map(\.place.row) == [10_501])
        let file = try stage.folder.write("id,goods,weight,phone\n\(rows)\n99999,lamps,1,5\n", "more.csv")
        let mapping = try stage.folder.write(map, "more.json")
        let home = stage.carrier.home
        let result = try HomeExport(home, dated: Stage.now, markings: []).export([file], as: .csv, mapping: mapping)
        #expect(!(try ValidatedExport(result, in: home.layout.home, clock: Stage.now).errors.isEmpty))
    }

    @Test func theLaterOfTwoContentsOfOneRecordIsRejected() throws {
        let made = try export("id,name,phone\n1,Ann,\n1,Ann,\n1,Anna,\n", map: parties)
        #expect(made.rejected.map(\.place.row) == [3])
        #expect(made.rejected.map { "\($0.finding.code)" } == ["record-conflict"])
    }

    @Test func aRowOverSeveralLinesIsKeptAsItStands() throws {
        let made = try export("id,name,phone\n1,Ann,\n2,,\"5\n6\"\n3,Bo,\n", map: parties)
        #expect(made.rejected.map(\.text) == ["2,,\"5\n6\""] && made.rejected.map(\.line) == [3])
    }

    @Test func aKeyWithTheSeparatorIsRejected() throws {
        let made = try export("id,name,phone\n1\u{1F}2,Ann,\n2,Bo,\n", map: parties)
        #expect(made.rejected.map { "\($0.finding.code)" } == ["record-key-invalid"])
    }
}
