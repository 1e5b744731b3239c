internal import CaseFile
internal import Diagnostics
internal import Files
private import Foundation
import HomeTestSupport
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

@testable internal import Messaging
@testable internal import PartyHome

/// The key set is exchanged as a whole or not at all, wherever that is stopped, and nothing that opens something is lost.
@Suite struct KeyGenerationTests {
    private let stage: Stage
    private let later = Stage.now.adding(seconds: 3600)
    private let fixtures: TemporaryFolder

    init() throws {
        stage = try Stage()
        fixtures = try TemporaryFolder()
    }

    /// An act on keys.
    enum Exchange: CaseIterable {
        case renewal
        case rotationOfEncryption
        case rotationOfTheRoot
        case revocation

        func run(_ keeper: KeyManager) throws {
            switch self {
            case .renewal: _ = try keeper.renew()
            case .rotationOfEncryption: try keeper.rotate([.encryption], .p256)
            case .rotationOfTheRoot: try keeper.rotate([.root], .p256)
            case .revocation: _ = try keeper.revoke("originator", since: nil, .compromise)
            }
        }

        var act: LogAction {
            switch self {
            case .renewal: .revocationListRenewed
            case .rotationOfEncryption, .rotationOfTheRoot: .keysRotated
            case .revocation: .certificateRevoked
            }
        }
    }

    private func keeper(
        _ party: Party, after step: @escaping @Sendable (KeyGenerationStep) throws(Fault) -> Void
    ) throws -> KeyManager {
        KeyManager(
            party.home, passphrase: try Passphrase(Array(Stage.passphrase.utf8)), clock: .fixed(later),
            randomness: .system, actor: party.actor(later), after: step)
    }

    private static func copy(_ path: String, to other: String) {
        try? FileManager.default.copyItem(atPath: path, toPath: other)
    }

    private func count(_ act: LogAction, _ party: Party) throws -> Int {
        try party.home.caseFile.log().filter { $0.act == act.rawValue }.count
    }

    /// Checks that a home has one key set that is whole, with nothing beside it.
    private func expectWhole(_ party: Party) throws {
        let home = party.home
        #expect(try Paths.names(in: home.layout.generations).count == 1)
        #expect(home.notices.isEmpty)
        #expect(try KeyGenerations(home.layout, party: party.id).isSettled())
        for role in CertificateRole.allCases {
            let certificate = try home.certificate(role)
            #expect(try party.keys.key(role).publicKey.der == certificate.publicKey.der, "\(role)")
        }
        let profile = try home.ownProfile()
        #expect((profile.formerRoots.first?.certificate ?? profile.certificate(.root))?.publicKey.partyID == party.id)
        #expect(try home.reminders(at: later).isEmpty)
        #expect(try home.caseFile.verifyLog() > 0)
        #expect(try File.bytes(at: home.layout.profile) == File.bytes(at: home.layout.keyPointer + "/profile.asice"))
    }

    /// Has a partner take the profile, and a message that was sealed before and one that is sealed now arrive.
    private func expectExchange(_ agency: Party, envelope: String, name: String) throws {
        #expect(try agency.importFile(envelope, at: later).outcome == .passed)
        _ = try PartnerRegistry(stage.carrier.home, clock: .fixed(later)).add(
            File(path: agency.home.layout.profile), .asked { _, _ in false }, by: stage.carrier.actor(later))
        let sealed = try stage.carrier.mail(at: later).seal(
            [try stage.bundle(name)], to: [agency.id], together: false, PackageSealer.Terms(),
            place: { stage.folder.file($0) })
        #expect(try agency.importFile(sealed[0].path, at: later).outcome == .passed)
    }

