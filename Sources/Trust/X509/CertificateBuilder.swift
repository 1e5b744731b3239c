internal import COpenSSL
internal import Diagnostics
internal import Platform

/// A certificate that has not been signed yet.
struct CertificateBuilder {
    let role: CertificateRole
    let party: PartyID
    let name: String
    let country: String
    let days: Int
    let clock: Clock
    let randomness: Randomness
    var generation = 1
    /// The person that it is for, and their roles at the party; `nil` for the party itself.
    var person: (name: String, roles: [String])?

    /// Seconds by which certificates and revocation lists are backdated, to allow for partners' clocks that are
    /// slightly slow.
    static let backdating: Int64 = 300

    func sign(
        subject: PublicKey, issuer: Certificate?, key: PrivateKey, subjectName: Certificate? = nil
    ) throws(Fault) -> Certificate {
        guard let draft = X509_new() else { throw PrivateKey.failed("make a certificate") }
        let owner = DraftOwner(draft)
        // A random positive number of 127 bits with the highest bit set: unique, and of constant length.
        var serialBytes = randomness.bytes(16)
        serialBytes[0] = serialBytes[0] & 0x3F | 0x40
        let serial = BN_bin2bn(serialBytes, 16, nil)
        defer { BN_free(serial) }
        let start = clock.now().adding(seconds: -Self.backdating)
        let end = start.adding(seconds: Int64(days) * 86_400)
        let keySet = subject.withPointer { X509_set_pubkey(draft, $0) }
        guard X509_set_version(draft, 2) == 1, BN_to_ASN1_INTEGER(serial, X509_get_serialNumber(draft)) != nil,
            CertificateTime.with(start, { X509_set1_notBefore(draft, $0) }) == 1,
            CertificateTime.with(end, { X509_set1_notAfter(draft, $0) }) == 1, keySet == 1
        else { throw PrivateKey.failed("fill a certificate") }
        try setNames(draft, issuer: issuer, subjectName: subjectName)
        try addExtensions(draft, issuer: issuer, kind: subject.kind)
        let size = key.withPointer { X509_sign(draft, $0, Self.digest(for: key)) }
        guard size > 0 else { throw PrivateKey.failed("sign a certificate") }
        return Certificate(owning: owner.release())
    }

    static func digest(for key: PrivateKey) -> OpaquePointer? {
        switch key.publicKey.kind {
        case .p384: EVP_sha384()
        case .p256, .rsa, nil: EVP_sha256()
        }
    }

    private func setNames(
        _ draft: OpaquePointer, issuer: Certificate?, subjectName: Certificate?
    ) throws(Fault) {
        let subject = X509_get_subject_name(draft)
        if let subjectName {
            guard subjectName.withPointer({ X509_set_subject_name(draft, X509_get_subject_name($0)) }) == 1 else {
                throw PrivateKey.failed("name a subject")
            }
        } else {
            try Self.name(subject, commonName(), name: name, country: country)
        }
        let issuerName = issuer.map { $0.withPointer { X509_get_subject_name($0) } } ?? X509_get_subject_name(draft)
        guard X509_set_issuer_name(draft, issuerName) == 1 else { throw PrivateKey.failed("name an issuer") }
    }

    private func commonName() -> String {
        if let person { return Self.cut(person.name, 64) }
        return partyCommonName()
    }

    private func partyCommonName() -> String {
        Self.cut(name, 48) + " " + role.rawValue + (generation > 1 ? " \(generation)" : "")
    }

    /// Sets a name: country, organisation, common name.
    static func name(
        _ subject: OpaquePointer?, _ commonName: String, name: String, country: String
    ) throws(Fault) {
        // RFC 5280 limits the length of these names; the party profile has the full name.
        let parts = [("C", country), ("O", cut(name, 64)), ("CN", commonName)]
        for (field, value) in parts {
            let bytes = Array(value.utf8)
            // 0x1000 is MBSTRING_UTF8, a macro that the importer drops.
            guard
                X509_NAME_add_entry_by_txt(subject, field, 0x1000, bytes, CInt(bytes.count), -1, 0) == 1
            else { throw PrivateKey.failed("put the name \(value) into a certificate") }
        }
    }

    private func addExtensions(_ draft: OpaquePointer, issuer: Certificate?, kind: KeyKind?) throws(Fault) {
        let isRoot = role == .root
        try add(
            NID_basic_constraints, value: isRoot ? "critical,CA:TRUE,pathlen:0" : "critical,CA:FALSE", draft: draft,
            issuer: issuer)
        try add(NID_key_usage, value: role.keyUsage(kind), draft: draft, issuer: issuer)
        try add(NID_subject_alt_name, value: alternativeNames, draft: draft, issuer: issuer)
        try add(NID_subject_key_identifier, value: "hash", draft: draft, issuer: issuer)
        try add(NID_authority_key_identifier, value: "keyid:always", draft: draft, issuer: issuer)
    }

    private var alternativeNames: String {
        ([role.names(of: party)] + (person?.roles ?? []).map { "URI:\(CertificateRole.personRolePrefix)\($0)" })
            .joined(separator: ",")
    }

    private func add(_ kind: CInt, value: String, draft: OpaquePointer, issuer: Certificate?) throws(Fault) {
        var context = X509V3_CTX()
        if let issuer {
            issuer.withPointer { X509V3_set_ctx(&context, $0, draft, nil, nil, 0) }
        } else {
            X509V3_set_ctx(&context, draft, draft, nil, nil, 0)
        }
        let made = X509V3_EXT_conf_nid(nil, &context, kind, value)
        defer { X509_EXTENSION_free(made) }
        guard made != nil, X509_add_ext(draft, made, -1) == 1 else {
            throw PrivateKey.failed("add an extension to a certificate")
        }
    }

    static func cut(_ text: String, _ limit: Int) -> String { String(text.prefix(limit)) }
}

/// Frees an unfinished certificate.
private final class DraftOwner {
    private var pointer: OpaquePointer?
    private let kept: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        kept = pointer
    }

    deinit { X509_free(pointer) }

    func release() -> OpaquePointer {
        pointer = nil
        return kept
    }
}
