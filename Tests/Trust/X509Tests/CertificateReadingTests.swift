import Diagnostics
import Testing
import X509

/// Certificates with the same encoding share what was decoded; what is refused stays refused.
@Suite struct CertificateReadingTests {
    private let certificate: Certificate

    init() throws { certificate = try PartyFixture().authority.certificate }

    private func isUnreadable(_ read: () throws -> Certificate) -> Bool {
        do {
            _ = try read()
            return false
        } catch { return (error as? Fault)?.code == .certificateUnreadable }
    }

    @Test func twoReadingsOfOneEncodingShareTheirKey() throws {
        let (first, second) = (try Certificate(der: certificate.der), try Certificate(pem: certificate.pem))
        #expect(first == certificate && second == certificate)
        #expect(first.publicKey === second.publicKey)
        #expect(second.der == certificate.der)
    }

    @Test func bytesAfterAnEncodingAreRefusedHoweverOftenItWasRead() throws {
        let longer = certificate.der + [0]
        for _ in 0..<2 {
            #expect(isUnreadable { try Certificate(der: longer) })
            #expect(try Certificate(der: certificate.der) == certificate)
        }
    }

    @Test(arguments: [0, 1, 20]) func aPartOfAnEncodingIsRefused(_ count: Int) {
        #expect(isUnreadable { try Certificate(der: Array(certificate.der.prefix(count))) })
    }

    @Test func allCertificatesOfATextAreReadInOrder() throws {
        let other = try PartyFixture("Example Agency", seed: 2).authority.certificate
        let text = certificate.pem + other.pem + certificate.pem
        #expect(try Certificate.all(pem: text) == [certificate, other, certificate])
    }

    @Test(arguments: ["", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
    func aTextWithAnUnreadableCertificateIsRefused(_ block: String) {
        #expect(isUnreadable { try Certificate(pem: Array(block.utf8)) })
        let broken = block.isEmpty ? [] : certificate.pem + Array(block.utf8) + certificate.pem
        #expect(isUnreadable { try Certificate.all(pem: broken)[0] })
    }
}
