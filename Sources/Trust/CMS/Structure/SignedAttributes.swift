internal import Digests
internal import Platform

/// The supported signed attributes of a SignerInfo (RFC 5652, section 11; RFC 5035).
struct SignedAttributes {
    private(set) var hasContentType = false
    private(set) var messageDigest: [UInt8]?
    private(set) var signingTime: Timestamp?
    /// The first certificate in ESS signing-certificate-v2.
    private(set) var namedCertificate: Digest?
    /// The first certificate in ESS signing-certificate, by SHA-1; accepted in time stamps only.
    private(set) var namedCertificateSHA1: [UInt8]?

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
            namedCertificate = try Self.certificate(&values, profile)
        case ObjectIdentifiers.signingCertificate where kind == .timestampInfo:
            namedCertificateSHA1 = try Self.certificateBySHA1(&values)
        default:
            guard !profile.isStrict else {
                throw DERReader.Failure(expected: "no other attribute", offset: offset)
            }
            return
        }
        try values.finish("the value of an attribute")
    }

    /// SigningCertificateV2: the first ESSCertIDv2 identifies the signer's certificate; policies are ignored.
    private static func certificate(
        _ values: inout DERReader, _ profile: SignatureProfile
    ) throws(DERReader.Failure) -> Digest? {
        var outer = try values.enter(DERTag.sequence, "a SigningCertificateV2")
        var list = try outer.enter(DERTag.sequence, "the certificates that are named")
        if profile.isStrict { try outer.finish("the SigningCertificateV2") }
        var first = try list.enter(DERTag.sequence, "a certificate that is named")
        if profile.isStrict { try list.finish("the certificates that are named: one") }
        var algorithm = DigestAlgorithm.sha256
        if let named = try first.readIfPresent(DERTag.sequence, "a digest algorithm") {
            var reader = DERReader(named.content)
            let identifier = try reader.identifier("a digest algorithm")
            guard !profile.isStrict, let known = SignatureScheme.digest(of: identifier) else {
                throw DERReader.Failure(
                    expected: "SHA-256, which is left out", offset: named.encoding.startIndex)
            }
            algorithm = known
        }
        let digest = try first.read(DERTag.octetString, "the digest of a certificate").content
        if profile.isStrict { try first.finish("the certificate that is named") }
        return Digest(algorithm, Array(digest))
    }

    /// SigningCertificate: the first ESSCertID.
    private static func certificateBySHA1(_ values: inout DERReader) throws(DERReader.Failure) -> [UInt8] {
        var outer = try values.enter(DERTag.sequence, "a SigningCertificate")
        var list = try outer.enter(DERTag.sequence, "the certificates that are named")
        var first = try list.enter(DERTag.sequence, "a certificate that is named")
        return Array(try first.read(DERTag.octetString, "the digest of a certificate").content)
    }
}