    @Test(arguments: Exchange.allCases)
    func anExchangeThatIsKilledAfterAnyStepIsEndedOrUndoneByWhoeverOpensTheHomeNext(_ exchange: Exchange) throws {
        let envelope = try stage.envelope()
        let home = stage.folder.file("agency")
        let snapshots = stage.folder.file("")
        let before = try count(exchange.act, stage.agency)
        try exchange.run(
            keeper(stage.agency) { step throws(Fault) in Self.copy(home, to: snapshots + "killed-\(step)") })
        for step in KeyGenerationStep.allCases {
            let killed = try Party("killed-\(step)", in: stage.folder)
            try expectWhole(killed)
            #expect(try count(exchange.act, killed) == (step == .drafted ? before : before + 1), "\(step)")
            // The others differ in what stands beside the key set alone.
            guard step == .named || step == .switched else { continue }
            try expectExchange(killed, envelope: envelope, name: "after \(step)")
            try exchange.run(killed.keeper(at: later))
            try expectWhole(Party("killed-\(step)", in: stage.folder))
        }
    }

    @Test(arguments: KeyGenerationStep.allCases)
    func onADiskThatIsFullAfterAnyStepTheKeysAreTheOldOrTheNew(_ last: KeyGenerationStep) throws {
        let envelope = try stage.envelope()
        let old = try stage.agency.home.certificate(.encryption)
        let code = faultCode {
            try keeper(stage.agency) { step throws(Fault) in
                if step == last { throw Fault(.noSpaceLeft, kind: .inputOutput, ["path": "here"]) }
            }.rotate([.encryption], .p256)
        }
        let isNew = try stage.agency.home.certificate(.encryption) != old
        switch last {
        case .drafted, .named:
            #expect(code == "no-space-left" && !isNew)
            #expect(try Paths.names(in: stage.agency.home.layout.generations) == ["0001"])
        case .switched, .published, .recorded, .formerDestroyed: #expect(code == "key-set-unfinished" && isNew)
        }
        let agency = try Party("agency", in: stage.folder)
        try expectWhole(agency)
        #expect(try count(.keysRotated, agency) == (isNew ? 1 : 0))
        try expectExchange(agency, envelope: envelope, name: "two")
    }

    @Test func aKeyForSigningThatWasExchangedIsNowhereInTheHome() throws {
        let layout = stage.agency.home.layout
        let old = try File.bytes(at: layout.key(.gateway))
        try stage.agency.keeper(at: later).rotate([.gateway], .p256)
        for path in try Paths.files(under: layout.home) where path.contains("keys/") {
            #expect(try File.bytes(at: Paths.join(layout.home, path)) != old)
        }
    }

    // MARK: Homes of version 0.1

    @Test(arguments: FixtureV1.homes)
    func aHomeOfVersion01ThatIsKilledAfterAnyStepOfItsConversionIsWhole(_ name: String) throws {
        let folder = try TemporaryFolder()
        try FixtureV1.unpack(name, into: folder)
        let layout = HomeLayout(folder: folder.file(name))
        let party = try HomeIdentity(parsing: File.bytes(at: layout.identity), named: "home.json").party
        let before = try KeyGeneration.digests(in: layout.keys).merging(
            KeyGeneration.digests(in: layout.certificates)
        ) { $1 }
        try KeyGenerations(layout, party: party).settle { step throws(Fault) in
            Self.copy(folder.file(name), to: folder.file("killed-\(step)"))
        }
        for step in KeyConversionStep.allCases {
            let killed = try Party("killed-\(step)", in: folder, passphrase: FixtureV1.passphrase)
            #expect(try Paths.names(in: killed.home.layout.generations) == ["0001"])
            #expect(try KeyGenerations(killed.home.layout, party: party).isSettled())
            let kept = try KeyGeneration.digests(in: killed.home.layout.keyPointer).values
            #expect(Set(before.values).isSubset(of: kept), "nothing is lost")
            for role in [CertificateRole.root, .encryption] {
                let certificate = try killed.home.certificate(role)
                #expect(try killed.keys.key(role).publicKey.der == certificate.publicKey.der)
            }
            _ = try killed.home.caseFile.verifyLog()
        }
    }

