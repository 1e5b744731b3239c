internal import CaseFile
package import Diagnostics
internal import Digests
package import ExchangeProtocol
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
package import X509

/// Sealing what is to go over folders: into the outbox, from where it is sent.
extension PackageSealer {
    /// Packs and seals files to a partner, and puts the envelope into the outbox.
    ///
    /// - Parameter once: whether these files are sealed to this partner only once: `nil` is returned the next time.
    package func sealForSending(
        _ files: [String], to recipient: PartyID, _ terms: Terms, once: Bool = false
    ) throws(Fault) -> Sealed? {
        keys.prepare([.originator, .gateway, .log])
        return try writing { sealer throws(Fault) in
            let source = once ? try sealer.digest(of: files) : nil
            if let source, try sealer.home.caseFile.hasSentSource(source, to: recipient.text) { return nil }
            _ = try sealer.certificates(of: [recipient])
            let contents = try sealer.contents(of: files, objectLimit: terms.objectLimit)
            let terms = try sealer.permitted(
                terms, contents, for: [recipient], by: terms.forwarding == nil ? .seal : .forward)
            return try sealer.sealForSending(
                contents.contents, handling: contents.handling, to: recipient, terms, source: source)
        }
    }

    /// Packs and seals contents to a partner, and puts the envelope into the outbox. The caller holds the lock.
    ///
    /// - Parameter source: the SHA-256 of the file that was sealed, when it is sealed only once.
    func sealForSending(
        _ contents: [PackageContent], handling: [String], to recipient: PartyID, _ terms: Terms, source: String? = nil
    ) throws(Fault) -> Sealed {
        let spool = try SpoolFile(in: home.layout.home)
        let written = try write(
            contents, for: [recipient], version: try wireVersion(for: [recipient], asked: terms.version),
            handling: handling, kind: .bundle, terms: terms, to: spool)
        return try putIntoOutbox(written, spool, for: recipient, source: source) { name, digest, copy throws(Fault) in
            try note(written, recipients: [recipient], terms: terms, file: name, fileDigest: digest, copy: copy)
            try home.noteNumbers()
        }
    }

    /// Seals a package to a partner into the outbox.
    ///
    /// - Parameter note: records the message, by the name of its file, the SHA-256 of it, and its copy.
    func putIntoOutbox(
        _ written: PackageWriter.Written, _ package: any ByteSource, for recipient: PartyID, source: String? = nil,
        note: (String, String, OutgoingCopy) throws(Fault) -> Void
    ) throws(Fault) -> Sealed {
        let file = try SpoolFile(in: home.layout.home)
        let contentKeys = ContentKeys()
        _ = try envelope(package, manifest: written.manifest, into: file, keeping: contentKeys)
        let name = randomName()
        let now = clock.now()
        let retention = try home.agreements().terms(from: home.identity.party.text, to: recipient.text, at: now)
            .compactMap(\.terms.retentionDays).min()
        let copy = OutgoingCopy(
            size: file.count, keptUntil: KeptCopies.end(ofMessageMade: now, retention: retention), kind: .content,
            sourceDigest: source, contentKeys: try contentKeys.sealed(to: try home.certificate(.encryption)))
        let digest = try Digest.of(file).hex
        try IncomingFiles(home.layout).keep(file, as: name, in: .outbox, of: home.caseFile) { () throws(Fault) in
            try note(name, digest, copy)
        }
        return Sealed(
            path: Paths.join(home.layout.outbox, name), recipients: [recipient],
            messageID: written.manifest.messageID, sequence: written.manifest.positions.first?.sequence ?? 0,
            size: file.count)
    }

    /// Seals receipts that the protocol owes to a partner. One that is owed with an import already is not owed twice.
    ///
    /// - Returns: whether any was sealed.
    func seal(_ owed: [OwedReceipt], to partner: PartyID) throws(Fault) -> Bool {
        keys.prepare([.receipt, .gateway, .log])
        return try home.writing { home throws(Fault) in
            let sealer = PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
            let pending = Set(try home.caseFile.owedReceipts().map(\.manifestDigest))
            for receipt in owed where !pending.contains(receipt.digest) {
                try home.caseFile.owe(
                    PendingReceipt(receipt, to: partner.text, decided: clock.now().rfc3339))
            }
            try sealer.sealOwedReceipts()
            return true
        }
    }

    /// Seals a request to a partner, and puts it into the outbox.
    ///
    /// - Returns: whether it was made: a partner that does not read requests is asked by people.
    package func sealRequest(_ request: ExchangeRequest, to partner: PartyID) throws(Fault) -> Bool {
        guard let profile = try home.profile(of: partner), profile.reads.versions.contains(.v2),
            profile.reads.kinds.contains(PackageKind.request.rawValue),
            let document = RequestDocument(request, time: clock.now())
        else { return false }
        keys.prepare([.receipt, .gateway, .log])
        try writing { sealer throws(Fault) in
            let name = sealer.randomName()
            let made = try sealer.answer(
                document.bytes, named: RequestDocument.fileName, kind: .request, to: partner, version: .v2, file: name,
                as: .request(request))
            let spool = try SpoolFile(in: sealer.home.layout.home)
            try spool.write(made.bytes)
            var details = JSONObject()
            details["file"] = .string(name)
            details["kind"] = .string(PackageKind.request.rawValue)
            try IncomingFiles(sealer.home.layout).keep(
                spool, as: name, in: .outbox, of: sealer.home.caseFile
            ) { () throws(Fault) in
                try sealer.home.caseFile.noteSent([made.sent], by: actor, details: details)
                try sealer.home.noteNumbers()
            }
        }
        return true
    }

    /// The SHA-256 of a file, or of the digests of several.
    private func digest(of files: [String]) throws(Fault) -> String {
        let digests = try files.map { path throws(Fault) in try Digest.of(File(path: path)).hex }
        return digests.count == 1 ? digests[0] : Digest.sha256(Array(digests.joined().utf8)).hex
    }
}

extension PendingReceipt {
    /// A receipt that the protocol owes.
    init(_ owed: OwedReceipt, to party: String, decided: String) {
        let (state, reason): (String, String?) =
            switch owed.answer {
            case .delivered: ("delivered", nil)
            case .accepted: ("accepted", nil)
            case .rejected(let reason): ("rejected", reason?.rawValue)
            }
        self.init(
            party: party, message: owed.message, manifestDigest: owed.digest, state: state, decided: decided,
            reason: reason, sealed: nil)
    }
}
