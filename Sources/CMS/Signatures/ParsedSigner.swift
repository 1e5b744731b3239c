internal import Credentials
internal import Digests
internal import Files

/// A SignerInfo (RFC 5652, section 5.3) that has the structure of a profile.
struct ParsedSigner {
    /// How the signer's certificate is named.
    private enum Name {
        case issuerAndSerial(issuer: [UInt8], serial: [UInt8])
        case keyIdentifier([UInt8])
    }

    private let name: Name
    /// The digest, when it is one of ours.
    let digest: DigestAlgorithm?
    /// The name of a digest that is refused.
    let weakDigest: String?
    /// The signed attributes as they are signed: a SET OF.
    let signedAttributes: [UInt8]
    let messageDigest: [UInt8]
    let signingTime: Timestamp?
    /// The first certificate that ESS signing-certificate-v2 names.
    let namedCertificate: Digest?
    let scheme: SignatureScheme?
    let signature: [UInt8]

    /// Whether this certificate is the one that the signer names.
    func isSignedBy(_ certificate: Certificate) -> Bool {
        switch name {
        case .issuerAndSerial(let issuer, let serial):
            certificate.issuerDER == issuer && certificate.serialDER == serial
        case .keyIdentifier(let identifier): certificate.subjectKeyIdentifier == identifier
        }
    }

    init(_ element: DERReader.Element, _ profile: SignatureProfile) throws(DERReader.Failure) {
        let offset = element.encoding.startIndex
        var info = DERReader(element.content)
        let version = try info.smallInteger("a version")
        name = try Self.name(&info, version, profile, offset)
        let digestIdentifier = try Self.algorithm(&info, "a digest algorithm", profile)
        digest = SignatureScheme.digest(of: digestIdentifier)
        weakDigest = digest == nil ? (digestIdentifier == ObjectIdentifiers.sha1 ? "SHA-1" : "an unknown one") : nil
        let attributes = try info.read(DERTag.constructed(0), "signed attributes")
        signedAttributes = [DERTag.set] + attributes.encoding.dropFirst()
        let parsed = try Attributes(attributes.content, profile)
        guard let messageDigest = parsed.messageDigest, parsed.hasContentType else {
            throw DERReader.Failure(
                expected: "the attributes contentType and messageDigest", offset: attributes.encoding.startIndex)
        }
        self.messageDigest = messageDigest
        signingTime = parsed.signingTime
        namedCertificate = parsed.namedCertificate
        let signatureIdentifier = try Self.algorithm(&info, "a signature algorithm", profile)
        let named = digest.flatMap { SignatureScheme(signature: signatureIdentifier, digest: $0) }
        scheme = named?.digest == digest ? named : nil
        signature = Array(try info.read(DERTag.octetString, "a signature value").content)
        if profile == .baseline { _ = try info.readIfPresent(DERTag.constructed(1), "unsigned attributes") }
        try info.finish("the signer: no unsigned attributes")
    }

    private static func name(
        _ info: inout DERReader, _ version: Int, _ profile: SignatureProfile, _ offset: Int
    ) throws(DERReader.Failure) -> Name {
        if version == 3, profile == .baseline {
            return .keyIdentifier(
                Array(try info.read(DERTag.primitive(0), "a subject key identifier").content))
        }
        guard version == 1 else { throw DERReader.Failure(expected: "version 1", offset: offset) }
        var names = try info.enter(DERTag.sequence, "issuer and serial number")
        let issuer = try names.read(DERTag.sequence, "an issuer").encoding
        let serial = try names.read(DERTag.integer, "a serial number").encoding
        try names.finish("issuer and serial number")
        return .issuerAndSerial(issuer: Array(issuer), serial: Array(serial))
    }

