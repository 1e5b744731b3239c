internal import COpenSSL
public import Diagnostics
internal import Digests
internal import Files
public import Platform
internal import Synchronization

/// A revocation list (RFC 5280, section 5).
public final class CertificateRevocationList: @unchecked Sendable {
    // Sendable: an X509_CRL is only read after its creation; OpenSSL sorts its entries under a lock.
    private let pointer: OpaquePointer
    /// Whose key signed it and whose did not, by the SHA-256 of the certificate.
    private let answers = Mutex<[Digest: Bool]>([:])

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { X509_CRL_free(pointer) }

    /// Reads a PEM text with exactly one list.
    ///
    /// - Throws: `Fault` `crl-unreadable`; also when there are several, so that none is silently ignored.
    public convenience init(pem: [UInt8], named name: String = "The text") throws(Fault) {
        let pointers = try Self.pointers(pem: pem, named: name)
        guard pointers.count == 1 else {
            for pointer in pointers { X509_CRL_free(pointer) }
            throw Fault(.crlUnreadable, kind: .badData, ["name": name])
        }
        self.init(owning: pointers[0])
    }

    /// Reads all lists of a file, PEM or DER, in order; at least one.
    ///
    /// - Throws: `Fault` `crl-unreadable`, also when only one of several cannot be read.
    public static func all(path: String) throws(Fault) -> [CertificateRevocationList] {
        let bytes = try File.bytes(at: path, limit: 1 << 26)
        let pointers = try bytes.first == 0x30 ? pointers(der: bytes, named: path) : pointers(pem: bytes, named: path)
        return pointers.map { CertificateRevocationList(owning: $0) }
    }

    /// Reads a file, PEM or DER, with exactly one list.
    ///
    /// - Throws: `Fault` `crl-unreadable`, also when there are several.
    public static func load(path: String) throws(Fault) -> CertificateRevocationList {
        let lists = try all(path: path)
        guard lists.count == 1 else { throw Fault(.crlUnreadable, kind: .badData, ["name": path]) }
        return lists[0]
    }

    /// Of the lists signed by the key of a certificate, the one with the highest number.
    public static func newest(
        of lists: [CertificateRevocationList], signedBy issuer: Certificate
    ) -> CertificateRevocationList? {
        lists.filter { $0.isSigned(by: issuer) }.max { $0.number < $1.number }
    }

    private static func pointers(pem: [UInt8], named name: String) throws(Fault) -> [OpaquePointer] {
        let bio = MemoryBIO(pem)
        var found: [OpaquePointer] = []
        while let decoded = PEM_read_bio_X509_CRL(bio.pointer, nil, PEMEnd.noPassphrase, nil) { found.append(decoded) }
        return try whole(found, isAtEnd: PEMEnd.isReached(), name)
    }

    private static func pointers(der: [UInt8], named name: String) throws(Fault) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        let isAtEnd = der.withUnsafeBufferPointer { buffer -> Bool in
            guard var cursor = buffer.baseAddress else { return false }
            let end = cursor + buffer.count
            while cursor < end {
                var next: UnsafePointer<UInt8>? = cursor
                guard let decoded = d2i_X509_CRL(nil, &next, end - cursor), let next else { return false }
                found.append(decoded)
                cursor = next
            }
            return true
        }
        ERR_clear_error()
        return try whole(found, isAtEnd: isAtEnd, name)
    }

    /// The lists, if the input has been read completely.
    private static func whole(
        _ found: [OpaquePointer], isAtEnd: Bool, _ name: String
    ) throws(Fault) -> [OpaquePointer] {
        guard isAtEnd, !found.isEmpty else {
            for pointer in found { X509_CRL_free(pointer) }
            throw Fault(.crlUnreadable, kind: .badData, ["name": name])
        }
        return found
    }

    func withPointer<Result>(_ body: (OpaquePointer) -> Result) -> Result { body(pointer) }

    /// The PEM encoding.
    public var pem: [UInt8] {
        let bio = MemoryBIO()
        PEM_write_bio_X509_CRL(bio.pointer, pointer)
        return bio.bytes
    }

    /// The number of the list; 0 when it has none, -1 when it is negative or exceeds 63 bits.
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

    /// The time of issue.
    public var thisUpdate: Timestamp { CertificateTime.read(X509_CRL_get0_lastUpdate(pointer)) }

    /// The end of its validity.
    public var nextUpdate: Timestamp { CertificateTime.read(X509_CRL_get0_nextUpdate(pointer)) }

    /// Whether the key of a certificate signed it.
    ///
    /// The answers are kept: each package that is judged by a list asks for the same one.
    public func isSigned(by issuer: Certificate) -> Bool {
        let name = issuer.fingerprint
        if let known = answers.withLock({ $0[name] }) { return known }
        let holds = issuer.withPointer { X509_CRL_verify(pointer, X509_get0_pubkey($0)) } == 1
        ERR_clear_error()
        answers.withLock { answers in
            if answers.count >= Self.mostAnswers { answers.removeAll() }
            answers[name] = holds
        }
        return holds
    }

    private static let mostAnswers = 32

    /// Copies of its entries, owned by the caller.
    var entries: [OpaquePointer] { revoked.compactMap { X509_REVOKED_dup($0) } }

    /// The serial numbers, DER in hexadecimal, that an older list of the same signer revoked and this one omits.
    package func serialsMissing(from older: CertificateRevocationList) -> [String] {
        let serials = Set(self.serials)
        return older.serials.filter { !serials.contains($0) }
    }

    private var serials: [String] {
        revoked.map { entry in
            derBytes { i2d_ASN1_INTEGER(X509_REVOKED_get0_serialNumber(entry), $0) }.map {
                String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
            }.joined()
        }
    }

    private var revoked: [OpaquePointer] {
        let stack = X509_CRL_get_REVOKED(pointer)
        return (0..<max(0, OPENSSL_sk_num(stack))).compactMap { OPENSSL_sk_value(stack, $0).map { OpaquePointer($0) } }
    }

    /// The time since when it revokes a certificate: the revocation date, or the earlier date since when the key may
    /// have been compromised (invalidityDate, RFC 5280, section 5.3.2); `nil` when it does not revoke the certificate.
    public func revocationTime(of certificate: Certificate) -> Timestamp? {
        switch entry(of: certificate) {
        case .revoked(let since, _): since
        case .unlisted, .removed: nil
        }
    }

    /// Whether it revokes a certificate.
    public func revokes(_ certificate: Certificate) -> Bool { revocationTime(of: certificate) != nil }
}
