internal import COpenSSL

/// The extensions of a certificate that restrict its use (RFC 5280, section 4.2.1).
extension Certificate {
    /// The digests accepted in signatures of certificates and revocation lists, by their OpenSSL names.
    static let strongDigests: Set = ["SHA256", "SHA384", "SHA512"]

    /// Whether it is a certificate authority (basicConstraints, section 4.2.1.9).
    var isAuthority: Bool { withPointer { X509_get_extension_flags($0) & UInt32(EXFLAG_CA) != 0 } }

    /// Whether it has a keyUsage extension (section 4.2.1.3).
    var hasKeyUsage: Bool { withPointer { X509_get_extension_flags($0) & UInt32(EXFLAG_KUSAGE) != 0 } }

    /// Whether its keyUsage extension is critical.
    var isKeyUsageCritical: Bool {
        withPointer { pointer in
            let index = X509_get_ext_by_NID(pointer, NID_key_usage, -1)
            return index >= 0 && X509_EXTENSION_get_critical(X509_get_ext(pointer, index)) == 1
        }
    }

    /// Whether a keyUsage bit is set; false without a keyUsage extension.
    func allows(_ usage: UInt32) -> Bool {
        hasKeyUsage && withPointer { X509_get_key_usage($0) & usage != 0 }
    }

    /// Whether its key may sign revocation lists (section 6.3.3, (f)).
    var maySignLists: Bool { !hasKeyUsage || allows(UInt32(KU_CRL_SIGN)) }

    /// Whether it has an authority key identifier (section 4.2.1.1).
    var hasAuthorityKeyIdentifier: Bool { withPointer { X509_get0_authority_key_id($0) } != nil }

    /// Whether its serial number conforms to section 4.1.2.2: positive, at most 20 octets.
    var hasPositiveSerial: Bool {
        withPointer { pointer in
            let serial = X509_get0_serialNumber(pointer)
            let bytes = UnsafeBufferPointer(
                start: ASN1_STRING_get0_data(serial), count: Int(max(0, ASN1_STRING_length(serial))))
            // The sign takes one bit of the first of 20 octets.
            return ASN1_STRING_type(serial) == V_ASN1_INTEGER && bytes.contains { $0 != 0 }
                && (bytes.count < 20 || bytes.count == 20 && bytes[0] < 0x80)
        }
    }

    /// The extended key usages, each with its dotted identifier and name; `nil` without the extension, empty when it
    /// cannot be parsed.
    var extendedKeyUsages: [(identifier: String, name: String)]? {
        withPointer { pointer in
            guard X509_get_ext_by_NID(pointer, NID_ext_key_usage, -1) >= 0 else { return nil }
            guard let raw = X509_get_ext_d2i(pointer, NID_ext_key_usage, nil, nil) else {
                ERR_clear_error()
                return []
            }
            let usages = OpaquePointer(raw)
            defer { EXTENDED_KEY_USAGE_free(usages) }
            return (0..<max(0, corridor_usages_count(usages))).map { index in
                let usage = corridor_usages_at(usages, index)
                return (Self.text(usage, dotted: true), Self.text(usage, dotted: false))
            }
        }
    }

    private static func text(_ identifier: OpaquePointer?, dotted: Bool) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        let count = OBJ_obj2txt(&buffer, CInt(buffer.count), identifier, dotted ? 1 : 0)
        return String(
            decoding: buffer.prefix(max(0, min(Int(count), buffer.count - 1))).map { UInt8(bitPattern: $0) },
            as: UTF8.self)
    }

    /// The certificates that share issuer and serial number with another certificate without being identical to it.
    /// Revocation lists and signatures identify certificates by these two alone.
    package static func sharingSerial(_ certificate: Certificate, among others: [Certificate]) -> [Certificate] {
        others.filter {
            $0 != certificate && $0.serialDER == certificate.serialDER && $0.issuerDER == certificate.issuerDER
        }
    }
}
