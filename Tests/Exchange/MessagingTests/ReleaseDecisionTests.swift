import BundleFormats
import CaseFile
import Diagnostics
import Files
import HomeTestSupport
import Markings
import Messaging
import Packages
import PartyHome
import Platform
import StrictJSON
import TestSupport
import Testing
import X509

/// `markings`, `forward` and `disclose` decide alike, and what they decide is not overridden without a ground.
@Suite struct ReleaseDecisionTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private static let amber = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
    private static let green = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
    /// One that has an extension of somebody else: nobody here knows what it asks for.
    private static let unknown = "marking-definition--00000000-0000-4000-8000-0000000000ff"
    private static let policies = [
        #""releasable_to":[{"scheme":"country","value":"NL"}]"#,
        #""releasable_to":[{"scheme":"country","value":"MX"}]"#,
        #""onward_sharing":"forbidden""#, #""originator_control":true"#, #""retain_until":"2026-01-01T00:00:00.000Z""#,
    ]

    private static func policy(_ number: Int) -> String {
        "marking-definition--00000000-0000-4000-8000-00000000000\(number)"
    }

    private static func id(_ number: Int) -> String { "identity--00000000-0000-4000-8000-00000000000\(number)" }

    /// A bundle of the first markings, each on an object of its own; the last one marks a property.
    private func bundle(_ markings: [String], part: String? = nil, xml: Bool = false) throws -> String {
        let times = #""created":"2026-01-01T00:00:00.000Z""#
        var objects = Self.policies.enumerated().map { number, content in
            #"{"type":"marking-definition","spec_version":"2.1","id":"\#(Self.policy(number))",\#(times),"#
                + #""extensions":{"extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064":"#
                + #"{"extension_type":"property-extension",\#(content)}}}"#
        }
        objects.append(
            #"{"type":"marking-definition","spec_version":"2.1","id":"\#(Self.unknown)",\#(times),"extensions":"#
                + #"{"extension-definition--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a1f":"#
                + #"{"extension_type":"property-extension","asks_for":"silence"}}}"#)
        for (number, marking) in markings.enumerated() {
            let refs = marking.isEmpty ? "" : #","object_marking_refs":["\#(marking)"]"#
            objects.append(
                #"{"type":"identity","spec_version":"2.1","id":"\#(Self.id(number))",\#(times),"#
                    + #""modified":"2026-01-01T00:00:00.000Z","name":"Example \#(number)","identity_class":"organization""#
                    + refs + "}")
        }
        if let part {
            objects.append(
                #"{"type":"identity","spec_version":"2.1","id":"\#(Self.id(9))",\#(times),"#
                    + #""modified":"2026-01-01T00:00:00.000Z","name":"Example Part","identity_class":"organization","#
                    + #""contact_information":"+1 202 555 0143","#
                    + #""granular_markings":[{"marking_ref":"\#(part)","selectors":["contact_information"]}]}"#)
        }
        let id = "bundle--00000000-0000-4000-8000-000000000000"
        let json = try stage.folder.write(
            #"{"type":"bundle","id":"\#(id)","objects":[\#(objects.joined(separator: ","))]}"#, "marked.json")
        guard xml else { return json }
        let path = stage.folder.file("marked.xml")
        let sink = try AtomicFile(path: path, replacing: true)
        let writer = try BundleWriter(sink: sink, id: id, as: .xml)
        try BundleReader.forEachObject(in: File(path: json), named: json) { object throws(Fault) in
            try writer.append(object)
        }
        try writer.finish()
        try sink.commit()
        return path
    }

    /// What the agency got from the carrier, which asked nobody.
    private func received(_ bundle: String) throws -> String {
        try Forge(stage).envelope(
            contents: [(name: Paths.name(of: bundle), bytes: try File.bytes(at: bundle), isBundle: true)])
    }

    private func forward(_ envelope: String, release: String? = nil) throws -> [PackageSealer.Sealed] {
        let mail = stage.agency.mail()
        var terms = PackageSealer.Terms()
        terms.forwarding = try mail.forwarding([envelope], to: [stage.partner.id], release: release)
        return try mail.seal(
            [], to: [stage.partner.id], together: false, terms, place: { stage.folder.file($0) })
    }

    private func opened(_ envelope: String) throws -> VerifiedPackage {
        let agency = stage.agency
        let opened = try PackageOpener(agency.home, clock: .fixed(Stage.now)).open(
            envelope, keys: { () throws(Fault) in agency.keys })
        return try #require(opened.package)
    }

    private func disclosure(
        _ package: VerifiedPackage, objects: [String], properties: [String] = []
    ) throws -> PreparedDisclosure {
        try PreparedDisclosure(
            PreparedDisclosure.Request(
                objects: objects, selection: DisclosureSelection(only: properties), recipient: stage.partner.id),
            from: package, in: stage.agency.home, at: Stage.now)
    }

    /// The reader that `markings --onward` is asked about: the partner, as its profile has it.
    private var reader: Reader {
        Reader(
            [Audience(scheme: "party-id", value: stage.partner.id.text), Audience(scheme: "country", value: "NL")],
            isOnward: true, time: Stage.now)
    }

    @Test(arguments: ["", amber, green, unknown] + (0..<policies.count).map(policy), [false, true])
    func forwardAndDiscloseRefuseExactlyWhatMarkingsWithholds(_ marking: String, _ isPart: Bool) throws {
        let bundle = try bundle(isPart ? [""] : ["", marking], part: isPart && !marking.isEmpty ? marking : nil)
        let survey = try MarkingSummary(File(path: bundle), named: bundle, reader: reader)
        let shown = try #require(survey.release)
        let envelope = try received(bundle)
        let mail = stage.agency.mail()
        let forwarding = try mail.forwarding([envelope], to: [stage.partner.id], release: nil)
        #expect(forwarding.decisions.map(\.decision.objects) == [shown.objects])
        #expect(forwarding.decisions.map(\.decision.withheld) == [shown.withheld])
        #expect((faultCode { _ = try forward(envelope) } == "release-needed") == !shown.isPermitted)
        let object = isPart && !marking.isEmpty ? Self.id(9) : Self.id(isPart ? 0 : 1)
        let prepared = try disclosure(opened(envelope), objects: [object])
        #expect(prepared.decision.isPermitted == !shown.objects.contains(object))
    }

    @Test(arguments: [false, true]) func whatIsWithheldIsJudgedInEveryForm(_ isXML: Bool) throws {
        let envelope = try received(bundle(["", Self.policy(2), Self.unknown], xml: isXML))
        let fault = #expect(throws: Fault.self) { try forward(envelope) }
        #expect(fault?.code == .releaseNeeded && fault?.kind == .policy)
        let sentence = fault?.finding.sentence ?? ""
        #expect(sentence.contains("2 of 3 objects are withheld") && sentence.contains("The Partner"), "\(sentence)")
    }

    @Test func aGroundIsLoggedWithRecipientAndObjects() throws {
        let envelope = try received(bundle(["", Self.amber]))
        #expect(try forward(envelope, release: "Consent of 2026-02-03").count == 1)
        let entry = try #require(try stage.agency.home.caseFile.log().last)
        let details = try JSONValue(parsing: Array(entry.details.utf8))
        #expect(details["release"]?.string == "Consent of 2026-02-03")
        let against = try #require(details["against_markings"]?.array?.first)
        #expect(against["to"]?.array?.first?.string == stage.partner.id.text)
        #expect(against["objects"]?.array?.compactMap(\.string) == [Self.id(1)])
        #expect(against["count"]?.number?.text == "1")
    }

    @Test func whatIsDisclosedOnAGroundIsLoggedToo() throws {
        let package = try opened(received(bundle(["", Self.amber])))
        let (home, actor) = (stage.agency.home, stage.agency.actor())
        let path = stage.folder.file("part.json")
        let prepared = try disclosure(package, objects: [Self.id(1)])
        func write(_ ground: String?) throws {
            try prepared.write(to: path, replacing: false, ground: ground, isGuessable: false, for: home, by: actor)
        }
        let before = try home.caseFile.log().count
        #expect(faultCode { try write(nil) } == "release-needed")
        #expect(try home.caseFile.log().dropFirst(before).map(\.act) == ["policy-refused"])
        #expect(!Paths.exists(path))
        try write("agreed")
        #expect(
            try home.caseFile.log().dropFirst(before).map(\.act)
                == ["policy-refused", "policy-overridden", "disclosed"])
        let details = try JSONValue(parsing: Array(try #require(try home.caseFile.log().last).details.utf8))
        #expect(details["release"]?.string == "agreed")
        #expect(details["to"]?.array?.compactMap(\.string) == [stage.partner.id.text])
        #expect(details["against_markings"]?.array?.first?["objects"]?.array?.compactMap(\.string) == [Self.id(1)])
        #expect(details["guessable"] == nil)
        #expect(Paths.exists(path))
    }

    @Test func ofAnObjectThatIsMarkedInPartTheRestIsDisclosed() throws {
        let package = try opened(received(bundle([], part: Self.policy(2))))
        #expect(try disclosure(package, objects: [Self.id(9)], properties: ["name"]).decision.isPermitted)
        #expect(
            !(try disclosure(package, objects: [Self.id(9)], properties: ["name", "contact_information"]).decision
                .isPermitted))
        #expect(!(try disclosure(package, objects: [Self.id(9)]).decision.isPermitted))
    }

    @Test func ofAReaderWhoIsNotNamedNothingIsKnown() throws {
        let package = try opened(received(bundle([Self.policy(0), ""])))
        for (object, isPermitted) in [(Self.id(0), false), (Self.id(1), true)] {
            let prepared = try PreparedDisclosure(
                PreparedDisclosure.Request(objects: [object], selection: DisclosureSelection()), from: package,
                in: stage.agency.home,
                at: Stage.now)
            #expect(prepared.decision.isPermitted == isPermitted)
        }
    }

    @Test func nothingIsSealedForWhomNobodyDecidedAbout() throws {
        let envelope = try received(bundle([""]))
        let mail = stage.agency.mail()
        var terms = PackageSealer.Terms()
        terms.forwarding = try mail.forwarding([envelope], to: [stage.partner.id], release: "agreed")
        #expect(
            faultCode {
                _ = try mail.seal(
                    [], to: [stage.carrier.id], together: false, terms, place: { stage.folder.file($0) })
            } == "release-needed")
        #expect(
            faultCode { _ = try mail.pack([], for: [], terms, to: stage.folder.file("p.asice"), replacing: false) }
                == "release-needed")
    }
}
