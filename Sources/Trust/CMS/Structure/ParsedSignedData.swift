internal import Digests
internal import X509

/// A SignedData with the structure of a profile.
struct ParsedSignedData {
    /// The maximum number of included certificates.
    static let maximumCertificates = 32
    /// The maximum number of signers.
    static let maximumSigners = 8

    let certificates: [Certificate]
    let signers: [ParsedSigner]
    /// The encoding in the SignedData before the signers.
    let beforeSigners: [UInt8]
    /// The content, unless it is detached.
    let content: [UInt8]?

    init(
        _ der: [UInt8], profile: SignatureProfile, kind: SignedContent = .detached
    ) throws(DERReader.Failure) {
        var outer = DERReader(der[...])
        var contentInfo = try outer.enter(DERTag.sequence, "a ContentInfo")
        try outer.finish("the file")
        try contentInfo.require(ObjectIdentifiers.signedData, "the type SignedData")
        var wrapper = try contentInfo.enter(DERTag.constructed(0), "the content")
        try contentInfo.finish("the ContentInfo")
        let element = try wrapper.read(DERTag.sequence, "a SignedData")
        try wrapper.finish("the content")
        let start = element.content.startIndex
        var signedData = DERReader(element.content)
        let version = try signedData.smallInteger("a version")
        // RFC 5652, section 5.1: version 3 for content of a type other than data.
        let versions = kind == .timestampInfo ? [3] : profile.isStrict ? [1, 3] : [1, 3, 4, 5]
        guard versions.contains(version) else {
            throw DERReader.Failure(expected: "version \(versions[0])", offset: 0)
        }
        let digestSet = try signedData.read(DERTag.set, "the digest algorithms")
        content = try Self.content(&signedData, kind)
        guard let certificateSet = try signedData.readIfPresent(DERTag.constructed(0), "the certificates") else {
            throw DERReader.Failure(expected: "the signer's certificate", offset: digestSet.encoding.endIndex)
        }
        certificates = try Self.certificates(DERReader(certificateSet.content), profile)
        if !profile.isStrict { _ = try signedData.readIfPresent(DERTag.constructed(1), "revocation lists") }
        let infoSet = try signedData.read(DERTag.set, "the signers, and no revocation lists before them")
        try signedData.finish("the SignedData")
        beforeSigners = Array(der[start..<infoSet.encoding.startIndex])
        var infos = DERReader(infoSet.content)
        var signers: [ParsedSigner] = []
        while !infos.isAtEnd, signers.count < Self.maximumSigners {
            signers.append(try ParsedSigner(infos.read(DERTag.sequence, "a signer"), profile: profile, kind: kind))
        }
        try infos.finish("the signers")
        guard let first = signers.first, !profile.isStrict || signers.count == 1 else {
            throw DERReader.Failure(expected: "one signer", offset: digestSet.encoding.endIndex)
        }
        guard !profile.isStrict || version == first.version else {
            throw DERReader.Failure(expected: "version \(first.version)", offset: start)
        }
        if let digest = first.digest {
            try Self.check(digestSet, digest: digest, profile: profile, kind: kind)
        }
        self.signers = signers
    }

    /// The set of digest algorithms is not signed: under our profile it must be the signer's algorithm.
    private static func check(
        _ set: DERReader.Element, digest: DigestAlgorithm, profile: SignatureProfile, kind: SignedContent
    ) throws(DERReader.Failure) {
        let ours = SignatureScheme.digestAlgorithm(digest)
        let allowed = [ours.der, AlgorithmIdentifier(ours.identifier, parameters: AlgorithmIdentifier.null).der]
        guard (!profile.isStrict && kind == .detached) || allowed.contains(Array(set.content)) else {
            throw DERReader.Failure(expected: "the digest algorithm of the signer", offset: set.encoding.startIndex)
        }
    }

    private static func content(
        _ signedData: inout DERReader, _ kind: SignedContent
    ) throws(DERReader.Failure) -> [UInt8]? {
        var content = try signedData.enter(DERTag.sequence, "the signed content")
        switch kind {
        case .detached:
            try content.require(kind.type, "content of the type data")
            try content.finish("the signed content: the signature must be detached")
            return nil
        case .timestampInfo:
            try content.require(kind.type, "content of the type TSTInfo")
            var wrapper = try content.enter(DERTag.constructed(0), "the signed content")
            try content.finish("the signed content")
            let bytes = try wrapper.read(DERTag.octetString, "the signed content").content
            try wrapper.finish("the signed content")
            return Array(bytes)
        }
    }

    private static func certificates(
        _ reader: DERReader, _ profile: SignatureProfile
    ) throws(DERReader.Failure) -> [Certificate] {
        var set = reader
        var certificates: [Certificate] = []
        var previous: ArraySlice<UInt8>?
        while !set.isAtEnd {
            let element = try set.read(DERTag.sequence, "a certificate")
            guard certificates.count < maximumCertificates,
                let certificate = try? Certificate(der: Array(element.encoding)),
                // Re-encoding by OpenSSL must give the same bytes: otherwise some bytes are not covered by the
                // signature.
                certificate.der == Array(element.encoding)
            else { throw DERReader.Failure(expected: "a certificate", offset: element.encoding.startIndex) }
            if profile.isStrict, let before = previous {
                guard before.lexicographicallyPrecedes(element.encoding) else {
                    throw DERReader.Failure(
                        expected: "the certificates in the order of DER", offset: element.encoding.startIndex)
                }
            }
            previous = element.encoding
            certificates.append(certificate)
        }
        return certificates
    }
}

/// The kind of content that a SignedData signs.
enum SignedContent {
    /// Detached content of the type data.
    case detached
    /// The TSTInfo of a time stamp, inside the SignedData (RFC 3161, section 2.4.2).
    case timestampInfo

    /// The content type.
    var type: [UInt8] {
        switch self {
        case .detached: ObjectIdentifiers.data
        case .timestampInfo: ObjectIdentifiers.timestampInfo
        }
    }
}
