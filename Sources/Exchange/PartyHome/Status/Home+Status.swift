internal import CaseFile
package import Diagnostics
internal import Files
package import Platform
internal import Policy
internal import StrictJSON
internal import X509

/// The status of a home.
extension Home {
    /// How the home is. No key is opened and nothing is decrypted.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - limits: from when on attention is asked for.
    package func status(at now: Timestamp, limits: StatusLimits = .standard) throws(Fault) -> HomeStatus {
        let partners = try partnerStatuses()
        let agreements = try agreementNotices(at: now, limits: limits)
        let expiries = try expiries(at: now)
        let held = try caseFile.waitingInQuarantine()
        let disk = FileSystem.space(at: layout.home)
        let backup = try backupStanding()
        let last = try caseFile.lastLogEntry()
        let sizes = try caseFile.sizes()
        var findings = notices.filter { $0.severity != .note }
        findings += try reminders(at: now)
        findings += try partnerEvidence().compactMap(\.finding)
        if try logCertificate() == nil { findings.append(Finding(.logKeyAbsent)) }
        for partner in partners { findings += partner.findings(at: now, limits: limits) }
        if held.count > 0 {
            findings.append(
                Finding(
                    .filesHeld,
                    ["count": held.count == 1 ? "1 file is" : "\(held.count) files are", "since": held.oldest ?? ""]))
        }
        let names = try partyNames()
        findings += agreements.compactMap { $0.finding(named: names[$0.partner]) }
        if let disk, disk.free < limits.space {
            findings.append(Finding(.diskFilling, ["free": "\(disk.free >> 20) MiB"]))
        }
        findings += backup.findings(at: now, limits: limits)
        findings += try deviceFindings()
        return HomeStatus(
            time: now, party: identity.party, name: identity.name, findings: findings, partners: partners, held: held,
            expiries: expiries, agreements: agreements, received: sizes.received, sent: sizes.sent,
            caseFileSize: (try? File(path: layout.caseFile).count) ?? 0, disk: disk, logEntries: last?.number ?? 0,
            logChain: last?.chain ?? "", backedUp: backup.time, isBackupReadable: backup.isReadable,
            isRestored: isRestored, hasRootKey: Paths.exists(layout.key(.root)))
    }

    private func partnerStatuses() throws(Fault) -> [PartnerStatus] {
        let unanswered = try caseFile.unanswered()
        let outbox = try caseFile.waitingInOutbox()
        let inbox = try caseFile.waitingInInbox()
        let owed = try caseFile.waitingReceipts()
        let missing = try caseFile.missingNumbers()
        let names = try partyNames()
        return try caseFile.partners().map { partner throws(Fault) in
            let profile = try? PartyProfile(stored: partner.profile)
            return PartnerStatus(
                party: partner.party, name: names[partner.party], isSuspended: partner.isSuspended,
                unanswered: unanswered[partner.party] ?? .init(), outbox: outbox[partner.party] ?? .init(),
                inbox: inbox[partner.party] ?? .init(), owed: owed[partner.party] ?? .init(),
                missing: missing[partner.party] ?? 0, listEnd: profile?.revocationList.nextUpdate,
                certificateEnd: profile?.certificate(.encryption)?.notAfter)
        }
    }

    private func expiries(at now: Timestamp) throws(Fault) -> [HomeStatus.Expiry] {
        var found = [("revocation list", try revocationList().nextUpdate)]
        for (role, certificate) in try ownCertificates(all: false) {
            found.append((role.rawValue, certificate.notAfter))
        }
        return found.map { HomeStatus.Expiry(what: $0.0, end: $0.1, days: now.days(until: $0.1)) }
            // By whole days: certificates that were made together differ by seconds.
            .sorted { ($0.days, $0.what) < ($1.days, $1.what) }
    }

    private func agreementNotices(
        at now: Timestamp, limits: StatusLimits
    ) throws(Fault) -> [HomeStatus.AgreementNotice] {
        let own = identity.party.text
        var found: [HomeStatus.AgreementNotice] = []
        for life in try caseFile.agreements() {
            let partner = life.parties.first { $0 != own } ?? own
            func note(_ state: HomeStatus.AgreementNotice.State, _ end: Timestamp? = nil) {
                found.append(.init(agreement: life.id, partner: partner, state: state, end: end))
            }
            // A version newer than those that hold waits for the party that has not signed it.
            let holding = life.holding(at: now)
            let number = holding.map(\.document.number).max() ?? 0
            let isOver: Bool
            switch life.state(at: now) {
            case .proposed, .notStarted, .inForce, .suspended, .expired: isOver = false
            case .ended: isOver = true
            }
            guard !isOver else { continue }
            let newest = life.versions.filter { $0.document.number > number }
            if newest.contains(where: { $0.signatures[own] == nil }) {
                note(.awaitsUs)
            } else if newest.contains(where: { $0.signatures[partner] == nil }) {
                note(.awaitsPartner)
            }
            switch life.state(at: now) {
            case .inForce:
                if let end = holding.compactMap(\.document.end).min(), now.days(until: end) < limits.agreementNotice {
                    note(.ending, end)
                }
            case .expired(let end): note(.expired, end)
            case .suspended: note(.suspended)
            case .proposed, .notStarted, .ended: break
            }
        }
        return found
    }
}

extension HomeStatus.AgreementNotice {
    /// What it asks attention for; `nil` for what waits for the partner.
    func finding(named name: String) -> Finding? {
        var facts = ["agreement": agreement, "name": name]
        facts["time"] = end?.rfc3339
        return switch state {
        case .awaitsUs: Finding(.agreementAwaited, facts)
        case .ending: Finding(.agreementEnding, facts)
        case .expired: Finding(.agreementOver, facts)
        case .awaitsPartner, .suspended: nil
        }
    }
}

extension PartnerStatus {
    /// What asks for attention. Of a suspended partner nothing is expected.
    func findings(at now: Timestamp, limits: StatusLimits) -> [Finding] {
        guard !isSuspended else { return [] }
        var found: [Finding] = []
        func note(_ waiting: CaseStore.Waiting, days: Int, _ code: FindingCode) {
            guard let oldest = waiting.oldest, let since = Timestamp(oldest), since.days(until: now) >= days else {
                return
            }
            found.append(Finding(code, ["count": "\(waiting.count)", "name": name, "since": oldest]))
        }
        note(unanswered, days: limits.unanswered, .messagesUnanswered)
        if missing > 0 { found.append(Finding(.messagesMissing, ["count": "\(missing)", "name": name])) }
        note(outbox, days: limits.waiting, .outboxWaiting)
        note(inbox, days: limits.waiting, .inboxWaiting)
        note(owed, days: limits.waiting, .receiptsWaiting)
        if let listEnd, now.days(until: listEnd) < limits.partnerNotice {
            found.append(Finding(.partnerListAgeing, ["name": name, "time": listEnd.rfc3339]))
        }
        if let certificateEnd, now.days(until: certificateEnd) < limits.partnerNotice {
            found.append(Finding(.partnerCertificateAgeing, ["name": name, "time": certificateEnd.rfc3339]))
        }
        return found
    }
}

extension Timestamp {
    /// The whole days until another time; negative when that is past.
    func days(until other: Timestamp) -> Int {
        let difference = other.milliseconds - milliseconds
        let day: Int64 = 86_400_000
        return Int(difference >= 0 ? difference / day : -((-difference + day - 1) / day))
    }
}
