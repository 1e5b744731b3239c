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
            let made = derBytes { i2d_PUBKEY(pointer, $0) }
            known = made
            return made
        }
    }

    /// The same with the point of an EC key uncompressed, so that one key has one encoding.
    var uncompressedDER: [UInt8] {
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
