internal import CaseFile
package import Diagnostics
internal import Digests
internal import ExchangeProtocol
internal import Files
internal import Packages
package import PartyHome
package import Platform
package import Transports
package import X509

/// Receives what lies for this home in a folder of an exchange: verifies each envelope from outside and puts it, sealed,
/// into the inbox. No decryption key is used, and nothing that an envelope claims moves a stream. The caller holds the
/// lock of receiving.
package struct Receiver: Sendable {
    let home: Home
    let clock: Clock
    let randomness: Randomness
    let actorName: String
    let messages: FindingMessages
    let limits: FolderLimits

    /// A receiver.
    package init(
        _ home: Home, clock: Clock, randomness: Randomness, actor: String, messages: FindingMessages = .english,
        limits: FolderLimits = .standard
    ) {
        self.home = home
        self.clock = clock
        self.randomness = randomness
        actorName = actor
        self.messages = messages
        self.limits = limits
    }

    var actor: LogActor { LogActor(name: actorName, time: clock.now()) }

    /// Takes what lies in a folder for this home, from all senders or from some.
    ///
    /// A file that cannot be taken has no effect on the others, and a folder that fails none on other folders.
    ///
    /// - Throws: `Fault` for what stops the program: a full disk.
    package func receive(
        from folder: any ExchangeFolder, only partners: Set<PartyID>? = nil
    ) throws(Fault) -> [ReceivingReport] {
        try removeAbandonedTransfers()
        let own = RelationFolder.label(of: home.identity.party.text)
        var known: [String: PartyID] = [:]
        for partner in try home.caseFile.partners() {
            known[RelationFolder.label(of: partner.party)] = PartyID(partner.party)
        }
        var reports: [ReceivingReport] = []
        for relation in try folder.senders(to: own) {
            let place = folder.name + "/" + relation.path
            guard let party = known[relation.sender] else {
                guard partners == nil else { continue }
                var report = ReceivingReport(partner: relation.sender, party: nil, place: place)
                if try !folder.list(relation, limits: limits).files.isEmpty {
                    report.findings.append(Finding(.exchangeSenderUnknown, ["folder": place]))
                }
                reports.append(report)
                continue
            }
            guard partners?.contains(party) ?? true else { continue }
            reports.append(try receive(from: folder, relation, sender: party))
        }
        return reports
    }

    /// Takes what lies in the folder of one sender.
    private func receive(
        from folder: any ExchangeFolder, _ relation: RelationFolder, sender: PartyID
    ) throws(Fault) -> ReceivingReport {
        let name = try home.name(of: sender)
        var report = ReceivingReport(partner: name, party: sender.text, place: folder.name + "/" + relation.path)
        if try home.caseFile.partner(sender.text)?.isSuspended ?? false {
            report.findings.append(Finding(.partnerSuspended, severity: .warning, ["party": name]))
            return report
        }
        var work = ReceivingWork(
            folder: folder, relation: relation, sender: sender,
            // Once for all files: it reads the profiles of all partners.
            context: VerificationContext(trust: try home.trustStore(), time: clock.now()), report: report)
        do throws(Fault) {
            let listing = try folder.list(relation, limits: limits)
            work.report.findings += listing.findings
            for file in listing.files {
                switch file.name.kind {
                case .envelope: try take(file, &work)
                case .partsList: try assemble(file, among: listing.files, &work)
                // A part waits for its list.
                case .part: continue
                }
            }
        } catch {
            guard error.isOfFolder else { throw error }
            work.report.fault = error
        }
        work.report.taken.sort { ($0.stream, $0.sequence) < ($1.stream, $1.sequence) }
        return work.report
    }

    /// Removes what was fetched and not completed for a week: its sender took it back, or nobody repaired it.
    private func removeAbandonedTransfers() throws(Fault) {
        guard Paths.isFolder(home.layout.transfers) else { return }
        let limit = clock.now().adding(seconds: -7 * 86_400).milliseconds
        for name in try Paths.names(in: home.layout.transfers) {
            let path = Paths.join(home.layout.transfers, name)
            guard let status = FileStatus(path), status.isFile, status.modified / 1_000_000 < limit else { continue }
            try Paths.removeFile(path)
        }
    }

    // MARK: one file

    /// Takes one envelope. What is wrong with it alone is said, and the others are taken.
    private func take(_ file: ListedFile, _ work: inout ReceivingWork) throws(Fault) {
        do throws(Fault) {
            let path = try transfer(file, work)
            let isWhole = try judge(path, named: file.name.text, isResumed: path.isResumed, &work)
            guard isWhole else {
                // The beginning was of another file: once more, from the start.
                try Paths.removeFile(path.path)
                let again = try transfer(file, work)
                _ = try judge(again, named: file.name.text, isResumed: false, &work)
                try finish(file, from: again, in: &work)
                return
            }
            try finish(file, from: path, in: &work)
        } catch {
            switch error.code {
            case .exchangeFileGone, .exchangeFileChanged:
                let facts = ["name": file.name.text, "reason": error.finding.sentence]
                work.report.findings.append(Finding(.exchangeFileNotTaken, facts))
            default: throw error
            }
        }
    }

    /// Fetches a file into the home; a transfer that was cut goes on.
    func transfer(_ file: ListedFile, _ work: ReceivingWork) throws(Fault) -> Transfer {
        try Paths.makeFolder(home.layout.transfers, mode: 0o700)
        let key = [work.folder.name, work.relation.path, file.name.text, "\(file.size)"].joined(separator: "\n")
        let name = "in-" + Digest.sha256(Array(key.utf8)).hex.prefix(32)
        let path = Paths.join(home.layout.transfers, name)
        let isResumed = Paths.exists(path)
        try work.folder.fetch(file, from: work.relation, into: path)
        return Transfer(path: path, isResumed: isResumed)
    }

    /// Judges what was fetched, and keeps it: in the inbox, or in quarantine.
    ///
    /// - Returns: false when it is no envelope that verifies, and may be made of two files.
    private func judge(
        _ transfer: Transfer, named name: String, isResumed: Bool, _ work: inout ReceivingWork
    ) throws(Fault) -> Bool {
        let copy = try SpoolFile(in: home.layout.home)
        let file = try ReceivedFile(copying: File(path: transfer.path), path: name, to: copy)
        return try keep(file, copy: copy, mayBeMixed: isResumed, &work)
    }

    /// Keeps a file that came whole.
    ///
    /// - Parameter mayBeMixed: whether it may be made of two files: then a file that does not verify is not kept.
    func keep(
        _ file: ReceivedFile, copy: SpoolFile, mayBeMixed: Bool, _ work: inout ReceivingWork
    ) throws(Fault) -> Bool {
        let digest = try file.digest()
        switch try home.caseFile.arrival(ofFile: digest) {
        case .waiting:
            work.report.known += 1
            return true
        case .imported:
            try repeated(digest, work)
            work.report.known += 1
            return true
        // What was refused may be good now.
        case .new, .refused: break
        }
        let recipient = PackageRecipient(home)
        switch try file.verifyOutside(for: recipient, in: work.context) {
        case .envelope(let envelope) where envelope.routing.sender == work.sender:
            try store(file, copy: copy, digest: digest, routing: envelope.routing, &work)
        case .envelope(let envelope):
            let facts = [
                "folder": work.report.partner, "sender": try home.name(of: envelope.routing.sender),
            ]
            try refuse(
                file, copy: copy,
                for: OpeningJudgement(outside: envelope, Finding(.exchangeSenderOther, facts)), in: &work)
        case .refused(let opening):
            if mayBeMixed { return false }
            try refuse(file, copy: copy, for: opening, in: &work)
        }
        return true
    }

    private func store(
        _ file: ReceivedFile, copy: SpoolFile, digest: String, routing: RoutingSlip, _ work: inout ReceivingWork
    ) throws(Fault) {
        let actor = actor
        let claim = routing.positions.first { $0.recipient == home.identity.party }
        let entry = InboxFile(
            party: work.sender.text, message: routing.messageID.description,
            stream: claim?.stream.description ?? "", sequence: claim?.sequence ?? 0, name: file.path,
            fileDigest: digest, size: file.size, arrived: actor.time.rfc3339)
        let place = work.report.place
        try home.writing { home throws(Fault) in
            try Paths.makeFolder(home.layout.inbox, mode: 0o700)
            try IncomingFiles(home.layout).keep(copy, as: entry.path, in: .inbox, of: home.caseFile) {
                () throws(Fault) in
                try home.caseFile.noteReceived(entry, from: place, by: actor)
            }
        }
        work.report.taken.append(entry)
    }

    private func refuse(
        _ file: ReceivedFile, copy: SpoolFile, for opening: OpeningJudgement, in work: inout ReceivingWork
    ) throws(Fault) {
        let (actor, reception) = (actor, Reception(outside: file, copy: copy, opening))
        let outcome = try home.writing { home throws(Fault) in
            let importer = Importer(
                home, keys: .none(home.layout), clock: clock, randomness: randomness, actor: actor,
                messages: messages)
            return try importer.carryOut(reception, facts: try importer.facts(of: reception))
        }
        work.report.refused.append(outcome)
    }

    /// A file came again whose message was imported: the protocol says whether its receipt goes again.
    private func repeated(_ digest: String, _ work: ReceivingWork) throws(Fault) {
        let actor = actor
        try home.writing { home throws(Fault) in
            guard
                let message = try home.caseFile.imported(fileDigest: digest, by: home.identity.party.text)
            else { return }
            let event = RelationEvent(.verified(message), in: home.relationKey(work.sender, at: actor))
            try home.caseFile.noteRepeated(event, message: message.message, fileDigest: digest, by: actor)
        }
    }

    /// Removes a file that was taken: from the transfers, and then from the folder. As long as the folder lists it, the
    /// next call of an interrupted one finds what there is to remove.
    private func finish(_ file: ListedFile, from transfer: Transfer, in work: inout ReceivingWork) throws(Fault) {
        try Paths.removeFile(transfer.path)
        remove(file.name, &work)
    }

    /// Removes a file from the folder; one that cannot be removed is fetched again the next time.
    func remove(_ name: ExchangeFileName, _ work: inout ReceivingWork) {
        do throws(Fault) {
            try work.folder.remove(name, from: work.relation)
        } catch {
            let facts = ["name": name.text, "folder": work.report.place, "reason": error.finding.sentence]
            work.report.findings.append(Finding(.exchangeNotRemoved, facts))
        }
    }
}

/// The work of one call of receiving in the folder of one sender.
struct ReceivingWork {
    let folder: any ExchangeFolder
    let relation: RelationFolder
    let sender: PartyID
    let context: VerificationContext
    var report: ReceivingReport
}

/// A file that was fetched into the home.
struct Transfer {
    let path: String
    /// Whether an earlier call had fetched the beginning of it.
    let isResumed: Bool
}
