internal import COpenSSL
public import Diagnostics
public import Digests
internal import Files
public import Platform

/// An X.509 certificate (RFC 5280).
public final class Certificate: Sendable {
    private let decoded: DecodedCertificate
    private var pointer: OpaquePointer { decoded.pointer }
    /// The public key.
    public var publicKey: PublicKey { decoded.publicKey }

    private init(_ decoded: DecodedCertificate) { self.decoded = decoded }

    convenience init(owning pointer: OpaquePointer) { self.init(DecodedCertificate(owning: pointer)) }

    /// Reads a DER encoding of exactly one certificate.
    ///
    /// - Throws: `Fault` `certificate-unreadable`.
    public convenience init(der: [UInt8], named name: String = "The certificate") throws(Fault) {
        guard let decoded = DecodedCertificate.read(der, isWhole: true) else {
            throw Fault(.certificateUnreadable, kind: .badData, ["name": name])
        }
        self.init(decoded)
    }

    /// Reads the first certificate of a PEM text.
    ///
    /// - Throws: `Fault` `certificate-unreadable`.
    public convenience init(pem: [UInt8], named name: String = "The certificate") throws(Fault) {
        let bio = MemoryBIO(pem)
        defer { ERR_clear_error() }
        guard let block = bio.nextBlock(PEM_STRING_X509), let decoded = DecodedCertificate.read(block) else {
            throw Fault(.certificateUnreadable, kind: .badData, ["name": name])
        }
        self.init(decoded)
    }

    /// Reads all certificates of a PEM text, in order; at least one.
    ///
    /// - Throws: `Fault` `certificate-unreadable`, also when only one of several cannot be read.
    public static func all(pem: [UInt8], named name: String = "The text") throws(Fault) -> [Certificate] {
        let bio = MemoryBIO(pem)
        let unreadable = Fault(.certificateUnreadable, kind: .badData, ["name": name])
        var found: [Certificate] = []
        while let block = bio.nextBlock(PEM_STRING_X509) {
            guard let decoded = DecodedCertificate.read(block) else { throw unreadable }
            found.append(Certificate(decoded))
        }
        guard PEMEnd.isReached(), !found.isEmpty else { throw unreadable }
        return found
    }

    /// Reads a file, PEM or DER.
    public static func load(path: String) throws(Fault) -> Certificate {
        let bytes = try File.bytes(at: path, limit: 1 << 20)
        if bytes.first == 0x30 { return try Certificate(der: bytes, named: path) }
        return try Certificate(pem: bytes, named: path)
    }

