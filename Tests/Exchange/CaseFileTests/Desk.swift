internal import Diagnostics
internal import Files
internal import Platform
internal import StrictJSON
internal import TestSupport
internal import TradeModel

@testable import CaseFile
@testable import Packages

/// A case file of a test's own, and packages to put into it.
struct Desk {
    let folder: TemporaryFolder
    let path: String
    let actor = LogActor(name: "tester", time: Timestamp(seconds: 1_790_000_000))

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("case.sqlite")
    }

    /// The schema version of a case file that this program wrote.
    static var newestSchema: String { "\(CaseSchema.newest(CaseKeyFile(beside: "case.sqlite")))" }

    /// The case file, opened anew.
    func open() throws -> CaseStore { try CaseStore(path: path) }

    func package(_ sequence: Int, from originator: String = "o") -> StoredPackage {
        StoredPackage(
            direction: .received, kind: "bundle", message: "message-\(originator)-\(sequence)", originator: originator,
            recipient: "r", gateway: originator, stream: "s", sequence: sequence,
            manifestDigest: "d\(originator)\(sequence)", manifest: Array("SECRET manifest".utf8),
            file: "f\(originator)\(sequence).asice", fileDigest: "f\(originator)\(sequence)",
            handled: "2026-03-0\(sequence)T12:00:00.000Z", verdict: #"{"note":"SECRET verdict"}"#, evidence: "",
            receipt: [3], receiptFile: "r.asice", previous: sequence > 1 ? "d\(originator)\(sequence - 1)" : nil)
    }

    /// Stores a package with objects of these names; an object's id is its name's.
    @discardableResult
    func store(_ names: [String], _ sequence: Int, from originator: String = "o", in caseFile: CaseStore) throws -> Int
    {
        return try caseFile.store(
            ArrivingPackage(
                package(sequence, from: originator), bundles: [try bundle("data/a.json", names.map(object))],
                attachments: [StoredAttachment(name: "data/SECRET photo.jpg", digest: "5ec4e7", size: 5)]),
            answeredBy: nil, by: actor, details: JSONObject()
        ).package
    }

    func object(_ name: String) throws -> STIXObject {
        let text = """
            {"type":"identity","id":"identity--\(name.lowercased())","name":"SECRET \(name)",
            "modified":"2026-02-01T00:00:00.000Z"}
            """
        return try STIXObject(JSONValue(parsing: Array(text.utf8)))
    }

    /// Whether some bytes stand in any file of the folder.
    func holds(_ bytes: [UInt8]) throws -> [String] {
        try Paths.names(in: folder.path).filter { name in
            let content = try File.bytes(at: folder.file(name))
            return content.indices.contains { content[$0...].starts(with: bytes) }
        }
    }

    func holds(_ text: String) throws -> [String] { try holds(Array(text.utf8)) }

    /// Runs SQL behind the back of the program and gives what it selects, one value a line.
    @discardableResult
    func sql(_ text: String, in path: String? = nil) throws -> Tool.Result {
        try Tool.run(
            "python3",
            [
                "-c",
                """
                import sqlite3, sys
                db = sqlite3.connect(sys.argv[1])
                if sys.argv[2].startswith("SELECT"):
                    for row in db.execute(sys.argv[2]):
                        print(row[0].hex() if isinstance(row[0], bytes) else row[0])
                else:
                    db.executescript(sys.argv[2])
                """, path ?? self.path, text,
            ])
    }
}

/// The code of the fault that a body ends with; nil when it ends well.
func faultCode(_ body: () throws -> Void) -> String? {
    do {
        try body()
        return nil
    } catch let fault as Fault {
        return fault.finding.code.name
    } catch {
        return "not a fault: \(error)"
    }
}

/// A bundle of a package with these objects, as if it had been validated.
func bundle(_ entry: String, _ objects: [STIXObject]) throws -> ValidatedBundle {
    let text = objects.map { JSONValue.object($0.json).text() }.joined(separator: ",")
    return ValidatedBundle(
        entry: entry, objectCount: objects.count,
        source: Array("{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[\(text)]}".utf8))
}