    /// Unpacks a home of version 0.1, changes it, and opens it then.
    private func fixture(_ name: String, _ change: (HomeLayout) throws -> Void) throws -> Party {
        try FixtureV1.unpack(name, into: fixtures)
        try change(HomeLayout(folder: fixtures.file(name)))
        return try Party(name, in: fixtures, passphrase: FixtureV1.passphrase)
    }

    @Test func aRotationThatVersion01DidNotEndGivesTheOldKeyBack() throws {
        let other = try File.bytes(at: stage.stranger.home.layout.key(.encryption))
        let agency = try fixture("agency") { layout in
            // Certificate and key were saved, and the new key was written.
            let certificate = try Certificate.load(path: layout.certificate(.encryption))
            let name = HomeLayout.name(of: certificate)
            try AtomicFile.write(certificate.pem, to: layout.retiredCertificate(.encryption, name))
            try AtomicFile.write(
                File.bytes(at: layout.key(.encryption)), to: layout.retiredKey(.encryption, name), mode: 0o600)
            try AtomicFile.write(other, to: layout.key(.encryption), mode: 0o600, replacing: true)
        }
        let certificate = try agency.home.certificate(.encryption)
        #expect(try agency.keys.key(.encryption).publicKey.der == certificate.publicKey.der)
        #expect(try agency.home.ownCertificates(all: true).filter { $0.role == .encryption }.count == 2)
        #expect(
            try Paths.names(in: agency.home.layout.keys).contains { name in
                try File.bytes(at: Paths.join(agency.home.layout.keys, name)) == other
            })
    }

    @Test(arguments: [true, false])
    func aNewRootThatVersion01DidNotEndIsEndedWhenItIssuedAListAndElseUndone(_ issued: Bool) throws {
        var roots: [Certificate] = []
        let carrier = try fixture("carrier") { layout in
            let names = String(decoding: try File.bytes(at: layout.formerRoots), as: UTF8.self)
            let former = try #require(names.split(separator: "\n").first.map(String.init))
            roots = [
                try Certificate.load(path: layout.retiredCertificate(.root, former)),
                try Certificate.load(path: layout.certificate(.root)),
            ]
            try Paths.removeFile(layout.formerRoots)
            guard !issued else { return }
            try AtomicFile.write(
                File.bytes(at: layout.retiredList(former)), to: layout.revocationList, replacing: true)
        }
        let root = try carrier.home.certificate(.root)
        #expect(root == roots[issued ? 1 : 0])
        #expect(try carrier.keys.key(.root).publicKey.der == root.publicKey.der)
        #expect(try carrier.home.formerRoots().map(\.certificate) == (issued ? [roots[0]] : []))
        #expect(try carrier.home.revocationList().isSigned(by: root))
        // Partners take what it hands out after the next act.
        let time = try #require(Timestamp(FixtureV1.made())).adding(seconds: 60)
        try carrier.keeper(at: time).rotate([.originator, .gateway, .receipt, .encryption], .p256)
        let profile = try PartyProfile(reading: File(path: carrier.home.layout.profile), at: time)
        #expect(profile.party == carrier.id && profile.roots.first == roots[0])
    }

    @Test func aKeySetOfVersion01ThatCannotBeConvertedIsReadWhereItIs() throws {
        try FixtureV1.unpack("agency", into: fixtures)
        let layout = HomeLayout(folder: fixtures.file("agency"))
        let party = try HomeIdentity(parsing: File.bytes(at: layout.identity), named: "home.json").party
        // Nobody gets the lock of this one.
        try Paths.removeFile(layout.lock)
        try Paths.makeFolder(layout.lock)
        let store = KeyGenerations(layout, party: party)
        #expect(try store.settleIfNeeded()?.code == .fileUnwritable)
        #expect(!Paths.exists(layout.generations))
        #expect(try store.check().isEmpty)
        let keys = KeyRing(layout, passphrase: try Passphrase(Array(FixtureV1.passphrase.utf8)))
        let certificate = try Certificate.load(path: layout.certificate(.encryption))
        #expect(try keys.key(.encryption).publicKey.der == certificate.publicKey.der)
    }
}
