import Diagnostics
import Digests
import Platform
import TestSupport
import Testing
import X509

@testable import CMS

/// Each line of the table "accepted" of specs/package.md, "CMS signatures". What is accepted there is accepted in containers
/// of other makers too.
struct AcceptedSignatureTests {
    private static let kinds: [KeyKind] = [.p256, .p384, .rsa(bits: 3072)]

    private func crafted(_ kind: KeyKind = .p256) throws -> CraftedSignature {
        try CraftedSignature(try SigningParty(kind: kind))
    }

    private func expectAccepted(_ signature: CraftedSignature, _ location: SourceLocation = #_sourceLocation) {
        for profile in [SignatureProfile.corridor, .baseline] {
            let verdict = signature.judge(profile)
            #expect(verdict.outcome == .passed, "\(profile): \(verdict.findings)", sourceLocation: location)
            #expect(verdict.signer == signature.party.originator, sourceLocation: location)
        }
    }

    @Test(arguments: kinds) func whatWeWriteIsAccepted(_ kind: KeyKind) throws { expectAccepted(try crafted(kind)) }

    @Test(arguments: [KeyKind.p256, .p384]) func bothValuesOfSAreAccepted(_ kind: KeyKind) throws {
        var signature = try crafted(kind)
        let low = signature.der
        signature.change = { HighSTwin.of(value: $0) ?? [] }
        #expect(signature.der != low)
        expectAccepted(signature)
    }

    @Test(arguments: [KeyKind.p256, .p384]) func weWriteTheSmallerS(_ kind: KeyKind) throws {
        let signature = try crafted(kind)
        for _ in 0..<20 {
            let value = try #require(
                SignatureScheme(signing: kind)?.sign(CraftedSignature.content, signature.party.originatorKey))
            let twin = try #require(HighSTwin.of(value: value))
            let (low, high) = (ECDSASignature.values(value)?.s ?? [], ECDSASignature.values(twin)?.s ?? [])
            #expect(low.count < high.count || low.lexicographicallyPrecedes(high))
        }
    }

    @Test(arguments: kinds) func theDigestAlgorithmMayHaveNull(_ kind: KeyKind) throws {
        var signature = try crafted(kind)
        let null = CraftedSignature.null
        for (signer, set) in [([], null), (null, []), (null, null)] as [([UInt8], [UInt8])] {
            signature.digestParameters = signer
            signature.setParameters = set
            expectAccepted(signature)
        }
    }

    @Test(arguments: kinds) func theSignerMayBeNamedByKeyIdentifier(_ kind: KeyKind) throws {
        var signature = try crafted(kind)
        signature.isNamedByKey = true
        expectAccepted(signature)
    }

    @Test(arguments: [DigestAlgorithm.sha256, .sha384, .sha512], [[], CraftedSignature.null])
    func essMayStateItsDigestAlgorithm(_ digest: DigestAlgorithm, parameters: [UInt8]) throws {
        var signature = try crafted()
        signature.named = CraftedSignature.name(
            signature.party.originator, by: digest,
            algorithm: AlgorithmIdentifier(SignatureScheme.identifier(of: digest), parameters: parameters).der)
        expectAccepted(signature)
    }

    @Test func essMayNameIssuerAndSerialNumber() throws {
        var signature = try crafted()
        let certificate = signature.party.originator
        signature.named = CraftedSignature.name(
            certificate,
            issuerSerial: CraftedSignature.issuerSerial(certificate.issuerDER, certificate.serialDER))
        expectAccepted(signature)
    }

    @Test func theSigningTimeMayBeLeftOut() throws {
        var signature = try crafted()
        signature.hasSigningTime = false
        expectAccepted(signature)
        #expect(signature.judge().claimedTime == nil)
    }

    @Test func capabilitiesAndAlgorithmProtectionAreAccepted() throws {
        var signature = try crafted()
        let identifier = SignatureScheme.identifier(of: .sha256)
        for parameters in [[], CraftedSignature.null] {
            signature.otherAttributes = [
                CraftedSignature.attribute(
                    ObjectIdentifiers.smimeCapabilities,
                    DERWriter.sequence(DERWriter.sequence(DERWriter.identifier(ObjectIdentifiers.aes256Wrap)))),
                CraftedSignature.protection(
                    AlgorithmIdentifier(identifier, parameters: parameters), signature.algorithm),
            ]
            expectAccepted(signature)
        }
    }

    @Test(arguments: [ObjectIdentifiers.rsaEncryption, ObjectIdentifiers.rsaSHA256], [[], CraftedSignature.null])
    func rsaByPKCS1IsAccepted(_ identifier: [UInt8], parameters: [UInt8]) throws {
        var signature = try crafted(.rsa(bits: 3072))
        signature.algorithm = AlgorithmIdentifier(identifier, parameters: parameters)
        expectAccepted(signature)
    }

    @Test(arguments: [DigestAlgorithm.sha256, .sha384, .sha512])
    func rsaMayUseAnyOfTheDigests(_ digest: DigestAlgorithm) throws {
        var signature = try crafted(.rsa(bits: 3072))
        signature.digest = digest
        for parameters in RSAParameters.pss(digest, saltLength: digest.length) {
            signature.algorithm = AlgorithmIdentifier(ObjectIdentifiers.rsaPSS, parameters: parameters)
            expectAccepted(signature)
        }
        signature.algorithm = AlgorithmIdentifier(ObjectIdentifiers.rsaEncryption, parameters: CraftedSignature.null)
        expectAccepted(signature)
    }

    @Test func theCertificateAloneIsEnough() throws {
        var signature = try crafted()
        signature.certificates = [signature.party.originator]
        expectAccepted(signature)
    }

    @Test func ofCertificatesOfOneKeyTheOneThatIsNamedCounts() throws {
        var signature = try crafted()
        // Renewed for the same key: the key identifier is the same.
        let renewed = try signature.party.authority.issue(
            .originator, for: signature.party.originatorKey.publicKey, days: 10)
        #expect(renewed.subjectKeyIdentifier == signature.party.originator.subjectKeyIdentifier)
        signature.isNamedByKey = true
        signature.certificates = [signature.party.originator, renewed]
        for certificate in signature.certificates {
            signature.named = CraftedSignature.name(certificate)
            #expect(signature.judge(.baseline).signer == certificate)
            #expect(signature.judge(.baseline).outcome == .passed)
            // One of them is in no chain of the other.
            #expect(signature.judge().findings.map(\.code) == [.signatureStructure])
        }
        // A key identifier alone binds to no certificate.
        signature.certificates = [renewed]
        signature.named = CraftedSignature.name(signature.party.originator)
        #expect(signature.judge().findings.map(\.code) == [.signatureESSWrong])
    }
}
