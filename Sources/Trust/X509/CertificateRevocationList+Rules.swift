internal import COpenSSL
internal import Platform

/// The rules on whether a list applies (RFC 5280, sections 5.2 and 6.3).
extension CertificateRevocationList {
    /// The status of a certificate in a list.
    enum Entry {
        /// The certificate is not in the list.
        case unlisted
        /// It is revoked or on hold, since this time.
        case revoked(since: Timestamp, isHold: Bool)
        /// An entry of the complete list no longer applies (removeFromCRL, in a delta).
        case removed
    }

    /// The status of a certificate in this list.
    func entry(of certificate: Certificate) -> Entry {
        var entry: OpaquePointer?
        let state = withPointer { list in certificate.withPointer { X509_CRL_get0_by_cert(list, &entry, $0) } }
        guard state != 0, let entry else { return .unlisted }
        if state == 2 { return .removed }
        let revoked = CertificateTime.read(X509_REVOKED_get0_revocationDate(entry))
        let isHold = Self.reason(of: entry) == CRL_REASON_CERTIFICATE_HOLD
        guard let raw = X509_REVOKED_get_ext_d2i(entry, NID_invalidity_date, nil, nil) else {
            return .revoked(since: revoked, isHold: isHold)
        }
        let invalid = raw.assumingMemoryBound(to: ASN1_TIME.self)
        defer { ASN1_TIME_free(invalid) }
        return .revoked(since: min(revoked, CertificateTime.read(invalid)), isHold: isHold)
    }

