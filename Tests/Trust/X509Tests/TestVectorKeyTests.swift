import Diagnostics
import Platform
import Testing
import X509

/// Keys from published numbers, for the vectors only.
@Suite struct TestVectorKeyTests {
    /// RFC 6979, sections A.2.5 and A.2.6.
    @Test(arguments: [
        (
            KeyKind.p256, "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721",
            "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"
        ),
        (
            .p384,
            "6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5",
            "ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea9055866064a254515480bc13"
                + "8015d9b72d7d57244ea8ef9ac0c621896708a59367f9dfb9f54ca84b3f1c9db1288b231c3ae0d4fe7344fd2533264720"
        ),
    ])
    func aScalarHasThePublicKeyThatTheStandardSays(_ kind: KeyKind, scalar: String, point: String) throws {
        let key = try PrivateKey.testVector(kind, scalar: try #require(Hex.decode(scalar)))
        #expect(key.publicKey.kind == kind)
        #expect(Hex.encode(key.publicKey.der).hasSuffix("04" + point))
        #expect(!TestKeys.contains(key.publicKey))
    }

    @Test func numbersThatAreNoKeyAreRefused() {
        #expect(throws: Fault.self) { try PrivateKey.testVector(.rsa(bits: 3072), scalar: [1]) }
        #expect(throws: Fault.self) { try PrivateKey.testVector(.p256, scalar: [0]) }
    }

    /// A root vouches for its own party, whatever it is trusted for.
    @Test func aRootThatNamesOnePartyDoesNotVouchForAnother() throws {
        let now = Timestamp(seconds: 1_790_000_000)
        let key = try PrivateKey.generate(.p256)
        let authority = try CertificateAuthority.make(
            key: key, name: "One", country: "NL", clock: .fixed(now), randomness: .seeded(1))
        let other = try PrivateKey.generate(.p256).publicKey.partyID
        let issuer = CertificateAuthority(
            certificate: authority.certificate, key: key, party: other, name: "Other", country: "NL",
            clock: .fixed(now), randomness: .seeded(2))
        let certificate = try issuer.issue(.originator, for: PrivateKey.generate(.p256).publicKey)
        let store = TrustStore(
            anchors: [TrustAnchor(root: authority.certificate, party: other, name: "Other")],
            revocationLists: [try authority.revocationList(number: 1)])
        let verdict = ChainVerifier.verify(
            certificate, intermediates: [], requirements: .party([.originator]), store: store, at: now)
        #expect(verdict.outcome == .failed && verdict.findings.map(\.code) == [.certificateParty])
    }
}
