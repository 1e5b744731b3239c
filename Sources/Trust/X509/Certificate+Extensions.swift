internal import COpenSSL

/// What a certificate says about its own use (RFC 5280, section 4.2.1).
extension Certificate {
    /// The digests that certificates and revocation lists may be signed with, in OpenSSL's names.
    static let strongDigests: Set = ["SHA256", "SHA384", "SHA512"]

    /// Whether it is an authority's (basicConstraints, section 4.2.1.9).
    var isAuthority: Bool { withPointer { X509_get_extension_flags($0) & UInt32(EXFLAG_CA) != 0 } }

    /// Whether there is a keyUsage (section 4.2.1.3).
    var hasKeyUsage: Bool { withPointer { X509_get_extension_flags($0) & UInt32(EXFLAG_KUSAGE) != 0 } }

    /// Whether its keyUsage is critical.
    var isKeyUsageCritical: Bool {
        withPointer { pointer in
            let index = X509_get_ext_by_NID(pointer, NID_key_usage, -1)
            return index >= 0 && X509_EXTENSION_get_critical(X509_get_ext(pointer, index)) == 1
        }
    }

    /// Whether a bit of keyUsage is set; false when there is no keyUsage.
    func allows(_ usage: UInt32) -> Bool {
        hasKeyUsage && withPointer { X509_get_key_usage($0) & usage != 0 }
    }

    /// Whether its key may sign revocation lists (section 6.3.3, (f)).
    var maySignLists: Bool { !hasKeyUsage || allows(UInt32(KU_CRL_SIGN)) }

    /// Whether it says whose key signed it (section 4.2.1.1).
    var hasAuthorityKeyIdentifier: Bool { withPointer { X509_get0_authority_key_id($0) } != nil }

    /// Whether its serial number is as section 4.1.2.2 has it: positive, at most 20 octets.
    var hasPositiveSerial: Bool {
        withPointer { pointer in
            let serial = X509_get0_serialNumber(pointer)
            let bytes = UnsafeBufferPointer(
                start: ASN1_STRING_get0_data(serial), count: Int(max(0, ASN1_STRING_length(serial))))
            // The sign takes a bit of the first of the 20.
            return ASN1_STRING_type(serial) == V_ASN1_INTEGER && bytes.contains { $0 != 0 }
                && (bytes.count < 20 || bytes.count == 20 && bytes[0] < 0x80)
        }
    }

    /// The extended key usages, each as a dotted identifier and by its name; `nil` without the extension, none when it
    /// cannot be read.
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

    /// The certificates among some that have the issuer and the serial number of another one, and are not the same.
    /// Revocation lists and signatures know certificates by these two alone.
    package static func sharingSerial(_ certificate: Certificate, among others: [Certificate]) -> [Certificate] {
        others.filter {
            $0 != certificate && $0.serialDER == certificate.serialDER && $0.issuerDER == certificate.issuerDER
        }
    }
}
