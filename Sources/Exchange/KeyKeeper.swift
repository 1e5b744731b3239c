public import CaseFile
public import Credentials
internal import Digests
public import Files
public import Findings
internal import StrictJSON

/// Makes, exchanges, revokes, imports and exports the keys of a home. After each act the profile is written anew, to be
/// handed out to the partners.
public struct KeyKeeper: Sendable {
    let home: PartyHome
    let keys: KeyRing
    let passphrase: Passphrase
    let clock: Clock
    let randomness: Randomness
    let actor: Actor

    /// The keeper of a home's keys.
    public init(
        _ home: PartyHome, passphrase: Passphrase, clock: Clock, randomness: Randomness, actor: Actor
    ) {
        self.home = home
        self.keys = KeyRing(home.layout, passphrase: passphrase)
        self.passphrase = passphrase
        self.clock = clock
        self.randomness = randomness
        self.actor = actor
    }

    var layout: HomeLayout { home.layout }

    /// Issues fresh revocation lists of all roots of this home, with the next numbers.
    ///
    /// - Returns: the present root's list; partners have it when they have added the new profile.
    /// - Throws: `Fault` of the keys, or of kind `.inputOutput`.
    public func renew() throws(Fault) -> CertificateRevocationList {
        try holding { () throws(Fault) in
            let list = try issueLists(revoking: [])
            var details = JSONObject()
            details["number"] = .number(JSONNumber(list.number))
            try home.caseFile.record(.revocationListRenewed, of: home.identity.party.text, by: actor, details)
            return list
        }
    }

    /// Makes new keys and certificates for some roles, in a planned exchange. What was signed with the old ones stays
    /// good; messages encrypted to the old one can still be opened; old keys for signing are destroyed.
    ///
    /// With the role `root` a new root is made, for which the old one vouches, and all others under it.
    public func rotate(_ roles: [CertificateRole], _ kind: KeyKind) throws(Fault) {
        try holding { () throws(Fault) in
            var authority = try authority()
            var roles = roles
            if roles.contains(.root) {
                authority = try rotateRoot(authority, kind)
                roles = CertificateRole.allCases
            }
            for role in roles where role != .root { try rotate(role, authority, kind) }
            var details = JSONObject()
            details["roles"] = .array(roles.map { .string($0.rawValue) })
            try home.caseFile.record(.keysRotated, of: home.identity.party.text, by: actor, details)
        }
    }

    /// Revokes a certificate of this home. When it is the present one of a role, a new one takes its place.
    ///
    /// - Parameters:
    ///   - name: a role, for its present certificate, or the beginning of a certificate's SHA-256.
    ///   - since: since when its key may have been in wrong hands, when that is known.
    /// - Returns: the certificate that was revoked.
    /// - Throws: `Fault` `own-certificate-unknown`, `root-not-revocable`, or of the keys.
    public func revoke(
        _ name: String, since: Timestamp?, _ reason: Revocation.Reason
    ) throws(Fault) -> Certificate {
        try holding { () throws(Fault) in
            let (certificate, role, isPresent) = try find(name)
            guard role != .root else { throw Fault(.rootNotRevocable, .usage) }
            _ = try issueLists(revoking: [Revocation(certificate, at: clock.now(), since: since, reason)])
            if isPresent {
                let kind = certificate.publicKey.kind ?? .p256
                try rotate(role, try authority(), kind)
            }
            var details = JSONObject()
            details["role"] = .string(role.rawValue)
            details["reason"] = .string(reason.rawValue)
            details["since"] = since.map { .string($0.rfc3339) }
            try home.caseFile.record(.certificateRevoked, of: certificate.fingerprint.hex, by: actor, details)
            return certificate
        }
    }

    // MARK: Steps

    /// Runs an act while nobody else writes to the home, and writes the profile after it.
    func holding<Value>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value {
        try home.writing { home throws(Fault) in
            let value = try body()
            // Keys may have been exchanged: those that were opened before are not asked.
            try ProfileWriter(clock: clock, randomness: randomness).write(
                for: home, KeyRing(layout, passphrase: passphrase))
            return value
        }
    }

    func authority() throws(Fault) -> CertificateAuthority {
        CertificateAuthority(
            certificate: try home.certificate(.root),
            key: try PrivateKey.load(path: layout.key(.root), passphrase: passphrase), party: home.identity.party,
            name: home.identity.name, country: home.identity.country, clock: clock, randomness: randomness)
    }

    /// Puts a key and its certificate in the place of those that a role has.
    func replace(
        _ role: CertificateRole, _ key: PrivateKey, _ chain: [Certificate]
    ) throws(Fault) {
        try retire(role)
        try AtomicFile.write(
            try key.encryptedPEM(passphrase: passphrase), to: layout.key(role), mode: 0o600, replacing: true)
        try AtomicFile.write(Array(chain.map(\.pem).joined()), to: layout.certificate(role), replacing: true)
    }

