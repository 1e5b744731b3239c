import Diagnostics
import Platform
import TestSupport
import Testing
import X509

/// The Public Key Interoperability Test Suite of NIST (PKITS 1.0.1): certification paths and revocation lists that must
/// be accepted or refused (RFC 5280, section 6).
@Suite(.needsPKITS) struct PKITSTests {
    private let root: Certificate
    private let rootList: CertificateRevocationList

    init() throws {
        root = try Certificate.load(path: PKITS.path("certs/TrustAnchorRootCertificate.crt"))
        rootList = try CertificateRevocationList.load(path: PKITS.path("crls/TrustAnchorRootCRL.crl"))
    }

    private func outcome(_ test: PKITS.Case) throws -> (Outcome, [String]) {
        let lists = try test.lists.map { try CertificateRevocationList.load(path: PKITS.path("crls/\($0)")) }
        let verdict = ChainVerifier.verify(
            try Certificate.load(path: PKITS.path("certs/\(test.certificate)")),
            intermediates: try test.others.map { try Certificate.load(path: PKITS.path("certs/\($0)")) },
            requirements: .signer,
            store: TrustStore(anchors: [TrustAnchor(root: root)], revocationLists: [rootList] + lists),
            at: Timestamp(seconds: 1_790_000_000))
        return (verdict.outcome, verdict.findings.map(\.code.name))
    }

    /// Valid paths that are not accepted here, with the reason.
    private static let refused: [String: String] = [
        "40104": "certificate-weak-key", "40105": "certificate-weak-key",  // DSA
        "40604": "certificate-chain-invalid",  // an authority whose basicConstraints are not critical
        // The end certificate is an authority's, which may not sign documents here.
        "40608": "certificate-is-authority", "40614": "certificate-is-authority",
        "40806": "certificate-is-authority", "41413": "certificate-is-authority",
        // The only list for the list signer's certificate is the one that it signed itself.
        "41430": "crl-unusable",
    ]

    @Test func everyInvalidPathIsRefused() throws {
        let cases = try PKITS.cases().filter { !$0.isValid }
        #expect(cases.count == 121)
        for test in cases {
            let found = try outcome(test)
            #expect(found.0 != .passed, "\(test.id) \(test.name)")
        }
    }

    @Test func everyValidPathIsAcceptedButForKnownReasons() throws {
        let cases = try PKITS.cases().filter(\.isValid)
        #expect(cases.count == 92)
        for test in cases {
            let found = try outcome(test)
            if let reason = Self.refused[test.id] {
                #expect(found.0 != .passed && found.1.contains(reason), "\(test.id) \(test.name) \(found)")
            } else {
                #expect(found.0 == .passed, "\(test.id) \(test.name) \(found)")
            }
        }
    }
}
