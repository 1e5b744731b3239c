import BundleFormats
import Diagnostics
import Files
import SafeXML
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// The XML form has the content of the JSON form: every bundle survives a round trip.
@Suite struct XMLFormTests {
    static let bundles = [
        "oasis-documentation-examples/apt1.json", "oasis-documentation-examples/using-marking-definitions.json",
        "oasis-documentation-examples/sighting-of-an-indicator.json",
        "oasis-documentation-examples/threat-actor-leveraging-attack-patterns-and-malware.json",
        "oasis-documentation-examples/identifying-a-threat-actor-profile.json",
        "oasis-documentation-examples/sighting-of-observed-data.json",
        "oasis-documentation-examples/using-granular-markings.json",
        "oasis-documentation-examples/indicator-for-malicious-url.json",
        "oasis-documentation-examples/malware-indicator-for-file-hash.json",
        "oasis-documentation-examples/defining-campaigns-threat-actors-intrusion-sets.json",
        "oasis-stix-examples/threat-reports/poisonivy.json",
        "oasis-stix-examples/indicator-to-campaign-relationship.json",
        "oasis-stix-examples/malicious-email-indicator-with-attachment.json",
        "oasis-stix-examples/infrastructure.json", "oasis-stix-examples/indicators-for-C2-with-COA.json",
        "oasis-stix-examples/indicator-for-c2-ip-address.json", "attack-stix/ics-attack-18.1.json",
        "attack-stix/mobile-attack-17.1.json",
    ]

    @Test(.needsShared("vectors/attack-stix"), arguments: bundles)
    func aBundleByOthersIsTheSameThereAndBack(_ name: String) throws {
        let path = try #require(SharedData.path("vectors/" + name))
        try Self.checkRoundTrip(File.bytes(at: path))
    }

    @Test func aBundleOfEveryTypeIsTheSameThereAndBack() throws {
        try Self.checkRoundTrip(GeneratedBundle.examples)
    }

    /// A bundle of one note with texts of these lengths.
    private static func long(_ lengths: [Int]) -> [UInt8] {
        let texts = lengths.enumerated().map { #","x_\#($0.offset)":"\#(String(repeating: "a", count: $0.element))""# }
        return Array(
            (#"{"type":"bundle","objects":[{"type":"x-long","id":"x-long--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11""#
                + texts.joined() + "}]}").utf8)
    }

    @Test func whatNoReaderOfXMLWouldTakeIsNotWritten() throws {
        let xml = MemorySink()
        try BundleConverter.convert(Self.long([(8 << 20) - 200]), named: "long.json", to: .xml, into: xml)
        #expect(try BundleConverter.convert(xml.bytes, named: "long.xml", to: .json, into: MemorySink()) == 1)
        let fault = #expect(throws: Fault.self) {
            try BundleConverter.convert(Self.long([8 << 20]), named: "long.json", to: .xml, into: MemorySink())
        }
        #expect(fault?.code == .xmlUnwritable)
    }

