import Credentials
import Files
import Findings
import StrictJSON
import TestSupport
import Testing

/// The Public Key Interoperability Test Suite of NIST (PKITS 1.0.1): certification paths and revocation lists that must be
/// accepted or refused (RFC 5280, section 6).
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
            intermediates: try test.others.map { try Certificate.load(path: PKITS.path("certs/\($0)")) }, requirements: .signer,
            store: TrustStore(anchors: [TrustAnchor(root: root)], revocationLists: [rootList] + lists),
            at: Timestamp(seconds: 1_790_000_000))
        return (verdict.outcome, verdict.findings.map(\.code.name))
    }

    @Test func allCases() throws {
        for test in try PKITS.cases() {
            let (outcome, codes) = try outcome(test)
            print("PKITS", test.id, test.name, test.isValid ? "valid" : "invalid", outcome.rawValue, codes)
        }
    }
}
