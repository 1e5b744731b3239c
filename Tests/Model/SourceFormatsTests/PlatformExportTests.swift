import BundleFormats
import Diagnostics
import Files
import StrictJSON
import TestSupport
import Testing

/// Exports of analysts' platforms are taken over completely, valid, and with equal content in both forms.
@Suite struct PlatformExportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func expectTakenWhole(_ bundle: [UInt8]) throws {
        let path = folder.file("bundle.json")
        try AtomicFile.write(bundle, to: path)
        try STIXTests.expectTakenWhole(path)
        let findings = try BundleValidator.validate(bundle, named: "bundle.json").findings
        #expect(findings.filter { $0.severity == .error }.map(\.description) == [])
        let (xml, json) = (MemorySink(), MemorySink())
        try BundleConverter.convert(bundle, named: "bundle", to: .xml, into: xml)
        try BundleConverter.convert(xml.bytes, named: "bundle", to: .json, into: json)
        #expect(try JSONValue(parsing: json.bytes).canonical() == JSONValue(parsing: bundle).canonical())
    }

    /// A fictional event of MISP, exported by MISP's own converter.
    private static let event = """
        from misp_stix_converter import MISPtoSTIX21Parser
        from pymisp import MISPEvent, MISPObject
        event = MISPEvent()
        event.info = "Synthetic: parcels with parts of a pill press"
        event.uuid, event.timestamp, event.date = "c0ffee00-1111-4222-8333-444455556666", 1772000000, "2026-03-01"
        event.threat_level_id, event.analysis, event.distribution = 2, 1, 3
        event.Org = event.Orgc = {"name": "Example Fusion Centre", "uuid": "c0ffee00-1111-4222-8333-444455557777"}
        for tag in ("tlp:amber", "PAP:AMBER"):
            event.add_tag(tag)
        for kind, value in [
            ("email-src", "sales@example.com"), ("domain", "shop.example.org"), ("ip-dst", "192.0.2.5"),
            ("url", "https://shop.example.org/press?id=1"), ("phone-number", "+31205550100"), ("text", "a note"),
            ("passport-number", "AB1234567"), ("iban", "NL91ABNA0417164300"), ("full-name", "Maria Example"),
            ("campaign-name", "Example campaign"), ("sha256", "a" * 64), ("filename|md5", "label.pdf|" + "b" * 32),
            ("mac-address", "00:00:5e:00:53:01"), ("AS", "AS64496"),
        ]:
            event.add_attribute(kind, value, to_ids=kind in ("domain", "ip-dst", "url", "sha256")).timestamp = 1772000001
        for name, values in [
            ("person", {"full-name": "Jo Example", "date-of-birth": "1980-01-02", "passport-number": "CD7654321"}),
            ("organization", {"name": "Example Trading BV", "address": "1 Example Street"}),
            ("file", {"filename": "press.stl", "sha1": "c" * 40}),
            ("geolocation", {"latitude": "52.1", "longitude": "4.3", "city": "Den Haag", "country": "NL"}),
        ]:
            thing = MISPObject(name)
            for key, value in values.items():
                thing.add_attribute(key, value)
            event.add_object(thing)
        parser = MISPtoSTIX21Parser()
        parser.parse_misp_event({"Event": event.to_dict()})
        print(parser.bundle.serialize())
        """

    @Test(.needsPythonModule("misp_stix_converter")) func anExportOfMISPIsTakenWhole() throws {
        let made = try Tool.run("python", ["-c", Self.event])
        try #require(made.status == 0, "\(made.errorText)")
        let objects = try JSONValue(parsing: made.output)["objects"]?.array ?? []
        #expect(objects.count > 40)
        try expectTakenWhole(made.output)
    }

    /// Synthetic, in the form of OpenCTI: with its extensions, properties and types.
    private static let openCTI = #"""
        {"type":"bundle","id":"bundle--0f9a7b42-19d7-4d60-9a4b-6b7d0c1f2a01","objects":[
        {"type":"marking-definition","spec_version":"2.1","id":"marking-definition--826578e1-40ad-459f-bc73-ede076f81f37",
         "created":"2026-01-01T00:00:00.000Z","name":"TLP:AMBER+STRICT","definition_type":"statement",
         "definition":{"statement":"TLP:AMBER+STRICT"},"extensions":{"extension-definition--ea279b3e-5c71-4632-ac08-831c66a786ba":
         {"extension_type":"property-extension","id":"0f9a7b42-19d7-4d60-9a4b-6b7d0c1f2a02","type":"Marking-Definition"}}},
        {"type":"identity","spec_version":"2.1","id":"identity--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a03",
         "created":"2026-01-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","confidence":100,"lang":"en",
         "name":"Example Freight","identity_class":"organization","x_opencti_organization_type":"vendor",
         "x_opencti_reliability":"B","object_marking_refs":["marking-definition--826578e1-40ad-459f-bc73-ede076f81f37"],
         "extensions":{"extension-definition--ea279b3e-5c71-4632-ac08-831c66a786ba":{"extension_type":"property-extension",
         "id":"0f9a7b42-19d7-4d60-9a4b-6b7d0c1f2a04","type":"Organization","created_at":"2026-01-01T00:00:00.000Z",
         "updated_at":"2026-02-01T00:00:00.000Z","is_inferred":false,"creator_ids":["0f9a7b42-19d7-4d60-9a4b-6b7d0c1f2a05"],
         "labels_ids":["0f9a7b42-19d7-4d60-9a4b-6b7d0c1f2a10"]}}},
        {"type":"location","spec_version":"2.1","id":"location--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a06",
         "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Example City","city":"Example City",
         "country":"NL","x_opencti_location_type":"City"},
        {"type":"tracking-number","spec_version":"2.1","id":"tracking-number--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a07",
         "value":"RR000000005NL","x_opencti_score":50,"extensions":{"extension-definition--f93e2c80-4231-4f9a-af8b-95c9bd566a82":
         {"extension_type":"property-extension","score":50,"labels":["parcel"]}}},
        {"type":"case-incident","spec_version":"2.1","id":"case-incident--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a08",
         "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Parcels of March","severity":"medium",
         "priority":"P2","response_types":["investigation"],"object_refs":["tracking-number--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a07"],
         "extensions":{"extension-definition--ea279b3e-5c71-4632-ac08-831c66a786ba":{"extension_type":"new-sdo"}}},
        {"type":"relationship","spec_version":"2.1","id":"relationship--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a09",
         "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","relationship_type":"located-at",
         "source_ref":"identity--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a03",
         "target_ref":"location--0f9a7b42-19d7-5d60-9a4b-6b7d0c1f2a06","start_time":"1970-01-01T00:00:00.000Z",
         "stop_time":"5138-11-16T09:46:40.000Z"}]}
        """#

    @Test func aBundleInTheShapeOfOpenCTIIsTakenWhole() throws { try expectTakenWhole(Array(Self.openCTI.utf8)) }
}
