import Diagnostics
import Digests
import Platform
import TestSupport
import Testing
import X509

@testable import CMS

/// Each line of the table "refused" of specs/package.md, "CMS signatures", with its code.
struct RefusedSignatureTests {
    private let party: SigningParty

    init() throws { party = try SigningParty() }

    private func codes(_ change: (inout CraftedSignature) throws -> Void) throws -> [FindingCode] {
        var signature = try CraftedSignature(party)
        try change(&signature)
        return signature.judge().findings.map(\.code)
    }

    @Test(
        arguments: [
            // Content hint, signature policy, signer location, commitment type, counter-signature, message time stamp.
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x04],
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0F],
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x11],
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x10],
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x06],
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0E],
            // The ESS attribute with SHA-1.
            [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x0C],
        ] as [[UInt8]])
    func anotherSignedAttributeIsRefused(_ identifier: [UInt8]) throws {
        let found = try codes {
            $0.otherAttributes = [CraftedSignature.attribute(identifier, DERWriter.sequence([]))]
        }
        #expect(found == [.signatureStructure])
    }

    @Test func anAttributeTwiceIsRefused() throws {
        let found = try codes {
            $0.otherAttributes = [
                CraftedSignature.attribute(
                    ObjectIdentifiers.signingTime, DERTime.encode(SigningParty.now.adding(seconds: 1)))
            ]
        }
        #expect(found == [.signatureStructure])
    }

    @Test func anUnsignedAttributeButATimeStampIsRefused() throws {
        let other = CraftedSignature.attribute(ObjectIdentifiers.signingTime, DERTime.encode(SigningParty.now))
        #expect(try codes { $0.unsigned = other } == [.signatureStructure])
    }

    @Test func twoSignersAreRefused() throws { #expect(try codes { $0.signers = 2 } == [.signatureStructure]) }

    @Test func anotherVersionThanThatOfItsSignerIsRefused() throws {
        #expect(try codes { $0.dataVersion = 3 } == [.signatureStructure])
        #expect(
            try codes {
                $0.isNamedByKey = true
                $0.dataVersion = 1
            } == [.signatureStructure])
        #expect(try codes { $0.signerVersion = 3 } == [.signatureStructure])
        #expect(try codes { $0.dataVersion = 4 } == [.signatureStructure])
    }

    @Test func aSignerWithoutESSIsRefusedHoweverItIsNamed() throws {
        for isNamedByKey in [true, false] {
            let found = try codes {
                $0.named = nil
                $0.isNamedByKey = isNamedByKey
            }
            #expect(found == [.signatureESSMissing])
        }
    }

    @Test func essOfAnotherCertificateIsRefused() throws {
        let other = try SigningParty("Other").originator
        #expect(try codes { $0.named = CraftedSignature.name(other) } == [.signatureESSWrong])
    }

    @Test func anIssuerSerialThatDoesNotMatchIsRefused() throws {
        let (own, other) = (party.originator, try SigningParty("Other").originator)
        for (issuer, serial) in [(other.issuerDER, own.serialDER), (own.issuerDER, other.serialDER)] {
            let named = CraftedSignature.name(own, issuerSerial: CraftedSignature.issuerSerial(issuer, serial))
            for profile in [SignatureProfile.corridor, .baseline] {
                var signature = try CraftedSignature(party)
                signature.named = named
                #expect(signature.judge(profile).findings.map(\.code) == [.signatureESSWrong])
            }
        }
        let name = DERWriter.value(0xA4, own.issuerDER)
        for names in [[], name + name, DERWriter.value(0x82, Array("example.com".utf8))] {
            let found = try codes {
                $0.named = CraftedSignature.name(
                    own, issuerSerial: DERWriter.sequence(DERWriter.sequence(names), own.serialDER))
            }
            #expect(found == [.signatureStructure])
        }
    }

    @Test func moreInESSThanOneCertificateIsRefused() throws {
        let own = CraftedSignature.name(party.originator)
        #expect(
            try codes { $0.named = own + CraftedSignature.name(party.authority.certificate) } == [.signatureStructure])
        #expect(
            try codes { $0.policies = DERWriter.sequence(DERWriter.sequence(DERWriter.identifier([0x2A, 3]))) }
                == [.signatureStructure])
        let sha1 = AlgorithmIdentifier(ObjectIdentifiers.sha1).der
        #expect(
            try codes { $0.named = CraftedSignature.name(party.originator, algorithm: sha1) } == [.signatureStructure])
    }

    @Test func algorithmProtectionThatDoesNotAgreeIsRefused() throws {
        let (sha256, sha384) = (
            AlgorithmIdentifier(ObjectIdentifiers.sha256), AlgorithmIdentifier(ObjectIdentifiers.sha384)
        )
        let (p256, p384) = (
            AlgorithmIdentifier(ObjectIdentifiers.ecdsaSHA256), AlgorithmIdentifier(ObjectIdentifiers.ecdsaSHA384)
        )
        for (digest, algorithm) in [(sha384, p256), (sha256, p384)] {
            for profile in [SignatureProfile.corridor, .baseline] {
                var signature = try CraftedSignature(party)
                signature.otherAttributes = [CraftedSignature.protection(digest, algorithm)]
                #expect(signature.judge(profile).findings.map(\.code) == [.signatureAlgorithmProtection])
            }
        }
    }

    @Test(arguments: [
        (KeyKind.p256, DigestAlgorithm.sha384), (.p256, .sha512), (.p384, .sha256), (.p384, .sha512),
    ])
    func aCurveWithAnotherDigestIsRefused(_ kind: KeyKind, _ digest: DigestAlgorithm) throws {
        var signature = try CraftedSignature(SigningParty(kind: kind))
        signature.digest = digest
        let identifiers = [ObjectIdentifiers.ecdsaSHA256, ObjectIdentifiers.ecdsaSHA384, ObjectIdentifiers.ecdsaSHA512]
        signature.algorithm = AlgorithmIdentifier(
            identifiers[try #require(DigestAlgorithm.allCases.firstIndex(of: digest))])
        #expect(signature.judge().findings.map(\.code) == [.signatureAlgorithm])
    }

    @Test func ecdsaWithParametersIsRefused() throws {
        let found = try codes {
            $0.algorithm = AlgorithmIdentifier(ObjectIdentifiers.ecdsaSHA256, parameters: CraftedSignature.null)
        }
        #expect(found == [.signatureAlgorithm])
    }

    @Test func rsaOf2048BitsByPKCS1IsRefused() throws {
        var signature = try CraftedSignature(SigningParty(kind: .rsa(bits: 2048)))
        signature.algorithm = AlgorithmIdentifier(ObjectIdentifiers.rsaEncryption, parameters: CraftedSignature.null)
        #expect(signature.judge().findings.map(\.code) == [.signatureAlgorithm])
    }

    @Test(arguments: [0, 20, 31, 33, 350]) func aSaltOfAnotherLengthThanTheDigestIsRefused(_ length: Int) throws {
        var signature = try CraftedSignature(SigningParty(kind: .rsa(bits: 3072)))
        signature.algorithm = AlgorithmIdentifier(
            ObjectIdentifiers.rsaPSS, parameters: RSAParameters.pss(.sha256, saltLength: length)[0])
        #expect(signature.judge().findings.map(\.code) == [.signatureAlgorithm])
    }

    @Test func aValueThatIsNotDERIsRefused() throws {
        // r and s with a zero too many, a negative r, and something after s.
        let changes: [([UInt8]) -> [UInt8]] = [
            { value in
                let (r, s) = ECDSASignature.values(value) ?? ([], [])
                return DERWriter.sequence(DERWriter.value(2, [0] + r), DERWriter.value(2, s))
            },
            { value in
                let (r, s) = ECDSASignature.values(value) ?? ([], [])
                return DERWriter.sequence(DERWriter.value(2, r), DERWriter.value(2, [0] + s))
            },
            { value in
                let (r, s) = ECDSASignature.values(value) ?? ([], [])
                return DERWriter.sequence(DERWriter.value(2, r), DERWriter.value(2, s), CraftedSignature.null)
            },
            { $0 + [0] }, { _ in [] },
        ]
        for change in changes {
            for profile in [SignatureProfile.corridor, .baseline] {
                var signature = try CraftedSignature(party)
                signature.change = change
                #expect(signature.judge(profile).findings.map(\.code) == [.signatureInvalid])
            }
        }
    }

    @Test func aCertificateOfNoChainIsRefused() throws {
        let other = try SigningParty("Other").originator
        #expect(try codes { $0.certificates.append(other) } == [.signatureStructure])
        #expect(try codes { $0.certificates = [other] } == [.signatureCertificateMissing])
    }

    @Test func otherEncodingsThanDERAreRefused() throws {
        let der = try CraftedSignature(party).der
        #expect(der.starts(with: [0x30, 0x82]))
        let length = Array(der[2..<4])
        let rest = Array(der.dropFirst(4))
        let indefinite: [UInt8] = [0x30, 0x80] + rest + [0, 0]
        let longer: [UInt8] = [0x30, 0x83, 0] + length + rest
        let wideTag: [UInt8] = [0x3F, 0x10, 0x82] + length + rest
        let others = [indefinite, longer, wideTag, der + [0]]
        for other in others {
            let verdict = SignedData.verify(
                other, content: CraftedSignature.content, profile: .corridor, trust: party.store, roles: nil,
                at: SigningParty.now)
            #expect(verdict[0].findings.map(\.code) == [.signatureStructure])
        }
        // The certificates and the attributes are sets, in the order of DER.
        let sorted = DERWriter.set([party.originator.der, party.authority.certificate.der])
        let first = party.originator.der
        let isFirst = sorted.dropFirst(4).starts(with: first)
        let both = [party.originator.der, party.authority.certificate.der]
        let unsorted = (isFirst ? both.reversed() : both).flatMap { $0 }
        #expect(unsorted.count == sorted.count - 4)
        let place = try #require(der.firstRange(of: sorted.dropFirst(4)))
        var changed = der
        changed.replaceSubrange(place, with: unsorted)
        let verdict = SignedData.verify(
            changed, content: CraftedSignature.content, profile: .corridor, trust: party.store, roles: nil,
            at: SigningParty.now)
        #expect(verdict[0].findings.map(\.code) == [.signatureStructure])
    }
}
