internal import BundleFormats
package import CaseFile
internal import DelimitedText
package import Diagnostics
package import Digests
internal import Files
package import Packages
package import PartyHome
package import Platform
internal import StrictJSON
package import X509

/// Packs, numbers and seals what a home sends.
package struct PackageSealer: Sendable {
    let home: Home
    let keys: KeyRing
    let clock: Clock
    private let randomness: Randomness
    private let actor: LogActor

    /// What the sender decides about a message.
    package struct Terms: Sendable {
        /// When it may no longer be imported.
        package var expires: Timestamp?
        /// The legal basis of the transfer.
        package var legalBasis: String?
        /// The parties that must sign too before it is good.
        package var cosigners: [PartyID]
        /// What of others is passed on unchanged.
        package var forwarding: ForwardedPackages?

        /// Terms.
        package init(expires: Timestamp? = nil, legalBasis: String? = nil, cosigners: [PartyID] = []) {
            self.expires = expires
            self.legalBasis = legalBasis
            self.cosigners = cosigners
        }
    }

    /// An envelope that was sealed.
    package struct Sealed: Sendable {
        /// The file.
        package let path: String
        /// Who can open it.
        package let recipients: [PartyID]
        /// The message inside.
        package let messageID: UUID
        /// Its number in the stream to the first recipient.
        package let sequence: Int
        /// The number of bytes.
        package let size: Int
    }

    /// The mail of a home.
    package init(
        _ home: Home, keys: KeyRing, clock: Clock, randomness: Randomness, actor: LogActor
    ) {
        self.home = home
        self.keys = keys
        self.clock = clock
        self.randomness = randomness
        self.actor = actor
    }

    /// Packs files for some recipients, or for anybody when there are none.
    ///
    /// - Throws: `Fault` `bundle-not-packed` when a bundle is not valid, or of kind `.inputOutput`.
    package func pack(
        _ files: [String], for recipients: [PartyID], _ terms: Terms, to path: String, replacing: Bool
    ) throws(Fault) -> PackageManifest {
        try terms.forwarding?.check(for: recipients)
        return try writing { mail throws(Fault) in
            try mail.packHere(files, for: recipients, terms, to: path, replacing: replacing)
        }
    }

    private func packHere(
        _ files: [String], for recipients: [PartyID], _ terms: Terms, to path: String, replacing: Bool
    ) throws(Fault) -> PackageManifest {
        let contents = try contents(of: files)
        let file = try AtomicFile(path: path, replacing: replacing)
        let written = try write(
            contents.contents, for: recipients, handling: contents.handling, kind: .bundle, terms: terms, to: file)
        try note(written, recipients: recipients, terms: terms, file: Paths.name(of: path), fileDigest: "")
        try home.noteNumbers()
        try file.commit()
        return written.manifest
    }

    /// Packs and seals files: one envelope for each recipient, so that recipients do not learn of each other, or one
    /// for all together.
    ///
    /// - Parameter place: gives the path for an envelope, from its random name.
    package func seal(
        _ files: [String], to recipients: [PartyID], together: Bool, _ terms: Terms, replacing: Bool = false,
        place: (String) -> String
    ) throws(Fault) -> [Sealed] {
        try terms.forwarding?.check(for: recipients)
        keys.prepare([.originator, .gateway])
        return try writing { mail throws(Fault) in
            try mail.sealHere(files, to: recipients, together: together, terms, replacing: replacing, place: place)
        }
    }

    private func sealHere(
        _ files: [String], to recipients: [PartyID], together: Bool, _ terms: Terms, replacing: Bool,
        place: (String) -> String
    ) throws(Fault) -> [Sealed] {
        // All that can go wrong for one recipient is looked at before the first envelope is made.
        _ = try certificates(of: recipients)
        let contents = try contents(of: files)
        var sealed: [Sealed] = []
        for group in together ? [recipients] : recipients.map({ [$0] }) {
            sealed.append(
                try send(
                    contents.contents, handling: contents.handling, kind: .bundle, recipients: group, terms: terms,
                    replacing: replacing, place: place))
        }
        return sealed
    }

    /// Seals a package that is there already, to the parties that it names.
    package func seal(
        package path: String, to recipients: [PartyID], replacing: Bool = false, place: (String) -> String
    ) throws(Fault) -> Sealed {
        keys.prepare([.gateway])
        return try writing { mail throws(Fault) in
            try mail.sealHere(package: path, to: recipients, replacing: replacing, place: place)
        }
    }

    /// Runs a body while this process alone writes to the home, once the receipts are sealed that are owed.
    private func writing<Value>(_ body: (PackageSealer) throws(Fault) -> Value) throws(Fault) -> Value {
        try home.writing { home throws(Fault) in
            let mail = PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
            try mail.sealOwedReceipts()
            return try body(mail)
        }
    }

    private func sealHere(
        package path: String, to recipients: [PartyID], replacing: Bool, place: (String) -> String
    ) throws(Fault) -> Sealed {
        let source = try File(path: path)
        let trust = try home.trustStore()
        let judgement = try PackageReader.judge(source, VerificationContext(trust: trust, time: clock.now()))
        guard case .package(let package) = judgement, let verified = package.package else {
            throw Fault(
                judgement.authenticity.findings.first ?? Finding(.containerKindUnknown),
                kind: judgement.authenticity.outcome == .indeterminate ? .undecided : .badData
            ).inside(path)
        }
        if let unnamed = recipients.first(where: { !verified.manifest.recipients.contains($0) }) {
            throw Fault(
                .recipientNotNamed, kind: .policy, ["layer": "package", "recipient": try home.name(of: unnamed)])
        }
        let others = verified.manifest.recipients.filter { !recipients.contains($0) }
        guard others.isEmpty else {
            let names = try others.map { party throws(Fault) in try home.name(of: party) }.joined(separator: ", ")
            throw Fault(
                .usageWrong, kind: .usage,
                [
                    "what": "The package is for \(names) too, and its envelope is for all whom it names",
                    "instead": "Name them all with --to, or pack it for each",
                ])
        }
        let file = try AtomicFile(path: place(randomName()), replacing: replacing)
        _ = try envelope(source, verified.manifest, into: file)
        var details = JSONObject()
        details["file"] = .string(Paths.name(of: file.path))
        try home.caseFile.record(.sealed, of: verified.manifest.messageID.description, by: actor, details)
        try file.commit()
        return Sealed(
            path: file.path, recipients: verified.manifest.recipients, messageID: verified.manifest.messageID,
            sequence: verified.manifest.positions.first?.sequence ?? 0, size: file.count)
    }

    /// Seals a receipt, in memory: its bytes are stored with the import that it answers.
    ///
    /// - Parameter file: the name that it will have in the outbox.
    func receipt(
        _ content: [UInt8], to recipient: PartyID, file: String
    ) throws(Fault) -> (bytes: [UInt8], sent: StoredPackage) {
        let spool = try SpoolFile(in: home.layout.home)
        let written = try write(
            [PackageContent(fileName: ReceiptDocument.fileName, source: content, isBundle: false)], for: [recipient],
            handling: [], kind: .receipt, terms: Terms(), to: spool)
        let sink = MemorySink()
        _ = try envelope(spool, written.manifest, into: sink)
        let row = stored(
            written, written.manifest.positions[0], file: file, fileDigest: Digest.sha256(sink.bytes).hex)
        return (sink.bytes, row)
    }

    private func send(
        _ contents: [PackageContent], handling: [String], kind: PackageKind, recipients: [PartyID],
        terms: Terms, replacing: Bool, place: (String) -> String
    ) throws(Fault) -> Sealed {
        let spool = try SpoolFile(in: home.layout.home)
        let written = try write(contents, for: recipients, handling: handling, kind: kind, terms: terms, to: spool)
        let file = try AtomicFile(path: place(randomName()), replacing: replacing)
        _ = try envelope(spool, written.manifest, into: file)
        // The number is taken before the file appears: a crash between the two leaves a gap, which can be explained,
        // where the other order would leave two messages with one number, which cannot.
        try note(written, recipients: recipients, terms: terms, file: Paths.name(of: file.path), fileDigest: "")
        try home.noteNumbers()
        try file.commit()
        return Sealed(
            path: file.path, recipients: recipients, messageID: written.manifest.messageID,
            sequence: written.manifest.positions.first?.sequence ?? 0, size: file.count)
    }

    private func write(
        _ contents: [PackageContent], for recipients: [PartyID], handling: [String], kind: PackageKind,
        terms: Terms, to sink: any ByteSink
    ) throws(Fault) -> PackageWriter.Written {
        if !recipients.isEmpty { try home.checkNumbers() }
        var positions: [StreamPosition] = []
        for recipient in recipients {
            let last = try home.caseFile.lastPosition(
                originator: home.identity.party.text, stream: home.identity.stream.description,
                recipient: recipient.text)
            positions.append(
                StreamPosition(
                    recipient: recipient, stream: home.identity.stream, sequence: (last?.sequence ?? 0) + 1,
                    previous: last?.manifestDigest))
        }
        let role: CertificateRole
        switch kind {
        case .receipt: role = .receipt
        case .bundle, .profile: role = .originator
        }
        let enclosed = terms.forwarding?.packages ?? []
        let writer = PackageWriter(
            signer: try home.signer(role, keys, at: clock.now()), clock: clock, randomness: randomness)
        return try writer.write(
            contents,
            PackageWriter.Terms(
                kind: kind, originatorName: home.identity.name, positions: positions,
                gateways: [home.identity.party],
                handling: enclosed.flatMap(\.manifest.handling).reduce(into: handling) { all, marking in
                    if !all.contains(marking) { all.append(marking) }
                }, legalBasis: terms.legalBasis, expires: terms.expires, requiredCosigners: terms.cosigners,
                enclosed: enclosed, release: terms.forwarding?.release),
            to: sink)
    }

    private func envelope(
        _ package: any ByteSource, _ manifest: PackageManifest, into sink: any ByteSink
    ) throws(Fault) -> String {
        let certificates = try certificates(of: manifest.recipients)
        let writer = EnvelopeWriter(gateway: try home.signer(.gateway, keys, at: clock.now()), clock: clock)
        return try writer.seal(package, manifest, to: certificates, into: sink)
    }

    /// The encryption certificates of some parties, each found good.
    private func certificates(of parties: [PartyID]) throws(Fault) -> [Certificate] {
        var certificates: [Certificate] = []
        for party in parties {
            guard let certificate = try home.profile(of: party)?.certificate(.encryption) else {
                throw Fault(.partnerUnknown, kind: .usage, ["party": party.short])
            }
            if let partner = try home.caseFile.partner(party.text), partner.isSuspended {
                throw Fault(.partnerSuspended, kind: .policy, ["party": try home.name(ofParty: partner.party)])
            }
            try check(certificate)
            certificates.append(certificate)
        }
        return certificates
    }

    /// Nothing is encrypted to a certificate that is expired, revoked or of unknown standing.
    private func check(_ certificate: Certificate) throws(Fault) {
        let verdict = ChainVerifier.verify(
            certificate, intermediates: [], requirements: .party([.encryption]), store: try home.trustStore(),
            at: clock.now())
        if let finding = verdict.findings.first(where: { $0.severity == .error }) ?? verdict.findings.first,
            verdict.outcome != .passed
        {
            throw Fault(finding, kind: verdict.outcome == .indeterminate ? .undecided : .badData)
        }
    }

    private func note(
        _ written: PackageWriter.Written, recipients: [PartyID], terms: Terms, file: String, fileDigest: String
    ) throws(Fault) {
        var details = JSONObject()
        details["file"] = .string(file)
        details["to"] = .array(recipients.map { .string($0.text) })
        if !written.manifest.enclosures.isEmpty {
            details["enclosed"] = .array(written.manifest.enclosures.map { .string($0.messageID.description) })
            details["release"] = written.manifest.enclosures.first?.release.map(JSONValue.string)
            details["against_markings"] = terms.forwarding.flatMap { overridden($0, for: recipients) }
        }
        guard !recipients.isEmpty else {
            try home.caseFile.record(.packed, of: written.manifest.messageID.description, by: actor, details)
            return
        }
        try home.caseFile.noteSent(
            written.manifest.positions.map { stored(written, $0, file: file, fileDigest: fileDigest) }, by: actor,
            details)
    }

    private func stored(
        _ written: PackageWriter.Written, _ position: StreamPosition, file: String, fileDigest: String
    ) -> StoredPackage {
        StoredPackage(
            direction: .sent, kind: written.manifest.kind.rawValue,
            message: written.manifest.messageID.description, originator: home.identity.party.text,
            recipient: position.recipient.text, gateway: home.identity.party.text,
            stream: position.stream.description, sequence: position.sequence,
            manifestDigest: written.manifestDigest, manifest: written.manifest.bytes, file: file,
            fileDigest: fileDigest, handled: written.manifest.created.rfc3339, verdict: "{}", evidence: "")
    }

    private func contents(of files: [String]) throws(Fault) -> (contents: [PackageContent], handling: [String]) {
        var contents: [PackageContent] = []
        var handling: [String] = []
        for path in files {
            let source = try File(path: path)
            guard source.count > 0 else { throw Fault(.fileEmpty, kind: .badData, ["path": path]) }
            let isBundle = try BundleReader.isBundle(source)
            if isBundle {
                let report = try BundleValidator.validate(
                    source, named: path, clock: clock.now(), tolerating: BundleValidator.formerErrors)
                let errors = report.count(of: .error)
                guard errors == 0 else {
                    throw Fault(.bundleNotPacked, kind: .badData, ["name": path, "errors": "\(errors)"])
                }
                for marking in report.markings where !handling.contains(marking) { handling.append(marking) }
            }
            contents.append(PackageContent(fileName: path, source: source, isBundle: isBundle))
        }
        return (contents, handling)
    }

    func randomName() -> String { Hex.encode(randomness.bytes(12)) + ".asice" }
}
