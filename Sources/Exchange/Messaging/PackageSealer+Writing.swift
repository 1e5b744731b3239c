internal import Corrections
internal import BundleFormats
internal import CaseFile
internal import Diagnostics
internal import Digests
internal import Files
internal import Packages
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
internal import X509

/// The steps of sending: contents, package, envelope, and the record of it.
extension PackageSealer {
    /// Writes a package, with the next number in the stream to each recipient.
    func write(
        _ contents: [PackageContent], for recipients: [PartyID], version: WireVersion, handling: [String],
        kind: PackageKind, terms: Terms, to sink: any ByteSink
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
        case .receipt, .request: role = .receipt
        case .bundle, .profile, .agreement, .statements, .other: role = .originator
        }
        let enclosed = terms.forwarding?.packages ?? []
        let writer = PackageWriter(
            signer: try home.signer(role, keys, at: clock.now()), clock: clock, randomness: randomness)
        var packageTerms = PackageWriter.Terms(
            version: version, kind: kind, originatorName: home.identity.name, positions: positions,
            gateways: [home.identity.party],
            handling: enclosed.flatMap(\.manifest.handling).reduce(into: handling) { all, marking in
                if !all.contains(marking) { all.append(marking) }
            }, legalBasis: terms.legalBasis, expires: terms.expires, requiredCosigners: terms.cosigners,
            enclosed: enclosed, release: terms.forwarding?.release, override: terms.override,
            objectLimit: terms.objectLimit)
        packageTerms.purpose = terms.purpose
        packageTerms.disclosures = terms.passedOn
        packageTerms.introduced = terms.introduced
        if version > .v1, recipients.count == 1 { packageTerms.checkpoint = try checkpoint(for: recipients[0]) }
        if version > .v1, kind == .bundle {
            for digest in Set(terms.disclosing.flatMap(\.consents)).sorted() {
                packageTerms.consents.append(try home.caseFile.consentStatement(digest, .grant).signed)
            }
        }
        return try writer.write(contents, packageTerms, to: sink)
    }

    /// The version in which a message to parties is written: the one that is asked for, or the highest that all of them
    /// read.
    ///
    /// - Throws: `Fault` `usage-wrong` when one of them does not read the version that is asked for.
    func wireVersion(for recipients: [PartyID], asked: WireVersion? = nil) throws(Fault) -> WireVersion {
        var read: [WireCapabilities] = []
        for party in recipients {
            let reads = try home.profile(of: party)?.reads ?? .version1
            if let asked, !reads.versions.contains(asked) {
                throw Fault(
                    .usageWrong, kind: .usage,
                    [
                        "what": "\(try home.name(of: party)) does not read version \(asked.rawValue) of the format",
                        "instead": "Leave the version out; it is chosen by the profiles of the recipients",
                    ])
            }
            read.append(reads)
        }
        return asked ?? WireCapabilities.version(readBy: read)
    }

    /// Seals a package to its recipients.
    ///
    /// - Returns: the digest of the envelope's signed manifest.
    func envelope(
        _ package: any ByteSource, manifest: PackageManifest, into sink: any ByteSink,
        keeping contentKeys: ContentKeys? = nil
    ) throws(Fault) -> String {
        let certificates = try certificates(of: manifest.recipients)
        let writer = EnvelopeWriter(gateway: try home.signer(.gateway, keys, at: clock.now()), clock: clock)
        return try writer.seal(package, manifest, to: certificates, into: sink, keeping: contentKeys)
    }

    /// The encryption certificates of some parties, each found good.
    func certificates(of parties: [PartyID]) throws(Fault) -> [Certificate] {
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

    /// Nothing is encrypted to a certificate that is expired or revoked, or whose status is unknown.
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

    /// Records in the case file what was written: that it was packed or, for recipients, that it was sent.
    func note(
        _ written: PackageWriter.Written, recipients: [PartyID], terms: Terms, file: String, fileDigest: String,
        copy: OutgoingCopy? = nil
    ) throws(Fault) {
        var details = JSONObject()
        details["file"] = .string(file)
        details["to"] = .array(recipients.map { .string($0.text) })
        details["override"] = written.manifest.release.map(JSONValue.string)
        if !written.manifest.enclosures.isEmpty {
            details["enclosed"] = .array(written.manifest.enclosures.map { .string($0.messageID.description) })
            details["release"] = written.manifest.enclosures.first?.release.map(JSONValue.string)
            details["against_markings"] = terms.forwarding.flatMap { overridden($0, for: recipients) }
        }
        details["shared"] = terms.shared
        guard !recipients.isEmpty else {
            var draft = terms.draft(for: nil)
            draft.message = written.manifest.messageID.description
            draft.manifestDigest = written.manifestDigest
            draft.markings = written.manifest.handling
            try home.caseFile.record(.packed, of: draft.message, disclosing: [draft], by: actor, details)
            return
        }
        try home.caseFile.noteSent(
            written.manifest.positions.map { position in
                SentPackage(
                    written, at: position, by: home.identity.party, file: file, fileDigest: fileDigest, copy: copy,
                    disclosing: terms.draft(for: position.recipient))
            }, by: actor, details: details)
    }

    /// A package as it goes to one recipient.
    func sent(
        _ written: PackageWriter.Written, at position: StreamPosition, file: String, fileDigest: String,
        copy: OutgoingCopy? = nil
    ) -> SentPackage {
        SentPackage(written, at: position, by: home.identity.party, file: file, fileDigest: fileDigest, copy: copy)
    }

    /// The contents to pack, the markings of their bundles, and their objects as policy sees them.
    ///
    /// - Throws: `Fault` `bundle-not-packed` when a bundle is not valid, or of kind `.inputOutput`.
    func contents(
        of files: [String], objectLimit: Int
    ) throws(Fault) -> PreparedContents {
        var contents: [PackageContent] = []
        var subjects: [String: BundleSubjects] = [:]
        var held = try HeldMarkings(home)
        var handling: [String] = []
        for path in files {
            let source = try File(path: path)
            guard source.count > 0 else { throw Fault(.fileEmpty, kind: .badData, ["path": path]) }
            let isBundle = try BundleReader.isBundle(source)
            if isBundle {
                let (report, read) = try BundleValidator.validate(
                    source, named: path, clock: clock.now(), objectLimit: objectLimit,
                    tolerating: BundleValidator.formerErrors, consented: held.consented
                ) { names throws(Fault) in try held.look(names) }
                subjects[PackageContent(fileName: path, source: source, isBundle: true).name] = read
                let errors = report.count(of: .error)
                guard errors == 0 else {
                    throw Fault(.bundleNotPacked, kind: .badData, ["name": path, "errors": "\(errors)"])
                }
                for marking in report.markings where !handling.contains(marking) { handling.append(marking) }
            }
            contents.append(PackageContent(fileName: path, source: source, isBundle: isBundle))
        }
        return PreparedContents(
            contents: contents, handling: handling, subjects: subjects, heldDefinitions: held.definitions)
    }
}

extension PackageSealer.Terms {
    /// What the ledger is to say of what goes to a recipient. Where no decision said what goes, it says that the objects
    /// are unknown.
    func draft(for recipient: PartyID?) -> LedgerDraft {
        disclosing.first { $0.recipient == recipient?.text }
            ?? LedgerDraft(
                act: PolicyAct.seal.rawValue, message: "", manifestDigest: nil, recipient: recipient?.text)
    }
}
