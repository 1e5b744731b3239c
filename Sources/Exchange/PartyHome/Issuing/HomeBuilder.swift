package import CaseFile
package import Diagnostics
internal import Digests
internal import Files
package import Platform
internal import SourceFormats
internal import StrictJSON
package import X509

/// Creates party homes.
package struct HomeBuilder: Sendable {
    /// The clock.
    package let clock: Clock
    /// The source of ids; keys always come from OpenSSL.
    package let randomness: Randomness

    /// A builder.
    package init(clock: Clock, randomness: Randomness) {
        self.clock = clock
        self.randomness = randomness
    }

    /// Creates a home in `folder`: keys with certificates, an empty revocation list, the case file and the profile.
    ///
    /// Everything is created in a draft folder and moved into place last, the home after its profile, so that a home
    /// exists whole or not at all. Drafts of interrupted runs are removed.
    ///
    /// - Throws: `Fault` `home-exists`, `country-invalid`, or of kind `.inputOutput`.
    package func make(
        in folder: String, name: String, country: String, role: PartyRole, kind: KeyKind = .p256,
        passphrase: Passphrase, actor: LogActor
    ) throws(Fault) -> Home {
        guard country.utf8.count == 2, country.utf8.allSatisfy({ (65...90).contains($0) }) else {
            throw Fault(.countryInvalid, kind: .usage, ["value": country])
        }
        let final = HomeLayout(folder: folder)
        guard !Paths.exists(final.home) else {
            throw Fault(.homeExists, kind: .usage, ["path": folder])
        }
        let draft = try HomeDraft.begin(in: folder, randomness: randomness)
        do throws(Fault) {
            try fill(draft, name: name, country: country, role: role, kind: kind, passphrase: passphrase, actor: actor)
            try HomeDraft.adopt(draft, as: final)
        } catch {
            try? Paths.removeFolder(draft.folder)
            throw error
        }
        return try Home.open(named: folder, from: folder)
    }

    private func fill(
        _ layout: HomeLayout, name: String, country: String, role: PartyRole, kind: KeyKind,
        passphrase: Passphrase, actor: LogActor
    ) throws(Fault) {
        for folder in layout.ownFolders { try Paths.makeFolder(folder, mode: 0o700) }
        let rootKey = try PrivateKey.generate(kind)
        let authority = try CertificateAuthority.make(
            key: rootKey, name: name, country: country, clock: clock, randomness: randomness)
        let party = authority.party
        let generations = KeyGenerations(layout, party: party)
        let made = layout.with(keySet: try generations.makeDraft(1))
        try store(rootKey, certificate: authority.certificate, role: .root, layout: made, passphrase: passphrase)
        for role in CertificateRole.allCases where role != .root {
            let key = try PrivateKey.generate(role == .log ? .p256 : kind)
            let certificate = try authority.issue(role, for: key.publicKey)
            try store(key, certificate: certificate, role: role, layout: made, passphrase: passphrase)
        }
        let list = try authority.revocationList(number: 1, revoked: [])
        try AtomicFile.write(list.pem, to: made.revocationList)
        let identity = HomeIdentity(
            party: party, name: name, country: country, role: role, namespace: .v4(randomness),
            stream: .v4(randomness), scheme: .latest)
        try AtomicFile.write(identity.bytes, to: layout.identity, mode: 0o600)
        let caseFile = try CaseStore(path: layout.caseFile)
        try ProfileWriter(clock: clock, randomness: randomness).write(
            for: Home(layout: made, identity: identity, caseFile: caseFile),
            KeyRing(made, passphrase: passphrase))
        try generations.adopt(made, after: nil, owing: nil, nil)
        try generations.settle()
        var details = JSONObject()
        details["name"] = .string(name)
        details["schema"] = .string(try caseFile.schemaVersion())
        try caseFile.record(.initialised, of: party.text, by: actor, details)
    }

    private func store(
        _ key: PrivateKey, certificate: Certificate, role: CertificateRole, layout: HomeLayout,
        passphrase: Passphrase
    ) throws(Fault) {
        try AtomicFile.write(try key.encryptedPEM(passphrase: passphrase), to: layout.key(role), mode: 0o600)
        try AtomicFile.write(certificate.pem, to: layout.certificate(role))
    }
}
