internal import Digests
internal import X509

/// A SignerInfo (RFC 5652, section 5.3) with the structure of a profile.
struct ParsedSigner {
    /// The largest number of time stamps over the signature.
    static let maximumTimestamps = 16

    /// The identifier of the signer's certificate.
    private enum Name {
        case issuerAndSerial(issuer: [UInt8], serial: [UInt8])
        case keyIdentifier([UInt8])
    }

    private let name: Name
    /// 1 with issuer and serial number, 3 with a subject key identifier.
    let version: Int
    private let digestAlgorithm: AlgorithmIdentifier
    private let signatureAlgorithm: AlgorithmIdentifier
    /// The digest algorithm, if supported.
    let digest: DigestAlgorithm?
    /// The name of a refused digest algorithm.
    let weakDigest: String?
    /// The signed attributes in their signed form: a SET OF.
    let signedAttributes: [UInt8]
    /// The parsed signed attributes.
    let attributes: SignedAttributes
    let messageDigest: [UInt8]
    let scheme: SignatureScheme?
    let signature: [UInt8]
    /// The content up to the unsigned attributes, without tag and length.
    let signedPart: [UInt8]
    /// Time stamps over the signature (ETSI EN 319 122-1, clause 5.3), DER.
    let timestamps: [[UInt8]]

    /// The signer's certificate among those included: of several that the signer's identifier fits, the one that ESS
    /// signing-certificate names, because one key may have several certificates.
    func certificate(among certificates: [Certificate]) -> Certificate? {
        let fitting = certificates.filter(isIdentified)
        return fitting.first { attributes.names($0) } ?? fitting.first
    }

    private func isIdentified(_ certificate: Certificate) -> Bool {
        switch name {
        case .issuerAndSerial(let issuer, let serial):
            certificate.issuerDER == issuer && certificate.serialDER == serial
        case .keyIdentifier(let identifier): certificate.subjectKeyIdentifier == identifier
        }
    }

    /// Whether the signed attribute for algorithm protection, if there, states the algorithms that are used (RFC 6211).
    var isProtectionTrue: Bool {
        guard let stated = attributes.protection else { return true }
        return stated.digest.isEquivalent(to: digestAlgorithm)
            && stated.signature.isEquivalent(to: signatureAlgorithm)
    }

    init(
        _ element: DERReader.Element, profile: SignatureProfile, kind: SignedContent
    ) throws(DERReader.Failure) {
        let offset = element.encoding.startIndex
        var info = DERReader(element.content)
        version = try info.smallInteger("a version")
        name = try Self.name(&info, version: version, offset: offset)
        digestAlgorithm = try AlgorithmIdentifier(reading: &info, "a digest algorithm")
        guard digestAlgorithm.isBare else {
            throw DERReader.Failure(expected: "a digest algorithm without parameters", offset: offset)
        }
        digest = SignatureScheme.digest(of: digestAlgorithm.identifier)
        weakDigest =
            digest == nil ? (digestAlgorithm.identifier == ObjectIdentifiers.sha1 ? "SHA-1" : "an unknown one") : nil
        let attributes = try info.read(DERTag.constructed(0), "signed attributes")
        signedAttributes = [DERTag.set] + attributes.encoding.dropFirst()
        self.attributes = try SignedAttributes(attributes.content, profile: profile, kind: kind)
        guard let messageDigest = self.attributes.messageDigest, self.attributes.hasContentType else {
            throw DERReader.Failure(
                expected: "the attributes contentType and messageDigest", offset: attributes.encoding.startIndex)
        }
        self.messageDigest = messageDigest
        signatureAlgorithm = try AlgorithmIdentifier(reading: &info, "a signature algorithm")
        let algorithm = signatureAlgorithm
        scheme = digest.flatMap { SignatureScheme(algorithm, digest: $0, profile) }
        let value = try info.read(DERTag.octetString, "a signature value")
        signature = Array(value.content)
        signedPart = Array(element.content[..<value.encoding.endIndex])
        let unsigned = try info.readIfPresent(DERTag.constructed(1), "unsigned attributes")
        timestamps =
            try unsigned.map { unsigned throws(DERReader.Failure) in
                try Self.timestamps(unsigned, profile)
            } ?? []
        try info.finish("the signer")
    }

    private static func name(
        _ info: inout DERReader, version: Int, offset: Int
    ) throws(DERReader.Failure) -> Name {
        if version == 3 {
            return .keyIdentifier(
                Array(try info.read(DERTag.primitive(0), "a subject key identifier").content))
        }
        guard version == 1 else { throw DERReader.Failure(expected: "version 1 or 3", offset: offset) }
        var names = try info.enter(DERTag.sequence, "issuer and serial number")
        let issuer = try names.read(DERTag.sequence, "an issuer").encoding
        let serial = try names.read(DERTag.integer, "a serial number").encoding
        try names.finish("issuer and serial number")
        return .issuerAndSerial(issuer: Array(issuer), serial: Array(serial))
    }

    /// The time stamps in the unsigned attributes. Our profile allows one time stamp and nothing else, because these
    /// attributes are not signed.
    private static func timestamps(
        _ unsigned: DERReader.Element, _ profile: SignatureProfile
    ) throws(DERReader.Failure) -> [[UInt8]] {
        var reader = DERReader(unsigned.content)
        var tokens: [[UInt8]] = []
        while !reader.isAtEnd {
            var attribute = try reader.enter(DERTag.sequence, "an attribute")
            let identifier = try attribute.identifier("the type of an attribute")
            var values = try attribute.enter(DERTag.set, "the value of an attribute")
            try attribute.finish("an attribute")
            guard identifier == ObjectIdentifiers.signatureTimeStamp else {
                if !profile.isStrict { continue }
                throw DERReader.Failure(
                    expected: "no unsigned attribute but a time stamp", offset: unsigned.encoding.startIndex)
            }
            while !values.isAtEnd { tokens.append(Array(try values.read(DERTag.sequence, "a time stamp").encoding)) }
        }
        guard profile.isStrict ? tokens.count == 1 : tokens.count <= maximumTimestamps else {
            throw DERReader.Failure(expected: "one time stamp", offset: unsigned.encoding.startIndex)
        }
        return tokens
    }
}
