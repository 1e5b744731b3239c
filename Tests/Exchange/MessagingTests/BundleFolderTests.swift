import CaseFile
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Messaging
import PartyHome
import Platform
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel
import X509

/// An export to a folder: all of its bundles appear and are remembered, or none.
@Suite struct BundleFolderTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private static let map = """
        { "source_name": "Day", "record": "hawb", "objects": {
          "house": { "type": "consignment", "set": { "consignment_kind": "house" },
            "columns": { "hawb": "identifier:hawb" }, "refs": { "consignor_ref": "sender" } },
          "sender": { "type": "identity", "key": ["account"], "columns": { "name": "name" } } } }
        """

    private func prepared(
        _ rows: Int, from first: Int = 0, isComplete: Bool = false, isTolerant: Bool = false
    ) throws -> (HomeExport, ExportJob, PreparedExport) {
        let table = (first..<first + rows).map { "H\($0),A\($0 % 3),Example Trading \($0 % 3)\n" }.joined()
        var job = ExportJob([try stage.folder.write("hawb,account,name\n" + table, "day.csv")])
        job.mapping = try stage.folder.write(Self.map, "map.json")
        job.bundleObjects = 50
        job.leavesOutRows = isTolerant
        job.rules.isComplete = isComplete
        job.rules.limit = RevocationLimit(percent: nil, number: nil)
        let export = HomeExport(stage.carrier.home, dated: Stage.now, markings: [])
        return (export, job, try export.prepare(job, clock: Stage.now, randomness: .system))
    }

    /// A row that comes while the file is read must not be lost without a word.
    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
    func aFileThatChangesWhileItIsReadIsNotExported(_ grows: Bool, _ isTolerant: Bool) throws {
        let (export, made, _) = try prepared(20)
        var job = made
        job.leavesOutRows = isTolerant
        let path = made.inputs[0]
        let grown = try File.bytes(at: path) + Array("H99,A1,Example Trading 1\n".utf8)
        // The export asks for random bytes when it has looked at the file and not read it yet.
        let changing = Randomness { count in
            if grows {
                _ = try? Tool.run("sh", ["-c", "printf 'H99,A1,Example Trading 1\\n' >> \"$0\"", path])
            } else {
                try? AtomicFile.write(grown, to: path, replacing: true)
            }
            return [UInt8](repeating: 7, count: count)
        }
        let fault = #expect(throws: Fault.self) { try export.prepare(job, clock: Stage.now, randomness: changing) }
        #expect(fault?.code == .fileChanged && fault?.kind == .inputOutput)
        // Said again, all rows are there.
        let again = try export.prepare(job, clock: Stage.now, randomness: .system)
        #expect(again.read.summary.recordsRead == 21)
    }

    private func names() throws -> [String] { try Paths.names(in: stage.folder.file("out")) }

    private func publish(_ prepared: (HomeExport, ExportJob, PreparedExport), replacing: Bool = false) throws {
        try prepared.0.publish(
            prepared.2, of: prepared.1, to: stage.folder.file("out") + "/", replacing: replacing,
            by: stage.carrier.actor())
    }

    private func objects(_ name: String) throws -> [STIXObject] {
        let value = try JSONValue(parsing: File.bytes(at: Paths.join(stage.folder.file("out"), name)))
        return try value["objects"]?.array?.map { try STIXObject($0) } ?? []
    }

    @Test func bundlesAreNumberedAndSharedObjectsHaveTheSameBytes() throws {
        let made = try prepared(120)
        try publish(made)
        let files = try names()
        #expect(files == (1...files.count).map { "day-000\($0).json" } && files.count > 2)
        #expect(made.0.paths(of: made.2, made.1, in: "out").map(Paths.name) == files)
        var houses: Set<String> = []
        var senders: [String: Set<String>] = [:]
        for file in files {
            let objects = try objects(file)
            #expect(objects.count <= 50)
            for object in objects where object.type == "consignment" { houses.insert(object.id) }
            for object in objects where object.name?.hasPrefix("Example Trading") == true {
                senders[object.id, default: []].insert(JSONValue.object(object.json).text())
            }
        }
        #expect(houses.count == 120 && senders.count == 3 && senders.values.allSatisfy { $0.count == 1 })
        // The night after nothing is new, and nothing is written.
        #expect(try prepared(120).2.bundle == nil)
        // A row that is new is exported with the party that it refers to.
        let next = try prepared(121)
        #expect(throws: Fault.self) { try publish(next) }
        #expect(try names() == files)
        try publish(next, replacing: true)
        #expect(try names() == ["day-0001.json"])
        #expect(try objects("day-0001.json").count { $0.type == "consignment" } == 1)
    }

    @Test func whatIsGoneIsRevokedInTheLastBundle() throws {
        try publish(try prepared(150, isComplete: true))
        let made = try prepared(60, from: 80, isComplete: true)
        try publish(made, replacing: true)
        let revoked = try names().flatMap { try objects($0) }.filter(\.isRevoked)
        #expect(made.2.versions.records.revoked == 90 && Set(revoked.map(\.id)).count == 90)
        for file in try names() { #expect(try objects(file).count <= 50) }
    }

    @Test func aBadRowNearTheEndIsLeftOut() throws {
        let table = (0..<150).map { $0 == 140 ? "H140,A9,\n" : "H\($0),A\($0 % 3),Example \($0 % 3)\n" }.joined()
        var job = ExportJob([try stage.folder.write("hawb,account,name\n" + table, "day.csv")])
        job.mapping = try stage.folder.write(
            Self.map.replacing(
                #""columns": { "name": "name" }"#, with: #""columns": { "name": "name", "account": "note:account" }"#),
            "map.json")
        job.bundleObjects = 60
        let export = HomeExport(stage.carrier.home, dated: Stage.now, markings: [])
        #expect(try !export.prepare(job, clock: Stage.now, randomness: .system).isValid)
        job.leavesOutRows = true
        let made = try export.prepare(job, clock: Stage.now, randomness: .system)
        #expect(made.isValid && made.rejected.map(\.line) == [142])
        try publish((export, job, made))
        let houses = try names().flatMap { try objects($0) }.filter { $0.type == "consignment" }
        #expect(Set(houses.map(\.id)).count == 149)
    }

    /// As a killed process leaves it: with some of the bundles moved.
    @Test(arguments: [-1, 0, 1, 2, 3, 99]) func anExportThatWasStoppedIsThereAndRememberedOrNeither(
        _ moved: Int
    ) throws {
        let home = stage.carrier.home
        let (_, job, made) = try prepared(120)
        let bundle = try #require(made.bundle)
        let out = stage.folder.file("out")
        let folder = BundleFolder(
            path: out, name: job.bundleName, run: made.versions.run, owner: home.identity.party.text)
        let pending = try folder.stage(bundle.count, replacing: false, awaited: []) { number, sink throws(Fault) in
            try bundle.write(number, to: sink)
        }
        #expect(try names().allSatisfy { $0.hasPrefix(".corridor-export-") })
        // Before the memory is stored: never exported.
        if moved >= 0 {
            try home.caseFile.prepareExports(made.versions.drafts, awaiting: pending, by: stage.carrier.actor())
            let hidden = Paths.join(out, try #require(try names().first))
            for number in 1...max(1, min(moved, bundle.count)) where number <= moved {
                try Paths.moveNew(Paths.join(hidden, folder.fileName(number)), to: folder.filePath(number))
            }
            if moved == 99 { try Paths.removeFolder(hidden) }
        }
        let opened = try Home.open(named: home.layout.folder, from: "/")
        #expect(try opened.caseFile.pendingExports().isEmpty)
        #expect(try opened.caseFile.exportMemories().count == (moved >= 0 ? 1 : 0))
        if moved >= 0 {
            #expect(try names() == (1...bundle.count).map(folder.fileName))
        } else {
            #expect(try names().allSatisfy { $0.hasPrefix(".corridor-export-") })
            // The next export removes what was left.
            try publish(try prepared(120))
            #expect(try names() == (1...bundle.count).map(folder.fileName))
        }
    }

    /// Another program has made a file of one of the names while the export was stopped.
    @Test func anExportThatCannotBeEndedNeverWas() throws {
        let home = stage.carrier.home
        let (_, job, made) = try prepared(120)
        let bundle = try #require(made.bundle)
        let folder = BundleFolder(
            path: stage.folder.file("out"), name: job.bundleName, run: made.versions.run,
            owner: home.identity.party.text)
        let pending = try folder.stage(bundle.count, replacing: false, awaited: []) { number, sink throws(Fault) in
            try bundle.write(number, to: sink)
        }
        try home.caseFile.prepareExports(made.versions.drafts, awaiting: pending, by: stage.carrier.actor())
        try AtomicFile.write(Array("mine".utf8), to: folder.filePath(2))
        let opened = try Home.open(named: home.layout.folder, from: "/")
        #expect(try opened.caseFile.exportMemories().isEmpty && opened.caseFile.pendingExports().isEmpty)
        #expect(try names() == [folder.fileName(2)])
        #expect(try File.bytes(at: folder.filePath(2)) == Array("mine".utf8))
    }
}
