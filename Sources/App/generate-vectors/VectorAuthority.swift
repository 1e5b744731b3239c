internal import Diagnostics
internal import Platform
internal import StrictJSON
internal import X509

/// Makes the parties of the vectors: everything that is random is derived from their names or frozen.
struct VectorAuthority {
    /// When everything was made: 2026-10-01.
    static let made = Timestamp(seconds: 1_790_812_800)
    /// When everything is judged: 2026-10-15.
    static let judged = Timestamp(seconds: 1_792_022_400)

    let keys: [String: VectorKey]
    let frozen: FrozenValues

    /// Which certificates a party has beside those of the roles.
    enum Extra: String, CaseIterable {
        case expired, future, revoked
    }

    func party(
        _ name: String, title: String, country: String, seed: UInt64, extras: [Extra] = []
    ) throws -> VectorParty {
        let rootKey = try key(name + "-root")
        let draft = try CertificateAuthority.make(
            key: rootKey, name: title, country: country, clock: .fixed(Self.made), randomness: .seeded(seed))
        let root = try frozen(draft.certificate, by: rootKey)
        func authority(at time: Timestamp, seed: UInt64) -> CertificateAuthority {
            CertificateAuthority(
                certificate: root, key: rootKey, party: draft.party, name: title, country: country,
                clock: .fixed(time), randomness: .seeded(seed))
        }
        let issuer = authority(at: Self.made, seed: seed + 1)
        var (certificates, roleKeys) = ([CertificateRole.root: root], [CertificateRole.root: rootKey])
        for role in [CertificateRole.originator, .gateway, .receipt, .encryption] {
            guard let key = keys["\(name)-\(role.rawValue)"]?.key else { continue }
            roleKeys[role] = key
            certificates[role] = try frozen(issuer.issue(role, for: key.publicKey), by: rootKey)
        }
        if let key = keys["\(name)-log"]?.key {
            roleKeys[.log] = key
            let special = authority(at: Self.made, seed: seed + 50)
            certificates[.log] = try frozen(special.issue(.log, for: key.publicKey), by: rootKey)
        }
        var others: [String: Certificate] = [:]
        for (index, extra) in extras.enumerated() {
            let day: Int64 = 86_400
            let time: Timestamp =
                switch extra {
                case .expired: Self.made.adding(seconds: -800 * day)
                case .future: Self.judged.adding(seconds: 30 * day)
                case .revoked: Self.made
                }
            let special = authority(at: time, seed: seed + 10 + UInt64(index))
            let subject = try key("\(name)-originator").publicKey
            others[extra.rawValue] = try frozen(special.issue(.originator, for: subject), by: rootKey)
        }
        let revoked = others[Extra.revoked.rawValue].map {
            [Revocation($0, at: Self.made.adding(seconds: 86_400), .compromise)]
        }
        let list = try frozen(issuer.revocationList(number: 1, revoked: revoked ?? []), by: rootKey)
        return VectorParty(
            name: name, title: title, country: country, root: root, certificates: certificates, keys: roleKeys,
            others: others, revocationList: list, authority: authority(at: Self.made, seed: seed + 100))
    }

    /// The same party after it got its next root.
    func rotated(_ party: VectorParty) throws -> (party: VectorParty, statement: Certificate) {
        let formerKey = try key(party.name + "-root")
        let nextKey = try key(party.name + "-root-2")
        let draft = try party.authority.successor(key: nextKey, generation: 2)
        let root = try frozen(draft.certificate, by: nextKey)
        let statement = try frozen(party.authority.vouch(for: root), by: formerKey)
        let issuer = CertificateAuthority(
            certificate: root, key: nextKey, party: party.id, name: party.title, country: party.country,
            clock: .fixed(Self.made), randomness: .seeded(900))
        var certificates = [CertificateRole.root: root]
        for role in [CertificateRole.originator, .gateway, .receipt, .encryption] {
            certificates[role] = try frozen(issuer.issue(role, for: party.key(role).publicKey), by: nextKey)
        }
        let list = try frozen(issuer.revocationList(number: 2), by: nextKey)
        return (
            VectorParty(
                name: party.name, title: party.title, country: party.country, root: root, certificates: certificates,
                keys: party.keys, others: [:], revocationList: list, authority: issuer), statement
        )
    }

    /// A certificate by one root that names the party of another.
    func misnamed(_ role: CertificateRole, by party: VectorParty, naming other: VectorParty) throws -> Certificate {
        let issuer = CertificateAuthority(
            certificate: party.root, key: party.key(.root), party: other.id, name: party.title,
            country: party.country, clock: .fixed(Self.made), randomness: .seeded(950))
        return try frozen(issuer.issue(role, for: party.key(role).publicKey), by: party.key(.root))
    }

    /// A certificate of a party for a further key.
    func further(_ keyName: String, _ role: CertificateRole, by party: VectorParty) throws -> VectorSigner {
        let key = try key(keyName)
        let certificate = try frozen(party.authority.issue(role, for: key.publicKey), by: party.key(.root))
        return VectorSigner(key: key, certificate: certificate, chain: [party.root])
    }

    func key(_ name: String) throws -> PrivateKey {
        guard let key = keys[name]?.key else {
            throw Fault(.fieldMissing, kind: .badData, ["field": name])
        }
        return key
    }

    private func frozen(_ certificate: Certificate, by key: PrivateKey) throws -> Certificate {
        try Certificate(der: frozen(certificate.der, by: key))
    }

    private func frozen(
        _ list: CertificateRevocationList, by key: PrivateKey
    ) throws -> CertificateRevocationList {
        let lines = String(decoding: list.pem, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("-") }
        let der = try frozen(Base64.decode(lines.joined()) ?? [], by: key)
        var text = Base64.encode(der)[...]
        var pem = "-----BEGIN X509 CRL-----\n"
        while !text.isEmpty {
            pem += text.prefix(64) + "\n"
            text = text.dropFirst(64)
        }
        return try CertificateRevocationList(pem: Array((pem + "-----END X509 CRL-----\n").utf8))
    }

    /// A signed structure of X.509 with its frozen signature.
    private func frozen(_ der: [UInt8], by key: PrivateKey) throws -> [UInt8] {
        let parts = DER.children(of: der)
        let digest = key.publicKey.kind == .p384 ? "SHA384" : "SHA256"
        let signature = try frozen.value(
            over: [parts[0], key.publicKey.der],
            isRight: { RawSignature.holds($0, over: parts[0], key: key, .ecdsa, digest: digest) }
        ) { Array(DER.content(of: parts[2]).dropFirst()) }
        return DER.sequence(parts[0], parts[1], DER.value(0x03, [0] + signature))
    }
}
