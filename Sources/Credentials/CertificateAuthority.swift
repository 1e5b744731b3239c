internal import COpenSSL
public import Files
public import Findings

/// A party's own root, which issues its certificates and revocation lists (specs/certificates.md).
public struct CertificateAuthority: Sendable {
    /// Days that a root is valid for.
    public static let rootDays = 3650
    /// Days that another certificate is valid for.
    public static let leafDays = 730
    /// Days that a revocation list is fresh for.
    public static let revocationListDays = 90

    /// The root certificate.
    public let certificate: Certificate
    /// The party that the root belongs to.
    public let party: PartyID
    private let key: PrivateKey
    private let name: String
    private let country: String
    private let clock: Clock
    private let randomness: Randomness

    /// A certificate that was revoked.
    public struct Revocation: Sendable {
        /// The certificate.
        public let certificate: Certificate
        /// Since when.
        public let time: Timestamp

        /// A revocation.
        public init(_ certificate: Certificate, at time: Timestamp) {
            self.certificate = certificate
            self.time = time
        }
    }

    /// Makes a root for a new party.
    public static func make(
        key: PrivateKey, name: String, country: String, clock: Clock, randomness: Randomness
    ) throws(Fault) -> CertificateAuthority {
        let party = key.publicKey.partyID
        let draft = Draft(
            role: .root, party: party, name: name, country: country, days: rootDays, clock: clock,
            randomness: randomness)
        let certificate = try draft.sign(subject: key.publicKey, issuer: nil, key: key)
        return CertificateAuthority(
            certificate: certificate, key: key, party: party, name: name, country: country, clock: clock,
            randomness: randomness)
    }

    /// A root that is there already.
    public init(
        certificate: Certificate, key: PrivateKey, party: PartyID, name: String, country: String, clock: Clock,
        randomness: Randomness
    ) {
        self.certificate = certificate
        self.key = key
        self.party = party
        self.name = name
        self.country = country
        self.clock = clock
        self.randomness = randomness
    }

    /// Issues a certificate with one role.
    public func issue(
        _ role: CertificateRole, for key: PublicKey, days: Int = leafDays
    ) throws(Fault) -> Certificate {
        let draft = Draft(
            role: role, party: party, name: name, country: country, days: days, clock: clock,
            randomness: randomness)
        return try draft.sign(subject: key, issuer: certificate, key: self.key)
    }

    /// Issues a revocation list.
    ///
    /// - Parameters:
    ///   - number: higher than that of every list before it.
    ///   - old: the list before it, whose entries stay revoked.
    ///   - revoked: what is revoked from now on.
    public func revocationList(
        number: Int, continuing old: CertificateRevocationList? = nil, revoked: [Revocation] = [],
        days: Int = revocationListDays
    ) throws(Fault) -> CertificateRevocationList {
        guard let list = X509_CRL_new() else { throw PrivateKey.failed("make a revocation list") }
        let owner = CertificateRevocationList(owning: list)
        let now = clock.now()
        let issuer = certificate.withPointer { X509_get_subject_name($0) }
        guard X509_CRL_set_version(list, 1) == 1, X509_CRL_set_issuer_name(list, issuer) == 1,
            CertificateTime.with(now, { X509_CRL_set1_lastUpdate(list, $0) }) == 1,
            CertificateTime.with(now.adding(seconds: Int64(days) * 86_400), { X509_CRL_set1_nextUpdate(list, $0) }) == 1
        else { throw PrivateKey.failed("fill a revocation list") }
        for entry in old?.entries ?? [] {
            guard X509_CRL_add0_revoked(list, entry) == 1 else { throw PrivateKey.failed("keep a revocation") }
        }
        for revocation in revoked {
            let entry = X509_REVOKED_new()
            let serial = revocation.certificate.withPointer { X509_get_serialNumber($0) }
            guard X509_REVOKED_set_serialNumber(entry, serial) == 1,
                CertificateTime.with(revocation.time, { X509_REVOKED_set_revocationDate(entry, $0) }) == 1,
                X509_CRL_add0_revoked(list, entry) == 1
            else { throw PrivateKey.failed("enter a revocation") }
        }
        let numberValue = ASN1_INTEGER_new()
        defer { ASN1_INTEGER_free(numberValue) }
        ASN1_INTEGER_set_int64(numberValue, Int64(number))
        X509_CRL_add1_ext_i2d(list, NID_crl_number, numberValue, 0, 0)
        var context = X509V3_CTX()
        certificate.withPointer { X509V3_set_ctx(&context, $0, nil, nil, list, 0) }
        let identifier = X509V3_EXT_conf_nid(nil, &context, NID_authority_key_identifier, "keyid:always")
        defer { X509_EXTENSION_free(identifier) }
        X509_CRL_add_ext(list, identifier, -1)
        X509_CRL_sort(list)
        let size = key.withPointer { X509_CRL_sign(list, $0, Draft.digest(for: key)) }
        guard size > 0 else { throw PrivateKey.failed("sign a revocation list") }
        return owner
    }
}

