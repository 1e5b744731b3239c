internal import COpenSSL
internal import Credentials
internal import Digests

/// A signature algorithm with its digest, as SignerInfo names them.
struct SignatureScheme {
    enum Family { case ecdsa, rsa }

    let family: Family
    let digest: DigestAlgorithm

    /// The scheme that a key of ours signs with.
    init?(signing kind: KeyKind?) {
        switch kind {
        case .p256: self.init(.ecdsa, .sha256)
        case .p384: self.init(.ecdsa, .sha384)
        default: return nil
        }
    }

    /// The scheme that a SignerInfo names; `nil` when it is outside both profiles.
    init?(signature: [UInt8], digest: DigestAlgorithm) {
        switch signature {
        case ObjectIdentifiers.ecdsaSHA256: self.init(.ecdsa, .sha256)
        case ObjectIdentifiers.ecdsaSHA384: self.init(.ecdsa, .sha384)
        case ObjectIdentifiers.ecdsaSHA512: self.init(.ecdsa, .sha512)
        case ObjectIdentifiers.rsaSHA256: self.init(.rsa, .sha256)
        case ObjectIdentifiers.rsaSHA384: self.init(.rsa, .sha384)
        case ObjectIdentifiers.rsaSHA512: self.init(.rsa, .sha512)
        case ObjectIdentifiers.rsaEncryption: self.init(.rsa, digest)
        default: return nil
        }
    }

    private init(_ family: Family, _ digest: DigestAlgorithm) {
        self.family = family
        self.digest = digest
    }

    /// The DER AlgorithmIdentifier of the signature; ECDSA has no parameters (RFC 5758).
    var signatureAlgorithm: [UInt8] {
        DERWriter.sequence(
            DERWriter.identifier(
                digest == .sha384 ? ObjectIdentifiers.ecdsaSHA384 : ObjectIdentifiers.ecdsaSHA256))
    }

    /// The DER AlgorithmIdentifier of the digest, without parameters (RFC 5754, section 2).
    static func digestAlgorithm(_ digest: DigestAlgorithm) -> [UInt8] {
        DERWriter.sequence(DERWriter.identifier(identifier(of: digest)))
    }

    static func identifier(of digest: DigestAlgorithm) -> [UInt8] {
        switch digest {
        case .sha256: ObjectIdentifiers.sha256
        case .sha384: ObjectIdentifiers.sha384
        case .sha512: ObjectIdentifiers.sha512
        }
    }

    static func digest(of identifier: [UInt8]) -> DigestAlgorithm? {
        DigestAlgorithm.allCases.first { self.identifier(of: $0) == identifier }
    }

    func fits(_ kind: KeyKind?) -> Bool {
        switch kind {
        case .p256, .p384: family == .ecdsa
        case .rsa(let bits): family == .rsa && bits >= 2048
        case nil: false
        }
    }

    /// The signature over `content`, in DER; the smaller of the two equivalent ones for ECDSA.
    func sign(_ content: [UInt8], _ key: PrivateKey) -> [UInt8]? {
        let context = CryptoContext.standard
        return key.withPointer { (key) -> [UInt8]? in
            guard let run = EVP_MD_CTX_new() else { return nil }
            defer { EVP_MD_CTX_free(run) }
            let begun = context.withQuery {
                EVP_DigestSignInit_ex(run, nil, digest.rawValue, context.library, $0, key, nil)
            }
            var count = 0
            guard begun == 1, EVP_DigestSign(run, nil, &count, content, content.count) == 1 else { return nil }
            var signature = [UInt8](repeating: 0, count: count)
            guard EVP_DigestSign(run, &signature, &count, content, content.count) == 1 else { return nil }
            return ECDSASignature(Array(signature.prefix(count)), digest)?.normalised
        }
    }

    /// Whether the signature over `content` holds.
    func verify(_ signature: [UInt8], _ content: [UInt8], _ key: PublicKey) -> Bool {
        let context = CryptoContext.standard
        return key.withPointer { (key) -> Bool in
            guard let run = EVP_MD_CTX_new() else { return false }
            defer { EVP_MD_CTX_free(run) }
            let begun = context.withQuery {
                EVP_DigestVerifyInit_ex(run, nil, digest.rawValue, context.library, $0, key, nil)
            }
            let holds =
                begun == 1
                && EVP_DigestVerify(run, signature, signature.count, content, content.count) == 1
            ERR_clear_error()
            return holds
        }
    }
}
