import Diagnostics
import Platform
import TestSupport
import Testing
import X509

@Suite struct ChainVerifierTests {
    private let party: PartyFixture
    private let now = PartyFixture.now

    init() throws { party = try PartyFixture() }

    private func codes(
        _ certificate: Certificate, roles: Set<CertificateRole>? = [.originator], store: TrustStore? = nil,
        at time: Timestamp? = nil
    ) -> (Outcome, [String]) {
        let verdict = ChainVerifier.verify(
            certificate, intermediates: [], requirements: roles.map(CertificateRequirements.party) ?? .signer,
            store: store ?? party.store, at: time ?? now)
        return (verdict.outcome, verdict.findings.map(\.code.name))
    }

    @Test(arguments: [CertificateRole.originator, .gateway, .receipt, .encryption])
    func aCertificateOfTheRightRolePasses(_ role: CertificateRole) {
        #expect(codes(party[role], roles: [role]) == (.passed, []))
        #expect(party[role].party == party.authority.party)
        #expect(party[role].role == role)
    }

    @Test func expired() {
        let result = codes(party[.originator], at: now.adding(seconds: 3 * 365 * 86_400))
        #expect(result.0 == .failed)
        #expect(result.1.contains("certificate-expired"))
    }

    @Test func notYetValid() {
        let result = codes(party[.originator], at: now.adding(seconds: -86_400))
        #expect(result.0 == .failed)
        #expect(result.1.contains("certificate-not-yet-valid"))
    }

    @Test func revoked() throws {
        let list = try party.authority.revocationList(
            number: 2, revoked: [.init(party[.originator], at: now)])
        let store = TrustStore(anchors: [party.anchor], revocationLists: [list])
        #expect(codes(party[.originator], roles: [.originator], store: store) == (.failed, ["certificate-revoked"]))
        #expect(codes(party[.gateway], roles: [.gateway], store: store) == (.passed, []))
        #expect(list.revokes(party[.originator]))
        #expect(!list.revokes(party[.gateway]))
        #expect(list.number == 2)
    }

    @Test func aMissingRevocationListIsIndeterminate() {
        let store = TrustStore(anchors: [party.anchor], revocationLists: [])
        #expect(codes(party[.originator], roles: [.originator], store: store) == (.indeterminate, ["crl-missing"]))
    }

