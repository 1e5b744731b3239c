import Diagnostics
import Platform
import TestSupport
import Testing
import X509

/// Requirements for certificates in addition to a valid path (specs/certificates.md, "What is accepted").
@Suite(.needsTool("openssl")) struct CertificateRulesTests {
    private static let party = String(repeating: "5a", count: 32)
    private let made: OpenSSLAuthority
    private let root: OpenSSLAuthority.Identity
    private let now = Clock.system.now().adding(seconds: 60)

    init() throws {
        made = try OpenSSLAuthority()
        root = try made.issue("Example Root", serial: 1, extensions: OpenSSLAuthority.authority)
    }

    private func judge(
        _ certificate: OpenSSLAuthority.Identity, _ requirements: CertificateRequirements = .signer,
        party: PartyID? = nil, others: [OpenSSLAuthority.Identity] = [], issuers: [OpenSSLAuthority.Identity] = []
    ) throws -> (outcome: Outcome, codes: [String]) {
        let lists = try ([root] + issuers).map {
            try CertificateRevocationList.load(
                path: made.list(by: $0, number: 1, from: now.adding(seconds: -600), until: now.adding(seconds: 600)))
        }
        let anchor = TrustAnchor(root: try Certificate.load(path: root.certificate), party: party, name: "Example")
        let verdict = ChainVerifier.verify(
            try Certificate.load(path: certificate.certificate),
            intermediates: try (others + issuers).map { try Certificate.load(path: $0.certificate) },
            requirements: requirements, store: TrustStore(anchors: [anchor], revocationLists: lists), at: now)
        return (verdict.outcome, verdict.findings.map(\.code.name))
    }

    // MARK: Extended key usage

    @Test(
        arguments: ["serverAuth", "timeStamping", "codeSigning", "OCSPSigning", "clientAuth,1.2.3.4"], [true, false])
    func anExtendedKeyUsageThatExcludesSigningIsRefused(_ usage: String, _ isCritical: Bool) throws {
        let extensions = "\(OpenSSLAuthority.signer)\nextendedKeyUsage = \(isCritical ? "critical," : "")\(usage)"
        let result = try judge(try made.issue("Example Signer", by: root, serial: 2, extensions: extensions))
        #expect(result.outcome == .failed && result.codes == ["certificate-key-usage"], "\(result.codes)")
    }

    @Test(
        arguments: [
            nil, "anyExtendedKeyUsage", "emailProtection", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12",
            "clientAuth,emailProtection",
        ] as [String?])
    func anExtendedKeyUsageThatAllowsSigningPasses(_ usage: String?) throws {
        let extensions = OpenSSLAuthority.signer + (usage.map { "\nextendedKeyUsage = \($0)" } ?? "")
        let result = try judge(try made.issue("Example Signer", by: root, serial: 2, extensions: extensions))
        #expect(result.outcome == .passed, "\(result.codes)")
    }

    @Test(arguments: [("serverAuth", Outcome.failed), ("emailProtection,serverAuth", .passed)])
    func anAuthorityForOtherUsesVouchesForNoSigner(_ usage: String, _ outcome: Outcome) throws {
        let between = try made.issue(
            "Example Between", by: root, serial: 3,
            extensions: "\(OpenSSLAuthority.authority)\nextendedKeyUsage = \(usage)")
        let signer = try made.issue("Example Signer", by: between, serial: 4, extensions: OpenSSLAuthority.signer)
        let result = try judge(signer, issuers: [between])
        #expect(result.outcome == outcome, "\(result.codes)")
        #expect(result.codes == (outcome == .passed ? [] : ["certificate-key-usage"]))
    }

    // MARK: Authorities and serial numbers

    @Test func anAuthoritysCertificateSignsNoDocuments() throws {
        let extensions = OpenSSLAuthority.authority.replacing("keyCertSign,", with: "digitalSignature,keyCertSign,")
        let result = try judge(try made.issue("Example Signer", by: root, serial: 2, extensions: extensions))
        #expect(result.outcome == .failed && result.codes == ["certificate-is-authority"], "\(result.codes)")
    }

    @Test func aSerialNumberThatItsIssuerGaveTwiceIsRefused() throws {
        let signer = try made.issue("Example Signer", by: root, serial: 2, extensions: OpenSSLAuthority.signer)
        let double = try made.issue("Example Double", by: root, serial: 2, extensions: OpenSSLAuthority.signer)
        #expect(try judge(signer, others: [double]).codes == ["certificate-serial-reused"])
        // A certificate that only appears to be issued by this issuer does not affect the genuine one.
        let other = try made.issue(
            "Example Root", file: "other-root", serial: 1, extensions: OpenSSLAuthority.authority)
        let forged = try made.issue("Example Forged", by: other, serial: 2, extensions: OpenSSLAuthority.signer)
        #expect(try judge(signer, others: [forged]).codes == [])
    }

    // MARK: A party's certificates

    /// The extensions of an originator's certificate, with one change.
    private func originator(_ change: (String) -> String = { $0 }) -> String {
        change(
            """
            basicConstraints = critical,CA:FALSE
            keyUsage = critical,digitalSignature,nonRepudiation
            subjectKeyIdentifier = hash
            authorityKeyIdentifier = keyid
            subjectAltName = URI:urn:corridor:party:\(Self.party),URI:urn:corridor:role:originator
            """)
    }

    private func judgeParty(_ extensions: String, serial: Int = 2) throws -> [String] {
        let certificate = try made.issue("Example Originator", by: root, serial: serial, extensions: extensions)
        return try judge(certificate, .party([.originator]), party: PartyID(Self.party)).codes
    }

    @Test func aPartysCertificateFollowsTheProfile() throws {
        #expect(try judgeParty(originator()) == [])
        #expect(
            try judgeParty(originator { $0.replacing("keyUsage = critical,", with: "keyUsage = ") })
                == ["certificate-profile"])
        #expect(
            try judgeParty(
                originator { $0.replacing("subjectKeyIdentifier = hash", with: "subjectKeyIdentifier = none") })
                == ["certificate-profile"])
        #expect(
            try judgeParty(originator { $0.replacing("keyUsage = critical,digitalSignature,nonRepudiation", with: "") })
                == ["certificate-key-usage"])
        #expect(
            try judgeParty(
                originator { $0.replacing("authorityKeyIdentifier = keyid", with: "authorityKeyIdentifier = none") }
            )
            .contains("certificate-profile"))
        #expect(
            try judgeParty(originator { $0.replacing("CA:FALSE", with: "CA:TRUE") }).contains(
                "certificate-is-authority"))
    }

    @Test(arguments: [0, -5]) func aPartysSerialNumberIsPositive(_ serial: Int) throws {
        #expect(try judgeParty(originator(), serial: serial) == ["certificate-profile"])
    }

    @Test func ofOtherMakersLessIsAsked() throws {
        let extensions = "keyUsage = digitalSignature\nauthorityKeyIdentifier = keyid\nsubjectKeyIdentifier = none"
        let result = try judge(try made.issue("Example Signer", by: root, serial: -5, extensions: extensions))
        #expect(result.outcome == .passed, "\(result.codes)")
    }
}
