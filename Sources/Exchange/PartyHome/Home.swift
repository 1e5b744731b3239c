package import CaseFile
package import Diagnostics
package import Files
package import Markings
package import Packages
package import Platform
package import X509

/// A party home: identity, keys, certificates, the case file and the folders for what comes and goes.
package struct Home: Sendable {
    /// Where everything is.
    package let layout: HomeLayout
    /// What the home is.
    package let identity: HomeIdentity
    /// The case file.
    package let caseFile: CaseStore

    /// What whoever opened the home has to be told: that something is not ended, or that files do not belong together.
    package let notices: [Finding]
    /// How others who write to the home are waited for.
    package let waiting: FileLock.Waiting
    package let state: HomeState

    package init(
        layout: HomeLayout, identity: HomeIdentity, caseFile: CaseStore,
        waiting: FileLock.Waiting = FileLock.Waiting(), notices: [Finding] = [], state: HomeState = HomeState()
    ) {
        self.layout = layout
        self.identity = identity
        self.caseFile = caseFile
        self.waiting = waiting
        self.notices = notices
        self.state = state
    }

    /// Opens the home that is named, else the nearest one upwards from `start`. What was begun in it and stopped is ended,
    /// unless somebody else is writing to it.
    ///
    /// - Parameter waiting: how others who write to the home are waited for.
    /// - Throws: `Fault` `home-missing`, `home-damaged`, `case-file-other`, `key-set-missing`, `key-set-mixed`,
    ///   `key-set-damaged`, or what the case file says.
    package static func open(
        named: String?, from start: String, waiting: FileLock.Waiting = FileLock.Waiting()
    ) throws(Fault) -> Home {
        guard let layout = HomeLayout.find(named: named, from: start) else { throw Fault(.homeMissing, kind: .usage) }
        let identity = try HomeIdentity.read(layout)
        let keySets = KeyGenerations(layout, party: identity.party)
        try keySets.settleIfNeeded()
        for folder in layout.folders where !Paths.isFolder(folder) {
            throw Fault(
                .homeDamaged, kind: .inputOutput, ["path": layout.folder, "reason": "the folder \(folder) is missing"])
        }
        // A case file that is gone takes the memory of replays and numbers with it: it is never made anew unasked.
        guard Paths.exists(layout.caseFile) else {
            throw Fault(
                .homeDamaged, kind: .inputOutput,
                ["path": layout.folder, "reason": "the case file \(layout.caseFile) is missing"])
        }
        let caseFile = try CaseStore(path: layout.caseFile, waiting: waiting)
        let home = Home(layout: layout, identity: identity, caseFile: caseFile, waiting: waiting)
        var notices = try home.check()
        if let lock = FileLock(ifFree: layout.lock) {
            notices += home.settle()
            withExtendedLifetime(lock) {}
        }
        // What was stopped is ended by now, unless somebody else is at it.
        notices += try keySets.check()
        return Home(
            layout: layout, identity: identity, caseFile: caseFile, waiting: waiting, notices: notices,
            state: home.state)
    }

    /// Whether the files of the home belong together, as far as that is seen at once.
    ///
    /// - Throws: `Fault` `case-file-other`.
    private func check() throws(Fault) -> [Finding] {
        if let first = try caseFile.logEntry(1), first.act == LogAction.initialised.rawValue,
            first.subject != identity.party.text
        {
            let what = "it is of the party \(first.subject.prefix(12))…, and this home of \(identity.party.short)"
            throw Fault(.caseFileOther, kind: .inputOutput, ["path": layout.caseFile, "what": what])
        }
        var notices: [Finding] = []
        if let kind = FileSystem.network(at: layout.home) {
            notices.append(Finding(.homeOnNetwork, ["path": layout.folder, "kind": kind]))
        }
        if let finding = try takenBack() { notices.append(finding) }
        return notices
    }

    /// The certificate of a role.
    package func certificate(_ role: CertificateRole) throws(Fault) -> Certificate { try certificates(role)[0] }

    /// The certificate of a role, and those above it where they are not the root alone.
    package func certificates(_ role: CertificateRole) throws(Fault) -> [Certificate] {
        let path = layout.certificate(role)
        return try Certificate.all(pem: File.bytes(at: path, limit: 1 << 18), named: path)
    }

    /// The roots of this party and the authorities of its enterprise, with their lists.
    func ownTrust() throws(Fault) -> TrustStore {
        let others = try formerRoots() + authorities()
        let name = try name(of: identity.party)
        return TrustStore(
            anchors: ([try certificate(.root)] + others.map(\.certificate)).map {
                TrustAnchor(root: $0, party: identity.party, name: name)
            }, revocationLists: [try revocationList()] + others.map(\.revocationList))
    }

    /// The revocation list of the root.
    package func revocationList() throws(Fault) -> CertificateRevocationList {
        try CertificateRevocationList(pem: File.bytes(at: layout.revocationList, limit: 1 << 24))
    }

    /// Who signs in a role, when the certificate is good at this time: what others would refuse is not made.
    ///
    /// - Throws: `Fault` `own-certificate-unusable`, or of the keys.
    package func signer(_ role: CertificateRole, _ keys: KeyRing, at time: Timestamp) throws(Fault) -> Signer {
        do throws(Fault) {
            return try presentSigner(role, keys, at: time)
        } catch {
            // The keys may have been exchanged since they were opened.
            guard error.code == .keyCertificateOther else { throw error }
            keys.forget(role)
            return try presentSigner(role, keys, at: time)
        }
    }

    private func presentSigner(
        _ role: CertificateRole, _ keys: KeyRing, at time: Timestamp
    ) throws(Fault) -> Signer {
        func unusable(_ reason: String) -> Fault {
            Fault(.ownCertificateUnusable, kind: .policy, ["role": role.rawValue, "reason": reason])
        }
        let chain = try certificates(role)
        let verdict = ChainVerifier.verify(
            chain[0], intermediates: Array(chain.dropFirst()), requirements: .party([role]), store: try ownTrust(),
            at: time)
        guard verdict.outcome == .passed else {
            throw unusable(verdict.findings.first?.sentence ?? "It is not good.")
        }
        let key = try keys.key(role)
        guard key.publicKey.der == chain[0].publicKey.der else {
            throw Fault(.keyCertificateOther, kind: .inputOutput, ["path": layout.key(role), "role": role.rawValue])
        }
        return Signer(key: key, certificate: chain[0], chain: Array(verdict.certificates.dropFirst()))
    }

    /// The anchors and lists of this party and of its partners, suspended ones included: suspension is a matter of
    /// admission, not of authenticity.
    package func trustStore() throws(Fault) -> TrustStore {
        let own = try ownTrust()
        var (anchors, lists) = (own.anchors, own.revocationLists)
        let names = try partyNames()
        for partner in try caseFile.partners() {
            let profile = try PartyProfile(stored: partner.profile)
            anchors += profile.anchors(named: names[partner.party])
            lists += profile.revocationLists
        }
        let authorities = try timestampAuthorities()
        return TrustStore(
            anchors: anchors, timestampAnchors: authorities.anchors, revocationLists: lists + authorities.lists)
    }

    /// The profile that this home hands out.
    package func ownProfile() throws(Fault) -> PartyProfile {
        let own = Paths.join(layout.keyPointer, "profile.asice")
        return try PartyProfile(stored: File.bytes(at: Paths.exists(own) ? own : layout.profile, limit: 1 << 24))
    }

    /// The profile of a partner, by party; this party's own counts.
    package func profile(of party: PartyID) throws(Fault) -> PartyProfile? {
        if party == identity.party { return try ownProfile() }
        guard let partner = try caseFile.partner(party.text) else { return nil }
        return try PartyProfile(stored: partner.profile)
    }

    /// A party as a reader of what is marked: its id, and its country as its profile has it.
    package func reader(_ party: PartyID, isOnward: Bool = false, at time: Timestamp) throws(Fault) -> Reader {
        var attributes: Set = [Audience(scheme: "party-id", value: party.text)]
        if let profile = try profile(of: party) {
            attributes.insert(Audience(scheme: "country", value: profile.country))
        }
        return Reader(attributes, isOnward: isOnward, time: time)
    }

    /// When a file of this SHA-256 was imported here first, as the log has it.
    package func importTime(ofFile digest: String) throws(Fault) -> Timestamp? {
        try caseFile.importTime(fileDigest: digest).flatMap(Timestamp.init)
    }
}

extension HomeInventory {
    /// The inventory of a home.
    package init(_ home: Home) throws(Fault) { try self.init(home.layout, home.caseFile) }
}