    private static func reason(of entry: OpaquePointer) -> CInt? {
        guard let raw = X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nil, nil) else { return nil }
        let reason = raw.assumingMemoryBound(to: ASN1_ENUMERATED.self)
        defer { ASN1_ENUMERATED_free(reason) }
        return CInt(truncatingIfNeeded: ASN1_ENUMERATED_get(reason))
    }

    /// The number; `nil` when it is missing or invalid.
    var crlNumber: CRLNumber? { integer(NID_crl_number) }

    /// Whether it is a delta: lists only changes to a complete list (section 5.2.4).
    var isDelta: Bool { withPointer { X509_CRL_get_ext_by_NID($0, NID_delta_crl, -1) } >= 0 }

    /// The number of the complete list that a delta is based on.
    var baseNumber: CRLNumber? { integer(NID_delta_crl) }

    private func integer(_ kind: CInt) -> CRLNumber? {
        guard let raw = withPointer({ X509_CRL_get_ext_d2i($0, kind, nil, nil) }) else { return nil }
        let integer = raw.assumingMemoryBound(to: ASN1_INTEGER.self)
        defer { ASN1_INTEGER_free(integer) }
        return CRLNumber(integer)
    }

    /// Its scope; `nil` when it covers all certificates of its issuer.
    ///
    /// - Throws: `Unusable` when it cannot be parsed.
    func issuingDistributionPoint() throws(Unusable) -> IssuingDistributionPoint? {
        var state: CInt = 0
        let decoded = withPointer { list in
            X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, &state, nil).map {
                IssuingDistributionPoint(
                    owning: $0.assumingMemoryBound(to: ISSUING_DIST_POINT.self), issuer: X509_CRL_get_issuer(list))
            }
        }
        // -1 means that the extension is absent.
        guard decoded != nil || state == -1 else { throw Unusable("its scope cannot be read") }
        return decoded
    }

    /// The reason why a list does not apply.
    struct Unusable: Error {
        let reason: String

        init(_ reason: String) { self.reason = reason }
    }

    /// The reason why the list cannot prove that other certificates are not revoked: it has a critical extension that
    /// is not supported (section 5.2), or its signature uses a broken digest.
    var doubt: String? {
        let isKnown = withPointer { list in
            (0..<X509_CRL_get_ext_count(list)).allSatisfy { index in
                let item = X509_CRL_get_ext(list, index)
                return X509_EXTENSION_get_critical(item) == 0
                    || [NID_issuing_distribution_point, NID_delta_crl, NID_authority_key_identifier]
                        .contains(OBJ_obj2nid(X509_EXTENSION_get_object(item)))
            }
        }
        if !isKnown || !entriesAreUnderstood { return "it has a critical extension that is not known" }
        let digest = signatureDigest
        return Certificate.strongDigests.contains(digest) ? nil : "it is signed with \(digest)"
    }

    private var entriesAreUnderstood: Bool {
        withPointer { list in
            let stack = X509_CRL_get_REVOKED(list)
            return (0..<max(0, OPENSSL_sk_num(stack))).allSatisfy { index in
                let entry = OPENSSL_sk_value(stack, index).map { OpaquePointer($0) }
                return (0..<max(0, X509_REVOKED_get_ext_count(entry))).allSatisfy { number in
                    let item = X509_REVOKED_get_ext(entry, number)
                    return X509_EXTENSION_get_critical(item) == 0
                        || OBJ_obj2nid(X509_EXTENSION_get_object(item)) == NID_certificate_issuer
                }
            }
        }
    }

    /// The name of the digest in its signature algorithm.
    private var signatureDigest: String {
        withPointer { list in
            var algorithm: UnsafePointer<X509_ALGOR>?
            X509_CRL_get0_signature(list, nil, &algorithm)
            var digest = NID_undef
            if X509_CRL_get_signature_nid(list) == NID_rsassaPss {
                digest = Self.digestOfPSS(algorithm)
            } else {
                OBJ_find_sigid_algs(X509_CRL_get_signature_nid(list), &digest, nil)
            }
            guard digest != NID_undef, let name = OBJ_nid2sn(digest) else { return "an unknown algorithm" }
            return String(cString: name)
        }
    }

    private static func digestOfPSS(_ algorithm: UnsafePointer<X509_ALGOR>?) -> CInt {
        guard let algorithm, let parameters = algorithm.pointee.parameter,
            let raw = ASN1_TYPE_unpack_sequence(RSA_PSS_PARAMS_it(), parameters)
        else { return NID_undef }
        let decoded = raw.assumingMemoryBound(to: RSA_PSS_PARAMS.self)
        defer { RSA_PSS_PARAMS_free(decoded) }
        // SHA-1 is the default (RFC 4055, section 3.1).
        guard let digest = decoded.pointee.hashAlgorithm else { return NID_sha1 }
        return OBJ_obj2nid(digest.pointee.algorithm)
    }

    /// Whether the list identifies a certificate as its signer: by its subject, and by its key if the list has a key
    /// identifier.
    func names(_ signer: Certificate) -> Bool {
        withPointer { list in
            signer.withPointer { signer in
                guard X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_subject_name(signer)) == 0 else { return false }
                guard let raw = X509_CRL_get_ext_d2i(list, NID_authority_key_identifier, nil, nil) else { return true }
                let identifier = raw.assumingMemoryBound(to: AUTHORITY_KEYID.self)
                defer { AUTHORITY_KEYID_free(identifier) }
                return X509_check_akid(signer, identifier) == X509_V_OK
            }
        }
    }

    /// Whether the issuer of the list is the issuer named in a certificate.
    func isByIssuer(of certificate: Certificate) -> Bool {
        withPointer { list in
            certificate.withPointer { X509_NAME_cmp(X509_CRL_get_issuer(list), X509_get_issuer_name($0)) == 0 }
        }
    }

    /// Whether the issuer of the list is one of these names.
    func isBy(_ issuers: DistributionPointName) -> Bool {
        withPointer { X509_CRL_get_issuer($0).map(issuers.hasDirectoryName) ?? false }
    }

    /// The common name of the issuer, or its whole name if it has none.
    var issuer: String { withPointer { Certificate.name(X509_CRL_get_issuer($0)) } }

    /// The DER encoding of the issuer's name.
    var issuerDER: [UInt8] { withPointer { list in derBytes { i2d_X509_NAME(X509_CRL_get_issuer(list), $0) } } }

    /// The DER encoding of the authority key identifier; empty when there is none.
    var authorityKeyIdentifierDER: [UInt8] {
        withPointer { list in
            let index = X509_CRL_get_ext_by_NID(list, NID_authority_key_identifier, -1)
            guard index >= 0 else { return [] }
            return derBytes { i2d_X509_EXTENSION(X509_CRL_get_ext(list, index), $0) }
        }
    }
}
