internal import BundleFormats
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Files
import Markings
internal import Messaging
internal import Packages
internal import PartyHome
internal import Platform
import SourceFormats
internal import StrictJSON
import HomeTestSupport
internal import TestSupport
internal import Testing
import TradeModel
internal import X509

/// What version 0.1 made goes on: its homes are opened and worked with, what it sent is verified, opened and imported.
@Suite struct FixtureV1Tests {
    private let folder: TemporaryFolder
    private let carrier: Party
    private let agency: Party
    private let partner: Party
    private let now: Timestamp

    init() throws {
        let folder = try TemporaryFolder()
        func party(_ name: String) throws -> Party {
            try FixtureV1.unpack(name, into: folder)
            return try Party(name, in: folder, passphrase: FixtureV1.passphrase)
        }
        self.folder = folder
        carrier = try party("carrier")
        agency = try party("agency")
        partner = try party("partner")
        now = try #require(Timestamp(FixtureV1.made())).adding(seconds: 60)
    }

    private var parties: [Party] { [carrier, agency, partner] }

    private func judgement(
        _ path: String, at home: Home, content: (any ByteSource)? = nil
    ) throws -> Authenticity {
        let context = VerificationContext(trust: try home.trustStore(), time: now)
        return try PackageReader.judge(File(path: path), context, content: content).authenticity
    }

    private func open(_ path: String, by party: Party) throws -> PackageOpener.Judgement {
        try PackageOpener(party.home, clock: .fixed(now)).open(path) { () throws(Fault) in party.keys }
    }

    private func envelope(_ name: String) -> String { FixtureV1.file("envelopes/\(name).asice") }

