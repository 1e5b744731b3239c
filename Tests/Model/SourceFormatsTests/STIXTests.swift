import BundleFormats
import Diagnostics
import Files
import ModelChecks
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

@Suite struct STIXTests {
    static let vectors = ["oasis-stix-examples", "oasis-documentation-examples", "attack-stix"]
    static let bundles: [String] = vectors.flatMap { folder -> [String] in
        guard let path = SharedData.path("vectors/" + folder) else { return [] }
        var found: [String] = []
        var folders = [path]
        while let next = folders.popLast() {
            for name in (try? Paths.names(in: next)) ?? [] {
                let path = Paths.join(next, name)
                if Paths.isFolder(path) { folders.append(path) } else if name.hasSuffix(".json") { found.append(path) }
            }
        }
        return found.sorted()
    }

    @Test(.needsShared("vectors/attack-stix")) func thereAreBundles() { #expect(Self.bundles.count >= 18) }

    /// An object without a bundle.
    private static let loose = "interop-objectmarking-test.json"

    @Test(.needsShared("vectors/attack-stix"), arguments: bundles)
    func takesABundleWhole(path: String) throws {
        guard Paths.name(of: path) != Self.loose else {
            let fault = Fixture.fault { _ = try Fixture.read(paths: [path]) }
            #expect(fault?.code == .bundleMalformed && fault?.finding.sentence.contains("single object") == true)
            return
        }
        try Self.expectTakenWhole(path)
    }

    /// Every object of the bundle in a file comes out unchanged, in the same order.
    static func expectTakenWhole(_ path: String) throws {
        let result = try Fixture.read(paths: [path])
        #expect(result.findings.filter { $0.severity == .error } == [])
        var wanted: [[UInt8]] = []
        try BundleReader.forEachObject(in: try File(path: path), named: path) { object throws(Fault) in
            wanted.append(JSONValue.object(object.json).canonical())
        }
        var position = 0
        var differs: [String] = []
        try result.forEachObject { object throws(Fault) in
            if position >= wanted.count || JSONValue.object(object.json).canonical() != wanted[position] {
                differs.append(object.id)
            }
            position += 1
        }
        #expect(differs == [] && position == wanted.count && result.count == wanted.count)
        #expect(result.objects.isEmpty)
    }

    private static func bundle(_ objects: String, _ more: String = "") -> String {
        #"{"type":"bundle","id":"bundle--5d0092c5-5f74-4287-9642-33f4c354e56d"\#(more),"objects":[\#(objects)]}"#
    }

    private static let times = #""created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z""#
    static let unknown = #"""
        {"type":"x-example","spec_version":"2.1","id":"x-example--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d11",\#(times),
        "depth":1.50,"list":[null,true,{"a":"\u00e9"}],"extensions":{"extension-definition--0b6e3b64-5a2f-4a43-9c0d-3a3c6a9f5d13":{"extension_type":"new-sdo"}}}
        """#
    static let address =
        #"{"type":"ipv4-addr","id":"ipv4-addr--ff26c055-6336-5bc5-b98d-13d6226742dd","value":"198.51.100.3"}"#

    private func objects(_ result: SourceReadingResult) throws -> [STIXObject] {
        var objects: [STIXObject] = []
        try result.forEachObject { object throws(Fault) in objects.append(object) }
        return objects
    }

    @Test func keepsUnknownTypesAndExtensionsAndObservables() throws {
        let result = try Fixture.read([("b.json", Self.bundle(Self.unknown + "," + Self.address))])
        #expect(result.findings.map(\.code) == [.stixMarkingNotApplied])
        let texts = try objects(result).map { JSONValue.object($0.json) }
        #expect(texts == [try JSONValue(parsing: Self.unknown), try JSONValue(parsing: Self.address)])
        #expect(try objects(result)[0].json["depth"]?.number?.text == "1.50")
    }

    @Test func addsTheVersionThatAnObjectDoesNotSay() throws {
        let object = Self.unknown.replacing(#""spec_version":"2.1","#, with: "")
        let result = try Fixture.read([("b.json", Self.bundle(object))])
        let finding = try #require(result.findings.first { $0.code == .stixSpecVersionAdded })
        #expect(finding.place.pointer == "/objects/0" && finding.place.line == 1)
        #expect(try objects(result).map { JSONValue.object($0.json) } == [try JSONValue(parsing: Self.unknown)])
    }

    @Test func refusesABundleOfSTIX20() {
        let text = Self.bundle(Self.unknown.replacing(#""spec_version":"2.1","#, with: ""), #","spec_version":"2.0""#)
        let fault = Fixture.fault { _ = try Fixture.read([("b.json", text)]) }
        #expect(fault?.code == .stixVersionUnsupported && fault?.finding.place.line == 1)
    }

    @Test func reportsAnObjectOfSTIX20() throws {
        let result = try Fixture.read([("b.json", Self.bundle(Self.unknown.replacing(#""2.1""#, with: #""2.0""#)))])
        #expect(result.findings.contains { $0.code == .stixVersionUnsupported && $0.severity == .error })
    }

    @Test func keepsEveryVersionOfAnObjectAndReportsThoseThatContradict() throws {
        let later = Self.unknown.replacing(#""modified":"2026-01-01"#, with: #""modified":"2026-02-01"#)
        let other = Self.unknown.replacing(#""depth":1.50"#, with: #""depth":2"#)
        let versions = try Fixture.read([("b.json", Self.bundle(Self.unknown + "," + later))])
        #expect(try objects(versions).count == 2)
        #expect(!versions.findings.contains { $0.severity == .error })
        let conflict = try Fixture.read([("b.json", Self.bundle(Self.unknown)), ("c.json", Self.bundle(other))])
        #expect(conflict.findings.contains { $0.code == .versionConflict && $0.place.entry == "c.json" })
        let same = try Fixture.read([("b.json", Self.bundle(Self.unknown)), ("c.json", Self.bundle(Self.unknown))])
        #expect(try objects(same).count == 1 && same.count == 1)
    }

    @Test func goesTogetherWithWhatIsMadeHere() throws {
        let own = Fixture.example("meridian-express/master-888-55501423.xfwb.xml")
        let first = try Fixture.read(paths: [own])
        let sink = MemorySink()
        try BundleWriter.write(first.objects, to: sink)
        let inputs = [SourceFile(name: "a.json", source: sink.bytes), try SourceFile(path: own)]
        let both = try SourceReader.read(inputs: inputs, as: nil, options: try Fixture.options())
        #expect(!both.findings.contains { $0.severity == .error })
        let ids = try objects(both).map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids) == Set(first.objects.map(\.id)))
    }

    @Test(arguments: [
        (#"{"type":"bundle","id":"x","objects":{}}"#, "bundle-malformed"),
        (#"{"type":"other","objects":[]}"#, "bundle-malformed"), (#"{"objects":[]}"#, "bundle-malformed"),
        (#"[]"#, "bundle-malformed"), (#"{"type":"bundle","objects":[{}"#, "json-truncated"),
        (#"{"type":"bundle","objects":[{"a":1,"a":2}]}"#, "json-duplicate-key"),
    ])
    func refusesWhatIsNoBundle(text: String, code: String) {
        let fault = Fixture.fault { _ = try Fixture.read([("b.json", text)], as: .stix) }
        #expect(fault?.code.name == code && fault?.kind == .badData)
        #expect(fault?.finding.place.entry == "b.json")
    }

    @Test(arguments: ["1", "{}", #"{"type":"identity"}"#])
    func reportsAnElementThatIsNoObject(element: String) throws {
        let result = try Fixture.read([("b.json", Self.bundle(Self.unknown + "," + element))])
        let finding = try #require(result.findings.first { $0.severity == .error })
        #expect(finding.code == .objectMalformed && finding.place.pointer == "/objects/1")
    }

    @Test func takesABundleOfOneVeryLongLine() throws {
        let filler = String(repeating: "x", count: 9 << 20)
        let long = Self.unknown.replacing("\n", with: "").replacing(#""depth":1.50"#, with: #""text":"\#(filler)""#)
        let later = long.replacing(#""modified":"2026-01-01"#, with: #""modified":"2026-02-01"#)
        #expect(try Fixture.read([("b.json", Self.bundle(long + "," + later))]).count == 2)
    }

    @Test func saysWhatStaysBehindOfTheBundleItself() throws {
        let result = try Fixture.read([("b.json", Self.bundle(Self.unknown, #","x_source":"example""#))])
        #expect(result.findings.contains { $0.code == .stixBundleMemberDropped && $0.facts["name"] == "x_source" })
    }

    @Test func neverTakesAPartForTheWhole() {
        let bytes = Array(Self.bundle(Self.unknown + "," + Self.address).utf8)
        for length in stride(from: 1, to: bytes.count, by: 7) {
            let fault = Fixture.fault { _ = try Fixture.read([("b.json", Array(bytes.prefix(length)))], as: .stix) }
            #expect(fault?.kind == .badData, "\(length)")
        }
    }
}
