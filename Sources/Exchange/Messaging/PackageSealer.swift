internal import BundleFormats
package import CaseFile
package import Diagnostics
package import Digests
internal import ExchangeProtocol
internal import Files
package import Packages
package import PartyHome
package import Platform
internal import Policy
internal import StrictJSON
package import X509

/// Packs, numbers and seals what a home sends.
package struct PackageSealer: Sendable {
    let home: Home
    let keys: KeyRing
    let clock: Clock
    let randomness: Randomness
    let actor: LogActor
    /// The note of the recipient's log that an answer acknowledges; `nil` for the newest one that is stored.
    var seen: String?

    /// The decisions of the sender about a message.
    package struct Terms: Sendable {
        /// When it may no longer be imported.
        package var expires: Timestamp?
        /// The legal basis of the transfer.
        package var legalBasis: String?
        /// The purpose of the recipients, where one is stated: policy asks for it.
        package var purpose: String?
        /// The ground on which a person overrides policy; `nil` when nobody does.
        package var override: String?
        /// Has an override signed where the home asks for it.
        package var approver = ActApprover()
        /// Shows what policy refuses, overridden or not, before anything is written or the refusal is thrown.
        package var showRefused: @Sendable (OutgoingDecision) -> Void = { _ in }
        /// The parties that must sign too before it is good.
        package var cosigners: [PartyID]
        /// The packages of others that are passed on unchanged.
        package var forwarding: ForwardedPackages?
        /// The parts of messages that are passed on, and the profiles of their originators; the log's details on them.
        var passedOn: [PassedOnDisclosure] = []
        var introduced: [PassedOnProfile] = []
        var shared: JSONValue?
        /// What the ledger is to say of it, by recipient.
        var disclosing: [LedgerDraft] = []
        /// The version of the wire; `nil` for the highest that all recipients read.
        package var version: WireVersion?
        /// The bytes of the largest object of a bundle that is read.
        package var objectLimit: Int

        /// Terms.
        package init(
            expires: Timestamp? = nil, legalBasis: String? = nil, cosigners: [PartyID] = [],
            version: WireVersion? = nil, objectLimit: Int = BundleReader.objectLimit
        ) {
            self.objectLimit = objectLimit
            self.version = version
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

    /// The sealer of a home.
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
    /// - Throws: `Fault` `bundle-not-packed` when a bundle is not valid; `release-needed` or `override-not-possible` when
    ///   policy refuses it; or of kind `.inputOutput`.
    package func pack(
        _ files: [String], for recipients: [PartyID], _ terms: Terms, to path: String, replacing: Bool
    ) throws(Fault) -> PackageManifest {
        return try writing { sealer throws(Fault) in
            try sealer.packHere(files, for: recipients, terms, to: path, replacing: replacing)
        }
    }

    private func packHere(
        _ files: [String], for recipients: [PartyID], _ terms: Terms, to path: String, replacing: Bool
    ) throws(Fault) -> PackageManifest {
        let contents = try contents(of: files, objectLimit: terms.objectLimit)
        let terms = try permitted(terms, contents, for: recipients, by: .pack)
        let file = try AtomicFile(path: path, replacing: replacing)
        let written = try write(
            contents.contents, for: recipients, version: try wireVersion(for: recipients, asked: terms.version),
            handling: contents.handling, kind: .bundle, terms: terms, to: file)
        try note(written, recipients: recipients, terms: terms, file: Paths.name(of: path), fileDigest: "")
        try home.noteNumbers()
        try file.commit()
        return written.manifest
    }

    /// Packs and seals files: one envelope for each recipient, so that recipients do not learn of each other, or one
    /// for all together.
    ///
    /// - Parameter place: gives the path for an envelope, from its random name.
    /// - Throws: `Fault` as `pack`.
    package func seal(
        _ files: [String], to recipients: [PartyID], together: Bool, _ terms: Terms, replacing: Bool = false,
        place: (String) -> String
    ) throws(Fault) -> [Sealed] {
        keys.prepare([.originator, .gateway, .log])
        return try writing { sealer throws(Fault) in
            try sealer.sealHere(files, to: recipients, together: together, terms, replacing: replacing, place: place)
        }
    }

    private func sealHere(
        _ files: [String], to recipients: [PartyID], together: Bool, _ terms: Terms, replacing: Bool,
        place: (String) -> String
    ) throws(Fault) -> [Sealed] {
        // Everything that can fail for one recipient is checked before the first envelope is made.
        _ = try certificates(of: recipients)
        let contents = try contents(of: files, objectLimit: terms.objectLimit)
        let terms = try permitted(terms, contents, for: recipients, by: terms.forwarding == nil ? .seal : .forward)
        var sealed: [Sealed] = []
        for group in together ? [recipients] : recipients.map({ [$0] }) {
            sealed.append(
                try send(
                    contents.contents, handling: contents.handling, kind: .bundle, recipients: group, terms: terms,
                    replacing: replacing, place: place))
        }
        return sealed
    }

    /// Seals an existing package to the parties that it names.
    ///
    /// - Throws: `Fault` as `pack`; what is overridden was stated when the package was signed.
    package func seal(
        package path: String, to recipients: [PartyID], _ terms: Terms = Terms(), replacing: Bool = false,
        place: (String) -> String
    ) throws(Fault) -> Sealed {
        keys.prepare([.gateway])
        return try writing { sealer throws(Fault) in
            try sealer.sealHere(package: path, to: recipients, terms, replacing: replacing, place: place)
        }
    }

    /// Runs a body while only this process writes to the home, after the owed receipts were sealed.
    func writing<Value>(_ body: (PackageSealer) throws(Fault) -> Value) throws(Fault) -> Value {
        try home.writing { home throws(Fault) in
            let sealer = PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
            try sealer.sealOwedReceipts()
            try sealer.sealOwedStatements()
            return try body(sealer)
        }
    }

    private func sealHere(
        package path: String, to recipients: [PartyID], _ terms: Terms, replacing: Bool, place: (String) -> String
    ) throws(Fault) -> Sealed {
        let (source, verified) = try read(package: path, for: recipients, objectLimit: terms.objectLimit)
        let policy = try OutgoingPolicy(home, at: clock.now(), objectLimit: terms.objectLimit)
        let decisions = try decide(about: verified, at: path, for: recipients, terms, by: policy)
        for decision in decisions where !decision.isPermitted { terms.showRefused(decision) }
        try policy.enforce(
            decisions, overriddenOn: Self.signedGround(of: verified), approver: terms.approver, by: actor)
        let file = try AtomicFile(path: place(randomName()), replacing: replacing)
        _ = try envelope(source, manifest: verified.manifest, into: file)
        var details = JSONObject()
        details["file"] = .string(Paths.name(of: file.path))
        let message = verified.manifest.messageID.description
        var drafts = LedgerDraft.drafts(
            of: decisions, message: message, manifestDigest: verified.manifestDigest,
            ground: Self.signedGround(of: verified))
        for index in drafts.indices { drafts[index].markings = verified.manifest.handling }
        try home.caseFile.record(.sealed, of: message, disclosing: drafts, by: actor, details)
        try file.commit()
        return Sealed(
            path: file.path, recipients: verified.manifest.recipients, messageID: verified.manifest.messageID,
            sequence: verified.manifest.positions.first?.sequence ?? 0, size: file.count)
    }

    /// Seals a receipt or a request, in memory: the bytes of a receipt are stored with the import that it answers.
    ///
    /// - Parameters:
    ///   - version: the version of the document, and of its package.
    ///   - file: the name that it will have in the outbox.
    ///   - meaning: what it is to the protocol.
    ///   - state: the state that a receipt states.
    func answer(
        _ content: [UInt8], named name: String, kind: PackageKind, to recipient: PartyID, version: WireVersion,
        file: String, as meaning: ExchangeKind, state: String? = nil
    ) throws(Fault) -> (bytes: [UInt8], sent: SentPackage, signed: [UInt8]) {
        let spool = try SpoolFile(in: home.layout.home)
        let written = try write(
            [PackageContent(fileName: name, source: content, isBundle: false)], for: [recipient],
            version: version, handling: [], kind: kind, terms: Terms(), to: spool)
        let sink = MemorySink()
        _ = try envelope(spool, manifest: written.manifest, into: sink)
        let sent = sent(
            written, at: written.manifest.positions[0], file: file, fileDigest: Digest.sha256(sink.bytes).hex,
            copy: OutgoingCopy(
                size: sink.bytes.count, keptUntil: KeptCopies.end(ofAnswerMade: clock.now()), kind: meaning,
                answer: state))
        return (sink.bytes, sent, try spool.bytes(0..<spool.count))
    }

    func send(
        _ contents: [PackageContent], handling: [String], kind: PackageKind, recipients: [PartyID],
        terms: Terms, replacing: Bool, place: (String) -> String
    ) throws(Fault) -> Sealed {
        let spool = try SpoolFile(in: home.layout.home)
        let written = try write(
            contents, for: recipients, version: try wireVersion(for: recipients, asked: terms.version),
            handling: handling,
            kind: kind, terms: terms, to: spool)
        let file = try AtomicFile(path: place(randomName()), replacing: replacing)
        _ = try envelope(spool, manifest: written.manifest, into: file)
        // The number is recorded before the file appears: a crash between the two leaves a gap, which can be explained.
        // The other order would leave two messages with one number, which cannot.
        try note(written, recipients: recipients, terms: terms, file: Paths.name(of: file.path), fileDigest: "")
        try home.noteNumbers()
        try file.commit()
        return Sealed(
            path: file.path, recipients: recipients, messageID: written.manifest.messageID,
            sequence: written.manifest.positions.first?.sequence ?? 0, size: file.count)
    }

    func randomName() -> String { Hex.encode(randomness.bytes(12)) + ".asice" }
}
