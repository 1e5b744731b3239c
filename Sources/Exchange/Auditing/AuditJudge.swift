internal import Diagnostics
internal import Digests
internal import PartyHome
package import Platform
package import ReportValues
internal import TransparencyLog

/// Judges the evidence of an audit: a pure function of it, in the steps of specs/exchange.md, "Audits".
package struct AuditJudge {
    private let evidence: AuditEvidence
    private var findings: [Finding]
    /// How many heads were compared with each log.
    private var compared: [LogOrigin: Int] = [:]
    /// The logs of one party about another one, over all streams.
    private let logs: [Relation: [AuditEvidence.Log]]

    /// A direction of a relation.
    struct Relation: Hashable {
        let party: String
        let partner: String
    }

    /// A judge.
    package init(_ evidence: AuditEvidence) {
        self.evidence = evidence
        findings = evidence.findings
        logs = Dictionary(grouping: evidence.logs) { Relation(party: $0.origin.party, partner: $0.origin.partner) }
    }

    /// The report.
    ///
    /// - Parameters:
    ///   - made: when the audit is made.
    ///   - judged: the time at which trust was judged.
    package mutating func report(made: Timestamp, judged: Timestamp) -> AuditReport {
        compareHeads()
        compareExports()
        compareNumbers()
        compareReceipts()
        let histories = MessageHistories(evidence)
        compareMessages(histories)
        for log in evidence.logs where log.wordless > 0 {
            findings.append(
                Finding(
                    .auditWordless,
                    facts(log.origin, ["count": "\(log.wordless)"])))
        }
        return AuditReport(
            made: made, judged: judged, files: evidence.files, parties: parties(),
            logs: evidence.logs.map { log in
                AuditReport.Log(
                    party: log.origin.party, partner: log.origin.partner, stream: log.origin.stream,
                    begins: log.begins, size: log.roots.count, wordless: log.wordless,
                    compared: compared[log.origin] ?? 0)
            },
            messages: histories.messages, events: histories.events,
            findings: findings.sorted { ($0.severity, $1.code.name) > ($1.severity, $0.code.name) })
    }

    // MARK: Heads

    /// Heads that others hold, against each other and against the logs that were given.
    private mutating func compareHeads() {
        var roots: [LogOrigin: [Int: AuditEvidence.Head]] = [:]
        for stated in evidence.heads {
            if let other = roots[stated.origin]?[stated.head.size] {
                guard other.head.root != stated.head.root else { continue }
                findings.append(
                    Finding(
                        .auditHeadsDiffer,
                        facts(
                            stated.origin,
                            ["signed": "\(stated.head.size)", "file": other.file, "other": stated.file])))
            } else {
                roots[stated.origin, default: [:]][stated.head.size] = stated
            }
        }
        for log in evidence.logs {
            let heads = (roots[log.origin] ?? [:]).values.sorted { $0.head.size < $1.head.size }
            compared[log.origin] = heads.count
            if let cut = heads.last, cut.head.size > log.roots.count, cut.file != log.file {
                findings.append(
                    Finding(
                        .auditLogCut,
                        facts(
                            log.origin,
                            ["size": "\(log.roots.count)", "signed": "\(cut.head.size)", "file": cut.file])))
            }
            if let other = heads.first(where: { stated in
                log.head(at: stated.head.size).map { $0 != stated.head } ?? false
            }) {
                findings.append(
                    Finding(
                        .auditLogRewritten,
                        facts(log.origin, ["signed": "\(other.head.size)", "file": other.file])))
            }
        }
    }

    /// Exports of one log against each other: the later one has the earlier one as its beginning.
    private mutating func compareExports() {
        for (origin, exports) in Dictionary(grouping: evidence.logs, by: \.origin) where exports.count > 1 {
            let inOrder = exports.sorted { $0.exported < $1.exported }
            for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
                let size = min(earlier.roots.count, later.roots.count)
                if earlier.head(at: size) != later.head(at: size) {
                    findings.append(
                        Finding(.auditLogRewritten, facts(origin, ["signed": "\(size)", "file": earlier.file])))
                }
            }
        }
    }

    // MARK: Messages and receipts

    private mutating func compareNumbers() {
        struct Place: Hashable {
            let sender: String
            let place: AuditEvidence.Place
        }
        var given: [Place: (message: String, digest: String)] = [:]
        func compare(
            by sender: String, at place: AuditEvidence.Place, message: String, digest: String
        ) -> Finding? {
            let key = Place(sender: sender, place: place)
            guard let other = given[key] else {
                given[key] = (message, digest)
                return nil
            }
            guard other.digest != digest else { return nil }
            return Finding(
                .auditNumberTwice,
                [
                    "party": name(sender), "partner": name(place.recipient), "number": "\(place.number)",
                    "message": other.message, "other": message,
                ])
        }
        for message in evidence.messages {
            for place in message.recipients {
                if let finding = compare(
                    by: message.sender, at: place, message: message.id, digest: message.digest)
                {
                    findings.append(finding)
                }
            }
        }
        for log in evidence.logs {
            for entry in log.entries where !entry.stream.isEmpty {
                let isOwn = entry.act == RelationAct.sent || entry.act == RelationAct.receiptSent
                let place = AuditEvidence.Place(
                    recipient: isOwn ? log.origin.partner : log.origin.party, stream: entry.stream,
                    number: entry.sequence)
                let sender = isOwn ? log.origin.party : log.origin.partner
                if let finding = compare(
                    by: sender, at: place, message: entry.message, digest: entry.digest)
                {
                    findings.append(finding)
                }
            }
        }
    }

    private mutating func compareReceipts() {
        var given: [String: AuditEvidence.Receipt] = [:]
        for receipt in evidence.receipts where receipt.state != "delivered" {
            let key = receipt.by + receipt.digest
            guard let other = given[key] else {
                given[key] = receipt
                continue
            }
            guard other.state != receipt.state else { continue }
            findings.append(
                Finding(
                    .auditReceiptsContradict,
                    [
                        "party": name(receipt.by), "message": receipt.message, "file": other.file,
                        "other": receipt.file,
                    ]))
        }
    }

    /// What one side has of a message against what the other side's log says.
    private mutating func compareMessages(_ histories: MessageHistories) {
        for history in histories.all {
            let (sender, recipient) = (history.sender, history.recipient)
            let sending = logs[Relation(party: sender, partner: recipient)]
            let receiving = logs[Relation(party: recipient, partner: sender)]
            // The sender's log has nothing of it.
            if let sending, !history.isLoggedBySender, covers(sending, history) {
                if let file = history.signedFile {
                    deny(history, by: sender, to: recipient, proof: "it signed the message itself (\(file))")
                } else if history.isLoggedByRecipient {
                    dispute(history, by: sender, to: recipient)
                }
            }
            // The recipient's log has nothing of it.
            if let receiving, !history.isLoggedByRecipient, covers(receiving, history) {
                if let file = history.receiptFile {
                    deny(history, by: recipient, to: sender, proof: "it signed a receipt for it (\(file))")
                } else if history.isAnsweredBySenderLog {
                    dispute(history, by: recipient, to: sender)
                } else if history.isLoggedBySender {
                    findings.append(
                        Finding(
                            .auditMessageMissing, severity: history.kind == "receipt" ? .note : nil,
                            ["party": name(recipient), "partner": name(sender), "message": history.message]))
                }
            }
        }
    }

    /// Whether logs were kept when a message went, so that they must have it.
    private func covers(_ logs: [AuditEvidence.Log], _ history: MessageHistory) -> Bool {
        guard let begins = logs.map(\.begins).min() else { return false }
        // Receipts and requests of the first message come after it.
        return (history.known.isEmpty ? history.sent : history.known) >= begins
    }

    private mutating func deny(_ history: MessageHistory, by party: String, to partner: String, proof: String) {
        // Words that were destroyed may have been of this message.
        let isCertain = (logs[Relation(party: party, partner: partner)] ?? []).allSatisfy { $0.wordless == 0 }
        findings.append(
            Finding(
                .auditMessageDenied, severity: isCertain ? .error : .warning,
                ["party": name(party), "message": history.message, "proof": proof]))
    }

    private mutating func dispute(_ history: MessageHistory, by party: String, to partner: String) {
        findings.append(
            Finding(
                .auditMessageDisputed,
                ["party": name(party), "partner": name(partner), "message": history.message]))
    }

    // MARK: Names

    private func parties() -> [AuditReport.Party] {
        var ids = Set(evidence.profiles.keys)
        for message in evidence.messages { ids.formUnion([message.sender] + message.recipients.map(\.recipient)) }
        for log in evidence.logs { ids.formUnion([log.origin.party, log.origin.partner]) }
        return ids.sorted().map { id in
            let known = evidence.profiles[id]
            return AuditReport.Party(
                id: id, name: known?.profile.name ?? "", fingerprint: known?.profile.fingerprint ?? "",
                isByExportOnly: known?.isByExportOnly ?? false)
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    private func name(_ id: String) -> String {
        guard let name = evidence.profiles[id]?.profile.name, !name.isEmpty else { return "\(id.prefix(12))…" }
        return "\(name) (\(id.prefix(12))…)"
    }

    private func facts(_ origin: LogOrigin, _ more: [String: String]) -> [String: String] {
        ["party": name(origin.party), "partner": name(origin.partner)].merging(more) { _, new in new }
    }
}

/// The acts of the entries of logs, as audits read them: by name, because a later version may have others.
enum RelationAct {
    static let sent = "message-sent"
    static let accepted = "message-accepted"
    static let rejected = "message-rejected"
    static let receiptSent = "receipt-sent"
    static let receiptReceived = "receipt-received"
    static let destroyed = "message-destroyed"
    /// Those that say that a message of the partner came.
    static let received: Set<String> = [accepted, rejected, receiptReceived, destroyed]
}
