internal import CaseFile
internal import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import Synchronization
internal import TestSupport
internal import Testing
internal import X509

@Suite struct PartnerTests {
    private func add(
        _ profile: some ByteSource, _ assurance: PartnerRegistry.Assurance, to party: Party,
        at time: Timestamp = Stage.now
    ) throws {
        _ = try PartnerRegistry(party.home, clock: .fixed(time)).add(profile, assurance, by: party.actor(time))
    }

    @Test func theFingerprintReadOutByPhoneIsCompared() throws {
        let stage = try Stage()
        let profile = try File(path: stage.stranger.home.layout.profile)
        let spoken = try stage.stranger.home.ownProfile().fingerprint
        #expect(
            faultCode { try add(profile, .fingerprint(stage.agency.id.text), to: stage.carrier) }
                == "fingerprint-mismatch")
        #expect(
            faultCode { try add(profile, .fingerprint(String(spoken.dropLast())), to: stage.carrier) }
                == "fingerprint-mismatch")
        #expect(faultCode { try add(profile, .fingerprint(""), to: stage.carrier) } == "fingerprint-mismatch")
        #expect(
            faultCode { try add(profile, .asked { _, _ in false }, to: stage.carrier) } == "fingerprint-unconfirmed")
        #expect(try stage.carrier.home.caseFile.partner(stage.stranger.id.text) == nil)
        try add(profile, .fingerprint(spoken.uppercased()), to: stage.carrier)
        #expect(try stage.carrier.home.caseFile.partner(stage.stranger.id.text)?.confirmed == .given)
    }

    @Test func trustingUnseenIsKeptInTheLog() throws {
        let stage = try Stage()
        try add(File(path: stage.stranger.home.layout.profile), .unseen, to: stage.carrier)
        let last = try #require(try stage.carrier.home.caseFile.log().last)
        #expect(last.act == "partner-added" && last.details.contains("unseen"))
    }

    @Test func aProfileWithAnyByteChangedIsRefused() throws {
        let stage = try Stage()
        let bytes = try File.bytes(at: stage.stranger.home.layout.profile)
        for offset in stride(from: 7, to: bytes.count, by: max(1, bytes.count / 60)) {
            var damaged = bytes
            damaged[offset] ^= 0x20
            #expect(faultCode { try add(damaged, .unseen, to: stage.carrier) } != nil, "byte \(offset)")
        }
        #expect(try stage.carrier.home.caseFile.partner(stage.stranger.id.text) == nil)
    }

    @Test func anEnvelopeIsNoProfile() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        #expect(faultCode { try add(File(path: envelope), .unseen, to: stage.stranger) } != nil)
    }

    /// A profile of the party with another revocation list.
    private func profile(
        of party: Party, listNumber: Int, revoking role: CertificateRole? = nil, at time: Timestamp = Stage.now
    ) throws -> [UInt8] {
        let authority = try party.authority(at: time)
        let revoked = try role.map {
            [Revocation(try party.home.certificate($0), at: time)]
        }
        let list = try authority.revocationList(number: listNumber, revoked: revoked ?? [])
        try AtomicFile.write(list.pem, to: party.home.layout.revocationList, replacing: true)
        try party.home.renewProfile(party.keys, clock: .fixed(time), randomness: .system)
        return try File.bytes(at: party.home.layout.profile)
    }

    @Test func aRevocationListNeverGoesBack() throws {
        let stage = try Stage()
        let old = try File.bytes(at: stage.carrier.home.layout.profile)
        try add(profile(of: stage.carrier, listNumber: 5), .unseen, to: stage.agency)
        #expect(faultCode { try add(old, .unseen, to: stage.agency) } == "crl-number-rollback")
        #expect(try stage.agency.home.caseFile.partner(stage.carrier.id.text)?.revocationListNumber == 5)
        try add(profile(of: stage.carrier, listNumber: 5), .unseen, to: stage.agency)
        try add(profile(of: stage.carrier, listNumber: 6), .unseen, to: stage.agency)
        #expect(try stage.agency.home.caseFile.partner(stage.carrier.id.text)?.revocationListNumber == 6)
    }

    @Test func aProfileThatTakesARevocationBackIsRefused() throws {
        let stage = try Stage()
        try add(profile(of: stage.carrier, listNumber: 5, revoking: .receipt), .unseen, to: stage.agency)
        let forgetful = try profile(of: stage.carrier, listNumber: 6)
        #expect(faultCode { try add(forgetful, .unseen, to: stage.agency) } == "crl-entry-removed")
        try add(profile(of: stage.carrier, listNumber: 7, revoking: .receipt), .unseen, to: stage.agency)
    }

    @Test func aProfileWithOneSerialNumberForTwoCertificatesIsRefused() throws {
        let stage = try Stage()
        let party = stage.carrier
        let careless = CertificateAuthority(
            certificate: try party.home.certificate(.root), key: try party.keys.key(.root), party: party.id,
            name: "Example", country: "US", clock: .fixed(Stage.now),
            randomness: Randomness { Array(repeating: 7, count: $0) })
        for role in [CertificateRole.receipt, .encryption] {
            let certificate = try careless.issue(role, for: try party.home.certificate(role).publicKey)
            try AtomicFile.write(certificate.pem, to: party.home.layout.certificate(role), replacing: true)
        }
        #expect(
            faultCode { try add(profile(of: party, listNumber: 6), .unseen, to: stage.agency) } == "profile-invalid")
    }

    @Test func whatARevokedCertificateSignedIsRefused() throws {
        let stage = try Stage()
        let envelope = try stage.envelope()
        let later = Stage.now.adding(seconds: 3600)
        try add(
            profile(of: stage.carrier, listNumber: 2, revoking: .gateway, at: later), .unseen, to: stage.agency,
            at: later)
        let outcome = try stage.agency.importFile(envelope, at: later)
        #expect(outcome.outcome == .failed && outcome.codes.contains("certificate-revoked"), "\(outcome.codes)")
        #expect(try stage.agency.holdings() == Holdings(quarantined: 1, quarantinedFiles: 1))
    }

    @Test(arguments: [(CertificateRole.originator, 0), (.gateway, 0), (nil, 91), (nil, 800)])
    func nothingIsSignedWithACertificateThatOthersWouldRefuse(_ revoked: CertificateRole?, _ days: Int) throws {
        let stage = try Stage()
        let later = Stage.now.adding(seconds: Int64(days) * 86_400 + 3600)
        if let revoked {
            let list = try stage.carrier.authority(at: later).revocationList(
                number: 2, revoked: [.init(try stage.carrier.home.certificate(revoked), at: later)])
            try AtomicFile.write(list.pem, to: stage.carrier.home.layout.revocationList, replacing: true)
        }
        if days > 0 {
            // The partner's own list is fresh, so that nothing but the signer stands in the way.
            _ = try stage.agency.keeper(at: Stage.now.adding(seconds: 3600)).renew()
        }
        let bundle = try stage.bundle()
        let code = faultCode {
            _ = try stage.carrier.mail(at: later).seal(
                [bundle], to: [stage.carrier.id], together: false, PackageSealer.Terms(),
                place: { stage.folder.file($0) })
        }
        #expect(
            code == "own-certificate-unusable" || code == "crl-stale" || code == "certificate-expired", "\(code ?? "")")
        #expect(try Paths.names(in: stage.folder.path).contains { $0.hasSuffix(".asice") } == false)
    }

    @Test func anOlderProfileDoesNotReplaceANewerOne() throws {
        let stage = try Stage()
        let old = try File.bytes(at: stage.carrier.home.layout.profile)
        let later = Stage.now.adding(seconds: 3600)
        try stage.carrier.home.renewProfile(stage.carrier.keys, clock: .fixed(later), randomness: .system)
        try add(File(path: stage.carrier.home.layout.profile), .unseen, to: stage.agency, at: later)
        #expect(faultCode { try add(old, .unseen, to: stage.agency, at: later) } == "profile-older")
    }

    @Test func nothingIsSealedToARevokedOrExpiredCertificate() throws {
        let stage = try Stage()
        let later = Stage.now.adding(seconds: 3600)
        try add(
            profile(of: stage.agency, listNumber: 2, revoking: .encryption, at: later), .unseen, to: stage.carrier,
            at: later)
        let bundle = try stage.bundle()
        for (party, time, code) in [
            (stage.agency, later, "certificate-revoked"),
            (stage.partner, later.adding(seconds: 800 * 86_400), "certificate-expired"),
        ] {
            #expect(
                faultCode {
                    _ = try stage.carrier.mail(at: time).seal(
                        [bundle], to: [party.id], together: false, PackageSealer.Terms(),
                        place: { stage.folder.file($0) })
                } == code)
        }
        #expect(try Paths.names(in: stage.folder.path).filter { $0.hasSuffix(".asice") || $0.hasPrefix(".") } == [])
        #expect(try stage.carrier.home.caseFile.packages(.sent).isEmpty)
    }

    @Test func namesFindPartnersAndAmbiguousOnesAreAskedAbout() throws {
        let stage = try Stage()
        let home = stage.agency.home
        #expect(try home.party(named: "the carrier") == stage.carrier.id)
        #expect(try home.party(named: "THE-CARRIER") == stage.carrier.id)
        #expect(try home.party(named: String(stage.carrier.id.text.prefix(6))) == stage.carrier.id)
        #expect(try home.party(named: stage.agency.id.text) == stage.agency.id)
        #expect(faultCode { _ = try home.party(named: "nobody") } == "recipient-unknown")
        #expect(faultCode { _ = try home.party(named: "") } == "recipient-unknown")
    }

    @Test(arguments: ["The", "the-car", "The Carrie", "the car"])
    func theBeginningOfANameIsRefusedWithTheWholeName(_ begun: String) throws {
        let stage = try Stage()
        let fault = #expect(throws: Fault.self) { try stage.agency.home.party(named: begun) }
        #expect(fault?.code == .recipientNameIncomplete && fault?.finding.sentence.contains("The Carrier (") == true)
        let short = String(stage.carrier.id.text.prefix(5))
        #expect(faultCode { _ = try stage.agency.home.party(named: short) } == "recipient-name-incomplete")
    }

    // MARK: who a partner is

    /// The profile of a party after a member of its home was changed.
    private func profile(of party: Party, _ member: String, _ value: String, at time: Timestamp) throws -> [UInt8] {
        let path = party.home.layout.identity
        var json = try #require(try JSONValue(parsing: File.bytes(at: path)).object)
        json[member] = .string(value)
        try AtomicFile.write(
            Array(JSONValue.object(json).text(pretty: true).utf8), to: path, mode: 0o600, replacing: true)
        let home = try Home.open(named: party.home.layout.folder, from: "/")
        try home.renewProfile(party.keys, clock: .fixed(time), randomness: .system)
        return try File.bytes(at: home.layout.profile)
    }

    @Test(arguments: ["Mexico", "mx", "", "M1"]) func aProfileStatesItsCountryByItsCode(_ country: String) throws {
        let stage = try Stage()
        let renewed = try profile(of: stage.carrier, "country", country, at: Stage.now)
        #expect(faultCode { try add(renewed, .unseen, to: stage.agency) } == "profile-invalid")
    }

    @Test(arguments: [("name", "Other Name"), ("country", "MX"), ("role", "partner"), ("name", "The Partner")])
    func aPartnerThatIsOtherwiseThanBeforeIsAskedLikeANewOne(_ member: String, _ value: String) throws {
        let stage = try Stage()
        let later = Stage.now.adding(seconds: 3600)
        let known = try stage.agency.home.caseFile.partner(stage.carrier.id.text)
        let renewed = try profile(of: stage.carrier, member, value, at: later)
        #expect(
            faultCode { try add(renewed, .asked { _, _ in false }, to: stage.agency, at: later) }
                == "partner-identity-unconfirmed")
        #expect(
            faultCode { try add(renewed, .fingerprint(stage.partner.id.text), to: stage.agency, at: later) }
                == "fingerprint-mismatch")
        #expect(try stage.agency.home.caseFile.partner(stage.carrier.id.text) == known)
        let seen = Mutex<[PartnerNotice]>([])
        try add(
            renewed,
            .asked { _, notices in
                seen.withLock { $0 = notices }
                return true
            }, to: stage.agency, at: later)
        let notices = seen.withLock { $0 }
        #expect(notices.count == (value == "The Partner" ? 2 : 1))
        #expect(notices.allSatisfy { $0.words.contains(value) })
        let partner = try #require(try stage.agency.home.caseFile.partner(stage.carrier.id.text))
        #expect(partner.confirmed == .compared)
        let last = try #require(try stage.agency.home.caseFile.log().last)
        #expect(last.act == "partner-added" && last.details.contains(value) && last.details.contains("notices"))
    }

    @Test func aRenewedProfileThatSaysTheSameIsNotAskedAbout() throws {
        let stage = try Stage()
        let later = Stage.now.adding(seconds: 3600)
        try stage.carrier.home.renewProfile(stage.carrier.keys, clock: .fixed(later), randomness: .system)
        let renewed = try File.bytes(at: stage.carrier.home.layout.profile)
        try add(renewed, .asked { _, _ in false }, to: stage.agency, at: later)
        #expect(try stage.agency.home.caseFile.partner(stage.carrier.id.text)?.confirmed == .given)
    }

    @Test(arguments: [
        "The Carrier", "the  CARRIER", "Thé Cärrier", "The Саrrіеr", "The\u{A0}Carrier", "The Carrier (0123456789ab…)",
    ])
    func aNewPartnerWithANameThatLooksLikeAnotherIsAsked(_ name: String) throws {
        let stage = try Stage()
        let later = Stage.now.adding(seconds: 3600)
        let new = try profile(of: stage.stranger, "name", name, at: later)
        #expect(
            faultCode { try add(new, .asked { _, _ in false }, to: stage.agency, at: later) }
                == "partner-identity-unconfirmed")
        // To the carrier it has the carrier's own name.
        #expect(
            faultCode { try add(new, .asked { _, _ in false }, to: stage.carrier, at: later) }
                == "partner-identity-unconfirmed")
        #expect(try stage.agency.home.caseFile.partner(stage.stranger.id.text) == nil)
        try add(new, .fingerprint(stage.stranger.id.text), to: stage.agency, at: later)
        try add(new, .fingerprint(stage.stranger.id.text), to: stage.carrier, at: later)
        for home in [stage.agency.home, stage.carrier.home] {
            let shown = try [stage.carrier, stage.stranger].map { try home.name(of: $0.id) }
            #expect(shown[0].contains(stage.carrier.id.text.prefix(12)), "\(shown)")
            #expect(shown[1].contains(stage.stranger.id.text.prefix(12)), "\(shown)")
            #expect(try home.name(of: stage.partner.id) == "The Partner")
            let anchors = try home.trustStore().anchors
            for party in [stage.carrier, stage.stranger] {
                #expect(anchors.contains { $0.party == party.id && $0.name.contains(party.id.text.prefix(12)) })
            }
            #expect(faultCode { _ = try home.party(named: "The Carrier") } == "recipient-ambiguous")
            #expect(try home.party(named: String(stage.carrier.id.text.prefix(12))) == stage.carrier.id)
        }
    }
}
