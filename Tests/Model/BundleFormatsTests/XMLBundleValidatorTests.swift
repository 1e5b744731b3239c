import BundleFormats
import Diagnostics
import Files
import ModelChecks
import Platform
import SafeXML
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Bundles in XML pass the same checks as those in JSON, and that of their schema, with line and column of each
/// finding.
@Suite struct XMLBundleValidatorTests {
    private static func xml(_ change: (inout [STIXObject]) -> Void = { _ in }) throws -> [UInt8] {
        var objects = ModelExamples.objects
        change(&objects)
        let sink = MemorySink()
        try BundleWriter.write(objects, to: sink, as: .xml)
        return sink.bytes
    }

    private static func report(_ bytes: [UInt8]) throws -> ValidationReport {
        try BundleValidator.validate(bytes, named: "b.xml")
    }

    private static func replacing(_ old: String, _ new: String) throws -> [UInt8] {
        let text = String(decoding: try xml(), as: UTF8.self)
        let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2, "\(old)")
        return Array((parts[0] + new + parts[1]).utf8)
    }

    @Test func aBundleOfEveryTypeIsValid() throws {
        let report = try Self.report(Self.xml())
        #expect(report.findings.filter { $0.severity > .note } == [])
        #expect(report.objectCount == ModelExamples.objects.count)
        #expect(report.markings == ["Example release"])
    }

    /// The schemas leave augmentations unbounded, as NIEM's rules require; a record still has at most one of each.
    @Test func aSecondAugmentationIsRefused() throws {
        let end = "</ti:OrganizationAugmentation>"
        let more = "<ti:OrganizationAugmentation><ti:IdentityClassText>class</ti:IdentityClassText>" + end
        let report = try Self.report(Self.replacing(end, end + more))
        #expect(report.findings.filter { $0.severity == .error }.map(\.code) == [.xmlBundleUnexpected])
    }

    @Test(arguments: [1, 2, 3, 8]) func anyNumberOfWorkersFindsTheSame(_ workers: Int) throws {
        let bytes = try Self.xml { objects in
            for index in objects.indices where index % 3 == 0 {
                objects[index].json["modified"] = "2026-13-01T00:00:00Z"
            }
        }
        let expected = try Concurrent.withWorkers(2) { try Self.report(bytes) }
        let found = try Concurrent.withWorkers(workers) { try Self.report(bytes) }
        #expect(!expected.isValid && found.findings == expected.findings && found.counts == expected.counts)
    }

    @Test func whateverIsChangedTheVerdictIsThatOfTheJSONForm() throws {
        let values: [JSONValue] = [.null, "x", 1, [], ["x"], ["a": 1], "2026-13-01T00:00:00Z"]
        for (index, object) in ModelExamples.objects.enumerated() where index % 5 == 0 {
            for key in object.json.keys where key != "type" && key != "id" {
                for value in values.prefix(4 + index % 4) {
                    var objects = ModelExamples.objects
                    objects[index].json[key] = value
                    let (json, xml) = (MemorySink(), MemorySink())
                    try BundleWriter.write(objects, to: json)
                    try BundleWriter.write(objects, to: xml, as: .xml)
                    func codes(_ sink: MemorySink) throws -> [String] {
                        try BundleValidator.validate(sink.bytes, named: "b").findings.map {
                            "\($0.code.name) \($0.place.pointer ?? "")"
                        }.sorted()
                    }
                    #expect(try codes(xml) == codes(json), "\(object.type) \(key) = \(value.text())")
                }
                break
            }
        }
    }

    @Test func whatTheSchemaRefusesIsFoundAtItsLineAndColumn() throws {
        let report = try Self.report(
            Self.replacing("<ti:CreatedDateTime>2026-11-23T19:55:00.000Z<", "<ti:CreatedDateTime>yesterday<"))
        let schema = report.findings.filter { $0.code == .xmlSchemaValue }
        #expect(schema.count >= 1)
        #expect(schema.allSatisfy { $0.place.line != nil && $0.place.column ?? 0 > 100 })
        #expect(schema.first?.place.pointer?.hasSuffix("/RecordAugmentation/CreatedDateTime") == true)
        // The model has it too, at the same place.
        let model = report.findings.first { $0.code.name.hasPrefix("schema-") }
        #expect(model?.place.line == schema.first?.place.line)
        #expect(model?.place.column == schema.first?.place.column)
        #expect(model?.place.pointer?.hasSuffix("/created") == true)
    }

    @Test func whatTheModelRefusesIsFoundAtItsLineAndColumn() throws {
        let bytes = try Self.xml { $0[0].json["created_by_ref"] = "identity--00000000-0000-4000-8000-999999999999" }
        let finding = try #require(Self.report(bytes).findings.first { $0.code == .referenceUnresolved })
        #expect(finding.place.pointer == "/objects/0/created_by_ref")
        #expect(finding.place.line == 3)
        let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[2]
        let column = try #require(finding.place.column)
        #expect(line.dropFirst(column - 1).hasPrefix("<ti:CreatedByReference"))
    }

    @Test(
        "What has no place in the form is refused",
        arguments: [
            ("<ti:NameText>", "<ti:SmellText>sweet</ti:SmellText><ti:NameText>", FindingCode.xmlSchemaElement),
            ("<ti:BundleMember>", "<ti:BundleMember/><ti:BundleMember>", .xmlSchemaElement),
            ("<ti:NameText>", "<ti:NameText structures:id=\"x\">", .xmlSchemaAttribute),
            ("<ti:NameText>", "<ti:NameText>", .xmlNotWellFormed),
            ("<ti:BundleMember>", "text<ti:BundleMember>", .xmlSchemaElement),
        ])
    func isRefused(_ old: String, new: String, code: FindingCode) throws {
        var bytes = try Self.replacing(old, new)
        if code == .xmlNotWellFormed { bytes.removeLast(20) }
        let report = try Self.report(bytes)
        #expect(!report.isValid)
        #expect(report.findings.contains { $0.code == code && $0.place.line != nil }, "\(report.findings)")
    }

    @Test(
        "Hostile XML is refused by its code",
        arguments: [
            (
                "<ti:Bundle ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ti:Bundle ",
                FindingCode.xmlDoctype
            ),
            ("<ti:BundleMember>", "<?x y?><ti:BundleMember>", .xmlProcessingInstruction),
            ("<nc:OrganizationName>", "<nc:OrganizationName><!-- x -->", .xmlCommentInValue),
            ("<ti:Bundle ", "<ti:Bundle xsi:schemaLocation=\"urn:x file:///etc/passwd\" ", .bundleWithoutObjects),
        ])
    func hostileXMLIsRefused(_ old: String, new: String, code: FindingCode) throws {
        let report = try Self.report(Self.replacing(old, new))
        // The location of a schema in the document is ignored.
        guard code != .bundleWithoutObjects else { return #expect(report.isValid) }
        #expect(report.findings.map(\.code) == [code])
    }

    @Test func oneIdOfTwoElementsIsRefused() throws {
        let id = ModelExamples.objects[1].id
        let report = try Self.report(
            Self.replacing("structures:id=\"\(ModelExamples.objects[2].id)\"", "structures:id=\"\(id)\""))
        #expect(report.findings.contains { $0.code == .xmlDuplicateID })
    }

    @Test(
        "What is preserved is one value of JSON and no more",
        arguments: [
            "1,\"name\":\"x\"", "{\"a\":1", "\"a\" \"b\"", "", "{\"a\":1,\"a\":2}",
        ])
    func whatIsPreservedIsJSON(_ json: String) throws {
        let property =
            "<ti:PreservedProperty><ti:PropertyPathText>/x_a</ti:PropertyPathText>"
            + "<ti:PropertyValueText>\(json)</ti:PropertyValueText></ti:PreservedProperty></ti:RecordAugmentation>"
        let report = try Self.report(Self.replacing("</ti:RecordAugmentation>", property))
        #expect(
            report.findings.contains { $0.code.name.hasPrefix("json-") && $0.place.line == 3 }, "\(report.findings)")
    }

    @Test func aPropertyIsNotSaidTwiceInTwoWays() throws {
        let property =
            "<ti:PreservedProperty><ti:PropertyPathText>/created</ti:PropertyPathText>"
            + "<ti:PropertyValueText>\"2026-01-01T00:00:00.000Z\"</ti:PropertyValueText></ti:PreservedProperty>"
        let report = try Self.report(
            Self.replacing("</ti:RecordAugmentation>", property + "</ti:RecordAugmentation>"))
        #expect(report.findings.contains { $0.code == .jsonDuplicateKey && $0.place.line == 3 }, "\(report.findings)")
    }

    @Test func aBundleCutAnywhereIsAnError() throws {
        let bytes = try Self.xml { $0 = Array($0.prefix(3)) }
        for length in stride(from: 0, to: bytes.count - 2, by: 97) {
            #expect(try !Self.report(Array(bytes.prefix(length))).isValid, "\(length)")
        }
    }

    @Test func noMutationCrashesTheReader() throws {
        let seed = try Self.xml { $0 = Array($0.suffix(4)) }
        let pieces = ["<", ">", "\"", "ti:", "</", "/>", "<ti:NameText>", "&#0;", "<![CDATA[", "xsi:nil", "\u{0}"]
        var random = Randomness.seeded(5).bytes(2_000)[...]
        func next(_ below: Int) -> Int { (Int(random.popFirst() ?? 0) << 8 | Int(random.popFirst() ?? 0)) % below }
        while random.count > 8 {
            var bytes = seed
            let index = next(bytes.count)
            switch next(3) {
            case 0: bytes[index] = UInt8(next(256))
            case 1: bytes.replaceSubrange(index..<min(index + next(60), bytes.count), with: [])
            default: bytes.insert(contentsOf: pieces[next(pieces.count)].utf8, at: index)
            }
            _ = try Self.report(bytes)
        }
    }
}
