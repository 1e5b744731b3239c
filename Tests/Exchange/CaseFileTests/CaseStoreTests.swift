internal import Diagnostics
internal import Packages
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import Testing
internal import TradeModel

@testable import CaseFile

@Suite struct CaseStoreTests {
    private let folder: TemporaryFolder
    private let caseFile: CaseStore
    private let actor = LogActor(name: "tester", time: Timestamp(seconds: 1_790_000_000))

    init() throws {
        folder = try TemporaryFolder()
        caseFile = try CaseStore(path: folder.file("case.sqlite"))
    }

    private func package(_ sequence: Int = 1, digest: String = "d1", originator: String = "o") -> StoredPackage {
        StoredPackage(
            direction: .received, kind: "bundle", message: "m\(sequence)", originator: originator, recipient: "r",
            gateway: originator, stream: "s", sequence: sequence, manifestDigest: digest, manifest: [1, 2],
            file: digest + ".asice", fileDigest: digest, handled: "2026-03-01T12:00:00.000Z", verdict: "{}",
            evidence: "", receipt: [3], receiptFile: "r.asice")
    }

    private func object(_ id: String, name: String, modified: String = "2026-02-01T00:00:00.000Z") throws
        -> STIXObject
    {
        try STIXObject(
            JSONValue(
                parsing: Array(
                    #"{"type":"identity","id":"\#(id)","name":"\#(name)","modified":"\#(modified)"}"#.utf8)))
    }

    private func sql(_ text: String) throws -> Tool.Result {
        try Tool.run(
            "python3",
            [
                "-c",
                """
                import sqlite3, sys
                db = sqlite3.connect(sys.argv[1])
                db.executescript(sys.argv[2])
                """, caseFile.path, text,
            ])
    }

    @Test func whatIsStoredIsReadBack() throws {
        let stored = try caseFile.store(
            ArrivingPackage(
                package(),
                bundles: [try bundle("data/a.json", [object("identity--1", name: "A")])],
                attachments: [StoredAttachment(name: "data/p.png", digest: "x", size: 5)]), answeredBy: nil,
            by: actor, details: JSONObject())
        #expect(stored.newVersions == 1 && stored.knownVersions == 0)
        let read = try #require(try caseFile.packages(.received).first)
        #expect(read.manifest == [1, 2] && read.receipt == [3] && read.receiptFile == "r.asice")
        #expect(try caseFile.currentObjects().map { $0.object.name } == ["A"])
        let origin = try #require(try caseFile.provenance(of: caseFile.currentObjects()[0].number).first)
        #expect(origin.entry == "data/a.json" && origin.position == 0 && origin.originator == "o")
        #expect(try caseFile.attachments(of: stored.package).map(\.size) == [5])
    }

    @Test func aTransactionIsWholeOrNothing() throws {
        _ = try caseFile.store(
            ArrivingPackage(package(), bundles: [], attachments: []), answeredBy: nil, by: actor, details: JSONObject())
        // The same place in the same stream: nothing of the second may stay, not even its objects.
        #expect(throws: Fault.self) {
            try caseFile.store(
                ArrivingPackage(
                    package(1, digest: "d2"),
                    bundles: [try bundle("e", [object("identity--2", name: "B")])],
                    attachments: []), answeredBy: nil, by: actor, details: JSONObject())
        }
        #expect(try caseFile.packages(.received).count == 1)
        #expect(try caseFile.currentObjects().isEmpty)
        #expect(try caseFile.verifyLog() == 1)
    }

    @Test func oneContentFromTwoPackagesIsOneVersionWithTwoSources() throws {
        for (index, originator) in ["o1", "o2"].enumerated() {
            let stored = try caseFile.store(
                ArrivingPackage(
                    package(1, digest: "d\(index)", originator: originator),
                    bundles: [try bundle("e", [object("identity--1", name: "A")])],
                    attachments: []), answeredBy: nil, by: actor, details: JSONObject())
            #expect(stored.newVersions == 1 - index && stored.knownVersions == index)
        }
        let current = try caseFile.currentObjects()
        #expect(current.count == 1)
        #expect(try caseFile.provenance(of: current[0].number).map(\.originator) == ["o1", "o2"])
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "UPDATE log SET actor = 'x'", "DELETE FROM log",
            "PRAGMA recursive_triggers = ON; INSERT OR REPLACE INTO log VALUES (1,'t','a','a','s','{}','c')",
        ])
    func theLogIsNotChangedThroughTheDatabase(_ statement: String) throws {
        try caseFile.record(.initialised, of: "x", by: actor)
        let result = try sql(statement)
        #expect(result.status != 0 && result.errorText.contains("the log is never"), "\(result.errorText)")
        #expect(try caseFile.verifyLog() == 1)
    }

    @Test(
        .needsTool("python3"),
        arguments: [
            "UPDATE log SET actor = 'x' WHERE number = 2", "DELETE FROM log WHERE number = 2",
            "UPDATE log SET details = '{\"a\":1}' WHERE number = 3", "UPDATE log SET number = 9 WHERE number = 3",
        ])
    func aLogThatWasChangedBehindItsBackIsBroken(_ statement: String) throws {
        for subject in ["a", "b", "c"] { try caseFile.record(.initialised, of: subject, by: actor) }
        let result = try sql("DROP TRIGGER log_is_kept; DROP TRIGGER log_is_whole; \(statement)")
        try #require(result.status == 0, "\(result.errorText)")
        let refusal = #expect(throws: Fault.self) { try caseFile.verifyLog() }
        #expect(refusal?.code.name == "log-broken")
    }

    @Test(.needsTool("python3"), arguments: [99, 100]) func aCaseFileOfANewerVersionIsLeftAlone(_ version: Int) throws {
        _ = try sql("INSERT INTO grdb_migrations VALUES ('\(version)')")
        // Versions are numbers: 100 comes after 99.
        #expect(try caseFile.schemaVersion() == "\(version)")
        let refusal = #expect(throws: Fault.self) { try CaseStore(path: caseFile.path) }
        #expect(refusal?.code.name == "case-file-newer")
    }

    @Test func whatIsNoDatabaseIsSaidToBeUnusable() throws {
        let path = try folder.write(String(repeating: "hello", count: 1000), "other.sqlite")
        let refusal = #expect(throws: Fault.self) { try CaseStore(path: path) }
        #expect(refusal?.code.name == "case-file-unusable" && refusal?.kind == .inputOutput)
    }

    @Test(arguments: [
        ("2026-02-01T00:00:00.000123Z", "2026-02-01T00:00:00.000456Z"),
        ("2026-02-01T00:00:00.000Z", "2026-02-01T00:00:00.0001Z"),
    ])
    func versionsLessThanAMillisecondApartAreTwo(_ earlier: String, _ later: String) throws {
        let objects = [
            try object("identity--1", name: "New", modified: later),
            try object("identity--1", name: "Old", modified: earlier),
        ]
        let stored = try caseFile.store(
            ArrivingPackage(
                package(),
                bundles: [try bundle("data/a.json", objects)],
                attachments: []), answeredBy: nil, by: actor, details: JSONObject())
        #expect(stored.newVersions == 2 && stored.findings == [])
        #expect(try caseFile.currentObjects().map { $0.object.name } == ["New"])
        #expect(try caseFile.versions(of: "identity--1").map { $0.object.name } == ["Old", "New"])
        #expect(try caseFile.versionConflicts() == [])
    }

    @Test func aVersionPutAwayUnderItsMillisecondsIsKnownAgain() throws {
        let version = try object("identity--1", name: "One", modified: "2026-02-01T00:00:00.000123Z")
        func store(_ sequence: Int) throws -> CaseStore.Stored {
            try caseFile.store(
                ArrivingPackage(
                    package(sequence, digest: "d\(sequence)"),
                    bundles: [try bundle("data/a.json", [version])], attachments: []),
                answeredBy: nil, by: actor, details: JSONObject())
        }
        #expect(try store(1).newVersions == 1)
        let again = try store(2)
        #expect(again.newVersions == 0 && again.knownVersions == 1 && again.findings == [])
    }
}
