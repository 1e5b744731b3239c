internal import COpenSSL
public import Files
public import Findings

/// A revocation list (RFC 5280, section 5).
public final class CertificateRevocationList: @unchecked Sendable {
    // Sendable: an X509_CRL is only read after it is made; OpenSSL sorts its entries under a lock.
    private let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { X509_CRL_free(pointer) }

    /// Reads the first list of a PEM text.
    ///
    /// - Throws: `Fault` `crl-unreadable`.
    public convenience init(pem: [UInt8], named name: String = "The text") throws(Fault) {
        let bio = MemoryBIO(pem)
        guard let decoded = PEM_read_bio_X509_CRL(bio.pointer, nil, nil, nil) else {
            ERR_clear_error()
            throw Fault(.crlUnreadable, .badData, ["name": name])
        }
        self.init(owning: decoded)
    }

    /// Reads a file, PEM or DER.
    public static func load(path: String) throws(Fault) -> CertificateRevocationList {
        let bytes = try File.bytes(at: path, limit: 1 << 26)
        guard bytes.first == 0x30 else { return try CertificateRevocationList(pem: bytes, named: path) }
        let decoded = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
            var cursor = buffer.baseAddress
            return d2i_X509_CRL(nil, &cursor, buffer.count)
        }
        guard let decoded else {
            ERR_clear_error()
            throw Fault(.crlUnreadable, .badData, ["name": path])
        }
        return CertificateRevocationList(owning: decoded)
    }

    func withPointer<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(pointer) }

    /// The PEM encoding.
    public var pem: [UInt8] {
        let bio = MemoryBIO()
        PEM_write_bio_X509_CRL(bio.pointer, pointer)
        return bio.bytes
    }

    /// The number of the list; 0 when it has none, -1 when it is none that counts upwards in 63 bits.
    public var number: Int {
        guard let raw = X509_CRL_get_ext_d2i(pointer, NID_crl_number, nil, nil) else { return 0 }
        let integer = raw.assumingMemoryBound(to: ASN1_INTEGER.self)
        defer { ASN1_INTEGER_free(integer) }
        var value: Int64 = 0
        guard ASN1_INTEGER_get_int64(&value, integer) == 1 else {
            ERR_clear_error()
            return -1
        }
        return Int(value)
    }

    /// When it was made.
    public var thisUpdate: Timestamp { CertificateTime.read(X509_CRL_get0_lastUpdate(pointer)) }

    /// Until when it is fresh.
    public var nextUpdate: Timestamp { CertificateTime.read(X509_CRL_get0_nextUpdate(pointer)) }

    /// Whether the key of a certificate signed it.
    public func isSigned(by issuer: Certificate) -> Bool {
        let holds = issuer.withPointer { X509_CRL_verify(pointer, X509_get0_pubkey($0)) } == 1
        ERR_clear_error()
        return holds
    }

    /// Copies of its entries, which the caller owns.
    var entries: [OpaquePointer] {
        let stack = X509_CRL_get_REVOKED(pointer)
        return (0..<max(0, OPENSSL_sk_num(stack))).compactMap { index in
            OPENSSL_sk_value(stack, index).flatMap { X509_REVOKED_dup(OpaquePointer($0)) }
        }
    }

    /// Since when it revokes a certificate: the day that the authority names, or the earlier one since which the key may
    /// have been in wrong hands (invalidityDate, RFC 5280, section 5.3.2); `nil` when it does not.
    public func revocationTime(of certificate: Certificate) -> Timestamp? {
        certificate.withPointer { (certificate) -> Timestamp? in
            var entry: OpaquePointer?
            guard X509_CRL_get0_by_cert(pointer, &entry, certificate) == 1, let entry else { return nil }
            let revoked = CertificateTime.read(X509_REVOKED_get0_revocationDate(entry))
            guard let raw = X509_REVOKED_get_ext_d2i(entry, NID_invalidity_date, nil, nil) else { return revoked }
            let invalid = raw.assumingMemoryBound(to: ASN1_TIME.self)
            defer { ASN1_TIME_free(invalid) }
            return min(revoked, CertificateTime.read(invalid))
        }
    }

    /// Whether it revokes a certificate.
    public func revokes(_ certificate: Certificate) -> Bool {
        certificate.withPointer { (certificate) -> Bool in
            var entry: OpaquePointer?
            return X509_CRL_get0_by_cert(pointer, &entry, certificate) == 1
        }
    }
}