    @Test func aStaleRevocationListIsIndeterminate() {
        #expect(
            codes(party[.originator], at: now.adding(seconds: 91 * 86_400)) == (.indeterminate, ["crl-stale"]))
    }

    @Test func aRevocationListFromTheFutureIsIndeterminate() throws {
        let future = try PartyFixture(at: now.adding(seconds: 86_400))
        let verdict = codes(future[.originator], roles: [.originator], store: future.store, at: now)
        #expect(verdict.1.contains("crl-not-yet-valid"))
        #expect(verdict.0 != .passed)
    }

    @Test func aRevocationListSignedByAnotherKeyDoesNotCount() throws {
        let later = CertificateAuthority(
            certificate: party.authority.certificate, key: try PrivateKey.generate(.p256),
            party: party.authority.party, name: "x", country: "US", clock: .fixed(now), randomness: .system)
        let forged = try later.revocationList(number: 9, revoked: [])
        let store = TrustStore(anchors: [party.anchor], revocationLists: [forged])
        #expect(codes(party[.originator], roles: [.originator], store: store).0 != .passed)
    }

    @Test func aRevocationListByAnotherIssuerDoesNotCount() throws {
        let other = try PartyFixture("Another Carrier", seed: 2)
        let store = TrustStore(anchors: [party.anchor], revocationLists: [other.list])
        #expect(codes(party[.originator], roles: [.originator], store: store) == (.indeterminate, ["crl-missing"]))
    }

    @Test func anUnknownSignerIsIndeterminate() throws {
        let other = try PartyFixture("Another Carrier", seed: 2)
        #expect(codes(other[.originator]) == (.indeterminate, ["signer-unknown"]))
    }

    @Test func aPartnersRootVouchesOnlyForThatPartner() throws {
        let impostor = try PartyFixture("Impostor", seed: 2)
        let forger = CertificateAuthority(
            certificate: impostor.authority.certificate, key: try PrivateKey.generate(.p256),
            party: party.authority.party, name: "Example Carrier", country: "US", clock: .fixed(now),
            randomness: .system)
        let forged = try forger.issue(.originator, for: try PrivateKey.generate(.p256).publicKey)
        let store = TrustStore(
            anchors: [party.anchor, impostor.anchor], revocationLists: [party.list, impostor.list])
        let result = codes(forged, roles: [.originator], store: store)
        #expect(result.0 == .failed)
        #expect(Set(result.1) == ["certificate-chain-invalid", "crl-missing"])
    }

    @Test func anotherPartysListDoesNotStandInForThisOnes() throws {
        // The same name with another key and a newer list.
        let double = try PartyFixture("Example Carrier", seed: 2)
        let newer = try double.authority.revocationList(number: 9, revoked: [])
        let store = TrustStore(anchors: [party.anchor, double.anchor], revocationLists: [newer, party.list])
        #expect(codes(party[.originator], roles: [.originator], store: store).0 == .passed)
        #expect(codes(double[.originator], roles: [.originator], store: store).0 == .passed)
        let alone = TrustStore(anchors: [party.anchor, double.anchor], revocationLists: [newer])
        #expect(codes(party[.originator], roles: [.originator], store: alone) == (.indeterminate, ["crl-missing"]))
    }

    @Test func theWrongRole() {
        #expect(codes(party[.gateway], roles: [.originator]) == (.failed, ["certificate-role"]))
        #expect(codes(party[.encryption], roles: nil) == (.failed, ["certificate-key-usage"]))
    }

    @Test(.needsTool("openssl")) func opensslAcceptsChainAndList() throws {
        let folder = try TemporaryFolder()
        let root = try folder.write(party.authority.certificate.pem, "root.pem")
        let list = try folder.write(party.list.pem, "crl.pem")
        let leaf = try folder.write(party[.originator].pem, "leaf.pem")
        let result = try Tool.run(
            "openssl",
            [
                "verify", "-attime", "\(now.milliseconds / 1000)", "-x509_strict", "-crl_check_all", "-CAfile", root,
                "-CRLfile", list, leaf,
            ])
        #expect(result.status == 0, "\(result.text)\(result.errorText)")
        let text = try Tool.run("openssl", ["x509", "-in", leaf, "-noout", "-text"]).text
        #expect(text.contains("URI:urn:corridor:role:originator"))
        #expect(text.contains("X509v3 Key Usage: critical\n                Digital Signature, Non Repudiation"))
    }

    @Test(
        .needsTool("openssl"),
        arguments: [
            ("sha1", ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-sha1"], "certificate-weak-signature"),
            ("rsa-1024", ["-newkey", "rsa:1024"], "certificate-weak-key"),
            (
                "explicit-ec-parameters",
                [
                    "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt",
                    "ec_param_enc:explicit",
                ], "certificate-weak-key"
            ),
        ] as [(String, [String], String)])
    func weakCertificatesAreRefused(_ name: String, arguments: [String], code: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file(name + ".pem")
        let made = try Tool.run(
            "openssl",
            ["req", "-x509", "-nodes", "-subj", "/CN=weak", "-keyout", folder.file("key"), "-out", path] + arguments)
        try #require(made.status == 0, "\(made.errorText)")
        let certificate = try Certificate.load(path: path)
        let store = TrustStore(anchors: [TrustAnchor(root: certificate)], revocationLists: [])
        let result = codes(certificate, roles: nil, store: store, at: certificate.notBefore)
        #expect(result.0 == .failed)
        #expect(result.1.contains(code), "\(result.1)")
    }
}
