import Diagnostics
import Files
import Markings
import SourceFormats
import StrictJSON
import TestSupport
import Testing
import TradeModel

/// Events of MISP.
@Suite struct MISPTests {
    private static let path = Fixture.example("formats/event.misp.json")

    private static func text() throws -> String { String(decoding: try File.bytes(at: path), as: UTF8.self) }

    private static func uuid(_ number: Int) -> String {
        let digits = String(number)
        return "6f0b3a52-6a44-4d0a-9d4b-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// An event with these members.
    private static func event(_ members: String) -> String {
        #"{"Event":{"uuid":"\#(uuid(1))","info":"Example","date":"2026-05-02","timestamp":"1777895400","published":true,\#(members)}}"#
    }

    private static func object(
        _ number: Int, _ name: String, of attributes: [(String, String)], more: String = ""
    ) -> String {
        let list = attributes.enumerated().map { index, pair in
            #"{"uuid":"\#(uuid(number * 1000 + index))","type":"text","object_relation":"\#(pair.0)","value":"\#(pair.1)"}"#
        }
        return
            #"{"uuid":"\#(uuid(number))","name":"\#(name)","timestamp":"1777895400","Attribute":[\#(list.joined(separator: ","))]\#(more)}"#
    }

    private static func notes(_ result: SourceReadingResult) -> String {
        result.all("note").compactMap { $0.property("content")?.string }.joined(separator: "\n")
    }

    @Test func readsTheExample() throws {
        let result = try Fixture.read(paths: [Self.path])
        #expect(!result.findings.contains { $0.severity == .error } && result.dangling == [])
        let person = try #require(result.named("Ana EJEMPLO LÓPEZ").first)
        #expect(person.names.map(\.value) == ["Ana EJEMPLO LÓPEZ", "La Ejemplar"])
        #expect(person.property("birth_date") == "1957-09-04" && person.property("nationality") == "MX")
        #expect(person.identifiers.map(\.scheme) == ["passport"] && person.identifiers.map(\.country) == ["MX"])
        #expect(person.property("phones") == ["+52 664 555 0118"])
        #expect(result.named("EXAMPLE TRADING S.A. DE C.V.").count == 2)
        let report = try #require(result.all("report").first)
        #expect(report.json["object_refs"]?.array?.count == 4 && report.json["labels"] != nil)
        #expect(report.json["published"] == "2026-05-04T12:00:00.000Z")
        let place = try #require(result.all("location").first)
        #expect(place.json["country"] == "MX" && place.json["latitude"] != nil)
        let notes = Self.notes(result)
        for line in [
            "gender: Female", "website: https://trading.example/", "msisdn: 526645550118",
            "distribution: 1 (this community only)",
            "creator: Example Customs Unit", "value: +52 664 555 0118", "comment: on three declarations",
        ] { #expect(notes.contains(line), "\(line)") }
        #expect(!String(decoding: result.bytes, as: UTF8.self).contains("entered by mistake"))
        #expect(result.withdrawn.count == 1)
        let linked = result.all("relationship").map { $0.property("relationship_type")?.string ?? "" }
        #expect(linked.sorted() == ["located-at", "related-to"])
    }

    /// What one attribute asks holds for all that is made of its object.
    @Test func tagsOfTLPBecomeMarkingsOfEveryPart() throws {
        let result = try Fixture.read(paths: [Self.path])
        let made = result.objects.filter {
            !["marking-definition", "extension-definition"].contains($0.type) && $0.id != Fixture.producer.id
                && $0.json["created_by_ref"]?.string == Fixture.producer.id
        }
        #expect(made.count > 10)
        for object in made { #expect(object.objectMarkingRefs.contains(TrafficLight.amber.id), "\(object.json)") }
        let person = try #require(result.named("Ana EJEMPLO LÓPEZ").first)
        #expect(person.objectMarkingRefs.contains(TrafficLight.red.id))
        for link in result.all("relationship") { #expect(link.objectMarkingRefs.contains(TrafficLight.red.id)) }
    }

    @Test func anUnknownColourIsTheStrictest() throws {
        let result = try Fixture.read([("a.json", Self.event(#""Tag":[{"name":"tlp:mauve"},{"name":"PAP:GREEN"}]"#))])
        #expect(result.findings.contains { $0.code == .mispLightUnknown && $0.place.line == 1 })
        let report = try #require(result.all("report").first)
        #expect(report.objectMarkingRefs.contains(TrafficLight.red.id) && report.json["labels"] == ["PAP:GREEN"])
    }

    @Test(arguments: ["0", "4"]) func aLimitedDistributionIsSaidAndKept(_ code: String) throws {
        let group = #""SharingGroup":{"id":"7","name":"Example group","releasability":"Example members"}"#
        let result = try Fixture.read([("a.json", Self.event(#""distribution":"\#(code)",\#(group)"#))])
        #expect(result.findings.contains { $0.code == .mispDistributionLimited })
        let notes = Self.notes(result)
        #expect(notes.contains("distribution: \(code) (") && notes.contains("SharingGroup/name: Example group"))
        #expect(notes.contains("SharingGroup/releasability: Example members"))
    }

    /// Every text of the example, altered, is found in the result, or is an error.
    @Test func noTextIsLost() throws {
        let text = try Self.text()
        let ignored: Set<String> = [
            "id", "colour", "meta-category", "type", "uuid", "timestamp", "to_ids", "category", "publish_timestamp",
            "referenced_uuid", "object_relation",
        ]
        var tried = 0
        let start = try #require(text.firstRange(of: "6f0b3a52-6a44-4d0a-9d4b-1c1f5d0e0102"))
        let deleted = start.lowerBound..<(text[start.upperBound...].firstIndex(of: "}") ?? text.endIndex)
        for match in text.matches(of: #/"([A-Za-z_-]+)": "([^"\\]+)"/#) where !ignored.contains(String(match.1)) {
            guard !deleted.overlaps(match.2.startIndex..<match.2.endIndex) else { continue }
            var altered = text
            altered.insert(contentsOf: "Q7Z", at: match.2.endIndex)
            let result = try Fixture.read([("a.json", altered)])
            let isTold =
                String(decoding: result.bytes, as: UTF8.self).contains("Q7Z")
                || result.findings.contains { $0.severity == .error || $0.code == .mispLightUnknown }
            #expect(isTold, "\(match.0)")
            tried += 1
        }
        #expect(tried > 40)
    }

    @Test(arguments: [
        #"[{"Event":{"uuid":"6f0b3a52-6a44-4d0a-9d4b-000000000001","info":"x","published":true,"date":"2026-05-02","timestamp":"1"}}]"#,
        #"{"response":[{"Event":{"uuid":"6f0b3a52-6a44-4d0a-9d4b-000000000001","info":"x","published":true,"timestamp":1}}]}"#,
        #"{"Event":{"uuid":"6F0B3A52-6A44-4D0A-9D4B-000000000001","info":"x","published":1}}"#,
    ])
    func anEventIsRecognisedInEachOfItsForms(_ text: String) throws {
        let result = try Fixture.read([("a.json", text)])
        #expect(!result.findings.contains { $0.severity == .error } && result.named("x").map(\.type) == ["report"])
        #expect(result.dangling == [])
    }

    @Test func anEventThatIsNotPublishedIsSaid() throws {
        let text = Self.event(#""analysis":"0""#).replacing("\"published\":true", with: "\"published\":false")
        #expect(try Fixture.read([("a.json", text)]).findings.contains { $0.code == .mispEventUnpublished })
    }

    // MARK: bad input

    @Test(arguments: [
        (#""Attribute":"x""#, "misp-member-invalid"), (#""Attribute":[1]"#, "misp-member-invalid"),
        (#""Attribute":[{"value":"x"}]"#, "misp-uuid-invalid"), (#""Attribute":[{"uuid":7}]"#, "misp-uuid-invalid"),
        (#""Object":[{"uuid":"6f0b3a52-6a44-4d0a-9d4b-000000000002","name":{"a":1}}]"#, "misp-member-invalid"),
        (#""Tag":{"name":["tlp:red"]},"Object":7"#, "misp-member-invalid"),
    ])
    func aWrongTypeIsAnErrorWithItsLine(_ members: String, _ code: String) throws {
        let result = try Fixture.read([("a.json", Self.event(members))])
        let finding = try #require(result.findings.first { $0.code.name == code })
        #expect(finding.severity == .error && finding.place.entry == "a.json" && finding.place.line == 1)
    }

    @Test(arguments: [#"{"Event":[]}"#, #"{"Event":{"info":"x"}}"#, #"{"response":[]}"#, #"[]"#, #"{"Event":7}"#])
    func whatIsNoEventIsRefused(_ text: String) {
        let fault = Fixture.fault {
            let result = try Fixture.read([("a.json", text)], as: .misp)
            let isTold = result.findings.contains { $0.severity == .error }
            #expect(isTold)
        }
        #expect(fault == nil || fault?.code == .mispEventMissing)
    }

    @Test func nestingBeyondTheLimitIsRefused() {
        let text = Self.event(#""Galaxy":"# + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000))
        let fault = Fixture.fault { _ = try Fixture.read([("a.json", text)], as: .misp) }
        #expect(fault?.code.name == "json-depth-limit" && fault?.finding.place.entry == "a.json")
    }

    @Test func twoContentsOfOneUUIDAreAnErrorAndTheNewerOfTwoTimesIsTaken() throws {
        let one = Self.object(2, "person", of: [("full-name", "Ana")])
        let other = Self.object(2, "person", of: [("full-name", "Bo")])
        let same = try Fixture.read([("a.json", Self.event(#""Object":[\#(one),\#(one)]"#))])
        #expect(same.findings.isEmpty && same.named("Ana").count == 1)
        let conflict = try Fixture.read([("a.json", Self.event(#""Object":[\#(one),\#(other)]"#))])
        #expect(conflict.findings.contains { $0.severity == .error && $0.place.line == 1 })
        let newer = other.replacing("1777895400", with: "1777895500")
        let taken = try Fixture.read([("a.json", Self.event(#""Object":[\#(one),\#(newer)]"#))])
        #expect(taken.findings.map(\.code) == [.versionSuperseded] && taken.named("Bo").count == 1)
        // The one that is left out, and the one that is taken, with file and row, in either order.
        for order in ["\(one),\n\(newer)", "\(newer),\n\(one)"] {
            let text = Self.event("\n" + #""Object":[\#(order)]"#)
            let finding = try #require(try Fixture.read([("a.json", text)]).findings.first)
            let isFirst = order.hasPrefix(one)
            #expect(finding.place.entry == "a.json" && finding.place.line == (isFirst ? 2 : 3))
            #expect(finding.sentence.contains("a.json, record 1 (line \(isFirst ? 3 : 2))"))
        }
    }

    @Test func anAttachmentIsLeftOutWithItsDigest() throws {
        let attribute =
            #"{"uuid":"\#(Self.uuid(5))","type":"attachment","category":"Other","value":"a.bin","data":"AAAA"}"#
        let result = try Fixture.read([("a.json", Self.event(#""Attribute":[\#(attribute)]"#))])
        #expect(result.findings.map(\.code) == [.mispAttachmentLeft])
        #expect(Self.notes(result).contains("4 characters of Base64, their SHA-256"))
    }

    @Test func aReferenceToWhatIsNotThereIsSaid() throws {
        let reference = #","ObjectReference":[{"referenced_uuid":"\#(Self.uuid(9))","relationship_type":"knows"}]"#
        let object = Self.object(2, "person", of: [("full-name", "Ana")], more: reference)
        let result = try Fixture.read([("a.json", Self.event(#""Object":[\#(object)]"#))])
        #expect(result.findings.map(\.code) == [.recordReferenceMissing])
    }

    @Test func anObjectOfVeryManyAttributesIsReadInGoodTime() throws {
        let many = (0..<20_000).map { ("phone-number", "+52 664 555 \($0)") }
        let object = Self.object(2, "person", of: [("full-name", "Ana")] + many)
        let result = try Fixture.read([("a.json", Self.event(#""Object":[\#(object)]"#))])
        #expect(result.named("Ana").first?.property("phones")?.array?.count == 1000)
        #expect(Self.notes(result).contains("phone-number: +52 664 555 19999"))
    }

    @Test func anEventOfVeryManyAttributesIsReadInGoodTime() throws {
        let attributes = (10..<100_010).map {
            #"{"uuid":"\#(Self.uuid($0))","type":"text","value":"\#($0)","timestamp":"1777895400"}"#
        }
        let result = try Fixture.read([("a.json", Self.event(#""Attribute":[\#(attributes.joined(separator: ","))]"#))])
        #expect(result.all("note").count == 100_000 && result.findings.isEmpty)
    }
}
