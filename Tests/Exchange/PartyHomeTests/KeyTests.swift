import Diagnostics
internal import Files
import HomeTestSupport
internal import Messaging
internal import PartyHome
internal import Platform
internal import TestSupport
internal import Testing
internal import X509

/// What becomes of keys: exchanged, revoked, brought by an enterprise's authority, taken elsewhere.
@Suite struct KeyTests {
    private let stage: Stage
    private let later = Stage.now.adding(seconds: 3600)

    init() throws { stage = try Stage() }

    private func again(_ name: String) throws -> Party { try Party(name, in: stage.folder) }

    private func seal(_ from: Party, to: Party, _ name: String, at time: Timestamp) throws -> String {
        try from.mail(at: time).seal(
            [try stage.bundle(name)], to: [to.id], together: false, PackageSealer.Terms(),
            place: { stage.folder.file($0) })[0].path
    }

    private func hand(_ party: Party, to other: Party, at time: Timestamp) throws {
        _ = try PartnerRegistry(other.home, clock: .fixed(time)).add(
            File(path: party.home.layout.profile), .asked { _, _ in false }, by: other.actor(time))
    }

    @Test func whatWasSealedToTheOldKeyOpensAfterAnExchange() throws {
        let before = try stage.envelope()
        try stage.agency.keeper(at: later).rotate([.originator, .gateway, .receipt, .encryption], .p384)
        let agency = try again("agency")
        #expect(try agency.home.certificate(.encryption).publicKey.kind == .p384)
        #expect(try agency.importFile(before, at: later).outcome == .passed)
        // The partner has the old profile still.
        let after = try seal(stage.carrier, to: agency, "two", at: later)
        #expect(try agency.importFile(after, at: later).outcome == .passed)
        try hand(agency, to: stage.carrier, at: later)
        let third = try seal(stage.carrier, to: agency, "three", at: later)
        #expect(try agency.importFile(third, at: later).outcome == .passed)
    }

    @Test func anExchangedSigningKeyIsGoneAndItsSuccessorNeedsNoNewProfile() throws {
        try stage.carrier.keeper(at: later).rotate([.originator], .p256)
        let carrier = try again("carrier")
        #expect(try Paths.names(in: carrier.home.layout.keys).filter { $0.hasPrefix("originator") }.count == 1)
        #expect(try carrier.home.ownCertificates(all: true).filter { $0.role == .originator }.count == 2)
        let envelope = try seal(carrier, to: stage.agency, "one", at: later)
        #expect(try stage.agency.importFile(envelope, at: later).outcome == .passed)
    }

