package import CaseFile
package import Diagnostics
package import Files
internal import Packages
package import Platform
internal import TextNormalization
package import X509

/// Adds partners to a home.
package struct PartnerRegistry: Sendable {
    private let home: Home
    private let clock: Clock

    /// How the caller confirms the fingerprint.
    package enum Assurance: Sendable {
        /// The fingerprint as the party read it out; spaces and case do not matter.
        case fingerprint(String)
        /// A question to a person, given the profile and the notices about it.
        case asked(@Sendable (PartyProfile, [PartnerNotice]) -> Bool)
        /// No confirmation: the party is trusted without comparing the fingerprint, and the log records that. It is no
        /// answer where there is a notice about the profile.
        case unseen
    }

    /// The registry of a home.
    package init(_ home: Home, clock: Clock) {
        self.home = home
        self.clock = clock
    }

    /// An accepted profile.
    package struct Added: Sendable {
        /// The profile.
        package let profile: PartyProfile
        /// The notices that were confirmed.
        package let notices: [PartnerNotice]
    }

    /// Adds a partner by its profile, or renews it. A changed name, country or role, or a name that looks like another
    /// party's, must be confirmed as for a new partner.
    ///
    /// - Throws: `Fault` `test-key-refused`, `profile-invalid`, `fingerprint-mismatch`, `fingerprint-unconfirmed`,
    ///   `partner-identity-unconfirmed`, `crl-number-rollback`, `profile-older`.
    @discardableResult
    package func add(_ source: any ByteSource, _ assurance: Assurance, by actor: LogActor) throws(Fault) -> Added {
        let profile = try PartyProfile(reading: source, at: clock.now())
        return try home.writing { home throws(Fault) in
            try add(profile, bytes: source.bytes(limit: 1 << 24), assurance: assurance, to: home, by: actor)
        }
    }

    /// Makes a partner of a party that others introduced, by the newest profile that came.
    ///
    /// - Parameter name: its whole name, its party id, or the beginning of the id.
    /// - Throws: the same, and `Fault` `introduced-unknown` or `recipient-ambiguous`.
    @discardableResult
    package func add(introduced name: String, _ assurance: Assurance, by actor: LogActor) throws(Fault) -> Added {
        try add(home.introducedParty(named: name).profileBytes, assurance, by: actor)
    }

    private func add(
        _ profile: PartyProfile, bytes: [UInt8], assurance: Assurance, to home: Home, by actor: LogActor
    ) throws(Fault) -> Added {
        let known = try home.caseFile.partner(profile.party.text)
        if let known {
            let stored = try PartyProfile(stored: known.profile)
            try Self.checkRoots(profile, stored)
            try Self.checkLists(profile, stored)
            guard profile.created >= stored.created else {
                throw Fault(
                    .profileOlder, kind: .policy,
                    ["name": profile.name, "found": profile.created.rfc3339, "known": stored.created.rfc3339])
            }
        }
        let notices = try notices(on: profile, known, in: home)
        let standing = notices.isEmpty ? known.flatMap { Self.standing($0, assurance) } : nil
        let confirmed: Partner.Confirmation
        if let standing {
            confirmed = standing
        } else {
            confirmed = try confirm(profile, notices: notices, assurance: assurance)
        }
        try home.caseFile.put(
            Partner(
                party: profile.party.text, name: profile.name, country: profile.country, role: profile.role.rawValue,
                profile: bytes, confirmed: confirmed,
                isSuspended: known?.isSuspended ?? false,
                revocationListNumber: profile.revocationList.number, added: clock.now().rfc3339),
            notices: notices.map(\.words), by: actor)
        return Added(profile: profile, notices: notices)
    }

    /// The notices about a profile: for a known partner, what changed; for a new partner or a new name, other parties
    /// with a similar name.
    private func notices(
        on profile: PartyProfile, _ known: Partner?, in home: Home
    ) throws(Fault) -> [PartnerNotice] {
        var notices: [PartnerNotice] = []
        if let known {
            if known.name != profile.name { notices.append(.name(former: known.name, new: profile.name)) }
            if known.country != profile.country {
                notices.append(.country(former: known.country, new: profile.country))
            }
            if known.role != profile.role.rawValue {
                notices.append(.role(former: known.role, new: profile.role.rawValue))
            }
            if known.name == profile.name { return notices }
        }
        let look = LookalikeName(profile.name)
        if profile.party != home.identity.party, LookalikeName(home.identity.name) == look {
            notices.append(.ownName(name: profile.name))
        }
        for (text, name) in try home.caseFile.partnerNames().sorted(by: { $0.key < $1.key }) {
            guard let party = PartyID(text), party != profile.party, LookalikeName(name) == look else { continue }
            notices.append(.nameOfPartner(name: profile.name, other: name, party: party))
        }
        return notices
    }

    /// Suspends or resumes exchange with a partner: while suspended, nothing is sealed to it or imported from it.
    ///
    /// - Returns: whether this changed anything.
    /// - Throws: `Fault` `partner-unknown`.
    package func setSuspended(
        _ party: PartyID, _ isSuspended: Bool, reason: String, by actor: LogActor
    ) throws(Fault) -> Bool {
        try home.writing { home throws(Fault) in
            guard try home.caseFile.partner(party.text) != nil else {
                throw Fault(.partnerUnknown, kind: .usage, ["party": party.short])
            }
            return try home.caseFile.setSuspended(party.text, isSuspended, reason: reason, by: actor)
        }
    }

    /// The confirmation of a known party: its new profile continues from the root that was confirmed before, so that no
    /// new confirmation is needed. A given fingerprint is still compared.
    private static func standing(_ known: Partner, _ assurance: Assurance) -> Partner.Confirmation? {
        switch assurance {
        case .fingerprint: nil
        case .asked, .unseen: known.confirmed
        }
    }

    /// Roots are only ever added: the known roots must be the first of the new profile. Otherwise a holder of a former
    /// root's key could lead the partner to a root of their own.
    private static func checkRoots(_ profile: PartyProfile, _ stored: PartyProfile) throws(Fault) {
        guard profile.roots.count >= stored.roots.count, zip(stored.roots, profile.roots).allSatisfy({ $0 == $1 })
        else { throw Fault(.profileRootOther, kind: .policy, ["name": profile.name]) }
    }

    /// The number of a list never decreases, whichever of the party's authorities issued it, and no revocation is
    /// undone.
    private static func checkLists(_ profile: PartyProfile, _ stored: PartyProfile) throws(Fault) {
        for authority in stored.anchors.map(\.root) {
            guard let known = stored.listNumber(of: authority), let found = profile.listNumber(of: authority),
                found < known
            else { continue }
            throw Fault(
                .crlNumberRollback, kind: .policy, ["name": profile.name, "found": "\(found)", "known": "\(known)"])
        }
        // The lists of a party's roots keep their revocations forever.
        for root in stored.roots {
            guard let known = CertificateRevocationList.newest(of: stored.revocationLists, signedBy: root),
                let found = CertificateRevocationList.newest(of: profile.revocationLists, signedBy: root),
                let serial = found.serialsMissing(from: known).first
            else { continue }
            throw Fault(
                .crlEntryRemoved, kind: .policy,
                [
                    "certificate": "the certificate with the serial number \(serial)", "issuer": root.subject,
                    "found": "\(found.number)", "known": "\(known.number)",
                ])
        }
    }

    private func confirm(
        _ profile: PartyProfile, notices: [PartnerNotice], assurance: Assurance
    ) throws(Fault) -> Partner.Confirmation {
        switch assurance {
        case .fingerprint(let given):
            let plain = given.lowercased().filter { $0.isHexDigit }
            guard plain == profile.rootKeyDigest else {
                throw Fault(
                    .fingerprintMismatch, kind: .policy,
                    ["name": profile.name, "found": profile.fingerprint, "given": given])
            }
            return .given
        case .asked(let ask):
            guard ask(profile, notices) else {
                guard notices.isEmpty else { throw Self.unconfirmed(profile, notices) }
                throw Fault(
                    .fingerprintUnconfirmed, kind: .policy,
                    ["name": profile.name, "fingerprint": profile.fingerprint])
            }
            return .compared
        case .unseen:
            guard notices.isEmpty else { throw Self.unconfirmed(profile, notices) }
            return .unseen
        }
    }

    private static func unconfirmed(_ profile: PartyProfile, _ notices: [PartnerNotice]) -> Fault {
        let what = notices.map(\.words).joined(separator: "; ")
        return Fault(
            .partnerIdentityUnconfirmed, kind: .policy,
            ["name": profile.name, "what": what, "fingerprint": profile.fingerprint])
    }
}
