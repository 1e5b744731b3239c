internal import COpenSSL
internal import Digests
internal import X509

/// A signature algorithm with its digest, as in a SignerInfo.
struct SignatureScheme {
    enum Family {
        case ecdsa
        /// RSASSA-PKCS1-v1_5: accepted, never written.
        case rsa
        /// RSASSA-PSS (RFC 4056); under our profile the salt is as long as the digest.
        case rsaPSS(saltLength: Int)

        var isECDSA: Bool { if case .ecdsa = self { true } else { false } }
    }

    let family: Family
    let digest: DigestAlgorithm

    /// The scheme for signing with our own key.
    init?(signing kind: KeyKind?) {
        switch kind {
        case .p256: self.init(.ecdsa, .sha256)
        case .p384: self.init(.ecdsa, .sha384)
        case .rsa(let bits) where bits >= KeyKind.minimumRSABitsToUse:
            self.init(.rsaPSS(saltLength: DigestAlgorithm.sha256.length), .sha256)
        default: return nil
        }
    }

    /// The scheme in a SignerInfo; `nil` when the profile does not allow it.
    init?(_ algorithm: AlgorithmIdentifier, digest: DigestAlgorithm, _ profile: SignatureProfile) {
        if algorithm.identifier == ObjectIdentifiers.rsaPSS {
            guard let saltLength = RSAParameters.saltLength(algorithm.parameters, digest) else { return nil }
            guard !profile.isStrict || saltLength == digest.length else { return nil }
            self.init(.rsaPSS(saltLength: saltLength), digest)
            return
        }
        // RSA has NULL, which some producers omit (RFC 4055, section 5).
        guard algorithm.isBare else { return nil }
        switch algorithm.identifier {
        case ObjectIdentifiers.ecdsaSHA256: self.init(.ecdsa, .sha256)
        case ObjectIdentifiers.ecdsaSHA384: self.init(.ecdsa, .sha384)
        case ObjectIdentifiers.ecdsaSHA512: self.init(.ecdsa, .sha512)
        case ObjectIdentifiers.rsaSHA256: self.init(.rsa, .sha256)
        case ObjectIdentifiers.rsaSHA384: self.init(.rsa, .sha384)
        case ObjectIdentifiers.rsaSHA512: self.init(.rsa, .sha512)
        case ObjectIdentifiers.rsaEncryption: self.init(.rsa, digest)
        default: return nil
        }
        // ECDSA has no parameters (RFC 5758, section 3.2).
        guard self.digest == digest, !(profile.isStrict && family.isECDSA) || algorithm.parameters.isEmpty else {
            return nil
        }
    }

    private init(_ family: Family, _ digest: DigestAlgorithm) {
        self.family = family
        self.digest = digest
    }

    /// The AlgorithmIdentifier of the signature, for the schemes used for signing.
    var algorithm: AlgorithmIdentifier {
        switch family {
        case .ecdsa:
            switch digest {
            case .sha256: AlgorithmIdentifier(ObjectIdentifiers.ecdsaSHA256)
            case .sha384: AlgorithmIdentifier(ObjectIdentifiers.ecdsaSHA384)
            case .sha512: AlgorithmIdentifier(ObjectIdentifiers.ecdsaSHA512)
            }
        case .rsa: AlgorithmIdentifier(ObjectIdentifiers.rsaEncryption, parameters: AlgorithmIdentifier.null)
        case .rsaPSS(let saltLength):
            AlgorithmIdentifier(
                ObjectIdentifiers.rsaPSS, parameters: RSAParameters.pss(digest, saltLength: saltLength)[0])
        }
    }

    /// The AlgorithmIdentifier of the digest, without parameters (RFC 5754, section 2).
    static func digestAlgorithm(_ digest: DigestAlgorithm) -> AlgorithmIdentifier {
        AlgorithmIdentifier(identifier(of: digest))
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

    /// Whether a profile allows the scheme with a key of this kind.
    func fits(_ kind: KeyKind?, _ profile: SignatureProfile) -> Bool {
        switch (family, kind) {
        case (.ecdsa, .p256): !profile.isStrict || digest == .sha256
        case (.ecdsa, .p384): !profile.isStrict || digest == .sha384
        case (.rsa, .rsa(let bits)):
            bits >= (profile.isStrict ? KeyKind.minimumRSABitsToUse : KeyKind.minimumRSABitsToAccept)
        case (.rsaPSS, .rsa(let bits)): bits >= KeyKind.minimumRSABitsToAccept
        case (.ecdsa, .rsa), (.rsa, .p256), (.rsa, .p384), (.rsaPSS, .p256), (.rsaPSS, .p384), (_, nil): false
        }
    }

    /// Whether a signature value is well-formed: for ECDSA r and s in strict DER. Both values of s are: (r, n − s)
    /// verifies wherever (r, s) does.
    func isWellFormed(_ signature: [UInt8]) -> Bool {
        !family.isECDSA || ECDSASignature.values(signature) != nil
    }

    /// Signs `content`; the smaller of the two equivalent signatures for ECDSA, in DER.
    func sign(_ content: [UInt8], _ key: PrivateKey) -> [UInt8]? {
        let context = CryptoContext.standard
        return key.withPointer { (key) -> [UInt8]? in
            guard let run = EVP_MD_CTX_new() else { return nil }
            defer { EVP_MD_CTX_free(run) }
            var parameters: OpaquePointer?
            let begun = context.withQuery {
                EVP_DigestSignInit_ex(run, &parameters, digest.rawValue, context.library, $0, key, nil)
            }
            var count = 0
            guard begun == 1, configure(parameters), EVP_DigestSign(run, nil, &count, content, content.count) == 1
            else { return nil }
            var signature = [UInt8](repeating: 0, count: count)
            guard EVP_DigestSign(run, &signature, &count, content, content.count) == 1 else { return nil }
            let made = Array(signature.prefix(count))
            return family.isECDSA ? ECDSASignature(made, digest)?.normalised : made
        }
    }

    /// Whether the signature over `content` is valid.
    func verify(_ signature: [UInt8], content: [UInt8], key: PublicKey) -> Bool {
        let context = CryptoContext.standard
        return key.withPointer { (key) -> Bool in
            guard let run = EVP_MD_CTX_new() else { return false }
            defer { EVP_MD_CTX_free(run) }
            var parameters: OpaquePointer?
            let begun = context.withQuery {
                EVP_DigestVerifyInit_ex(run, &parameters, digest.rawValue, context.library, $0, key, nil)
            }
            let holds =
                begun == 1 && configure(parameters)
                && EVP_DigestVerify(run, signature, signature.count, content, content.count) == 1
            ERR_clear_error()
            return holds
        }
    }

    private func configure(_ parameters: OpaquePointer?) -> Bool {
        guard case .rsaPSS(let saltLength) = family else { return true }
        return EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1
            && EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, CInt(saltLength)) == 1
    }
}
