package import CaseFile
package import Diagnostics
package import Files
package import Markings
package import Packages
package import Platform
package import X509

/// A party home: identity, keys, certificates, the case file, and the folders for incoming and outgoing files.
package struct Home: Sendable {
    /// The paths of the home.
    package let layout: HomeLayout
    /// The identity of the party.
    package let identity: HomeIdentity
    /// The case file.
    package let caseFile: CaseStore

    /// Findings to report when the home is opened: incomplete operations, or files that do not belong together.
    package let notices: [Finding]
    /// How to wait for other processes that write to the home.
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

    /// Opens the named home, or the nearest one upwards from `start`. Interrupted operations are completed, unless
    /// another process is writing to the home.
    ///
    /// - Parameter waiting: how to wait for other processes that write to the home.
    /// - Throws: `Fault` `home-missing`, `home-damaged`, `case-file-other`, `key-set-missing`, `key-set-mixed`,
    ///   `key-set-damaged`, or errors of the case file.
    package static func open(
        named: String?, from start: String, waiting: FileLock.Waiting = FileLock.Waiting()
    ) throws(Fault) -> Home {
        guard let layout = HomeLayout.find(named: named, from: start) else {
            throw Fault(.homeMissing, kind: .usage, ["path": named ?? start])
        }
        let identity = try HomeIdentity.read(layout)
        let keySets = KeyGenerations(layout, party: identity.party)
        let obstacle = try keySets.settleIfNeeded()
        for folder in layout.folders where !Paths.isFolder(folder) {
            // What is missing would have been made: the disk is at fault, and not the home.
            if let obstacle { throw obstacle }
            throw Fault(
                .homeDamaged, kind: .inputOutput, ["path": layout.folder, "reason": "the folder \(folder) is missing"])
        }
        // The case file holds the record of replays and sequence numbers, so a missing one is never recreated silently.
        guard Paths.exists(layout.caseFile) else {
            throw Fault(
                .homeDamaged, kind: .inputOutput,
                ["path": layout.folder, "reason": "the case file \(layout.caseFile) is missing"])
        }
        let caseFile = try CaseStore(path: layout.caseFile, waiting: waiting)
        let home = Home(layout: layout, identity: identity, caseFile: caseFile, waiting: waiting)
        var notices = try home.check()
        if let lock = try? FileLock(ifFree: layout.lock) {
            notices += home.settle()
            withExtendedLifetime(lock) {}
        }
        // Interrupted operations are completed by now, unless another process is working on them.
        notices += try keySets.check()
        return Home(
            layout: layout, identity: identity, caseFile: caseFile, waiting: waiting, notices: notices,
            state: home.state)
    }

    /// Checks whether the files of the home belong together, as far as a quick check can see.
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
        if let finding = try restoreNotice() { notices.append(finding) }
        return notices
    }

    /// The certificate of a role.
    package func certificate(_ role: CertificateRole) throws(Fault) -> Certificate { try certificates(role)[0] }

    /// The certificate of a role, and the intermediate certificates above it, if any.
    package func certificates(_ role: CertificateRole) throws(Fault) -> [Certificate] {
        let path = layout.certificate(role)
        return try Certificate.all(pem: File.bytes(at: path, limit: 1 << 18), named: path)
    }

    /// The roots of this party and the authorities of its enterprise, with their revocation lists.
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

    /// The signer for a role, if its certificate is valid at this time: a signature that others would refuse is not
    /// created.
    ///
    /// - Throws: `Fault` `own-certificate-unusable`, or errors of the keys.
    package func signer(_ role: CertificateRole, _ keys: KeyRing, at time: Timestamp) throws(Fault) -> Signer {
        do throws(Fault) {
            return try presentSigner(role, keys, at: time)
        } catch {
            // The keys may have been rotated since they were opened.
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

    /// The anchors and revocation lists of this party and its partners, suspended ones included: suspension concerns
    /// admission, not authenticity.
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

    /// The profile that this home distributes.
    package func ownProfile() throws(Fault) -> PartyProfile {
        let own = Paths.join(layout.keyPointer, "profile.asice")
        return try PartyProfile(stored: File.bytes(at: Paths.exists(own) ? own : layout.profile, limit: 1 << 24))
    }

    /// The profile of a partner, or of this party.
    package func profile(of party: PartyID) throws(Fault) -> PartyProfile? {
        if party == identity.party { return try ownProfile() }
        guard let partner = try caseFile.partner(party.text) else { return nil }
        return try PartyProfile(stored: partner.profile)
    }

    /// A party as a reader of marked data: its id, and the country in its profile.
    package func reader(_ party: PartyID, isOnward: Bool = false, at time: Timestamp) throws(Fault) -> Reader {
        var attributes: Set = [Audience(scheme: "party-id", value: party.text)]
        if let profile = try profile(of: party) {
            attributes.insert(Audience(scheme: "country", value: profile.country))
        }
        return Reader(attributes, isOnward: isOnward, time: time)
    }

    /// The time of the first import of the file with this SHA-256, from the log.
    package func importTime(ofFile digest: String) throws(Fault) -> Timestamp? {
        try caseFile.importTime(fileDigest: digest).flatMap(Timestamp.init)
    }
}

extension HomeInventory {
    /// The inventory of a home.
    package init(_ home: Home) throws(Fault) { try self.init(home.layout, home.caseFile) }
}
