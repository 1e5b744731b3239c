internal import COpenSSL
public import Diagnostics

/// A certificate request to an enterprise's own authority (PKCS#10, RFC 2986), with the names and the key usage that
/// the profile requires.
public enum CertificateRequest {
    /// Creates a request in PEM, signed with the key.
    public static func make(
        _ role: CertificateRole, key: PrivateKey, party: PartyID, name: String, country: String
    ) throws(Fault) -> [UInt8] {
        guard let request = X509_REQ_new(), let extensions = OPENSSL_sk_new_null() else {
            throw PrivateKey.failed("make a request")
        }
        defer {
            X509_REQ_free(request)
            while let last = OPENSSL_sk_pop(extensions) { X509_EXTENSION_free(OpaquePointer(last)) }
            OPENSSL_sk_free(extensions)
        }
        let publicKey = key.publicKey
        let isFilled = publicKey.withPointer { X509_REQ_set_pubkey(request, $0) } == 1
        guard isFilled, X509_REQ_set_version(request, 0) == 1 else { throw PrivateKey.failed("fill a request") }
        try CertificateBuilder.name(
            X509_REQ_get_subject_name(request), CertificateBuilder.cut(name, 48) + " " + role.rawValue, name: name,
            country: country)
        let values = [
            (NID_basic_constraints, "critical,CA:FALSE"), (NID_key_usage, role.keyUsage(publicKey.kind)),
            (NID_subject_alt_name, role.names(of: party)),
        ]
        for (kind, value) in values {
            guard let made = X509V3_EXT_conf_nid(nil, nil, kind, value),
                OPENSSL_sk_push(extensions, UnsafeRawPointer(made)) > 0
            else { throw PrivateKey.failed("add an extension to a request") }
        }
        let digest = CertificateBuilder.digest(for: key)
        guard X509_REQ_add_extensions(request, extensions) == 1,
            key.withPointer({ X509_REQ_sign(request, $0, digest) }) > 0
        else { throw PrivateKey.failed("sign a request") }
        let bio = MemoryBIO()
        PEM_write_bio_X509_REQ(bio.pointer, request)
        return bio.bytes
    }
}
