internal import Credentials
internal import Findings

/// A SignedData that has the structure of a profile.
struct ParsedSignedData {
    /// The largest number of certificates that may come along.
    static let maximumCertificates = 32
    /// The largest number of signers.
    static let maximumSigners = 8

    let certificates: [Certificate]
    let signers: [ParsedSigner]

    init(_ der: [UInt8], _ profile: SignatureProfile) throws(DERReader.Failure) {
        var outer = DERReader(der[...])
        var contentInfo = try outer.enter(DERTag.sequence, "a ContentInfo")
        try outer.finish("the file")
        try contentInfo.require(ObjectIdentifiers.signedData, "the type SignedData")
        var wrapper = try contentInfo.enter(DERTag.constructed(0), "the content")
        try contentInfo.finish("the ContentInfo")
        var signedData = try wrapper.enter(DERTag.sequence, "a SignedData")
        try wrapper.finish("the content")
        let version = try signedData.smallInteger("a version")
        guard version == 1 || (profile == .baseline && [3, 4, 5].contains(version)) else {
            throw DERReader.Failure(expected: "version 1", offset: 0)
        }
        let digestSet = try signedData.read(DERTag.set, "the digest algorithms")
        var content = try signedData.enter(DERTag.sequence, "the signed content")
        try content.require(ObjectIdentifiers.data, "content of the type data")
        try content.finish("the signed content: the signature must be detached")
        guard let certificateSet = try signedData.readIfPresent(DERTag.constructed(0), "the certificates") else {
            throw DERReader.Failure(expected: "the signer's certificate", offset: digestSet.encoding.endIndex)
        }
        certificates = try Self.certificates(DERReader(certificateSet.content), profile)
        if profile == .baseline { _ = try signedData.readIfPresent(DERTag.constructed(1), "revocation lists") }
        var infos = try signedData.enter(DERTag.set, "the signers, and no revocation lists before them")
        try signedData.finish("the SignedData")
        var signers: [ParsedSigner] = []
        while !infos.isAtEnd, signers.count < Self.maximumSigners {
            signers.append(try ParsedSigner(infos.read(DERTag.sequence, "a signer"), profile))
        }
        try infos.finish("the signers")
        guard let first = signers.first, profile == .baseline || signers.count == 1 else {
            throw DERReader.Failure(expected: "one signer", offset: digestSet.encoding.endIndex)
        }
        if profile == .corridor, let digest = first.digest {
            guard Array(digestSet.content) == SignatureScheme.digestAlgorithm(digest) else {
                throw DERReader.Failure(
                    expected: "the digest algorithm of the signer", offset: digestSet.encoding.startIndex)
            }
        }
        self.signers = signers
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
                // What OpenSSL writes again must be what came: else there are bytes that nobody signed.
                certificate.der == Array(element.encoding)
            else { throw DERReader.Failure(expected: "a certificate", offset: element.encoding.startIndex) }
            if profile == .corridor, let before = previous {
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
