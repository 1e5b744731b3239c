public import CaseFile
internal import Credentials
public import Files
public import Findings

/// Adds partners to a home.
public struct PartnerBook: Sendable {
    private let home: PartyHome
    private let clock: Clock

    /// How the caller answers for the fingerprint.
    public enum Assurance: Sendable {
        /// The fingerprint, as the party read it out; blanks and case do not matter.
        case fingerprint(String)
        /// A question that a person answers, given the profile.
        case asked(@Sendable (PartyProfile) -> Bool)
        /// Nobody: the party is trusted unseen, and the log says so.
        case unseen
    }

    /// The book of a home.
    public init(_ home: PartyHome, clock: Clock) {
        self.home = home
        self.clock = clock
    }

    /// Adds a partner by its profile, or renews it.
    ///
    /// - Throws: `Fault` `profile-invalid`, `fingerprint-mismatch`, `fingerprint-unconfirmed`, `crl-number-rollback`,
    ///   `profile-older`.
    public func add(_ source: any ByteSource, _ assurance: Assurance, by actor: Actor) throws(Fault) -> PartyProfile {
        let profile = try PartyProfile(reading: source, at: clock.now())
        let lock = try FileLock(path: home.layout.lock)
        defer { withExtendedLifetime(lock) {} }
        let known = try home.caseFile.partner(profile.party.text)
        if let known, profile.revocationList.number < known.revocationListNumber {
            throw Fault(
                .crlNumberRollback, .policy,
                [
                    "name": profile.name, "found": "\(profile.revocationList.number)",
                    "known": "\(known.revocationListNumber)",
                ])
        }
        if let known {
            let stored = try PartyProfile(stored: known.profile)
            guard profile.created >= stored.created else {
                throw Fault(
                    .profileOlder, .policy,
                    ["name": profile.name, "found": profile.created.rfc3339, "known": stored.created.rfc3339])
            }
        }
        let confirmed = try confirm(profile, assurance)
        try home.caseFile.put(
            Partner(
                party: profile.party.text, name: profile.name, country: profile.country, role: profile.role.rawValue,
                profile: try source.bytes(limit: 1 << 24), confirmed: confirmed,
                isSuspended: known?.isSuspended ?? false,
                revocationListNumber: profile.revocationList.number, added: clock.now().rfc3339),
            by: actor)
        return profile
    }

    private func confirm(
        _ profile: PartyProfile, _ assurance: Assurance
    ) throws(Fault) -> Partner.Confirmation {
        switch assurance {
        case .fingerprint(let given):
            let plain = given.lowercased().filter { $0.isHexDigit }
            guard plain == profile.party.text else {
                throw Fault(
                    .fingerprintMismatch, .policy,
                    ["name": profile.name, "found": profile.fingerprint, "given": given])
            }
            return .given
        case .asked(let ask):
            guard ask(profile) else {
                throw Fault(
                    .fingerprintUnconfirmed, .policy,
                    ["name": profile.name, "fingerprint": profile.fingerprint])
            }
            return .compared
        case .unseen:
            return .unseen
        }
    }
}