    /// An AlgorithmIdentifier; ours have no parameters, those of others may have NULL.
    private static func algorithm(
        _ info: inout DERReader, _ expected: String, _ profile: SignatureProfile
    ) throws(DERReader.Failure) -> [UInt8] {
        var algorithm = try info.enter(DERTag.sequence, expected)
        let identifier = try algorithm.identifier(expected)
        if profile == .baseline, let null = try algorithm.readIfPresent(DERTag.null, "NULL"), !null.content.isEmpty {
            throw DERReader.Failure(expected: "NULL", offset: null.encoding.startIndex)
        }
        try algorithm.finish(expected)
        return identifier
    }
}

/// The signed attributes that are understood.
private struct Attributes {
    var hasContentType = false
    var messageDigest: [UInt8]?
    var signingTime: Timestamp?
    var namedCertificate: Digest?

    init(_ content: ArraySlice<UInt8>, _ profile: SignatureProfile) throws(DERReader.Failure) {
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
            try read(identifier, &values, profile, element.encoding.startIndex)
        }
    }

    private mutating func read(
        _ identifier: [UInt8], _ values: inout DERReader, _ profile: SignatureProfile, _ offset: Int
    ) throws(DERReader.Failure) {
        switch identifier {
        case ObjectIdentifiers.contentType:
            try values.require(ObjectIdentifiers.data, "the content type data")
            hasContentType = true
        case ObjectIdentifiers.messageDigest:
            messageDigest = Array(try values.read(DERTag.octetString, "a digest").content)
        case ObjectIdentifiers.signingTime:
            signingTime = try Self.time(&values)
        case ObjectIdentifiers.signingCertificateV2:
            namedCertificate = try Self.certificate(&values, profile)
        default:
            guard profile == .baseline else {
                throw DERReader.Failure(expected: "no other attribute", offset: offset)
            }
            return
        }
        try values.finish("the value of an attribute")
    }

    private static func time(_ values: inout DERReader) throws(DERReader.Failure) -> Timestamp {
        let isUTC = values.nextTag == DERTag.utcTime
        let element = try values.read(isUTC ? DERTag.utcTime : DERTag.generalizedTime, "a signing time")
        let wrong = DERReader.Failure(expected: "a signing time in UTC", offset: element.encoding.startIndex)
        // Bytes, not characters: what stands here may be anything.
        let content = Array(element.content)
        guard content.count == (isUTC ? 13 : 15), content.last == UInt8(ascii: "Z"),
            content.dropLast().allSatisfy({ (48...57).contains($0) })
        else { throw wrong }
        let century: [UInt8] = isUTC ? Array((content[0] < UInt8(ascii: "5") ? "20" : "19").utf8) : []
        let digits = century + content
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        let form =
            "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
        guard let time = Timestamp(form) else { throw wrong }
        return time
    }

    /// SigningCertificateV2: the first ESSCertIDv2 names the signer's certificate; policies are not read.
    private static func certificate(
        _ values: inout DERReader, _ profile: SignatureProfile
    ) throws(DERReader.Failure) -> Digest? {
        var outer = try values.enter(DERTag.sequence, "a SigningCertificateV2")
        var list = try outer.enter(DERTag.sequence, "the certificates that are named")
        if profile == .corridor { try outer.finish("the SigningCertificateV2") }
        var first = try list.enter(DERTag.sequence, "a certificate that is named")
        if profile == .corridor { try list.finish("the certificates that are named: one") }
        var algorithm = DigestAlgorithm.sha256
        if let named = try first.readIfPresent(DERTag.sequence, "a digest algorithm") {
            var reader = DERReader(named.content)
            let identifier = try reader.identifier("a digest algorithm")
            guard profile == .baseline, let known = SignatureScheme.digest(of: identifier) else {
                throw DERReader.Failure(
                    expected: "SHA-256, which is left out", offset: named.encoding.startIndex)
            }
            algorithm = known
        }
        let digest = try first.read(DERTag.octetString, "the digest of a certificate").content
        if profile == .corridor { try first.finish("the certificate that is named") }
        return Digest(algorithm, Array(digest))
    }
}
