import CaseFile
import Diagnostics
import Digests
import Files
import HomeTestSupport
import Messaging
import Packages
import PartyHome
import Platform
import StrictJSON
import TestSupport
import Testing
import TradeModel
import X509

/// Everything that leaves a home has an entry in its ledger: who got what, when, and on what ground.
@Suite struct LedgerTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private var carrier: Party { stage.carrier }
    private var agency: Party { stage.agency }

    /// The id of the object of `Stage.bundle(name)`.
    private func id(_ name: String = "one") -> String {
        "identity--\(UUID.v5(namespace: carrier.home.identity.stream, name: Array(name.utf8)))"
    }

    private func entries(_ name: String = "one", at party: Party? = nil) throws -> [LedgerEntry] {
        try (party ?? carrier).home.caseFile.ledger(ofObject: id(name)).map(\.entry)
    }

    private func terms(_ basis: String? = nil) -> PackageSealer.Terms { PackageSealer.Terms(legalBasis: basis) }

    // MARK: Ways out

    @Test func aSealedBundleHasAnEntryForEachRecipient() throws {
        let sealed = try carrier.mail().seal(
            [try stage.bundle()], to: [agency.id, stage.partner.id], together: true, terms("treaty"),
            place: { stage.folder.file($0) })
        let entries = try entries()
        #expect(entries.map(\.disclosure.recipient) == [agency.id.text, stage.partner.id.text])
        #expect(Set(entries.map(\.disclosure.message)) == [sealed[0].messageID.description])
        #expect(entries.map(\.disclosure.act) == ["seal", "seal"])
        #expect(entries.map(\.disclosure.legalBasis) == ["treaty", "treaty"])
        #expect(entries.map(\.objectCount) == [1, 1])
        #expect(entries.allSatisfy { $0.state == .sent && $0.actor == "tester" && $0.time == Stage.now.rfc3339 })
    }

    @Test func holdersAreThosePartiesThatGotIt() throws {
        _ = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)
        _ = try carrier.seal(try stage.bundle("two"), to: [stage.partner], in: stage.folder)
        let holders = try carrier.home.caseFile.holders(of: [id(), id("two"), id("three")])
        #expect(holders.mapValues { $0.map(\.party) } == [id(): [agency.id.text], id("two"): [stage.partner.id.text]])
        #expect(try carrier.home.caseFile.holders(of: id()).map(\.version.fields) == [.whole])
    }

    @Test func whatGoesIntoTheOutboxHasAnEntry() throws {
        let sealed = try carrier.mail().sealForSending([try stage.bundle()], to: agency.id, terms())
        #expect(try entries().map(\.disclosure.message) == [sealed?.messageID.description])
    }

    @Test func aPackageForNobodyInParticularHasAnEntry() throws {
        _ = try carrier.mail().pack(
            [try stage.bundle()], for: [], terms(), to: stage.folder.file("open.asice"), replacing: false)
        let entries = try entries()
        #expect(entries.map(\.disclosure.act) == ["pack"])
        #expect(entries.map(\.disclosure.recipient) == [nil])
        #expect(try carrier.home.caseFile.holders(of: id()).isEmpty)
    }

    @Test func aPackageThatIsPackedAndThenSealedHasOneEntry() throws {
        let path = stage.folder.file("packed.asice")
        _ = try carrier.mail().pack([try stage.bundle()], for: [agency.id], terms(), to: path, replacing: false)
        _ = try carrier.mail().seal(package: path, to: [agency.id], place: { stage.folder.file($0) })
        #expect(try entries().map(\.disclosure.act) == ["pack"])
    }

    @Test func aForwardedPackageIsAnEntryOfWhoForwardsIt() throws {
        let envelope = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)[0]
        _ = try agency.importFile(envelope)
        var terms = terms()
        let mail = agency.mail()
        terms.forwarding = try mail.forwarding([envelope], to: [stage.partner.id], release: nil)
        _ = try mail.seal(
            [try stage.bundle("added")], to: [stage.partner.id], together: false, terms,
            place: { stage.folder.file($0) })
        let entry = try #require(try entries(at: agency).first)
        #expect(entry.disclosure.act == "forward")
        let objects = try #require(try agency.home.caseFile.ledgerObjects(of: entry))
        #expect(objects.groups.map(\.originator) == [nil, carrier.id.text])
        #expect(objects.groups.map(\.ids.ids) == [[id("added")], [id()]])
    }

    @Test func partsThatAreShownAreNamedByTheirFields() throws {
        let envelope = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)[0]
        _ = try agency.importFile(envelope)
        let opened = try PackageOpener(agency.home, clock: .fixed(Stage.now)).open(
            envelope, copying: true, keys: { () throws(Fault) in agency.keys })
        let disclosure = try PreparedDisclosure(
            PreparedDisclosure.Request(
                objects: [id()], selection: try DisclosureSelection(only: ["name"]), recipient: stage.partner.id),
            from: try #require(opened.package), in: agency.home, at: Stage.now)
        try disclosure.write(
            to: stage.folder.file("parts.json"), replacing: false, ground: nil, isGuessable: false, for: agency.home,
            by: agency.actor())
        let holders = try agency.home.caseFile.holders(of: id())
        #expect(holders.map(\.party) == [stage.partner.id.text])
        #expect(holders.map(\.version.fields) == [.only(["name"])])
    }

    @Test func aShareNamesWhatOfAnObjectWent() throws {
        let envelope = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)[0]
        _ = try agency.importFile(envelope)
        let request = ShareRequest([.objects([id()])], with: stage.partner.id)
        let made = try agency.mail().share(request)
        let entry = try #require(try entries(at: agency).first)
        #expect(entry.disclosure.act == "share")
        #expect(entry.disclosure.message == made.sealed.messageID.description)
        let objects = try #require(try agency.home.caseFile.ledgerObjects(of: entry))
        #expect(objects.groups.map(\.originator) == [carrier.id.text])
    }

    @Test func whatPolicyRefusesHasNoEntry() throws {
        let head = #""spec_version":"2.1","created":"2026-01-01T00:00:00.000Z""#
        let path = try stage.folder.write(
            """
            {"type":"bundle","id":"bundle--00000000-0000-4000-8000-000000000009","objects":[{"type":"identity",\(head),
            "modified":"2026-01-01T00:00:00.000Z","id":"\(id("red"))","name":"Example","identity_class":"organization",
            "object_marking_refs":["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]}]}
            """, "red.json")
        #expect(
            faultCode { _ = try carrier.seal(path, to: [agency], in: stage.folder) } == "release-needed")
        #expect(try entries("red").isEmpty)
        var overridden = terms()
        overridden.override = "agreed by telephone"
        _ = try carrier.mail().seal(
            [path], to: [agency.id], together: false, overridden, place: { stage.folder.file($0) })
        #expect(try entries("red").map(\.disclosure.ground) == ["agreed by telephone"])
    }

    // MARK: Confirmations

    @Test func anAcceptedReceiptAcknowledges() throws {
        let envelope = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)[0]
        let outcome = try agency.importFile(envelope)
        #expect(try entries().map(\.state) == [.sent])
        let later = Stage.now.adding(seconds: 60)
        _ = try carrier.importFile(try #require(outcome.receiptPath), at: later)
        let entry = try #require(try entries().first)
        #expect(entry.state == .acknowledged)
        #expect(entry.confirmations.map(\.party) == [agency.id.text])
        #expect(entry.confirmations.map(\.time) == [later.rfc3339])
    }

    // MARK: What a stolen case file tells

    @Test func theLedgerHoldsNoValuesAndNamesNobodyInTheClear() throws {
        _ = try carrier.mail().seal(
            [try stage.bundle()], to: [agency.id], together: false, terms("by the treaty of Example"),
            place: { stage.folder.file($0) })
        let tables = ["ledger", "ledger_set", "ledger_object", "ledger_key", "ledger_confirmation"]
        let script = """
            import sqlite3, sys
            db = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
            for table in sys.argv[2:]:
                for row in db.execute("SELECT * FROM " + table):
                    print("".join(v.hex() if isinstance(v, bytes) else str(v) for v in row))
            """
        let dump = String(
            decoding: try Tool.run("python3", ["-c", script, carrier.home.layout.caseFile] + tables).output,
            as: UTF8.self)
        #expect(!dump.isEmpty)
        for text in [id(), agency.id.text, "treaty", "Example Trading", "tester"] {
            #expect(!dump.contains(text))
            #expect(!dump.contains(Hex.encode(Array(text.utf8))))
        }
        #expect(!dump.contains(String(id().suffix(36).filter { $0 != "-" })))
    }

    // MARK: How long it is kept

    @Test func aPurgeOfContentsLeavesTheLedger() throws {
        let envelope = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)[0]
        let outcome = try agency.importFile(envelope)
        _ = try agency.mail().share(ShareRequest([.objects([id()])], with: stage.partner.id))
        _ = try Purger(agency.home, actor: agency.actor()).purge(
            .messages([try #require(outcome.manifest).messageID.description]), reason: "asked for")
        #expect(try entries(at: agency).map(\.disclosure.recipient) == [stage.partner.id.text])
    }

    private static let later = Timestamp("2032-01-01T00:00:00Z") ?? Timestamp(seconds: 0)

    private func purge(at time: Timestamp, _ party: Party) throws -> (destroyed: Int, kept: Int) {
        try party.home.purgeLedger(
            of: 2026, reason: "the years are over", approver: ActApprover(), by: party.actor(time))
    }

    @Test func aYearIsDestroyedAfterFiveYearsOnly() throws {
        _ = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)
        let early = Self.later.adding(seconds: -1)
        #expect(faultCode { _ = try purge(at: early, carrier) } == "ledger-year-kept")
        let result = try purge(at: Self.later, carrier)
        #expect(result.destroyed == 1 && result.kept == 0)
        #expect(try entries().isEmpty)
        #expect(faultCode { _ = try purge(at: Self.later, carrier) } == "ledger-year-unknown")
        #expect(try carrier.home.caseFile.verifyLog() > 0)
    }

    @Test func entriesAboutObjectsThatAreStillHereOutliveTheirYear() throws {
        let envelope = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)[0]
        _ = try agency.importFile(envelope)
        _ = try agency.mail().share(ShareRequest([.objects([id()])], with: stage.partner.id))
        let before = try entries(at: agency)
        let result = try purge(at: Self.later, agency)
        #expect(result.destroyed == 0 && result.kept == 1)
        let after = try entries(at: agency)
        #expect(after.map(\.disclosure) == before.map(\.disclosure))
        #expect(after.map(\.time) == before.map(\.time))
    }

    // MARK: Persons

    @Test func readingItAboutAPersonIsLogged() throws {
        _ = try carrier.seal(try stage.bundle(), to: [agency], in: stage.folder)
        let found = try carrier.home.ledger(
            ofPerson: [id()], reason: "asked by the person", approver: ActApprover(), by: carrier.actor())
        #expect(found.map(\.record) == [id()])
        #expect(found.flatMap(\.entries).count == 1)
        let entry = try #require(try carrier.home.caseFile.lastLogEntry())
        #expect(entry.act == "ledger-read" && entry.subject == id())
        #expect(entry.details.contains("asked by the person"))
    }

    @Test func otherHoldersAreThoseThatMessagesName() throws {
        let envelope = try carrier.seal(
            try stage.bundle(), to: [agency, stage.partner], in: stage.folder, together: true)[0]
        _ = try agency.importFile(envelope)
        let others = try agency.home.caseFile.otherHolders(of: id(), except: agency.id.text)
        #expect(others.map(\.party) == [carrier.id.text, stage.partner.id.text])
        #expect(others.map(\.reason) == [.originated, .named])
    }
}