    /// Passes the X509 to a module that wraps OpenSSL.
    package func withPointer<Result, Failure: Error>(
        _ body: (OpaquePointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(pointer)
    }

    /// The DER encoding.
    public var der: [UInt8] { decoded.der }

    /// The PEM encoding.
    public var pem: [UInt8] {
        let bio = MemoryBIO()
        PEM_write_bio_X509(bio.pointer, pointer)
        return bio.bytes
    }

    /// The SHA-256 of the DER encoding.
    public var fingerprint: Digest { Digest.sha256(der) }

    /// The common name of the subject, or its whole name if it has none.
    public var subject: String { Self.name(X509_get_subject_name(pointer)) }

    /// The common name of the issuer, or its whole name if it has none.
    public var issuer: String { Self.name(X509_get_issuer_name(pointer)) }

    /// The DER encoding of the issuer's name.
    public var issuerDER: [UInt8] { derBytes { i2d_X509_NAME(X509_get_issuer_name(pointer), $0) } }

    /// The DER encoding of the subject's name.
    public var subjectDER: [UInt8] { derBytes { i2d_X509_NAME(X509_get_subject_name(pointer), $0) } }

    /// The DER encoding of the serial number (INTEGER).
    public var serialDER: [UInt8] { derBytes { i2d_ASN1_INTEGER(X509_get0_serialNumber(pointer), $0) } }

    /// The subject key identifier; empty when there is none.
    public var subjectKeyIdentifier: [UInt8] {
        guard let identifier = X509_get0_subject_key_id(pointer) else { return [] }
        return [UInt8](
            UnsafeBufferPointer(
                start: ASN1_STRING_get0_data(identifier), count: Int(ASN1_STRING_length(identifier))))
    }

    /// The start of its validity.
    public var notBefore: Timestamp { CertificateTime.read(X509_get0_notBefore(pointer)) }

    /// The end of its validity.
    public var notAfter: Timestamp { CertificateTime.read(X509_get0_notAfter(pointer)) }

    /// The party in the certificate, if it follows our profile.
    public var party: PartyID? { uri(after: CertificateRole.partyPrefix).flatMap(PartyID.init) }

    /// The role in the certificate, if it follows our profile.
    public var role: CertificateRole? { uri(after: CertificateRole.uriPrefix).flatMap(CertificateRole.init) }

    /// The roles of the person that it is for; empty when it is for none.
    public var personRoles: Set<String> {
        role == .person ? Set(uris(after: CertificateRole.personRolePrefix)) : []
    }

    /// Whether the key of another certificate signed it; nothing else is checked.
    public func isSigned(by issuer: Certificate) -> Bool {
        let holds = issuer.withPointer { X509_verify(pointer, X509_get0_pubkey($0)) } == 1
        ERR_clear_error()
        return holds
    }

    /// Whether it is only for time stamps, by a critical extension (RFC 3161, section 2.3).
    package var isTimestampAuthority: Bool {
        let index = X509_get_ext_by_NID(pointer, NID_ext_key_usage, -1)
        guard index >= 0, let usage = X509_get_ext(pointer, index), X509_EXTENSION_get_critical(usage) == 1 else {
            return false
        }
        return X509_get_extended_key_usage(pointer) == UInt32(XKU_TIMESTAMP)
    }

    /// The name of the digest in its signature algorithm.
    var signatureDigest: String {
        var digest: CInt = 0
        guard X509_get_signature_info(pointer, &digest, nil, nil, nil) == 1, let name = OBJ_nid2sn(digest) else {
            return "an unknown algorithm"
        }
        return String(cString: name)
    }

    /// The only subject alternative name with this prefix; `nil` when there are two.
    private func uri(after prefix: String) -> String? {
        let found = uris(after: prefix)
        return found.count == 1 ? found[0] : nil
    }

    /// The subject alternative names with a prefix, without it.
    private func uris(after prefix: String) -> [String] {
        guard let raw = X509_get_ext_d2i(pointer, NID_subject_alt_name, nil, nil) else { return [] }
        let names = OpaquePointer(raw)
        defer { GENERAL_NAMES_free(names) }
        var found: [String] = []
        for index in 0..<max(0, corridor_names_count(names)) {
            guard let uri = corridor_names_uri(names, index) else { continue }
            let text = String(
                decoding: UnsafeBufferPointer(
                    start: ASN1_STRING_get0_data(uri), count: Int(ASN1_STRING_length(uri))), as: UTF8.self)
            if text.hasPrefix(prefix) { found.append(String(text.dropFirst(prefix.count))) }
        }
        return found
    }

    /// The common name in an X509_NAME, or the whole name if it has none.
    static func name(_ name: OpaquePointer?) -> String {
        guard let name else { return "" }
        let index = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
        if index >= 0, let value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)) {
            var text: UnsafeMutablePointer<UInt8>?
            let count = ASN1_STRING_to_UTF8(&text, value)
            defer { corridor_openssl_free(text) }
            if count >= 0 {
                return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
            }
        }
        guard let line = X509_NAME_oneline(name, nil, 0) else { return "" }
        defer { corridor_openssl_free(line) }
        return String(cString: line)
    }
}

extension Certificate: Hashable {
    /// Whether both have the same encoding.
    public static func == (left: Certificate, right: Certificate) -> Bool {
        left.decoded === right.decoded || left.der == right.der
    }

    /// Hashes the encoding.
    public func hash(into hasher: inout Hasher) { hasher.combine(der) }
}