    @Test func everyHomeOpensAndItsLogHolds() throws {
        for (party, entries) in zip(parties, [23, 29, 10]) {
            #expect(try party.home.caseFile.verifyLog() == entries)
            #expect(try party.home.ownProfile().party == party.id)
        }
        #expect(
            try parties.map { try $0.holdings() } == [
                Holdings(received: 7, objects: 1, sealedFiles: 7, receipts: 1),
                Holdings(
                    received: 6, objects: 132, quarantined: 3, sealedFiles: 5, quarantinedFiles: 3, receipts: 5),
                Holdings(received: 3, objects: 3, sealedFiles: 2, receipts: 2),
            ])
    }

    @Test func everyKeyOpensAndFitsItsCertificate() throws {
        for party in parties {
            for role in CertificateRole.required {
                let key = try party.keys.key(role)
                #expect(key.publicKey.der == (try party.home.certificate(role)).publicKey.der, "\(role)")
            }
        }
    }

    /// Version 0.1 had no logs of relations: the key that signs their heads is made when it is first needed.
    @Test func theKeyOfRelationLogsIsMadeOnce() throws {
        #expect(try partner.home.logCertificate() == nil)
        let before = try CertificateRole.required.map { try partner.home.certificate($0).der }
        let manager = KeyManager(
            partner.home, passphrase: try Passphrase(Array(FixtureV1.passphrase.utf8)), clock: .fixed(now),
            randomness: .system, actor: partner.actor(now))
        #expect(try manager.makeLogKey())
        let certificate = try #require(try partner.home.logCertificate())
        #expect(try partner.keys.key(.log).publicKey.der == certificate.publicKey.der)
        #expect(try CertificateRole.required.map { try partner.home.certificate($0).der } == before)
        #expect(try partner.home.caseFile.verifyLog() == 11)
        #expect(try HomeCheck(partner.home, keys: partner.keys).run(repairing: false, by: partner.actor(now)).isWhole)
        // Partners that took the new profile in read what the key signs.
        let profile = try File(path: partner.home.layout.profile)
        _ = try PartnerRegistry(carrier.home, clock: .fixed(now)).add(
            profile, .asked { _, _ in false }, by: carrier.actor(now))
        #expect(try !manager.makeLogKey())
        #expect(try partner.home.logCertificate()?.der == certificate.der)
    }

    @Test(arguments: ["attachment", "cosigned"]) func packagesAreVerified(_ name: String) throws {
        #expect(try judgement(FixtureV1.file("packages/\(name).asice"), at: partner.home).outcome == .passed)
    }

    @Test func aPackageThatLacksASignatureIsRefused() throws {
        let path = FixtureV1.file("packages/for-cosigning.asice")
        #expect(try judgement(path, at: partner.home).outcome == .failed)
    }

    @Test(arguments: ["object", "property"]) func disclosuresAreVerified(_ name: String) throws {
        #expect(try judgement(FixtureV1.file("disclosures/\(name).json"), at: partner.home).outcome == .passed)
    }

    @Test func theCertificateOfDestructionIsVerified() throws {
        let content = try File(path: FixtureV1.file("purge/certificate.json"))
        let signature = FixtureV1.file("purge/certificate.json.p7s")
        #expect(try judgement(signature, at: partner.home, content: content).outcome == .passed)
    }

    @Test(arguments: ["waybills", "post", "strict", "subjects", "together", "late", "next"])
    func envelopesAreVerifiedAndOpened(_ name: String) throws {
        #expect(try judgement(envelope(name), at: agency.home).outcome == .passed)
        #expect(try open(envelope(name), by: agency).outcome == .passed)
    }

    @Test func aChangedEnvelopeIsRefused() throws {
        #expect(try judgement(envelope("changed"), at: agency.home).outcome == .failed)
    }

    @Test func whatWasReceivedStillOpens() throws {
        for party in parties {
            for name in try Paths.names(in: party.home.layout.sealed) {
                #expect(try open(Paths.join(party.home.layout.sealed, name), by: party).outcome == .passed)
            }
        }
    }

    @Test func receiptsAreRead() throws {
        let states = try FixtureV1.files(in: "receipts").map {
            try ReceiptDocument(in: #require(open($0, by: carrier).package)).state
        }
        #expect(states.count == 6 && states.allSatisfy { $0 == .accepted })
        // The last one sent was never answered.
        let sent = try carrier.home.caseFile.packages(.sent).filter { $0.kind == PackageKind.bundle.rawValue }
        #expect(sent.filter { $0.answer == "accepted" }.count == 6)
    }

    @Test func whatWasSentHasEntriesInTheLedger() throws {
        let sent = try carrier.home.caseFile.packages(.sent).filter { $0.kind == PackageKind.bundle.rawValue }
        #expect(!sent.isEmpty)
        for package in sent {
            let entries = try carrier.home.caseFile.ledger(ofMessage: package.message).filter {
                $0.disclosure.recipient == package.recipient && $0.disclosure.act != "disclose"
            }
            let entry = try #require(entries.first)
            #expect(entries.count == 1 && entry.time == package.handled)
            #expect(entry.state == (package.answer == "accepted" ? .acknowledged : .sent))
            // What was in it, only its recipient can open.
            #expect(entry.objectCount == nil)
        }
    }

    @Test func whatWasOnItsWayIsImported() throws {
        // Sealed to a key that was exchanged since, signed by one of a root that was.
        #expect(try agency.importFile(envelope("late"), at: now).outcome == .passed)
        #expect(try agency.importFile(envelope("next"), at: now).outcome == .passed)
        #expect(try agency.importFile(envelope("revoked"), at: now).codes.contains("certificate-revoked"))
        #expect(try agency.importFile(envelope("waybills"), at: now).codes.contains("sequence-replayed"))
        #expect(try agency.importFile(envelope("purged"), at: now).codes.contains("message-purged"))
        #expect(try agency.importFile(envelope("unknown"), at: now).codes.contains("partner-suspended"))
    }

    @Test func partnersGoOnExchanging() throws {
        for (party, profile) in [(carrier, "agency-2"), (partner, "carrier-3"), (agency, "partner-2")] {
            let source = try File(path: FixtureV1.file("profiles/\(profile).asice"))
            _ = try PartnerRegistry(party.home, clock: .fixed(now)).add(
                source, .asked { _, _ in false }, by: party.actor(now))
        }
        let bundle = FixtureV1.file("bundles/one.json")
        for (sender, recipient) in [(carrier, agency), (agency, carrier), (partner, agency)] {
            let sent = try sender.mail(at: now).seal(
                [bundle], to: [recipient.id], together: false, PackageSealer.Terms(), place: { folder.file($0) })
            #expect(try recipient.importFile(sent[0].path, at: now).outcome == .passed)
        }
    }

    @Test func bundlesAreValid() throws {
        for path in try FixtureV1.files(in: "bundles") + [FixtureV1.file("exports/cn23-items.json")] {
            #expect(try BundleValidator.validate(File(path: path), named: path).counts[.error] == nil)
        }
    }

    @Test func theSameRowsGetTheSameIds() throws {
        let dated = try #require(Timestamp("2026-05-10T00:00:00Z"))
        let result = try HomeExport(carrier.home, dated: dated, markings: [.amber], coreSTIX: true).export(
            [FixtureV1.file("exports/cn23-items.csv")], as: .csv, mapping: FixtureV1.file("exports/cn23-items.map.json")
        )
        var ids: Set<String> = []
        // The report over everything is no more; all other ids are those of version 0.1.
        try result.forEachObject { object throws(Fault) in if object.type != "report" { ids.insert(object.id) } }
        let before = try JSONValue(parsing: File.bytes(at: FixtureV1.file("exports/cn23-items.json")))
        let objects = try #require(before["objects"]?.array)
        let former = objects.filter { $0["type"]?.string != "report" }.compactMap { $0["id"]?.string }
        #expect(ids == Set(former) && ids.count == 61)
    }

    @Test func theMergeGoesOn() throws {
        let before = try #require(try agency.home.caseFile.merge())
        let decided = try agency.home.caseFile.decisions().count
        let (view, _) = try MergeWorkflow(agency.home, actor: agency.actor(now)).merge()
        #expect(view.result.entities.count == before.entities.count && before.entities.count == 45)
        #expect(try agency.home.caseFile.decisions().count == decided && decided == 1)
    }
}
