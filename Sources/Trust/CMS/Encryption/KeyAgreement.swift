internal import COpenSSL
internal import Digests
internal import X509

/// The two curves for key agreement (RFC 5753, section 7.1), each with its key derivation.
enum AgreementScheme {
    case p256, p384

    init?(_ kind: KeyKind?) {
        switch kind {
        case .p256: self = .p256
        case .p384: self = .p384
        default: return nil
        }
    }

    var identifier: [UInt8] {
        switch self {
        case .p256: ObjectIdentifiers.stdDHsha256KDF
        case .p384: ObjectIdentifiers.stdDHsha384KDF
        }
    }

    var kind: KeyKind {
        switch self {
        case .p256: .p256
        case .p384: .p384
        }
    }

    var curve: [UInt8] {
        switch self {
        case .p256: ObjectIdentifiers.p256
        case .p384: ObjectIdentifiers.p384
        }
    }

    var digest: String {
        switch self {
        case .p256: "SHA2-256"
        case .p384: "SHA2-384"
        }
    }

    /// The length of an uncompressed point.
    var pointLength: Int {
        switch self {
        case .p256: 65
        case .p384: 97
        }
    }
}

/// Ephemeral-static ECDH and X9.63 key derivation (RFC 5753), over EVP; the agreed key wraps content keys (`KeyWrap`).
enum KeyAgreement {
    /// The DER of the key wrap algorithm, without parameters.
    static let wrapAlgorithm = DERWriter.sequence(DERWriter.identifier(ObjectIdentifiers.aes256Wrap))

    /// ECC-CMS-SharedInfo for AES-256 (RFC 5753, section 7.2).
    private static let sharedInfo = DERWriter.sequence(
        wrapAlgorithm,
        DERWriter.value(DERTag.constructed(2), DERWriter.octetString([0, 0, 1, 0])))

    /// The key encryption key agreed by a private and a public key; `nil` when OpenSSL cannot derive it.
    static func derive(_ own: OpaquePointer, peer: OpaquePointer, scheme: AgreementScheme) -> SecretBytes? {
        guard let secret = agree(own, peer) else { return nil }
        return expand(secret, scheme)
    }

    private static func agree(_ own: OpaquePointer, _ peer: OpaquePointer) -> SecretBytes? {
        let context = CryptoContext.standard
        guard let run = context.withQuery({ EVP_PKEY_CTX_new_from_pkey(context.library, own, $0) }) else { return nil }
        defer { EVP_PKEY_CTX_free(run) }
        var count = 0
        guard EVP_PKEY_derive_init(run) == 1, EVP_PKEY_derive_set_peer(run, peer) == 1,
            EVP_PKEY_derive(run, nil, &count) == 1
        else { return nil }
        let secret = SecretBytes(count)
        guard EVP_PKEY_derive(run, secret.start, &count) == 1, count == secret.count else { return nil }
        return secret
    }

    private static func expand(_ secret: SecretBytes, _ scheme: AgreementScheme) -> SecretBytes? {
        let context = CryptoContext.standard
        guard let method = context.withQuery({ EVP_KDF_fetch(context.library, "X963KDF", $0) }) else { return nil }
        defer { EVP_KDF_free(method) }
        guard let run = EVP_KDF_CTX_new(method) else { return nil }
        defer { EVP_KDF_CTX_free(run) }
        let key = SecretBytes(32)
        var info = sharedInfo
        let made = info.withUnsafeMutableBufferPointer { info in
            corridor_kdf_derive(
                run, scheme.digest, secret.start, secret.count, info.baseAddress, info.count, key.start, key.count)
        }
        return made == 1 ? key : nil
    }
}
