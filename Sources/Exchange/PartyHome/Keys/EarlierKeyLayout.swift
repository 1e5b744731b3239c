internal import Diagnostics
internal import Files
internal import X509

/// The layout of version 0.1: keys and certificates in folders of the home itself. A rotation replaced the files in
/// sequence, so that an interrupted run left a mixture.
struct EarlierKeyLayout {
    private let store: KeyGenerations
    private var layout: HomeLayout { store.layout }

    init(_ store: KeyGenerations) { self.store = store }

    /// Creates the first generation from the existing files, and takes it into use. The files stay where they are.
    func convert(step: (KeyConversionStep) throws(Fault) -> Void) throws(Fault) {
        let draft = try store.makeDraft(1)
        for name in KeyGenerations.linkedNames {
            let path = Paths.join(layout.home, name)
            guard Paths.isFolder(path) else {
                try store.copy(path, to: Paths.join(draft, name))
                continue
            }
            for file in try Paths.files(under: path) where !Paths.name(of: file).hasPrefix(".corridor-") {
                try store.copy(Paths.join(path, file), to: Paths.join(draft, name + "/" + file))
            }
        }
        if Paths.exists(layout.profile) { try store.copy(layout.profile, to: Paths.join(draft, "profile.asice")) }
        let made = layout.with(keySet: draft)
        try mendRoots(made)
        for role in CertificateRole.required where role != .root { try mend(role, made) }
        try keepTheRest(made, draft)
        try store.finish(draft, 1, after: nil, owing: nil)
        try step(.drafted)
        try Paths.move(draft, to: store.folder(1))
        try step(.named)
        try store.switchPointer(to: 1)
        try step(.switched)
    }

    /// Undoes an interrupted rotation by restoring the saved key: no certificate was issued for the new one.
    private func mend(_ role: CertificateRole, _ made: HomeLayout) throws(Fault) {
        let certificate = try Certificate.load(path: made.certificate(role))
        let name = HomeLayout.name(of: certificate)
        let saved = made.retiredCertificate(role, name)
        guard Paths.exists(saved) else { return }
        try Paths.removeFile(saved)
        try takeBack(made.retiredKey(role, name), to: made.key(role), made)
    }

    /// Restores a saved key.
    private func takeBack(_ saved: String, to path: String, _ made: HomeLayout) throws(Fault) {
        guard Paths.exists(saved) else { return }
        try AtomicFile.write(File.bytes(at: saved, limit: 1 << 16), to: path, mode: 0o600, replacing: true)
        try Paths.removeFile(saved)
    }

    /// Archives files of the home that have no place in the key set under names of their own, so that the repair loses
    /// nothing.
    private func keepTheRest(_ made: HomeLayout, _ draft: String) throws(Fault) {
        let kept = Set(try KeyGeneration.digests(in: draft).values)
        for (folder, place) in [(layout.keys, made.keys), (layout.certificates, made.certificates)] {
            for (path, digest) in try KeyGeneration.digests(in: folder) where !kept.contains(digest) {
                let name = "earlier-\(digest.prefix(16))-\(Paths.name(of: path))"
                try store.copy(Paths.join(folder, path), to: Paths.join(place, name))
            }
        }
    }

    /// Orders the roots by their endorsements, beginning with the party's first. The current root is the one that
    /// signed the list: a newer root that signed none is discarded and its predecessor restored; the roots before the
    /// current one are recorded as former ones.
    private func mendRoots(_ made: HomeLayout) throws(Fault) {
        var known = [try Certificate.load(path: made.certificate(.root))]
        for file in try Paths.names(in: made.certificates) where file.hasPrefix("root-") && file.hasSuffix(".pem") {
            known.append(try Certificate.load(path: Paths.join(made.certificates, file)))
        }
        guard let first = known.first(where: { $0.publicKey.partyID == store.party }) else { return }
        var chain = [first]
        while let next = try successor(of: chain[chain.count - 1], among: known, made), !chain.contains(next) {
            chain.append(next)
        }
        let list = try CertificateRevocationList.load(path: made.revocationList)
        guard let end = chain.lastIndex(where: { list.isSigned(by: $0) }) else { return }
        let present = chain[end]
        let former = chain[..<end].map(HomeLayout.name)
        let name = HomeLayout.name(of: present)
        if Paths.exists(made.retiredCertificate(.root, name)) {
            try AtomicFile.write(present.pem, to: made.certificate(.root), replacing: true)
            try Paths.removeFile(made.retiredCertificate(.root, name))
            try takeBack(made.retiredKey(.root, name), to: made.key(.root), made)
        }
        guard !former.isEmpty else { return try Paths.removeFile(made.formerRoots) }
        let lines = Array((former.joined(separator: "\n") + "\n").utf8)
        try AtomicFile.write(lines, to: made.formerRoots, replacing: true)
    }

    private func successor(
        of root: Certificate, among known: [Certificate], _ made: HomeLayout
    ) throws(Fault) -> Certificate? {
        let path = made.statement(HomeLayout.name(of: root))
        guard Paths.exists(path) else { return nil }
        let statement = try Certificate.load(path: path)
        return known.first {
            $0 != root && CertificateAuthority.vouches(root, for: $0, by: statement, party: store.party)
        }
    }
}

/// The steps that convert a home of the earlier layout, with one key set in the home itself, to generations.
enum KeyConversionStep: Hashable, Sendable, CaseIterable {
    /// The first generation is complete, under a draft name.
    case drafted
    /// It has its final name.
    case named
    /// The pointer refers to it.
    case switched
    /// The known names are links to it; the former files are set aside.
    case linked
}