    @Test func anObjectThatIsLargerThanMemoryIsGivenToIsRefused() throws {
        let small = MemorySink()
        try BundleConverter.convert(Self.member, named: "small.json", to: .xml, into: small)
        let label = "<ti:LabelText>\(String(repeating: "a", count: 6 << 20))</ti:LabelText>"
        let xml = String(decoding: small.bytes, as: UTF8.self)
        let large = xml.replacing("</ti:RecordAugmentation>", with: label + label + label + "</ti:RecordAugmentation>")
        let fault = #expect(throws: Fault.self) {
            try BundleReader.forEachObject(in: Array(large.utf8), named: "large.xml") { _ in }
        }
        #expect(fault?.code == .jsonElementLimit)
        let value = "\"\(String(repeating: "a", count: 6 << 20))\"</ti:PropertyValueText></ti:PreservedProperty>"
        let others = (0..<3).map { number in
            "<ti:PreservedProperty><ti:PropertyPathText>/x\(number)</ti:PropertyPathText><ti:PropertyValueText>" + value
        }.joined()
        let wide = xml.replacing("</ti:Bundle>", with: others + "</ti:Bundle>")
        let other = #expect(throws: Fault.self) {
            try BundleReader.forEachObject(in: Array(wide.utf8), named: "wide.xml") { _ in }
        }
        #expect(other?.code == .jsonElementLimit)
    }

    @Test func anIdBehindLargeObjectsIsReadWithTheLimitOfTheCall() throws {
        // XML does not allow this id as an attribute, so it is preserved after the objects.
        let json = String(decoding: Self.member, as: UTF8.self).replacing(
            #""type":"bundle","#, with: #""type":"bundle","id":"my bundle","#)
        let small = MemorySink()
        try BundleConverter.convert(Array(json.utf8), named: "small.json", to: .xml, into: small)
        let label = "<ti:LabelText>\(String(repeating: "a", count: 6 << 20))</ti:LabelText>"
        let large = String(decoding: small.bytes, as: UTF8.self).replacing(
            "</ti:RecordAugmentation>", with: label + label + label + "</ti:RecordAugmentation>")
        let back = MemorySink()
        try BundleConverter.convert(
            Array(large.utf8), named: "large.xml", to: .json, into: back, objectLimit: 2 * BundleReader.objectLimit)
        #expect(back.bytes.starts(with: #"{"type":"bundle","id":"my bundle","#.utf8))
    }

    /// A bundle of one identity.
    private static let member = Array(
        """
        {"type":"bundle","objects":[{"type":"identity","spec_version":"2.1",
         "id":"identity--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a11","created":"2026-02-01T00:00:00.000Z",
         "modified":"2026-02-01T00:00:00.000Z","name":"Example","identity_class":"organization"}]}
        """.utf8)

    @Test(arguments: 0..<40) func aGeneratedBundleIsTheSameThereAndBack(_ seed: Int) throws {
        try Self.checkRoundTrip(GeneratedBundle(seed: seed).bytes)
    }

    @Test(
        "What a bundle has beside its objects is kept",
        arguments: [
            #"{"type":"bundle","id":"bundle--x"}"#, #"{"objects":[],"type":"bundle"}"#,
            #"{"type":"bundle","objects":[{"type":"x"}],"id":"bundle--x","spec_version":"2.0","x_a":{"b":[1,null]}}"#,
            #"{"type":"bundle","id":7,"objects":[{"type":"identity","id":"1 2"},{"a":1},3,"x",null,[]]}"#,
            #"{"type":"bundle","id":"bundle--\u0001","objects":[{"type":"identity","name":"\u0001\ufffe\r\n"}]}"#,
            #"{"type":"bundle","objects":[{"type":"consignment","id":"consignment--1"},{"type":5,"\u0002":1}]}"#,
            #"{"type":"bundle","objects":[{"type":"identity","id":"identity--a"},{"type":"identity","id":"identity--a"}]}"#,
        ])
    func theFrameIsKept(_ text: String) throws { try Self.checkRoundTrip(Array(text.utf8)) }

    @Test func noTwoPropertiesOfATypeHaveOneElement() {
        for shape in XMLShapes.all {
            var seen: Set<String> = []
            for part in XMLShapes.record + shape.parts { #expect(seen.insert(part.name).inserted, "\(part.name)") }
            for part in shape.parts {
                #expect(Set(part.children.map(\.name)).count == part.children.count, "\(shape.element) \(part.name)")
            }
        }
    }

    @Test func numbersAreKeptAsTheyAreWritten() throws {
        let text = #"{"type":"bundle","objects":[{"type":"location","latitude":52.10,"x_a":12345678901234567890123}]}"#
        let back = try Self.convert(try Self.convert(Array(text.utf8), to: .xml), to: .json)
        let json = String(decoding: back, as: UTF8.self)
        #expect(json.contains(#""latitude":52.10"#))
        #expect(json.contains("12345678901234567890123"))
    }

    @Test func aNIEMShopFindsItsOwnTerms() throws {
        let xml = try Self.convert(GeneratedBundle.examples, to: .xml)
        let root = try XMLTree.parse(xml)
        let names = Set(Self.names(in: root))
        let expected = [
            "Person", "Organization", "PersonName", "OrganizationName", "Location", "Address", "AddressCityName",
            "Consignment", "Consignor", "Consignee", "Carrier", "NotifyParty", "Broker", "ConsignmentIdentification",
            "ConsignmentItem", "Commodity", "CommodityHTSCodeText", "GoodsNetWeightMeasure", "Chemical", "Equipment",
            "ShippingContainer", "Seal", "Vessel", "ItemSeizure", "Location2DGeospatialCoordinate",
            "FullTelephoneNumber",
        ]
        for name in expected where name != "Person" && name != "PersonName" { #expect(names.contains(name), "\(name)") }
        // Of the model only properties without a fixed form are preserved as JSON.
        let paths = Set(Self.texts(of: "PropertyPathText", in: root))
        #expect(
            paths.isSubset(of: [
                "/definition", "/contents", "/additional_header_fields", "/ipfix", "/environment_variables",
            ]))
        let person = try Self.convert(
            Array(
                #"{"type":"bundle","objects":[{"type":"identity","identity_class":"individual","name":"Ana Ejemplo"}]}"#
                    .utf8), to: .xml)
        #expect(
            String(decoding: person, as: UTF8.self).contains(
                "<nc:Person><nc:PersonName><nc:PersonFullName>Ana Ejemplo</nc:PersonFullName></nc:PersonName></nc:Person>"
            ))
    }

    @Test(.needsTool("xmllint")) func everyInstanceIsValidByTheSubset() throws {
        try Self.checkByXMLLint(Paths.join(SharedData.packageFolder, "specs/xml/trade-intelligence.xsd"))
    }

    @Test(.needsTool("xmllint"), .needsShared("vectors/niem-6.0/xsd"))
    func everyInstanceIsValidByTheReferenceSchemasOfNIEM() throws {
        let reference = try #require(SharedData.path("vectors/niem-6.0/xsd"))
        let own = Paths.join(SharedData.packageFolder, "specs/xml/trade-intelligence.xsd")
        let text = String(decoding: try File.bytes(at: own), as: UTF8.self)
        let folder = try TemporaryFolder()
        let moved = text.split(separator: "schemaLocation=\"niem/", omittingEmptySubsequences: false)
            .joined(separator: "schemaLocation=\"\(reference)/")
        try AtomicFile.write(Array(moved.utf8), to: folder.file("extension.xsd"))
        try Self.checkByXMLLint(folder.file("extension.xsd"))
    }

    private static func checkByXMLLint(_ schema: String) throws {
        let folder = try TemporaryFolder()
        var files: [String] = []
        let inputs = [GeneratedBundle.examples] + (0..<20).map { GeneratedBundle(seed: $0).bytes }
        for (index, input) in inputs.enumerated() {
            files.append(folder.file("\(index).xml"))
            try AtomicFile.write(try convert(input, to: .xml), to: files[index])
        }
        let result = try Tool.run("xmllint", ["--nonet", "--noout", "--schema", schema] + files)
        let errors = result.errorText.split(separator: "\n").filter { $0.contains(" error ") }.prefix(5)
        #expect(result.status == 0, "\(errors.joined(separator: "\n"))")
    }

    // MARK: Help

    static func convert(_ bytes: [UInt8], to form: BundleForm) throws -> [UInt8] {
        let sink = MemorySink()
        try BundleConverter.convert(bytes, named: "bundle", to: form, into: sink)
        return sink.bytes
    }

    static func checkRoundTrip(_ json: [UInt8], _ location: SourceLocation = #_sourceLocation) throws {
        let xml = try convert(json, to: .xml)
        let back = try convert(xml, to: .json)
        #expect(
            try JSONValue(parsing: back).canonical() == JSONValue(parsing: json).canonical(), sourceLocation: location)
        let again = try convert(back, to: .xml)
        #expect(
            try again == xml || ExclusiveC14N.canonicalize(again) == ExclusiveC14N.canonicalize(xml),
            sourceLocation: location)
        // Whatever the JSON is, its XML is valid: everything else is preserved.
        let report = try BundleValidator.validate(xml, named: "bundle.xml")
        let found = report.findings.filter { $0.code.name.hasPrefix("xml-") }.map(\.description)
        #expect(found == [], sourceLocation: location)
    }

    private static func names(in element: XMLElement) -> [String] {
        [element.name.local] + element.children.flatMap(names)
    }

    private static func texts(of name: String, in element: XMLElement) -> [String] {
        (element.name.local == name ? [element.text] : []) + element.children.flatMap { texts(of: name, in: $0) }
    }
}
