package import Diagnostics
internal import Files
package import Packages
package import Platform
internal import X509

/// Writes the profile that a home distributes.
struct ProfileWriter: Sendable {
    let clock: Clock
    let randomness: Randomness

    /// Writes the profile from the current certificates and revocation list of the home.
    ///
    /// - Parameters:
    ///   - coreSTIX: whether the party asks for summaries in core STIX; `nil` for what its published profile says.
    ///   - addresses: the addresses that it proposes; `nil` for those of its published profile.
    ///   - path: where; `nil` for `DIR/profile.asice`.
    func write(
        for home: Home, _ keys: KeyRing, version: WireVersion = .v2, coreSTIX: Bool? = nil,
        addresses: [String]? = nil, to path: String? = nil,
        replacing: Bool = true
    ) throws(Fault) {
        var certificates: [Certificate] = []
        for role in CertificateRole.required { certificates.append(try home.certificate(role)) }
        if version > .v1, let log = try home.logCertificate() { certificates.append(log) }
        let profile = PartyProfile(
            party: home.identity.party, name: home.identity.name, country: home.identity.country,
            role: home.identity.role, certificates: certificates, revocationList: try home.revocationList(),
            formerRoots: try home.formerRoots(), authorities: try home.authorities(),
            wantsCoreSTIX: coreSTIX ?? home.asksForCoreSTIX,
            addresses: addresses ?? home.proposedAddresses)
        let writer = PackageWriter(
            signer: try home.signer(.originator, keys, at: clock.now()), clock: clock, randomness: randomness)
        let file = try AtomicFile(path: path ?? home.layout.profile, replacing: replacing)
        _ = try writer.write(
            [PackageContent(fileName: "profile.json", source: profile.bytes(version), isBundle: false)],
            PackageWriter.Terms(
                version: version, kind: .profile, originatorName: home.identity.name, positions: [],
                gateways: [home.identity.party]),
            to: file)
        try file.commit()
    }
}

extension Home {
    /// Whether the published profile asks for summaries in core STIX; one that is missing or damaged asks for nothing.
    var asksForCoreSTIX: Bool { publishedProfile?.wantsCoreSTIX ?? false }

    /// The addresses that the published profile proposes.
    package var proposedAddresses: [String] { publishedProfile?.addresses ?? [] }

    private var publishedProfile: PartyProfile? {
        guard let bytes = try? File.bytes(at: layout.profile, limit: 1 << 24) else { return nil }
        return try? PartyProfile(stored: bytes)
    }

    /// Writes the profile of this home in a version of the wire, for partners that read no other.
    ///
    /// - Throws: `Fault` of the keys, or of kind `.inputOutput`.
    package func writeProfile(
        _ keys: KeyRing, version: WireVersion, to path: String, replacing: Bool, clock: Clock, randomness: Randomness
    ) throws(Fault) {
        try ProfileWriter(clock: clock, randomness: randomness).write(
            for: self, keys, version: version, to: path, replacing: replacing)
    }

    /// Regenerates the profile from the current certificates and revocation list of the home.
    ///
    /// - Parameter coreSTIX: whether this party asks for summaries of trade objects in core STIX; `nil` for what the
    ///   profile says already.
    /// - Parameter addresses: the addresses at which this party proposes to take files; `nil` for those that the profile
    ///   has already.
    /// - Throws: `Fault` of the keys (`passphrase-wrong`, `key-file-exposed`), or of kind `.inputOutput`.
    package func renewProfile(
        _ keys: KeyRing, coreSTIX: Bool? = nil, addresses: [String]? = nil, clock: Clock, randomness: Randomness
    ) throws(Fault) {
        try ProfileWriter(clock: clock, randomness: randomness).write(
            for: self, keys, coreSTIX: coreSTIX, addresses: addresses)
    }
}