    /// Keeps the certificate that a role has; its key too where it still opens or issues something.
    private func retire(_ role: CertificateRole) throws(Fault) {
        let name = Self.name(of: try home.certificate(role))
        try copy(layout.certificate(role), to: layout.retiredCertificate(role, name))
        guard role == .encryption || role == .root else { return }
        try copy(layout.key(role), to: layout.retiredKey(role, name), mode: 0o600)
    }

    private func copy(_ path: String, to other: String, mode: UInt32 = 0o644) throws(Fault) {
        try AtomicFile.write(File.bytes(at: path, limit: 1 << 20), to: other, mode: mode, replacing: true)
    }

    private func rotate(_ role: CertificateRole, _ authority: CertificateAuthority, _ kind: KeyKind) throws(Fault) {
        let key = try PrivateKey.generate(kind)
        try replace(role, key, [try authority.issue(role, for: key.publicKey)])
    }

    private func rotateRoot(_ old: CertificateAuthority, _ kind: KeyKind) throws(Fault) -> CertificateAuthority {
        let former = try home.formerRoots()
        let key = try PrivateKey.generate(kind)
        let next = try old.successor(key: key, generation: former.count + 2)
        let name = Self.name(of: old.certificate)
        try AtomicFile.write(
            try old.vouch(for: next.certificate).pem, to: layout.statement(name), replacing: true)
        try copy(layout.revocationList, to: layout.retiredList(name))
        let names = former.map { Self.name(of: $0.certificate) } + [name]
        try retire(.root)
        // Authorities of the enterprise are vouched for by the root that is; the new one says it again.
        for authority in try home.authorities() {
            let path = Paths.join(layout.authorities, Self.name(of: authority.certificate) + ".statement")
            try AtomicFile.write(try next.vouch(for: authority.certificate).pem, to: path, replacing: true)
        }
        try AtomicFile.write(
            try key.encryptedPEM(passphrase: passphrase), to: layout.key(.root), mode: 0o600, replacing: true)
        try AtomicFile.write(next.certificate.pem, to: layout.certificate(.root), replacing: true)
        try AtomicFile.write(
            try next.revocationList(number: 1).pem, to: layout.revocationList, replacing: true)
        try AtomicFile.write(
            Array((names.joined(separator: "\n") + "\n").utf8), to: layout.formerRoots, replacing: true)
        return next
    }

    /// Issues the next list of each root of this home, each revoking what it issued itself.
    private func issueLists(revoking revocations: [Revocation]) throws(Fault) -> CertificateRevocationList {
        for root in try home.formerRoots() where root.certificate.notAfter > clock.now() {
            let name = Self.name(of: root.certificate)
            let authority = CertificateAuthority(
                certificate: root.certificate,
                key: try PrivateKey.load(path: layout.retiredKey(.root, name), passphrase: passphrase),
                party: home.identity.party, name: home.identity.name, country: home.identity.country, clock: clock,
                randomness: randomness)
            _ = try issue(authority, after: root.revocationList, revocations, to: layout.retiredList(name))
        }
        return try issue(try authority(), after: try home.revocationList(), revocations, to: layout.revocationList)
    }

    private func issue(
        _ authority: CertificateAuthority, after old: CertificateRevocationList, _ revocations: [Revocation],
        to path: String
    ) throws(Fault) -> CertificateRevocationList {
        let own = revocations.filter { revocation in
            revocation.certificate.isSigned(by: authority.certificate) && !old.revokes(revocation.certificate)
        }
        let list = try authority.revocationList(number: old.number + 1, continuing: old, revoked: own)
        try AtomicFile.write(list.pem, to: path, replacing: true)
        return list
    }

    /// The certificate of a role, or with a beginning of its SHA-256.
    func find(_ name: String) throws(Fault) -> (certificate: Certificate, role: CertificateRole, isPresent: Bool) {
        if let role = CertificateRole(rawValue: name) { return (try home.certificate(role), role, true) }
        let digits = name.lowercased()
        for role in CertificateRole.allCases where digits.utf8.count >= 8 {
            let present = try home.certificate(role)
            if present.fingerprint.hex.hasPrefix(digits) { return (present, role, true) }
            for (certificate, _) in try home.retired(role) where certificate.fingerprint.hex.hasPrefix(digits) {
                return (certificate, role, false)
            }
        }
        throw Fault(.ownCertificateUnknown, .usage, ["name": name])
    }

    static func name(of certificate: Certificate) -> String { String(certificate.fingerprint.hex.prefix(16)) }
}