    @Test func aNewRootIsVouchedForByTheOldOneAndNobodyIsAskedAgain() throws {
        let before = try stage.envelope()
        try stage.carrier.keeper(at: later).rotate([.root], .p256)
        let carrier = try again("carrier")
        let early = try seal(carrier, to: stage.agency, "two", at: later)
        #expect(try stage.agency.importFile(early, at: later).outcome != .passed)
        try hand(carrier, to: stage.agency, at: later)
        #expect(carrier.id == stage.carrier.id)
        #expect(try stage.agency.importFile(before, at: later).outcome == .passed)
        #expect(try stage.agency.importFile(early, at: later).outcome == .passed)
        // And once more, from the second root to the third.
        let third = later.adding(seconds: 60)
        try carrier.keeper(at: third).rotate([.root], .p384)
        try hand(try again("carrier"), to: stage.agency, at: third)
        let last = try seal(try again("carrier"), to: stage.agency, "three", at: third)
        #expect(try stage.agency.importFile(last, at: third).outcome == .passed)
        // Who meets the party now compares the present root's fingerprint.
        let profile = try again("carrier").home.ownProfile()
        #expect(profile.fingerprint.filter(\.isHexDigit) != carrier.id.text)
        let book = PartnerRegistry(stage.stranger.home, clock: .fixed(third))
        let source = try File(path: carrier.home.layout.profile)
        #expect(
            faultCode { _ = try book.add(source, .fingerprint(carrier.id.text), by: stage.stranger.actor()) }
                == "fingerprint-mismatch")
        #expect(throws: Never.self) {
            try book.add(source, .fingerprint(profile.fingerprint), by: stage.stranger.actor())
        }
    }

    @Test func aThiefOfAFormerRootCannotLeadPartnersToARootOfHisOwn() throws {
        let copy = try TemporaryFolder()
        let tool = try Tool.run("cp", ["-r", stage.folder.file("carrier"), copy.file("carrier")])
        try #require(tool.status == 0)
        try stage.carrier.keeper(at: later).rotate([.root], .p256)
        try hand(try again("carrier"), to: stage.agency, at: later)
        let thief = try Party("carrier", in: copy)
        let forged = later.adding(seconds: 60)
        try thief.keeper(at: forged).rotate([.root], .p256)
        #expect(faultCode { try hand(thief, to: stage.agency, at: forged) } == "profile-root-other")
        let older = try Party("carrier", in: copy).home.layout.profile
        #expect(Paths.exists(older))
    }

    @Test func aRevokedKeySignsNoMoreAndANewOneTakesItsPlace() throws {
        let before = try stage.envelope()
        let revoked = try stage.carrier.keeper(at: later).revoke("originator", since: nil, .compromise)
        let carrier = try again("carrier")
        #expect(try carrier.home.certificate(.originator) != revoked)
        try hand(carrier, to: stage.agency, at: later)
        let refused = try stage.agency.importFile(before, at: later)
        #expect(refused.outcome == .failed && refused.codes.contains("certificate-revoked"))
        let after = try seal(carrier, to: stage.agency, "two", at: later)
        #expect(try stage.agency.importFile(after, at: later).outcome == .passed)
        #expect(
            faultCode { _ = try carrier.keeper(at: later).revoke("root", since: nil, .ceased) } == "root-not-revocable")
        #expect(
            faultCode { _ = try carrier.keeper(at: later).revoke("0123abcd", since: nil, .ceased) }
                == "own-certificate-unknown")
    }

    @Test(.needsTool("openssl")) func opensslReadsTheReasonAndTheDateOfARevocation() throws {
        _ = try stage.carrier.keeper(at: later).revoke("gateway", since: Stage.now, .compromise)
        let text = try Tool.run(
            "openssl", ["crl", "-noout", "-text", "-in", stage.carrier.home.layout.revocationList]
        ).text
        #expect(text.contains("Key Compromise") && text.contains("Invalidity Date"))
        #expect(text.contains("Mar  1 12:00:00 2026 GMT"))
    }

    /// An enterprise's authority, run by openssl.
    private func authority(_ request: [UInt8], keepingNames: Bool = true) throws -> KeyManager.Issued {
        let folder = stage.folder
        _ = try folder.write(request, "request.csr")
        _ = try folder.write(
            """
            [ca]
            default_ca = c
            [c]
            database = index
            new_certs_dir = .
            rand_serial = yes
            default_md = sha256
            default_days = 300
            default_crl_days = 300
            policy = p
            unique_subject = no
            copy_extensions = \(keepingNames ? "copyall" : "none")
            x509_extensions = leaf
            [p]
            commonName = supplied
            countryName = optional
            organizationName = optional
            [leaf]
            authorityKeyIdentifier = keyid:always
            subjectKeyIdentifier = hash
            [root]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign,cRLSign
            subjectKeyIdentifier = hash
            """, "ca.cnf")
        _ = try folder.write("", "index")
        let script = """
            set -e
            openssl req -x509 -config ca.cnf -extensions root -newkey rsa:3072 -nodes -days 900 \
                -subj '/O=Example Holding/CN=Example Holding root' -keyout above.key -out above.pem
            openssl req -new -newkey rsa:3072 -nodes -subj '/O=Example Holding/CN=Example Holding CA' \
                -keyout ca.key -out ca.csr
            openssl x509 -req -in ca.csr -CA above.pem -CAkey above.key -set_serial 5 -days 800 -extfile ca.cnf \
                -extensions root -out ca.pem
            openssl ca -batch -config ca.cnf -cert ca.pem -keyfile ca.key -in request.csr -out leaf.pem -notext
            echo 01 > crlnumber; openssl ca -config ca.cnf -gencrl -cert ca.pem -keyfile ca.key -out ca.crl
            """
        let result = try Tool.run("bash", ["-c", script], folder: folder.path)
        try #require(result.status == 0, "\(result.errorText)")
        return KeyManager.Issued(
            path: "leaf.pem", certificate: try Certificate.load(path: folder.file("leaf.pem")),
            chain: [try Certificate.load(path: folder.file("ca.pem"))],
            revocationLists: try CertificateRevocationList.all(path: folder.file("ca.crl")))
    }

    @Test(.needsTool("openssl"), arguments: [KeyKind.p256, .rsa(bits: 3072)])
    func anEnterprisesAuthorityIssuesCertificatesInsteadOfTheHome(_ kind: KeyKind) throws {
        // openssl ca knows no other time than now.
        let now = Clock.system.now().adding(seconds: 60)
        for party in [stage.carrier, stage.agency] { _ = try party.keeper(at: now).renew() }
        let keeper = try stage.carrier.keeper(at: now)
        for role in [CertificateRole.originator, .encryption] {
            try keeper.take(try authority(try keeper.request(role, kind)), as: role, key: nil)
            // Two authorities of one name, each with its own key: both are told apart by their keys.
        }
        let carrier = try again("carrier")
        #expect(try carrier.home.certificate(.originator).issuer == "Example Holding CA")
        try hand(carrier, to: stage.agency, at: now)
        try hand(stage.agency, to: carrier, at: now)
        let there = try seal(carrier, to: stage.agency, "one", at: now)
        let outcome = try stage.agency.importFile(there, at: now)
        #expect(outcome.outcome == .passed, "\(outcome.codes)")
        let back = try seal(stage.agency, to: carrier, "two", at: now)
        #expect(try carrier.importFile(back, at: now).outcome == .passed)
        #expect(!Paths.exists(carrier.home.layout.pendingKey(.originator)))
    }

    @Test(.needsTool("openssl")) func aCertificateWithoutThePartysNamesIsNotTaken() throws {
        let now = Clock.system.now().adding(seconds: 60)
        let keeper = try stage.carrier.keeper(at: now)
        let issued = try authority(try keeper.request(.originator, .p256), keepingNames: false)
        #expect(faultCode { try keeper.take(issued, as: .originator, key: nil) } == "certificate-not-imported")
        let other = try authority(try keeper.request(.gateway, .p256))
        #expect(faultCode { try keeper.take(other, as: .originator, key: nil) } == "certificate-not-imported")
        #expect(try again("carrier").home.certificate(.originator) == stage.carrier.home.certificate(.originator))
    }

    @Test(.needsTool("openssl")) func theKeyOfAnEarlierRequestWaitsToo() throws {
        let now = Clock.system.now().adding(seconds: 60)
        let keeper = try stage.carrier.keeper(at: now)
        let first = try authority(try keeper.request(.originator, .p256))
        let second = try authority(try keeper.request(.originator, .p256))
        try keeper.take(first, as: .originator, key: nil)
        #expect(try again("carrier").home.certificate(.originator) == first.certificate)
        try keeper.take(second, as: .originator, key: nil)
        #expect(try again("carrier").home.certificate(.originator) == second.certificate)
        #expect(try Paths.names(in: stage.carrier.home.layout.keys).allSatisfy { !$0.contains("pending") })
    }

    @Test(.needsTool("openssl")) func aKeyIsTakenElsewhereAndBack() throws {
        let other = try Passphrase(Array("another passphrase".utf8))
        let bag = try stage.carrier.keeper().export(.receipt, passphrase: other)
        let path = try stage.folder.write(bag, "key.p12")
        let read = try Tool.run(
            "openssl", ["pkcs12", "-in", path, "-passin", "pass:another passphrase", "-info", "-nodes"])
        #expect(read.status == 0 && read.text.contains("PRIVATE KEY"), "\(read.errorText)")
        #expect(read.errorText.contains("AES-256-CBC") && read.errorText.contains("Iteration 600000"))
        let back = try PKCS12File(der: bag, named: "key.p12", passphrase: other)
        #expect(back.certificate == (try stage.carrier.home.certificate(.receipt)) && back.chain.count == 1)
        #expect(
            faultCode { _ = try PKCS12File(der: bag, named: "x", passphrase: Passphrase(Array("wrong one".utf8))) }
                == "passphrase-wrong")
        #expect(
            faultCode { _ = try PKCS12File(der: Array(bag.dropLast()), named: "x", passphrase: other) }
                == "key-bag-unreadable")
    }
}
