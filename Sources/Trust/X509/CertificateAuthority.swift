internal import COpenSSL
public import Diagnostics
public import Platform

/// A party's own root, which issues its certificates and revocation lists (specs/certificates.md).
public struct CertificateAuthority: Sendable {
    /// The validity of a root in days.
    public static let rootDays = 3650
    /// The validity of other certificates in days.
    public static let leafDays = 730
    /// The validity of a revocation list in days.
    public static let revocationListDays = 90

    /// The root certificate.
    public let certificate: Certificate
    /// The party of the root.
    public let party: PartyID
    private let key: PrivateKey
    private let name: String
    private let country: String
    private let clock: Clock
    private let randomness: Randomness

    /// Creates a root for a new party.
    public static func make(
        key: PrivateKey, name: String, country: String, clock: Clock, randomness: Randomness
    ) throws(Fault) -> CertificateAuthority {
        let party = key.publicKey.partyID
        let draft = CertificateBuilder(
            role: .root, party: party, name: name, country: country, days: rootDays, clock: clock,
            randomness: randomness)
        let certificate = try draft.sign(subject: key.publicKey, issuer: nil, key: key)
        return CertificateAuthority(
            certificate: certificate, key: key, party: party, name: name, country: country, clock: clock,
            randomness: randomness)
    }

    /// Creates the next root of the same party. Partners that trust the current root learn by `vouch(for:)` that they
    /// may trust the next one.
    ///
    /// - Parameter generation: the number of the root of this party, from 2; it makes their names distinct.
    public func successor(key: PrivateKey, generation: Int) throws(Fault) -> CertificateAuthority {
        let draft = CertificateBuilder(
            role: .root, party: party, name: name, country: country, days: Self.rootDays, clock: clock,
            randomness: randomness, generation: generation)
        let certificate = try draft.sign(subject: key.publicKey, issuer: nil, key: key)
        return CertificateAuthority(
            certificate: certificate, key: key, party: party, name: name, country: country, clock: clock,
            randomness: randomness)
    }

    /// A certificate which states that another authority may also issue certificates for this party: its next root, or
    /// the authority of its enterprise.
    public func vouch(for authority: Certificate) throws(Fault) -> Certificate {
        let draft = CertificateBuilder(
            role: .root, party: party, name: name, country: country, days: Self.rootDays, clock: clock,
            randomness: randomness)
        return try draft.sign(
            subject: authority.publicKey, issuer: certificate, key: key, subjectName: authority)
    }

    /// Whether a certificate of a root states that another authority may issue certificates for a party.
    public static func vouches(
        _ root: Certificate, for authority: Certificate, by statement: Certificate, party: PartyID
    ) -> Bool {
        statement.isSigned(by: root) && statement.publicKey.der == authority.publicKey.der
            && statement.subjectDER == authority.subjectDER && statement.role == .root && statement.party == party
    }

    /// Creates an authority from an existing root.
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

    /// Issues a certificate for a role.
    public func issue(
        _ role: CertificateRole, for key: PublicKey, days: Int = leafDays
    ) throws(Fault) -> Certificate {
        let draft = CertificateBuilder(
            role: role, party: party, name: name, country: country, days: days, clock: clock,
            randomness: randomness)
        return try draft.sign(subject: key, issuer: certificate, key: self.key)
    }

    /// Issues a certificate for a person at the party.
    ///
    /// - Parameters:
    ///   - roles: what the person does there: words of lower-case letters.
    public func issue(person: String, roles: [String], for key: PublicKey, days: Int = leafDays) throws(Fault)
        -> Certificate
    {
        let draft = CertificateBuilder(
            role: .person, party: party, name: name, country: country, days: days, clock: clock,
            randomness: randomness, person: (person, roles.filter { $0.allSatisfy { ("a"..."z").contains($0) } }))
        return try draft.sign(subject: key, issuer: certificate, key: self.key)
    }

    /// Issues a revocation list, backdated a little, as certificates are.
    ///
    /// - Parameters:
    ///   - number: higher than that of every earlier list.
    ///   - old: the previous list, whose entries stay revoked.
    ///   - revoked: the new revocations.
    public func revocationList(
        number: Int, continuing old: CertificateRevocationList? = nil, revoked: [Revocation] = [],
        days: Int = revocationListDays
    ) throws(Fault) -> CertificateRevocationList {
        guard let list = X509_CRL_new() else { throw PrivateKey.failed("make a revocation list") }
        let owner = CertificateRevocationList(owning: list)
        let now = clock.now()
        let issuer = certificate.withPointer { X509_get_subject_name($0) }
        guard X509_CRL_set_version(list, 1) == 1, X509_CRL_set_issuer_name(list, issuer) == 1,
            CertificateTime.with(
                now.adding(seconds: -CertificateBuilder.backdating), { X509_CRL_set1_lastUpdate(list, $0) }) == 1,
            CertificateTime.with(now.adding(seconds: Int64(days) * 86_400), { X509_CRL_set1_nextUpdate(list, $0) }) == 1
        else { throw PrivateKey.failed("fill a revocation list") }
        for entry in old?.entries ?? [] {
            guard X509_CRL_add0_revoked(list, entry) == 1 else { throw PrivateKey.failed("keep a revocation") }
        }
        for revocation in revoked {
            guard let entry = revocation.entry(), X509_CRL_add0_revoked(list, entry) == 1 else {
                throw PrivateKey.failed("enter a revocation")
            }
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
        let size = key.withPointer { X509_CRL_sign(list, $0, CertificateBuilder.digest(for: key)) }
        guard size > 0 else { throw PrivateKey.failed("sign a revocation list") }
        return owner
    }
}
