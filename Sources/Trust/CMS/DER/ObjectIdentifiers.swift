/// The object identifiers in use, as their content bytes.
enum ObjectIdentifiers {
    private static func encode(_ arcs: UInt...) -> [UInt8] {
        var content: [UInt8] = [UInt8(arcs[0] * 40 + arcs[1])]
        for arc in arcs.dropFirst(2) {
            var groups = [UInt8(arc & 0x7F)]
            var rest = arc >> 7
            while rest > 0 {
                groups.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
                rest >>= 7
            }
            content += groups
        }
        return content
    }

    // Content types (RFC 5652, RFC 5083).
    static let data = encode(1, 2, 840, 113549, 1, 7, 1)
    static let signedData = encode(1, 2, 840, 113549, 1, 7, 2)
    static let authEnvelopedData = encode(1, 2, 840, 113549, 1, 9, 16, 1, 23)
    static let timestampInfo = encode(1, 2, 840, 113549, 1, 9, 16, 1, 4)
    // Attributes (RFC 5652, RFC 5035, RFC 3161, RFC 8551, RFC 6211).
    static let contentType = encode(1, 2, 840, 113549, 1, 9, 3)
    static let messageDigest = encode(1, 2, 840, 113549, 1, 9, 4)
    static let signingTime = encode(1, 2, 840, 113549, 1, 9, 5)
    static let signingCertificate = encode(1, 2, 840, 113549, 1, 9, 16, 2, 12)
    static let signingCertificateV2 = encode(1, 2, 840, 113549, 1, 9, 16, 2, 47)
    static let smimeCapabilities = encode(1, 2, 840, 113549, 1, 9, 15)
    static let algorithmProtection = encode(1, 2, 840, 113549, 1, 9, 52)
    static let signatureTimeStamp = encode(1, 2, 840, 113549, 1, 9, 16, 2, 14)
    // Digests.
    static let sha1 = encode(1, 3, 14, 3, 2, 26)
    static let sha256 = encode(2, 16, 840, 1, 101, 3, 4, 2, 1)
    static let sha384 = encode(2, 16, 840, 1, 101, 3, 4, 2, 2)
    static let sha512 = encode(2, 16, 840, 1, 101, 3, 4, 2, 3)
    // Signatures.
    static let ecdsaSHA256 = encode(1, 2, 840, 10045, 4, 3, 2)
    static let ecdsaSHA384 = encode(1, 2, 840, 10045, 4, 3, 3)
    static let ecdsaSHA512 = encode(1, 2, 840, 10045, 4, 3, 4)
    static let rsaEncryption = encode(1, 2, 840, 113549, 1, 1, 1)
    static let rsaSHA256 = encode(1, 2, 840, 113549, 1, 1, 11)
    static let rsaSHA384 = encode(1, 2, 840, 113549, 1, 1, 12)
    static let rsaSHA512 = encode(1, 2, 840, 113549, 1, 1, 13)
    static let rsaPSS = encode(1, 2, 840, 113549, 1, 1, 10)
    static let maskGeneration1 = encode(1, 2, 840, 113549, 1, 1, 8)
    // Encryption.
    static let aes256GCM = encode(2, 16, 840, 1, 101, 3, 4, 1, 46)
    static let rsaOAEP = encode(1, 2, 840, 113549, 1, 1, 7)
    static let aes256Wrap = encode(2, 16, 840, 1, 101, 3, 4, 1, 45)
    static let ecPublicKey = encode(1, 2, 840, 10045, 2, 1)
    static let p256 = encode(1, 2, 840, 10045, 3, 1, 7)
    static let p384 = encode(1, 3, 132, 0, 34)
    static let stdDHsha256KDF = encode(1, 3, 132, 1, 11, 1)
    static let stdDHsha384KDF = encode(1, 3, 132, 1, 11, 2)
}
