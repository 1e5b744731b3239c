internal import COpenSSL
internal import Digests
internal import Synchronization

/// A public key.
public final class PublicKey: @unchecked Sendable {
    // Sendable: an EVP_PKEY is only read after its creation, and its reference count is atomic.
    private let pointer: OpaquePointer
    /// The encoding, once it was asked for: OpenSSL looks up an encoder among all of its own each time, which takes longer
    /// than verifying a signature.
    private let encoding = Mutex<[UInt8]?>(nil)

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { EVP_PKEY_free(pointer) }

    /// Passes the EVP_PKEY to a module that wraps OpenSSL.
    package func withPointer<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(pointer)
    }

    /// The DER SubjectPublicKeyInfo (RFC 5280, section 4.1).
    public var der: [UInt8] {
        encoding.withLock { known in
            if let known { return known }
            let made = uncompressedEncoding ?? derBytes { i2d_PUBKEY(pointer, $0) }
            known = made
            return made
        }
    }

    /// The encoding of a P-256 or P-384 key whose point is written uncompressed, put together here: without OpenSSL's
    /// encoders it takes a hundredth of the time.
    private var uncompressedEncoding: [UInt8]? {
        guard let (kind, point) = uncompressedPoint else { return nil }
        return (kind == .p256 ? Self.prefixP256 : Self.prefixP384) + point
    }

    /// The curve of a P-256 or P-384 key and its point, if that is written uncompressed.
    var uncompressedPoint: (kind: KeyKind, point: [UInt8])? {
        let kind = kind
        let size: Int
        switch kind {
        case .p256: size = 65
        case .p384: size = 97
        case .rsa, nil: return nil
        }
        guard let kind, EVP_PKEY_get_ec_point_conv_form(pointer) == CInt(POINT_CONVERSION_UNCOMPRESSED.rawValue) else {
            return nil
        }
        var point = [UInt8](repeating: 0, count: size)
        var count = 0
        guard EVP_PKEY_get_octet_string_param(pointer, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, &point, size, &count) == 1,
            count == size, point[0] == 0x04
        else {
            ERR_clear_error()
            return nil
        }
        return (kind, point)
    }

    /// Algorithm `ecPublicKey` with the curve, and the head of the bit string (RFC 5480, section 2.1.1).
    private static let prefixP256: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
        0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
    ]
    private static let prefixP384: [UInt8] = [
        0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
        0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x22, 0x03, 0x62, 0x00,
    ]

    /// The same with the point of an EC key uncompressed, so that one key has one encoding.
    var uncompressedDER: [UInt8] {
        if let uncompressedEncoding { return uncompressedEncoding }
        guard EVP_PKEY_is_a(pointer, "EC") == 1, let copy = EVP_PKEY_dup(pointer) else { return der }
        defer { EVP_PKEY_free(copy) }
        guard EVP_PKEY_set_utf8_string_param(copy, "point-format", "uncompressed") == 1 else { return der }
        return derBytes { i2d_PUBKEY(copy, $0) }
    }

    /// The party id of a party with this key as its first root key.
    public var partyID: PartyID { PartyID(ofRootKey: der) }

    /// The kind of key; `nil` for an unsupported one.
    public var kind: KeyKind? {
        if EVP_PKEY_is_a(pointer, "RSA") == 1 { return .rsa(bits: Int(EVP_PKEY_get_bits(pointer))) }
        guard EVP_PKEY_is_a(pointer, "EC") == 1, !hasExplicitParameters else { return nil }
        var name = [CChar](repeating: 0, count: 64)
        var count = 0
        guard EVP_PKEY_get_group_name(pointer, &name, name.count, &count) == 1 else { return nil }
        switch String(decoding: name.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) {
        case "prime256v1", "P-256": return .p256
        case "secp384r1", "P-384": return .p384
        default: return nil
        }
    }

    /// Whether an EC key has explicit curve parameters instead of a named curve.
    public var hasExplicitParameters: Bool {
        EVP_PKEY_is_a(pointer, "EC") == 1 && EVP_PKEY_get_ec_point_conv_form(pointer) != 0
            && EVP_PKEY_get_field_type(pointer) != 0 && decodedFromExplicit
    }

    private var decodedFromExplicit: Bool {
        var value: CInt = 0
        let found = EVP_PKEY_get_int_param(pointer, "decoded-from-explicit", &value)
        return found == 1 && value != 0
    }
}

extension PublicKey: CustomStringConvertible {
    /// The kind of key, for people.
    public var description: String {
        switch kind {
        case .p256: "P-256"
        case .p384: "P-384"
        case .rsa(let bits): "RSA \(bits)"
        case nil: hasExplicitParameters ? "EC with explicit parameters" : "of an unknown kind"
        }
    }
}
