internal import Digests
internal import Platform
internal import X509

/// The supported signed attributes of a SignerInfo (RFC 5652, section 11; RFC 5035; RFC 6211).
struct SignedAttributes {
    /// A certificate as an ESSCertIDv2 names it.
    private struct NamedCertificate {
        let digest: Digest
        let issuerAndSerial: (issuer: [UInt8], serial: [UInt8])?
    }

    private(set) var hasContentType = false
    private(set) var messageDigest: [UInt8]?
    private(set) var signingTime: Timestamp?
    /// The algorithms that the signer states (RFC 6211).
    private(set) var protection: (digest: AlgorithmIdentifier, signature: AlgorithmIdentifier)?
    /// The first certificate in ESS signing-certificate-v2.
    private var named: NamedCertificate?
    /// The first certificate in ESS signing-certificate, by SHA-1; accepted in time stamps only.
    private var namedBySHA1: [UInt8]?

    /// Whether an attribute names the signer's certificate.
    var namesACertificate: Bool { named != nil || namedBySHA1 != nil }

    /// Whether the attribute that names the signer's certificate names this one: by its digest, and also by issuer and
    /// serial number where they are there.
    func names(_ certificate: Certificate) -> Bool {
        guard let named else { return namedBySHA1.map { LegacyDigest.sha1(certificate.der) == $0 } ?? false }
        let isIssued =
            named.issuerAndSerial.map { $0.issuer == certificate.issuerDER && $0.serial == certificate.serialDER }
            ?? true
        return Digest.of(certificate.der, named.digest.algorithm) == named.digest && isIssued
    }

    init(
        _ content: ArraySlice<UInt8>, profile: SignatureProfile, kind: SignedContent
    ) throws(DERReader.Failure) {
        var reader = DERReader(content)
        var seen: Set<[UInt8]> = []
        var previous: ArraySlice<UInt8>?
        while !reader.isAtEnd {
            let element = try reader.read(DERTag.sequence, "an attribute")
            if let before = previous, !before.lexicographicallyPrecedes(element.encoding) {
                throw DERReader.Failure(
                    expected: "the attributes in the order of DER", offset: element.encoding.startIndex)
            }
            previous = element.encoding
            var attribute = DERReader(element.content)
            let identifier = try attribute.identifier("the type of an attribute")
            var values = try attribute.enter(DERTag.set, "the value of an attribute")
            try attribute.finish("an attribute")
            guard seen.insert(identifier).inserted else {
                throw DERReader.Failure(expected: "each attribute once", offset: element.encoding.startIndex)
            }
            try read(identifier, values: &values, profile: profile, kind: kind, offset: element.encoding.startIndex)
        }
    }

    private mutating func read(
        _ identifier: [UInt8], values: inout DERReader, profile: SignatureProfile, kind: SignedContent,
        offset: Int
    ) throws(DERReader.Failure) {
        switch identifier {
        case ObjectIdentifiers.contentType:
            try values.require(kind.type, "the type of the content")
            hasContentType = true
        case ObjectIdentifiers.messageDigest:
            messageDigest = Array(try values.read(DERTag.octetString, "a digest").content)
        case ObjectIdentifiers.signingTime:
            signingTime = try DERTime.read(&values, "a signing time")
        case ObjectIdentifiers.signingCertificateV2:
            named = try Self.certificate(&values, profile)
        case ObjectIdentifiers.smimeCapabilities: _ = try values.read(DERTag.sequence, "S/MIME capabilities")
        case ObjectIdentifiers.algorithmProtection: protection = try Self.protection(&values)
        case ObjectIdentifiers.signingCertificate where kind == .timestampInfo:
            namedBySHA1 = try Self.certificateBySHA1(&values)
        default:
            guard !profile.isStrict else {
                throw DERReader.Failure(expected: "no other attribute", offset: offset)
            }
            return
        }
        try values.finish("the value of an attribute")
    }

    /// SigningCertificateV2: the first ESSCertIDv2 identifies the signer's certificate. Under our profile there are no
    /// others and no policies; elsewhere they are ignored.
    private static func certificate(
        _ values: inout DERReader, _ profile: SignatureProfile
    ) throws(DERReader.Failure) -> NamedCertificate? {
        var outer = try values.enter(DERTag.sequence, "a SigningCertificateV2")
        var list = try outer.enter(DERTag.sequence, "the certificates that are named")
        if profile.isStrict { try outer.finish("the SigningCertificateV2") }
        var first = try list.enter(DERTag.sequence, "a certificate that is named")
        if profile.isStrict { try list.finish("the certificates that are named: one") }
        var algorithm = DigestAlgorithm.sha256
        // SHA-256 is the default, which DER omits; some producers write it all the same.
        if first.nextTag == DERTag.sequence {
            let offset = first.position
            let stated = try AlgorithmIdentifier(reading: &first, "a digest algorithm")
            guard stated.isBare, let known = SignatureScheme.digest(of: stated.identifier) else {
                throw DERReader.Failure(expected: "SHA-256, SHA-384 or SHA-512", offset: offset)
            }
            algorithm = known
        }
        let value = try first.read(DERTag.octetString, "the digest of a certificate")
        let issuerAndSerial = first.isAtEnd ? nil : try Self.issuerAndSerial(&first)
        try first.finish("the certificate that is named")
        guard let digest = Digest(algorithm, Array(value.content)) else {
            throw DERReader.Failure(expected: "the digest of a certificate", offset: value.encoding.startIndex)
        }
        return NamedCertificate(digest: digest, issuerAndSerial: issuerAndSerial)
    }

    /// IssuerSerial (RFC 5035, section 5): the issuer as one directoryName, and the serial number.
    private static func issuerAndSerial(
        _ named: inout DERReader
    ) throws(DERReader.Failure) -> (issuer: [UInt8], serial: [UInt8]) {
        var both = try named.enter(DERTag.sequence, "issuer and serial number")
        var names = try both.enter(DERTag.sequence, "the issuer's name")
        var directoryName = try names.enter(DERTag.constructed(4), "the issuer's directoryName")
        try names.finish("the issuer's name")
        let issuer = try directoryName.read(DERTag.sequence, "an issuer").encoding
        try directoryName.finish("the issuer's directoryName")
        let serial = try both.read(DERTag.integer, "a serial number").encoding
        try both.finish("issuer and serial number")
        return (Array(issuer), Array(serial))
    }

    /// CMSAlgorithmProtection (RFC 6211, section 2) of a signature.
    private static func protection(
        _ values: inout DERReader
    ) throws(DERReader.Failure) -> (digest: AlgorithmIdentifier, signature: AlgorithmIdentifier) {
        var both = try values.enter(DERTag.sequence, "a CMSAlgorithmProtection")
        let digest = try AlgorithmIdentifier(reading: &both, "a digest algorithm")
        let signature = try AlgorithmIdentifier(
            reading: &both, "a signature algorithm", tag: DERTag.constructed(1))
        try both.finish("the CMSAlgorithmProtection")
        return (digest, signature)
    }

    /// SigningCertificate: the first ESSCertID.
    private static func certificateBySHA1(_ values: inout DERReader) throws(DERReader.Failure) -> [UInt8] {
        var outer = try values.enter(DERTag.sequence, "a SigningCertificate")
        var list = try outer.enter(DERTag.sequence, "the certificates that are named")
        var first = try list.enter(DERTag.sequence, "a certificate that is named")
        return Array(try first.read(DERTag.octetString, "the digest of a certificate").content)
    }
}
