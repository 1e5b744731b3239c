internal import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Platform
internal import StrictJSON
package import X509

/// Generates, rotates, revokes, imports and exports the keys of a home. Each operation creates the next generation of
/// the key set with a new profile, to be sent to the partners, and takes it into use in a single step: an interrupted
/// operation leaves either the old keys or the new ones.
package struct KeyManager: Sendable {
    let home: Home
    let keys: KeyRing
    let access: KeyAccess
    let approving: Approval
    let clock: Clock
    let randomness: Randomness
    let actor: LogActor
    /// Called after each step; tests interrupt there.
    let step: Step

    /// The manager of the keys of a home. Other initialisers say who approves: `KeyManager+Persons.swift`.
    ///
    /// - Parameters:
    ///   - access: how the keys are opened, and where the root is when it is not in the home.
    ///   - approval: has a use of the root signed by persons, where the home asks for it.
    ///   - step: called after each step of an operation; tests interrupt there.
    init(
        _ home: Home, access: KeyAccess, approval: @escaping Approval, clock: Clock, randomness: Randomness,
        actor: LogActor, after step: @escaping Step
    ) {
        self.step = step
        self.home = home
        self.keys = KeyRing(home.layout, passphrases: access.passphrases)
        self.access = access
        self.approving = approval
        self.clock = clock
        self.randomness = randomness
        self.actor = actor
    }

    /// What is called after a step of an operation.
    package typealias Step = @Sendable (KeyGenerationStep) throws(Fault) -> Void

    /// Has a use of the root signed: of a home, on a subject, for a reason, by an actor.
    ///
    /// - Returns: the member `approval` of the log entry; `nil` when the home asks for no signature.
    typealias Approval = @Sendable (Home, String, String, LogActor) throws(Fault) -> JSONValue?

    var layout: HomeLayout { home.layout }

    /// Issues new revocation lists for all roots of this home, with the next numbers.
    ///
    /// - Returns: the current root's list; partners receive it with the new profile.
    /// - Throws: `Fault` of the keys, `key-set-unfinished`, or of kind `.inputOutput`.
    package func renew() throws(Fault) -> CertificateRevocationList {
        try exchanging { next, log throws(Fault) in
            let approval = try next.approval(on: home.identity.party.text, reason: "a new revocation list")
            let list = try next.issueLists(revoking: [])
            try next.addLogKey()
            var details = JSONObject()
            details["approval"] = approval
            details["number"] = .number(JSONNumber(list.number))
            log = next.entry(.revocationListRenewed, of: home.identity.party.text, details)
            return list
        }
    }

    /// Makes the key that signs checkpoints, where an earlier version made the key set without one.
    ///
    /// - Returns: whether it was made: `false` where there is one.
    /// - Throws: `Fault` of the keys, `key-set-unfinished`, or of kind `.inputOutput`.
    package func makeLogKey() throws(Fault) -> Bool {
        guard try !home.has(.log) else { return false }
        try exchanging { next, log throws(Fault) in
            let approval = try next.approval(on: home.identity.party.text, reason: "a key for checkpoints")
            try next.addLogKey()
            var details = JSONObject()
            details["approval"] = approval
            details["roles"] = .array([.string(CertificateRole.log.rawValue)])
            log = next.entry(.keysRotated, of: home.identity.party.text, details)
        }
        return true
    }

    /// Generates new keys and certificates for some roles, in a planned rotation. Signatures by the old keys stay
    /// valid; messages encrypted to the old key can still be opened; old signing keys are destroyed.
    ///
    /// With the role `root` a new root is created, endorsed by the old one, and all other certificates under it.
    ///
    /// - Throws: `Fault` of the keys, `key-set-unfinished`, or of kind `.inputOutput`.
    package func rotate(_ roles: [CertificateRole], _ kind: KeyKind) throws(Fault) {
        try exchanging { next, log throws(Fault) in
            let words = roles.map(\.rawValue).joined(separator: ", ")
            let approval = try next.approval(on: home.identity.party.text, reason: "new keys: \(words)")
            var authority = try next.authority()
            var roles = roles
            if roles.contains(.root) {
                authority = try next.rotateRoot(authority, kind)
                roles = CertificateRole.allCases
            }
            for role in roles where role != .root {
                try next.rotate(role, authority: authority, kind: role == .log ? .p256 : kind)
            }
            var details = JSONObject()
            details["approval"] = approval
            details["roles"] = .array(roles.map { .string($0.rawValue) })
            log = next.entry(.keysRotated, of: home.identity.party.text, details)
        }
    }

    /// Revokes a certificate of this home. The current certificate of a role is replaced by a new one.
    ///
    /// - Parameters:
    ///   - name: a role, for its current certificate, or the beginning of a certificate's SHA-256.
    ///   - since: the time from which its key may have been compromised, if known.
    /// - Returns: the revoked certificate.
    /// - Throws: `Fault` `own-certificate-unknown`, `root-not-revocable`, `key-set-unfinished`, or of the keys.
    package func revoke(
        _ name: String, since: Timestamp?, _ reason: Revocation.Reason
    ) throws(Fault) -> Certificate {
        try exchanging { next, log throws(Fault) in
            let (certificate, role, isPresent) = try next.find(name)
            guard role != .root else { throw Fault(.rootNotRevocable, kind: .usage) }
            let approval = try next.approval(on: certificate.fingerprint.hex, reason: reason.rawValue)
            _ = try next.issueLists(revoking: [Revocation(certificate, at: clock.now(), since: since, reason)])
            if isPresent {
                let kind = certificate.publicKey.kind ?? .p256
                try next.rotate(role, authority: try next.authority(), kind: kind)
            }
            var details = JSONObject()
            details["approval"] = approval
            details["role"] = .string(role.rawValue)
            details["reason"] = .string(reason.rawValue)
            details["since"] = since.map { .string($0.rfc3339) }
            log = next.entry(.certificateRevoked, of: certificate.fingerprint.hex, details)
            return certificate
        }
    }

    /// Revokes certificates that belong to no role of the key set, those of persons, by the next lists.
    func revokeCertificates(_ certificates: [Certificate], reason: Revocation.Reason) throws(Fault) {
        try exchanging { next, log throws(Fault) in
            let now = clock.now()
            _ = try next.issueLists(revoking: certificates.map { Revocation($0, at: now, since: nil, reason) })
            var details = JSONObject()
            details["role"] = .string(CertificateRole.person.rawValue)
            details["reason"] = .string(reason.rawValue)
            details["certificates"] = .array(certificates.map { .string($0.fingerprint.hex) })
            log = next.entry(.certificateRevoked, of: certificates.first?.fingerprint.hex ?? "", details)
        }
    }

    // MARK: Steps

    /// Creates the next generation of the key set and takes it into use, under the write lock of the home.
    ///
    /// - Parameters:
    ///   - writingProfile: whether the profile is regenerated from the new generation.
    ///   - body: changes the next generation through the manager that it receives, and sets the log entry.
    func exchanging<Value>(
        writingProfile: Bool = true, _ body: (KeyManager, inout OwedLogEntry?) throws(Fault) -> Value
    ) throws(Fault) -> Value {
        try home.writing { home throws(Fault) in
            let generations = KeyGenerations(home.layout, party: home.identity.party)
            try generations.settle()
            try generations.end(home.caseFile)
            guard let former = try generations.inUse() else {
                throw Fault(.keySetMissing, kind: .inputOutput, ["path": home.layout.home])
            }
            let draft = try generations.begin(after: former)
            let value: Value
            var owed: OwedLogEntry?
            do throws(Fault) {
                let next = KeyManager(
                    Home(layout: draft, identity: home.identity, caseFile: home.caseFile), access: access,
                    approval: approving, clock: clock, randomness: randomness, actor: actor, after: step)
                try next.vouchAnew()
                value = try body(next, &owed)
                if writingProfile {
                    try ProfileWriter(clock: clock, randomness: randomness).write(
                        for: next.home, KeyRing(draft, passphrases: access.passphrases), coreSTIX: home.asksForCoreSTIX)
                }
            } catch {
                try? generations.settle()
                throw generations.told(error, of: draft)
            }
            try generations.adopt(draft, after: former, owing: owed, home.caseFile, step: step)
            return value
        }
    }

    /// The log entry of an operation.
    func entry(_ act: LogAction, of subject: String, _ details: JSONObject) -> OwedLogEntry {
        OwedLogEntry(act, of: subject, by: actor, details)
    }

    /// Reissues the endorsements of enterprise authorities by the current root: version 0.1 could be interrupted after
    /// a root that was never taken into use had issued them.
    private func vouchAnew() throws(Fault) {
        let root = try home.certificate(.root)
        for other in try home.authorities()
        where !CertificateAuthority.vouches(
            root, for: other.certificate, by: other.statement, party: home.identity.party)
        {
            try AtomicFile.write(
                try authority().vouch(for: other.certificate).pem,
                to: layout.vouching(HomeLayout.name(of: other.certificate)),
                replacing: true)
        }
    }

    func authority() throws(Fault) -> CertificateAuthority {
        let root = try home.certificate(.root)
        return CertificateAuthority(
            certificate: root, key: try rootKey(of: root, in: layout.key(.root)), party: home.identity.party,
            name: home.identity.name, country: home.identity.country, clock: clock, randomness: randomness)
    }

    /// The passphrase of a new key: that of the key that it replaces, where it was given; else the first one that was.
    func passphrase(replacing path: String) throws(Fault) -> Passphrase {
        guard let first = access.passphrases.first else { throw Fault(.passphraseMissing, kind: .usage) }
        guard access.passphrases.count > 1, Paths.exists(path) else { return first }
        return (try? keys.passphrase(opening: path)) ?? first
    }

    /// Replaces the key and certificate of a role.
    func replace(
        _ role: CertificateRole, key: PrivateKey, chain: [Certificate]
    ) throws(Fault) {
        let passphrase = try passphrase(replacing: layout.key(role))
        try retire(role)
        let sealed = try key.encryptedPEM(passphrase: passphrase, rounds: access.rounds)
        try AtomicFile.write(sealed, to: layout.key(role), mode: 0o600, replacing: true)
        try AtomicFile.write(Array(chain.map(\.pem).joined()), to: layout.certificate(role), replacing: true)
    }

    /// Makes the key that signs checkpoints, where an earlier version made the key set. It is P-256, whatever the others
    /// are: what C2SP signed-note recommends for its signatures.
    private func addLogKey() throws(Fault) {
        guard try !home.has(.log) else { return }
        try rotate(.log, authority: try authority(), kind: .p256)
    }

    /// Archives the certificate of a role, and its key if it still opens or issues something. A key that does not match
    /// the certificate is archived under a name of its own, never as the certificate's key.
    private func retire(_ role: CertificateRole) throws(Fault) {
        // Key sets of earlier versions have no certificate for checkpoints.
        guard try home.has(role) else { return }
        let certificate = try home.certificate(role)
        let name = HomeLayout.name(of: certificate)
        try copy(layout.certificate(role), to: layout.retiredCertificate(role, name))
        guard role == .encryption || role == .root, Paths.exists(layout.key(role)) else { return }
        let bytes = try File.bytes(at: layout.key(role), limit: 1 << 16)
        let key = try keys.key(at: layout.key(role))
        try AtomicFile.write(
            bytes,
            to: key.publicKey.der == certificate.publicKey.der
                ? layout.retiredKey(role, name)
                : layout.unusedKey(Paths.name(of: layout.key(role)), Digest.sha256(bytes).hex), mode: 0o600,
            replacing: true)
    }

    private func copy(_ path: String, to other: String) throws(Fault) {
        try AtomicFile.write(File.bytes(at: path, limit: 1 << 20), to: other, replacing: true)
    }

    private func rotate(_ role: CertificateRole, authority: CertificateAuthority, kind: KeyKind) throws(Fault) {
        let key = try PrivateKey.generate(kind)
        try replace(role, key: key, chain: [try authority.issue(role, for: key.publicKey)])
    }

    private func rotateRoot(_ old: CertificateAuthority, _ kind: KeyKind) throws(Fault) -> CertificateAuthority {
        let former = try home.formerRoots()
        let key = try PrivateKey.generate(kind)
        let next = try old.successor(key: key, generation: former.count + 2)
        let name = HomeLayout.name(of: old.certificate)
        try AtomicFile.write(
            try old.vouch(for: next.certificate).pem, to: layout.statement(name), replacing: true)
        try copy(layout.revocationList, to: layout.retiredList(name))
        let names = former.map { HomeLayout.name(of: $0.certificate) } + [name]
        let isHere = Paths.exists(layout.key(.root))
        let passphrase = try passphrase(
            replacing: isHere ? layout.key(.root) : rootFolder().keyFile(of: old.certificate))
        try retire(.root)
        // The current root endorses the authorities of the enterprise; the new root must endorse them again.
        for authority in try home.authorities() {
            try AtomicFile.write(
                try next.vouch(for: authority.certificate).pem,
                to: layout.vouching(HomeLayout.name(of: authority.certificate)),
                replacing: true)
        }
        let sealed = try key.encryptedPEM(passphrase: passphrase, rounds: access.rounds)
        if isHere {
            try AtomicFile.write(sealed, to: layout.key(.root), mode: 0o600, replacing: true)
        } else {
            // On the medium first: a key that is not taken into use does no harm there.
            try rootFolder().write(sealed, of: next.certificate)
        }
        try AtomicFile.write(next.certificate.pem, to: layout.certificate(.root), replacing: true)
        try AtomicFile.write(
            try next.revocationList(number: 1).pem, to: layout.revocationList, replacing: true)
        try AtomicFile.write(
            Array((names.joined(separator: "\n") + "\n").utf8), to: layout.formerRoots, replacing: true)
        return next
    }

    /// Issues the next list of each root of this home. Each root revokes what it issued itself.
    private func issueLists(revoking revocations: [Revocation]) throws(Fault) -> CertificateRevocationList {
        for root in try home.formerRoots() where root.certificate.notAfter > clock.now() {
            let name = HomeLayout.name(of: root.certificate)
            let authority = CertificateAuthority(
                certificate: root.certificate,
                key: try rootKey(of: root.certificate, in: layout.retiredKey(.root, name)),
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
        let number = try max(old.number, home.knownListNumber(of: authority.certificate)) + 1
        let list = try authority.revocationList(number: number, continuing: old, revoked: own)
        try AtomicFile.write(list.pem, to: path, replacing: true)
        return list
    }

    /// The certificate of a role, or with this beginning of its SHA-256.
    func find(_ name: String) throws(Fault) -> (certificate: Certificate, role: CertificateRole, isPresent: Bool) {
        if let role = CertificateRole.allCases.first(where: { $0.rawValue == name }), try home.has(role) {
            return (try home.certificate(role), role, true)
        }
        let digits = name.lowercased()
        guard digits.utf8.count >= 8 else { throw Fault(.ownCertificateUnknown, kind: .usage, ["name": name]) }
        for role in CertificateRole.allCases where try home.has(role) {
            let present = try home.certificate(role)
            if present.fingerprint.hex.hasPrefix(digits) { return (present, role, true) }
            for (certificate, _) in try home.retired(role) where certificate.fingerprint.hex.hasPrefix(digits) {
                return (certificate, role, false)
            }
        }
        throw Fault(.ownCertificateUnknown, kind: .usage, ["name": name])
    }
}
