import ASiC
import BundleFormats
import CaseFile
import CaseWork
import Diagnostics
import Digests
import EntityResolution
import FileMerging
import Files
private import Foundation
import HomeTestSupport
import Messaging
import PartyHome
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel
import X509

@testable import Packages

/// A party shares what it may share: what goes verifies against its originator, and what does not go is nowhere in it.
@Suite struct ShareTests {
    private let stage: Stage
    private static let name = "identity--00000000-0000-4000-8000-000000000001"
    private static let secret = "identity--00000000-0000-4000-8000-000000000002"
    private static let note = "note--00000000-0000-4000-8000-000000000003"
    private static let marking = "marking-definition--00000000-0000-4000-8000-00000000000f"

    /// The agency knows the stranger, who does not know the carrier.
    init() throws {
        stage = try Stage()
        try stage.agency.meet(stage.stranger)
        try stage.stranger.meet(stage.agency)
    }

    private var agency: Party { stage.agency }
    private var stranger: Party { stage.stranger }

    /// A bundle of which the stranger may not have a telephone number, an identity, and what needs that.
    private func bundle() throws -> String {
        let head = #""spec_version":"2.1","created":"2026-01-01T00:00:00.000Z""#
        let modified = #""modified":"2026-01-01T00:00:00.000Z""#
        let phones = #""extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5""#
        return try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000009","objects":[
            {"type":"marking-definition",\(head),"id":"\(Self.marking)","extensions":{
            "extension-definition--884aab29-3f6e-426b-aac2-4a48e2562064":{"extension_type":"property-extension",
            "releasable_to":[{"scheme":"party-id","value":"\(agency.id.text)"}]}}},
            {"type":"identity",\(head),\(modified),"id":"\(Self.name)","name":"Example Trading",
            "identity_class":"organization","roles":["consignor","carrier"],
            "extensions":{\(phones):{"extension_type":"property-extension","phones":["+12025550123","+12025550188"]}},
            "object_marking_refs":["marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"],
            "granular_markings":[{"marking_ref":"\(Self.marking)","selectors":["extensions.\(phones.dropFirst().dropLast()).phones.[0]"]}]},
            {"type":"identity",\(head),\(modified),"id":"\(Self.secret)","name":"Example Source",
            "identity_class":"individual","object_marking_refs":["\(Self.marking)"]},
            {"type":"note",\(head),\(modified),"id":"\(Self.note)","content":"seen twice",
            "object_refs":["\(Self.secret)","\(Self.name)"]}]}
            """, "marked.json")
    }

    /// The agency has the bundle from the carrier.
    ///
    /// - Returns: the message.
    @discardableResult
    private func received(_ version: WireVersion = .v2) throws -> String {
        var terms = PackageSealer.Terms()
        terms.version = version
        let sealed = try stage.carrier.mail().seal(
            [try bundle()], to: [agency.id], together: false, terms, place: { stage.folder.file($0) })
        let outcome = try agency.importFile(sealed[0].path)
        #expect(outcome.stored != nil, "\(outcome.codes)")
        return sealed[0].messageID.description
    }

    private func share(
        _ items: [ShareRequest.Item], by party: Party? = nil, with other: Party? = nil,
        _ change: (inout ShareRequest) -> Void = { _ in }
    ) throws -> (plan: SharePlan, path: String) {
        var request = ShareRequest(items, with: (other ?? stranger).id)
        change(&request)
        let made = try (party ?? agency).mail().share(request) { stage.folder.file($0) }
        return (made.plan, made.sealed.path)
    }

    /// The package in an envelope for the stranger.
    private func package(_ path: String, for party: Party? = nil) throws -> VerifiedPackage {
        let party = party ?? stranger
        let judgement = try PackageOpener(party.home, clock: .fixed(Stage.now)).open(path) { () throws(Fault) in
            party.keys
        }
        return try #require(judgement.package, "\(judgement.authenticity.map(\.findings)) \(judgement.findings)")
    }

    @Test func whatGoesIsStatedByItsOriginatorAndWhatDoesNotIsNamed() throws {
        let message = try received()
        let made = try share([.message(message)])
        #expect(made.plan.items.map(\.extent) == [.partial, .withheld, .partial])
        let outcome = try stranger.importFile(made.path)
        #expect(outcome.outcome == .passed && outcome.stored?.newVersions == 2, "\(outcome.codes)")
        let passed = try #require(outcome.passedOn.first)
        #expect(
            passed.originator == stage.carrier.id && passed.isIntroduced && passed.messageID?.description == message)
        let current = try stranger.home.caseFile.currentObjects()
        let identity = try #require(current.first { $0.object.id == Self.name })
        let phones = "/extensions/extension-definition--05742a9b-97ff-4675-afe9-5e0fadd535c5/phones"
        #expect(identity.partial?.missing == [phones + "/0"])
        #expect(identity.object.property("phones") == ["+12025550188"])
        #expect(identity.object.json["granular_markings"] == nil)
        let origin = try #require(try stranger.home.caseFile.provenance(of: identity.number).first)
        #expect(origin.originator == stage.carrier.id.text && origin.passedOnBy == agency.id.text)
        #expect(origin.message == message && origin.entry == "data/marked.json" && origin.position == 1)
        let note = try #require(current.first { $0.object.id == Self.note })
        #expect(note.object.json["object_refs"] == [.string(Self.name)] && note.partial?.missing == ["/object_refs/0"])
    }

    @Test func nothingOfWhatIsWithheldIsInTheShare() throws {
        let message = try received()
        let stored = try agency.home.caseFile.packages(.received)[0]
        let original = try File.bytes(at: stage.folder.file("marked.json"))
        let made = try share([.message(message)])
        let package = try package(made.path)
        var texts: [[UInt8]] = [try package.source.bytes(limit: 1 << 24)]
        for name in package.container.dataEntries { texts.append(try package.bytes(of: name)) }
        for disclosure in package.disclosures {
            let bytes = try package.bytes(of: disclosure.entry.entry)
            for member in ["head", "signature"] {
                let text = try JSONValue(parsing: bytes)[member]?.string ?? ""
                texts.append(Base64.decode(text) ?? [])
            }
        }
        let whole = try self.package(Paths.join(agency.home.layout.sealed, stored.file), for: agency)
        var digests = [Digest.sha256(original)]
        // The head travels, and its signature has its digest.
        let travels: Set = [PackageManifest.entryName, DisclosureHead.entryName, DisclosureHead.signatureEntry]
        for name in whole.container.dataEntries where !travels.contains(name) {
            digests.append(Digest.sha256(try whole.container.bytes(of: name, limit: 1 << 24)))
        }
        digests.append(Digest.sha256(whole.manifest.bytes))
        var secrets = ["Example Source", "+12025550123", "2025550123", Self.secret, Self.marking, "seen once"]
        secrets += [stored.manifestDigest, "bundle--00000000-0000-4000-8000-000000000009"]
        secrets += digests.map(\.hex) + digests.map { Base64.encode($0.bytes) }
        for text in texts {
            for secret in secrets {
                #expect(!Self.contains(text, Array(secret.utf8)), "\(secret)")
            }
            for digest in digests { #expect(!Self.contains(text, digest.bytes)) }
        }
        // Neither the size of the bundle nor the number of its values is there: leaves are filled.
        let numbers = texts.compactMap { try? JSONValue(parsing: $0) }.flatMap(Self.numbers)
        let leaves = try JSONValue(parsing: whole.manifest.bytes)["commitment"]?["leaves"]?.number?.text
        #expect(!numbers.contains("\(original.count)"))
        #expect(Int(leaves ?? "").map { $0 % 8 } == 0)
    }

    private static func contains(_ bytes: [UInt8], _ other: [UInt8]) -> Bool {
        Data(bytes).range(of: Data(other)) != nil
    }

    private static func numbers(_ value: JSONValue) -> [String] {
        if let number = value.number { return [number.text] }
        return (value.array ?? []).flatMap(numbers) + (value.object?.members ?? []).flatMap { numbers($0.value) }
    }

    @Test func theWholeMessageCompletesIt() throws {
        try stage.carrier.meet(stranger)
        _ = try share([.message(try received())]).path
        let shared = try share([.objects([Self.name])]).path
        _ = try stranger.importFile(shared)
        try stranger.meet(stage.carrier)
        let path = try stage.folder.write(
            try String(decoding: File.bytes(at: bundle()), as: UTF8.self)
                .replacing(agency.id.text, with: stranger.id.text), "whole.json")
        let whole = try stage.carrier.seal(path, to: [stranger], in: stage.folder)[0]
        let outcome = try stranger.importFile(whole)
        #expect(outcome.stored != nil, "\(outcome.codes)")
        let current = try stranger.home.caseFile.currentObjects().filter { $0.object.id == Self.name }
        #expect(current.count == 1 && current[0].partial == nil)
        #expect(try stranger.home.caseFile.versionConflicts().isEmpty)
    }

    @Test func anIntroducedPartyCountsAsNoSourceUntilItsFingerprintWasCompared() throws {
        _ = try stranger.importFile(try share([.message(try received())]).path)
        _ = try MergeWorkflow(stranger.home, actor: stranger.actor()).merge()
        func said() throws -> (originators: Int?, sources: [String]) {
            let view = try CaseView(stranger.home)
            return (view.result.entity(of: Self.name)?.originators, view.sources(of: Self.name))
        }
        #expect(try said().originators == 0)
        #expect(try said().sources == ["The Carrier, according to The Agency"])
        let introduced = try #require(try stranger.home.introducedParties().first)
        #expect(introduced.party == stage.carrier.id && introduced.introductions.map(\.introducer) == [agency.id.text])
        let registry = PartnerRegistry(stranger.home, clock: .fixed(Stage.now))
        #expect(
            faultCode { try registry.add(introduced: "The Carrier", .fingerprint("00"), by: stranger.actor()) }
                == "fingerprint-mismatch")
        try registry.add(introduced: "The Carrier", .fingerprint(introduced.profile.fingerprint), by: stranger.actor())
        #expect(try stranger.home.introducedParties().isEmpty)
        #expect(try said().originators == 1)
        #expect(try said().sources == ["The Carrier"])
        #expect(try stranger.home.caseAnswers().outdatedMerge()?.code.name == "merge-outdated")
    }

    @Test func whatIsPassedOnIsPassedOnAgainOnlyOfConfirmedParties() throws {
        let message = try received()
        _ = try stranger.importFile(try share([.message(message)]).path)
        try stranger.meet(stage.partner)
        try stage.partner.meet(stranger)
        #expect(
            faultCode { _ = try share([.message(message)], by: stranger, with: stage.partner) } == "share-empty")
        try PartnerRegistry(stranger.home, clock: .fixed(Stage.now)).add(
            introduced: "The Carrier", .fingerprint(stage.carrier.id.text), by: stranger.actor())
        let made = try share([.message(message)], by: stranger, with: stage.partner)
        // The note has no marking that is shown: nobody knows whether it had one.
        #expect(made.plan.items.map(\.extent) == [.whole, .withheld])
        let outcome = try stage.partner.importFile(made.path)
        #expect(outcome.stored != nil && outcome.passedOn.map(\.isIntroduced) == [false], "\(outcome.codes)")
        let identity = try #require(
            try stage.partner.home.caseFile.currentObjects().first { $0.object.id == Self.name })
        #expect(identity.partial?.missing.count == 1 && identity.object.name == "Example Trading")
    }

    @Test func oneOwnObjectsGoAsTheyAreOrAsPartsThatOneSigns() throws {
        let whole = try share([.bundle(try stage.bundle())])
        #expect(try package(whole.path).bundles == ["data/one.json"] && package(whole.path).disclosures.isEmpty)
        let parts = try share([.bundle(try bundle())])
        let package = try package(parts.path)
        #expect(package.bundles.isEmpty && package.disclosures.map(\.originator) == [agency.id])
        #expect(package.manifest.introduced.isEmpty)
        let outcome = try stranger.importFile(parts.path)
        #expect(outcome.stored?.newVersions == 2, "\(outcome.codes)")
        #expect(outcome.passedOn.map(\.isIntroduced) == [false])
    }

    @Test func messagesOfVersion1AreSharedOnlyWhenTheyMayBeGuessed() throws {
        let message = try received(.v1)
        #expect(faultCode { _ = try share([.message(message)]) } == "share-empty")
        let made = try share([.message(message)]) { $0.isGuessable = true }
        let outcome = try stranger.importFile(made.path)
        #expect(outcome.stored != nil, "\(outcome.codes)")
        let identity = try #require(
            try stranger.home.caseFile.currentObjects().first { $0.object.id == Self.name })
        #expect(identity.object.json["extensions"] == nil && identity.object.name == "Example Trading")
    }

    @Test func nothingIsSharedWithASuspendedPartner() throws {
        let message = try received()
        _ = try PartnerRegistry(agency.home, clock: .fixed(Stage.now)).setSuspended(
            stranger.id, true, reason: "test", by: agency.actor())
        #expect(faultCode { _ = try share([.message(message)]) } == "partner-suspended")
        #expect(
            faultCode { _ = try agency.mail().planShare(ShareRequest([.message(message)], with: stranger.id)) }
                == "partner-suspended")
    }

    @Test func aDisclosureThatIsSealedAloneIsTakenIn() throws {
        _ = try received()
        let stored = try agency.home.caseFile.packages(.received)[0]
        let whole = try package(Paths.join(agency.home.layout.sealed, stored.file), for: agency)
        let disclosure = try DisclosureWriter.draft(
            from: whole, objects: [Self.note], DisclosureSelection(only: ["content"])
        ).disclosure(guessable: false)
        let file = try stage.folder.write(disclosure.bytes, "part.json")
        let sealed = try agency.seal(file, to: [stage.partner], in: stage.folder)[0]
        let outcome = try stage.partner.importFile(sealed)
        #expect(outcome.stored?.newVersions == 1, "\(outcome.codes)")
        let shown = try #require(try stage.partner.home.caseFile.currentObjects().first)
        #expect(shown.partial?.statements.map(\.pointer) == ["/content", "/id", "/type"])
        // A party that does not know the originator, and to which it was not introduced, does not take it in.
        let unknown = try stranger.importFile(try agency.seal(file, to: [stranger], in: stage.folder)[0])
        #expect(unknown.stored == nil && unknown.codes.contains("disclosure-originator-unknown"))
    }

    @Test func aPurgeDestroysWhatAShareBrought() throws {
        let message = try received()
        func purge(_ message: String) throws {
            _ = try Purger(stranger.home, actor: stranger.actor()).purge(.messages([message]), reason: "test")
        }
        let made = try share([.message(message)])
        let outcome = try stranger.importFile(made.path)
        try purge(try #require(outcome.manifest).messageID.description)
        #expect(try stranger.home.caseFile.currentObjects().isEmpty && stranger.home.introducedParties().isEmpty)
        #expect(try stranger.count(in: stranger.home.layout.sealed) == 0)
        // By the originator's message: the share stays, but for its file, which has the parts.
        let again = try share([.message(message)])
        _ = try stranger.importFile(again.path)
        #expect(try stranger.home.caseFile.currentObjects().count == 2)
        try purge(message)
        #expect(try stranger.home.caseFile.currentObjects().isEmpty)
        #expect(try stranger.count(in: stranger.home.layout.sealed) == 0)
        // What was purged does not come in again.
        let third = try stranger.importFile(try share([.message(message)]).path)
        #expect(third.stored == nil && third.codes.contains("message-purged"))
    }

    @Test func twoNamesOfOneIntroducedPartyAreBothShown() throws {
        _ = try stranger.importFile(try share([.message(try received())]).path)
        // The partner has the carrier under a newer name.
        let bytes = try File.bytes(at: stage.carrier.home.layout.profile)
        #expect(bytes.count > 0)
        let names = PartyNames(
            ["a": "The Agency", "b": "The Partner"],
            introduced: [
                "c": [(name: "The Carrier", introducers: ["a"]), (name: "Carrier Two", introducers: ["b"])],
                "d": [(name: "the agency", introducers: ["b"])],
            ])
        #expect(names["c"] == "The Carrier, according to The Agency (a…); or Carrier Two, according to The Partner")
        // One that has the name of a partner differs from it by its id, which is shown with both.
        #expect(names["d"] == "the agency (d…), according to The Partner" && names["a"] == "The Agency (a…)")
    }

    // MARK: Bad acts

    /// A bad act of the agency's, and the code that it ends with.
    enum BadAct: String, CaseIterable {
        case changedPart, partOfAnotherPackage, profileOfAnotherParty, ownPartUnderAnothersName, strangersPart
        case withheldAndShown, damagedProfile

        var code: String {
            switch self {
            case .changedPart: "disclosure-mismatch"
            case .partOfAnotherPackage: "disclosure-mismatch"
            case .profileOfAnotherParty, .damagedProfile: "introduced-profile-invalid"
            case .ownPartUnderAnothersName: "disclosure-entry-mismatch"
            case .strangersPart: "disclosure-originator-unknown"
            case .withheldAndShown: "disclosure-contradicts"
            }
        }
    }

    @Test(arguments: BadAct.allCases) func aBadActIsRefusedAndNamed(_ act: BadAct) throws {
        _ = try received()
        let stored = try agency.home.caseFile.packages(.received)[0]
        let whole = try package(Paths.join(agency.home.layout.sealed, stored.file), for: agency)
        let honest = try DisclosureWriter.disclosure(
            of: whole, showing: ["data/marked.json": [3: .without(["/object_refs/0"])]])
        var forge = Forge(stage)
        forge.originator = agency
        forge.gateway = agency
        forge.gateways = [agency]
        forge.recipients = [stranger]
        var (bytes, originator) = (honest.bytes, stage.carrier.id)
        var profile = try File.bytes(at: stage.carrier.home.layout.profile)
        var withheld: [DisclosureEntry.Withheld] = []
        var isIntroduced = true
        switch act {
        case .changedPart:
            bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("seen twice", with: "seen often").utf8)
        case .partOfAnotherPackage:
            let other = try self.package(try stage.envelope("two"), for: agency)
            let head = try DisclosureWriter.disclosure(of: other, showing: ["data/two.json": [0: .whole]])
            bytes = Disclosure(parts: honest.parts, evidence: head.evidence).bytes
        case .profileOfAnotherParty: profile = try File.bytes(at: stage.partner.home.layout.profile)
        case .damagedProfile: profile[profile.count / 2] ^= 1
        case .ownPartUnderAnothersName:
            let own = try PackageWriter.made(try stage.bundle("own"), by: agency)
            bytes = try DisclosureWriter.disclosure(of: own, showing: ["data/own.json": [0: .whole]]).bytes
        case .strangersPart: isIntroduced = false
        case .withheldAndShown:
            withheld = [DisclosureEntry.Withheld(entry: "data/marked.json", index: 3, pointers: ["/content"])]
        }
        forge.disclosures = [
            PassedOnDisclosure(
                bytes: bytes, entry: "data/disclosure-001.json", originator: originator, messageID: nil,
                withheld: withheld)
        ]
        if isIntroduced { forge.introduced = [PassedOnProfile(profile, of: originator, index: 0)] }
        originator = agency.id
        let outcome = try stranger.importFile(try forge.envelope(around: forge.package(contents: [])))
        #expect(outcome.stored == nil && outcome.codes.contains(act.code), "\(outcome.codes)")
        #expect(try stranger.home.caseFile.currentObjects().isEmpty)
        #expect(outcome.quarantineID != nil)
    }
}

extension PackageWriter {
    /// A package of a party that nobody gets.
    fileprivate static func made(_ bundle: String, by party: Party) throws -> VerifiedPackage {
        let sink = MemorySink()
        _ = try PackageWriter(signer: try party.signer(.originator), clock: .fixed(Stage.now), randomness: .system)
            .write(
                [PackageContent(fileName: bundle, source: try File(path: bundle), isBundle: true)],
                PackageWriter.Terms(version: .v2, kind: .bundle, originatorName: "x", positions: [], gateways: []),
                to: sink)
        let judged = try PackageReader.judge(
            sink.bytes, VerificationContext(trust: try party.home.trustStore(), time: Stage.now))
        guard case .package(let judgement) = judged else { throw Fault(.containerKindUnknown, kind: .badData) }
        return try #require(judgement.package)
    }
}