/// A certificate before it is signed.
private struct Draft {
    let role: CertificateRole
    let party: PartyID
    let name: String
    let country: String
    let days: Int
    let clock: Clock
    let randomness: Randomness

    func sign(subject: PublicKey, issuer: Certificate?, key: PrivateKey) throws(Fault) -> Certificate {
        guard let draft = X509_new() else { throw PrivateKey.failed("make a certificate") }
        let owner = DraftOwner(draft)
        // A random positive number of 127 bits with its highest one set: unique, and of one length.
        var serialBytes = randomness.bytes(16)
        serialBytes[0] = serialBytes[0] & 0x3F | 0x40
        let serial = BN_bin2bn(serialBytes, 16, nil)
        defer { BN_free(serial) }
        // Five minutes back, for clocks of partners that are a little slow.
        let start = clock.now().adding(seconds: -300)
        let end = start.adding(seconds: Int64(days) * 86_400)
        let keySet = subject.withPointer { X509_set_pubkey(draft, $0) }
        guard X509_set_version(draft, 2) == 1, BN_to_ASN1_INTEGER(serial, X509_get_serialNumber(draft)) != nil,
            CertificateTime.with(start, { X509_set1_notBefore(draft, $0) }) == 1,
            CertificateTime.with(end, { X509_set1_notAfter(draft, $0) }) == 1, keySet == 1
        else { throw PrivateKey.failed("fill a certificate") }
        try setNames(draft, issuer)
        try addExtensions(draft, issuer, subject.kind)
        let size = key.withPointer { X509_sign(draft, $0, Self.digest(for: key)) }
        guard size > 0 else { throw PrivateKey.failed("sign a certificate") }
        return Certificate(owning: owner.release())
    }

    static func digest(for key: PrivateKey) -> OpaquePointer? {
        key.publicKey.kind == .p384 ? EVP_sha384() : EVP_sha256()
    }

    private func setNames(_ draft: OpaquePointer, _ issuer: Certificate?) throws(Fault) {
        let subject = X509_get_subject_name(draft)
        // RFC 5280 bounds these names; what is cut off here stands whole in the profile.
        let parts = [("C", country), ("O", Self.cut(name, 64)), ("CN", Self.cut(name, 48) + " " + role.rawValue)]
        for (field, value) in parts {
            let bytes = Array(value.utf8)
            // 0x1000 is MBSTRING_UTF8, a macro that the importer drops.
            guard
                X509_NAME_add_entry_by_txt(subject, field, 0x1000, bytes, CInt(bytes.count), -1, 0) == 1
            else { throw PrivateKey.failed("put the name \(value) into a certificate") }
        }
        let issuerName = issuer.map { $0.withPointer { X509_get_subject_name($0) } } ?? subject
        guard X509_set_issuer_name(draft, issuerName) == 1 else { throw PrivateKey.failed("name an issuer") }
    }

    private func addExtensions(_ draft: OpaquePointer, _ issuer: Certificate?, _ kind: KeyKind?) throws(Fault) {
        let isRoot = role == .root
        try add(NID_basic_constraints, isRoot ? "critical,CA:TRUE,pathlen:0" : "critical,CA:FALSE", draft, issuer)
        try add(NID_key_usage, role.keyUsage(kind), draft, issuer)
        let names = "URI:\(CertificateRole.partyPrefix)\(party.text),URI:\(CertificateRole.uriPrefix)\(role.rawValue)"
        try add(NID_subject_alt_name, names, draft, issuer)
        try add(NID_subject_key_identifier, "hash", draft, issuer)
        try add(NID_authority_key_identifier, "keyid:always", draft, issuer)
    }

    private func add(_ kind: CInt, _ value: String, _ draft: OpaquePointer, _ issuer: Certificate?) throws(Fault) {
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

    private static func cut(_ text: String, _ limit: Int) -> String { String(text.prefix(limit)) }
}

/// Frees a draft that was not finished.
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
