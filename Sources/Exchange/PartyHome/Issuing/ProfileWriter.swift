package import Diagnostics
internal import Files
internal import Packages
package import Platform
internal import X509

/// Writes the profile that a home distributes.
struct ProfileWriter: Sendable {
    let clock: Clock
    let randomness: Randomness

    /// Writes `DIR/profile.asice` from the current certificates and revocation list of the home.
    func write(for home: Home, _ keys: KeyRing) throws(Fault) {
        var certificates: [Certificate] = []
        for role in [CertificateRole.root, .originator, .gateway, .receipt, .encryption] {
            certificates.append(try home.certificate(role))
        }
        let profile = PartyProfile(
            party: home.identity.party, name: home.identity.name, country: home.identity.country,
            role: home.identity.role, certificates: certificates, revocationList: try home.revocationList(),
            formerRoots: try home.formerRoots(), authorities: try home.authorities())
        let writer = PackageWriter(
            signer: try home.signer(.originator, keys, at: clock.now()), clock: clock, randomness: randomness)
        let file = try AtomicFile(path: home.layout.profile, replacing: true)
        _ = try writer.write(
            [PackageContent(fileName: "profile.json", source: profile.bytes, isBundle: false)],
            PackageWriter.Terms(
                kind: .profile, originatorName: home.identity.name, positions: [], gateways: [home.identity.party]),
            to: file)
        try file.commit()
    }
}

extension Home {
    /// Regenerates the profile from the current certificates and revocation list of the home.
    ///
    /// - Throws: `Fault` of the keys (`passphrase-wrong`, `key-file-exposed`), or of kind `.inputOutput`.
    package func renewProfile(_ keys: KeyRing, clock: Clock, randomness: Randomness) throws(Fault) {
        try ProfileWriter(clock: clock, randomness: randomness).write(for: self, keys)
    }
}
