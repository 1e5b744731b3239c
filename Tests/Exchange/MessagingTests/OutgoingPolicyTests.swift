import BundleFormats
import CaseFile
import Diagnostics
import Files
import HomeTestSupport
import Messaging
import Packages
import PartyHome
import Platform
import Policy
import StrictJSON
import TestSupport
import Testing
import TradeModel
import X509

/// Policy at the ways out and in of real homes: what came from others, newest markings, overrides, logs.
@Suite struct OutgoingPolicyTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private static let forbidden = "marking-definition--00000000-0000-4000-8000-000000000003"
    private static let toMexico = "marking-definition--00000000-0000-4000-8000-000000000004"
    private static let encrypted = "marking-definition--00000000-0000-4000-8000-000000000005"
    private static let amber = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
    private static let red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"
    /// One that has an extension of somebody else: nobody here knows what it asks for.
    private static let unknown = "marking-definition--00000000-0000-4000-8000-0000000000fe"
    private static let object = "identity--00000000-0000-4000-8000-000000000001"

    /// A bundle of one object, or of many.
    private func bundle(
        _ name: String, marking: String? = nil, modified: String = "2026-01-01", creator: String? = nil, count: Int = 1,
        with other: STIXObject? = nil
    ) throws -> String {
        func definition(_ id: String, _ content: String, in extensionID: String) -> String {
            #"{"type":"marking-definition","spec_version":"2.1","id":"\#(id)","created":"2026-01-01T00:00:00.000Z","#
                + #""extensions":{"\#(extensionID)":{"extension_type":"property-extension",\#(content)}}}"#
        }
        let handling = "extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064"
        var objects = [
            definition(Self.forbidden, #""onward_sharing":"forbidden""#, in: handling),
            definition(Self.toMexico, #""releasable_to":[{"scheme":"country","value":"MX"}]"#, in: handling),
            definition(
                Self.encrypted, #""tlp":"green","encrypt_in_transit":"must""#,
                in: "extension-definition--762e2e97-ee51-43e5-a9ea-165fbb862c4a"),
            definition(
                Self.unknown, #""asks_for":"silence""#, in: "extension-definition--5d5cdd18-3f4e-4f3c-8a3e-0d6b8e0a4a1f"
            ),
        ]
        if let other { objects.append(String(decoding: JSONValue.object(other.json).canonical(), as: UTF8.self)) }
        for number in 1...count {
            let id = Self.object.dropLast(4) + (number + 10_000).description.dropFirst()
            objects.append(
                #"{"type":"identity","spec_version":"2.1","id":"\#(id)","created":"2026-01-01T00:00:00.000Z","#
                    + #""modified":"\#(modified)T00:00:00.000Z","name":"Example \#(number)","identity_class":"organization""#
                    + (creator.map { #","created_by_ref":"\#($0)""# } ?? "")
                    + (marking.map { #","object_marking_refs":["\#($0)"]"# } ?? "") + "}")
        }
        return try stage.folder.write(
            #"{"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000000","objects":[\#(objects.joined(separator: ","))]}"#,
            name)
    }

    private func seal(_ file: String, by party: Party, to other: Party, override: String? = nil) throws -> String {
        var terms = PackageSealer.Terms()
        terms.override = override
        return try party.mail().seal(
            [file], to: [other.id], together: false, terms, place: { stage.folder.file($0) })[0].path
    }

    private func fault(_ body: () throws -> Void) -> Fault? {
        do {
            try body()
            return nil
        } catch { return error as? Fault }
    }

    private func lastDetails(_ party: Party, _ act: String) throws -> JSONValue {
        let entry = try #require(try party.home.caseFile.log().last { $0.act == act })
        return try JSONValue(parsing: Array(entry.details.utf8))
    }

    @Test func whatMarkingsRefuseToTheRecipientIsNotSealedAndNothingIsWritten() throws {
        let file = try bundle("mexico.json", marking: Self.toMexico)
        let before = try Paths.names(in: stage.folder.path)
        let fault = fault { _ = try seal(file, by: stage.carrier, to: stage.agency) }
        #expect(fault?.code.name == "release-needed" && fault?.kind == .policy)
        #expect(try Paths.names(in: stage.folder.path) == before)
        #expect(try stage.carrier.home.caseFile.packages(.sent).isEmpty)
        let details = try lastDetails(stage.carrier, "policy-refused")
        #expect(details["act"]?.string == "seal")
        #expect(details["refused"]?.array?.first?["to"]?.array?.first?.string == stage.agency.id.text)
        #expect(details["refused"]?.array?.first?["reasons"]?.array?.first?["rule"]?.string == "release")
        // Of two recipients one may not have it: neither gets it.
        #expect(
            faultCode {
                _ = try stage.carrier.mail().seal(
                    [file], to: [stage.agency.id, stage.partner.id], together: false, PackageSealer.Terms(),
                    place: { stage.folder.file($0) })
            } == "release-needed")
    }

    @Test func onesOwnLimitIsOverriddenOnASignedGroundThatTheReceiverTakes() throws {
        let file = try bundle("mexico.json", marking: Self.toMexico)
        let envelope = try seal(file, by: stage.carrier, to: stage.agency, override: "Decision of 2026-03-01")
        #expect(try lastDetails(stage.carrier, "policy-overridden")["reason"]?.string == "Decision of 2026-03-01")
        let outcome = try stage.agency.importFile(envelope)
        #expect(outcome.outcome == .passed && outcome.manifest?.release == "Decision of 2026-03-01", "\(outcome.codes)")
    }

    @Test func whereTwoPersonsSignOverridesNothingLeavesWithoutThem() throws {
        _ = try stage.carrier.home.caseFile.set("require-two", to: "override", by: stage.carrier.actor())
        let file = try bundle("mexico.json", marking: Self.toMexico)
        #expect(
            faultCode { _ = try seal(file, by: stage.carrier, to: stage.agency, override: "Urgent") }
                == "persons-needed")
        #expect(try stage.carrier.home.caseFile.packages(.sent).isEmpty)
    }

    @Test func aGroundThatIsNotNeededIsNotSigned() throws {
        let outcome = try stage.agency.importFile(
            try seal(try bundle("plain.json"), by: stage.carrier, to: stage.agency, override: "just in case"))
        #expect(outcome.outcome == .passed && outcome.manifest?.release == nil)
        #expect(try !stage.carrier.home.caseFile.log().contains { $0.act == "policy-overridden" })
    }

    @Test(arguments: [nil, "Urgent"]) func aMarkingThatCannotBeReadForbidsEvenOnesOwn(_ ground: String?) throws {
        let file = try bundle("unknown.json", marking: Self.unknown)
        let code = faultCode { _ = try seal(file, by: stage.carrier, to: stage.agency, override: ground) }
        #expect(code == (ground == nil ? "release-needed" : "override-not-possible"))
    }

    @Test func anObjectOfAnotherPartyStaysThatPartysInABundleOfOnesOwn() throws {
        _ = try stage.agency.importFile(
            try seal(try bundle("amber.json", marking: Self.amber), by: stage.carrier, to: stage.agency))
        // Written anew without a marking, as one's own.
        let own = try bundle("own.json", modified: "2026-02-01")
        #expect(faultCode { _ = try seal(own, by: stage.agency, to: stage.partner) } == "release-needed")
        // What it created is its own too, by the identity that it sent.
        let creator = try bundle("created.json", creator: Self.object, count: 2)
        let decisions = try stage.agency.mail().preview(
            [creator], for: [stage.partner.id], PackageSealer.Terms(), by: .seal)
        #expect(decisions[0].decision.withheld == 1)
        // A party that never received it may send it.
        #expect(try !seal(own, by: stage.carrier, to: stage.partner).isEmpty)
    }

    @Test func theNewestMarkingThatIsHeldCounts() throws {
        let first = try seal(try bundle("first.json", modified: "2026-01-20"), by: stage.carrier, to: stage.agency)
        _ = try stage.agency.importFile(first)
        func forward() throws -> [OutgoingDecision] {
            let mail = stage.agency.mail()
            return try mail.forwarding([first], to: [stage.partner.id], release: nil).decisions
        }
        #expect(try forward()[0].isPermitted)
        _ = try stage.agency.importFile(
            try seal(
                try bundle("narrowed.json", marking: Self.forbidden, modified: "2026-02-01"), by: stage.carrier,
                to: stage.agency))
        let decision = try #require(try forward().first)
        #expect(decision.decision.reasons.keys.map(\.rule) == ["onward"])
        // An older version that comes later changes nothing.
        _ = try stage.agency.importFile(
            try seal(try bundle("older.json", modified: "2026-01-10"), by: stage.carrier, to: stage.agency))
        #expect(try !forward()[0].isPermitted)
    }

    @Test func whatThisHomeExportedStaysItsOwnWhenAnotherPartySendsItBack() throws {
        let home = stage.agency.home
        let producer = HomeExport(home, dated: Stage.now, markings: []).producer
        let own = try bundle("own.json", marking: Self.amber, creator: producer.id, with: producer)
        _ = try stage.agency.importFile(try seal(own, by: stage.carrier, to: stage.agency))
        #expect(try !seal(own, by: stage.agency, to: stage.partner).isEmpty)
    }

    @Test func noGroundReachesWhatAnotherPartySet() throws {
        let envelope = try seal(
            try bundle("forbidden.json", marking: Self.forbidden), by: stage.carrier, to: stage.agency)
        let mail = stage.agency.mail()
        var terms = PackageSealer.Terms()
        terms.forwarding = try mail.forwarding([envelope], to: [stage.partner.id], release: "Urgent")
        let fault = fault {
            _ = try mail.seal([], to: [stage.partner.id], together: false, terms, place: { stage.folder.file($0) })
        }
        #expect(fault?.code.name == "override-not-possible")
        #expect(fault?.finding.sentence.contains("another party") == true, "\(fault?.finding.sentence ?? "")")
        #expect(try lastDetails(stage.agency, "policy-refused")["code"]?.string == "override-not-possible")
    }

    @Test func whatPolicyRefusesIsNotTakenIn() throws {
        // A sender whose program does not ask.
        let bytes = try File.bytes(at: bundle("mexico.json", marking: Self.toMexico))
        let forged = try Forge(stage).envelope(contents: [(name: "mexico.json", bytes: bytes, isBundle: true)])
        let outcome = try stage.agency.importFile(forged)
        #expect(outcome.outcome == .failed && outcome.codes.contains("not-permitted"), "\(outcome.codes)")
        #expect(outcome.quarantineID != nil && outcome.receiptPath != nil)
        #expect(try stage.agency.home.caseFile.currentObjects().isEmpty)
        #expect(try lastDetails(stage.agency, "policy-refused")["code"]?.string == "not-permitted")
    }

    @Test func aHomeThatAsksForAnAgreementGivesAndTakesNothingWithoutOne() throws {
        let before = try seal(try bundle("plain.json"), by: stage.carrier, to: stage.agency)
        _ = try stage.agency.home.requireAgreement(with: nil, true, by: stage.agency.actor())
        #expect(try stage.agency.importFile(before).codes.contains("not-permitted"))
        let preview = try stage.agency.mail().preview(
            [try bundle("plain.json")], for: [stage.partner.id], PackageSealer.Terms(), by: .seal)
        #expect(preview[0].decision.reasons.keys.map(\.clauseText) == ["home:agreement-required"])
    }

    @Test func whatMustBeEncryptedIsNotPackedForAnybody() throws {
        let file = try bundle("encrypted.json", marking: Self.encrypted)
        let mail = stage.carrier.mail()
        #expect(
            faultCode {
                _ = try mail.pack(
                    [file], for: [], PackageSealer.Terms(), to: stage.folder.file("p.asice"), replacing: false)
            } == "release-needed")
        #expect(try !seal(file, by: stage.carrier, to: stage.agency).isEmpty)
    }

    @Test func attachmentsHaveTheColourOfTheirMessage() throws {
        let file = try bundle("red.json", marking: Self.red)
        let note = try stage.folder.write("text", "note.txt")
        let decision = try stage.carrier.mail().preview(
            [file, note], for: [stage.agency.id], PackageSealer.Terms(), by: .seal)[0].decision
        #expect(decision.withheld == 2 && decision.objects.last == "data/note.txt")
    }

    @Test func ofManyObjectsTheFirstAreNamedAndTheRestCounted() throws {
        let file = try bundle("many.json", marking: Self.toMexico, count: 300)
        let sentence = fault { _ = try seal(file, by: stage.carrier, to: stage.agency) }?.finding.sentence ?? ""
        #expect(sentence.contains("300 of 300 objects are withheld (300: "), "\(sentence)")
        let logged = try lastDetails(stage.carrier, "policy-refused")["refused"]?.array?.first
        #expect(logged?["objects"]?.array?.count == 100 && logged?["count"]?.number?.text == "300")
    }

    @Test func aPreviewWritesNothing() throws {
        let file = try bundle("mexico.json", marking: Self.toMexico)
        let before = try stage.carrier.home.caseFile.log().count
        let preview = try stage.carrier.mail().preview(
            [file], for: [stage.agency.id], PackageSealer.Terms(), by: .seal)
        #expect(!preview[0].isPermitted)
        #expect(try stage.carrier.home.caseFile.log().count == before)
    }
}
