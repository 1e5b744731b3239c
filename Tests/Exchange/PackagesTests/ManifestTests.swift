internal import BundleFormats
internal import Diagnostics
internal import Packages
internal import Testing

/// What a reader of `manifest.json` and `routing.json` accepts: this version, all of it and nothing else.
@Suite struct ManifestTests {
    private static let party = String(repeating: "0a", count: 32)
    private static let other = String(repeating: "0b", count: 32)
    private static let id = "5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a10"

    private static let manifest = """
        {"format":"corridor-package","version":"1","profile":"corridor-cades-1","kind":"bundle",\
        "originator":{"party":"\(party)","name":"Example"},"to":["\(other)"],"gateways":["\(party)"],\
        "message_id":"\(id)","positions":[{"recipient":"\(other)","stream":"\(id)","sequence":1}],"handling":[],\
        "created":"2026-03-01T12:00:00.000Z","required_cosigners":[],"bundles":["data/a.json"],\
        "commitment":{"algorithm":"rfc6962-sha256","root":"\(party)","leaves":3}}
        """

    private static let routing = """
        {"format":"corridor-envelope","version":"1","profile":"corridor-cades-1","from":"\(party)","to":["\(other)"],\
        "message_id":"\(id)","positions":[{"recipient":"\(other)","stream":"\(id)","sequence":1}],\
        "created":"2026-03-01T12:00:00.000Z","segments":1,"certificates":["\(party)"]}
        """

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Fault)?.code.name ?? "\(error)"
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let read = try PackageManifest(parsing: Array(Self.manifest.utf8))
        #expect(read.kind == .bundle && read.originatorName == "Example" && read.commitment?.leaves == 3)
        let made = PackageManifest(
            version: read.version, kind: read.kind, originator: read.originator, originatorName: read.originatorName,
            recipients: read.recipients, gateways: read.gateways, messageID: read.messageID,
            positions: read.positions, handling: read.handling, created: read.created, expires: read.expires,
            bundles: read.bundleEntries, commitment: read.commitment)
        #expect(try PackageManifest(parsing: made.bytes) == made)
        let slip = try RoutingSlip(parsing: Array(Self.routing.utf8))
        #expect(try RoutingSlip(parsing: slip.bytes) == slip)
    }

    @Test(arguments: [WireVersion.v1, .v2])
    func whatItIsGivenForIsReadBackFromVersion2On(version: WireVersion) throws {
        let read = try PackageManifest(parsing: Array(Self.manifest.utf8))
        let made = PackageManifest(
            version: version, kind: .bundle, originator: read.originator, originatorName: "Example", recipients: [],
            gateways: [], messageID: read.messageID, positions: [], handling: [], purpose: "customs",
            created: read.created, expires: nil, bundles: [], commitment: nil)
        #expect(try PackageManifest(parsing: made.bytes).purpose == (version == .v1 ? nil : "customs"))
        #expect(made.purpose == (version == .v1 ? nil : "customs"))
    }

    @Test func aManifestKeepsItsOwnBytes() throws {
        let spaced = Array(Self.manifest.replacing(",", with: ", ").utf8)
        #expect(try PackageManifest(parsing: spaced).bytes == spaced)
    }

    @Test(arguments: [
        (#""version":"1""#, #""version":"3""#, "format-version-unknown"),
        (#""corridor-package""#, #""corridor-parcel""#, "format-version-unknown"),
        (#""profile":"corridor-cades-1""#, #""profile":"corridor-xades-1""#, "format-version-unknown"),
        (#""kind":"bundle""#, #""kind":"order""#, "field-invalid"),
        (#""handling":[]"#, #""handling":[],"urgent":true"#, "field-unknown"),
        (#""name":"Example""#, #""name":"Example","rank":1"#, "field-unknown"),
        (#""handling":[],"#, "", "field-missing"),
        (#""sequence":1"#, #""sequence":0"#, "field-invalid"),
        (#""sequence":1"#, #""sequence":1.5"#, "field-invalid"),
        (#""sequence":1"#, #""sequence":9007199254740992"#, "field-invalid"),
        (#""sequence":1"#, #""sequence":9223372036854775807"#, "field-invalid"),
        (#""sequence":1"#, #""sequence":2"#, "field-invalid"),
        (#"2026-03-01T12:00:00.000Z"#, #"2026-02-30T12:00:00.000Z"#, "field-invalid"),
        (#"2026-03-01T12:00:00.000Z"#, #"9999-12-31T23:59:59-23:59"#, "field-invalid"),
        (#"["data/a.json"]"#, #"["data/a.json","data/a.json"]"#, "field-invalid"),
        (#"["data/a.json"]"#, #"["manifest.json"]"#, "field-invalid"),
        (#""leaves":3"#, #""leaves":-1"#, "field-invalid"),
        (#""rfc6962-sha256""#, #""md5""#, "field-invalid"),
        (#""handling":[]"#, #""handling":[],"handling":[]"#, "json-duplicate-key"),
    ])
    func whatIsNotOfThisVersionIsRefused(_ part: String, instead: String, expected: String) {
        let text = Self.manifest.replacing(part, with: instead)
        #expect(text != Self.manifest)
        #expect(code { _ = try PackageManifest(parsing: Array(text.utf8)) } == expected)
    }

    @Test(arguments: [
        (#""segments":1"#, #""segments":0"#, "field-invalid"),
        (#""segments":1"#, #""segments":9001"#, "field-invalid"),
        (#""certificates":["#, #""certificates":["zz","#, "field-invalid"),
        (#""to":["#, #""to":[],"cc":["#, "field-unknown"),
        (#""from":""#, #""from":"x"#, "field-invalid"),
        (#""created":"2026-03-01T12:00:00.000Z","#, "", "field-missing"),
    ])
    func aRoutingSlipIsReadAsStrictly(_ part: String, instead: String, expected: String) {
        let text = Self.routing.replacing(part, with: instead)
        #expect(text != Self.routing)
        #expect(code { _ = try RoutingSlip(parsing: Array(text.utf8)) } == expected)
    }

    @Test func everyCutIsRefused() {
        for text in [Self.manifest, Self.routing] {
            let bytes = Array(text.utf8)
            for count in 0..<bytes.count {
                let cut = Array(bytes[..<count])
                #expect(code { _ = try PackageManifest(parsing: cut) } != nil)
                #expect(code { _ = try RoutingSlip(parsing: cut) } != nil)
            }
        }
    }

    // MARK: Version 2

    private static let manifest2 =
        manifest.replacing(#""version":"1""#, with: #""version":"2""#)
        .replacing(#"["data/a.json"]"#, with: #"[{"entry":"data/a.json","form":"json"}]"#)
        .replacing("rfc6962-sha256", with: "corridor-commitment-2")

    @Test func aManifestOfVersion2IsReadBack() throws {
        let read = try PackageManifest(parsing: Array(Self.manifest2.utf8))
        #expect(read.version == .v2 && read.bundleEntries == [BundleEntry(name: "data/a.json", form: .json)])
        let slip = try RoutingSlip(parsing: Array(Self.routing.replacing(#":"1""#, with: #":"2""#).utf8))
        #expect(slip.version == .v2)
        #expect(try RoutingSlip(parsing: slip.bytes) == slip)
    }

    @Test(arguments: [
        (#""handling":[]"#, #""handling":[],"urgent":true"#),
        (#""name":"Example""#, #""name":"Example","rank":1"#),
        (#""sequence":1"#, #""sequence":1,"priority":2"#),
        (#""form":"json""#, #""form":"json","language":"en""#),
        (#""leaves":3"#, #""leaves":3,"depth":9"#),
    ])
    func version2IgnoresWhatIsNotKnownAndNotCritical(_ part: String, instead: String) throws {
        let text = Self.manifest2.replacing(part, with: instead)
        #expect(text != Self.manifest2)
        #expect(try PackageManifest(parsing: Array(text.utf8)).kind == .bundle)
    }

    @Test(arguments: [
        (#""handling":[]"#, #""handling":[],"urgent":true,"critical":["urgent"]"#, "critical-unknown"),
        (#""handling":[]"#, #""handling":[],"critical":["positions/priority"]"#, "critical-unknown"),
        (#""handling":[]"#, #""handling":[],"critical":["handling"]"#, "critical-unknown"),
        (#""handling":[]"#, #""handling":[],"critical":[]"#, "field-invalid"),
        (#""handling":[]"#, #""handling":[],"critical":["a","a"]"#, "field-invalid"),
        (#""handling":[]"#, #""handling":[],"critical":"urgent""#, "field-invalid"),
        (#""version":"2""#, #""version":2"#, "field-invalid"),
        (#""kind":"bundle""#, #""kind":"Order""#, "field-invalid"),
        (#""kind":"bundle""#, #""kind":"2nd""#, "field-invalid"),
        (#""kind":"bundle""#, #""kind":"""#, "field-invalid"),
        ("corridor-commitment-2", "rfc6962-sha256", "field-invalid"),
        (#"{"entry":"data/a.json","form":"json"}"#, #""data/a.json""#, "field-invalid"),
        (#","form":"json""#, "", "field-missing"),
        (#""form":"json""#, #""form":"csv""#, "field-invalid"),
        (#""form":"json""#, #""form":"json","same_as":"data/a.json""#, "field-invalid"),
        (#""form":"json""#, #""form":"json","same_as":"data/b.xml""#, "field-invalid"),
        (
            #"{"entry":"data/a.json","form":"json"}"#,
            #"{"entry":"data/a.json","form":"json","same_as":"data/a.xml"},{"entry":"data/a.xml","form":"xml","same_as":"data/a.json"}"#,
            "field-invalid"
        ),
        (
            #"{"entry":"data/a.json","form":"json"}"#,
            #"{"entry":"data/a.json","form":"json"},{"entry":"data/b.json","form":"json","same_as":"data/a.json"}"#,
            "field-invalid"
        ),
    ])
    func whatVersion2DoesNotAllowIsRefused(_ part: String, instead: String, expected: String) {
        let text = Self.manifest2.replacing(part, with: instead)
        #expect(text != Self.manifest2)
        #expect(code { _ = try PackageManifest(parsing: Array(text.utf8)) } == expected)
    }

    @Test(arguments: ["order", "x", "retraction-2", String(repeating: "k", count: 64)])
    func aKindThatIsNotKnownIsReadInVersion2Only(_ kind: String) throws {
        func text(_ manifest: String) -> [UInt8] {
            Array(manifest.replacing(#""kind":"bundle""#, with: #""kind":"\#(kind)""#).utf8)
        }
        #expect(try PackageManifest(parsing: text(Self.manifest2)).kind == .other(kind))
        #expect(code { _ = try PackageManifest(parsing: text(Self.manifest)) } == "field-invalid")
    }
}
