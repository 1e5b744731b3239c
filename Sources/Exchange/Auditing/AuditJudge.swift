internal import Diagnostics
internal import Digests
internal import PartyHome
package import Platform
package import ReportValues
internal import TransparencyLog

/// Judges the evidence of an audit: a pure function of it, in the steps of specs/exchange.md, "Audits".
package struct AuditJudge {
    private var evidence: AuditEvidence
    private var findings: [Finding]
    /// How many heads were compared with each log.
    private var compared: [LogOrigin: Int] = [:]
    /// The logs of one party about another one, over all streams.
    private let logs: [Relation: [AuditEvidence.Log]]
    /// Since when they are kept.
    private let began: [Relation: String]

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
        began = logs.compactMapValues { $0.map(\.begins).min() }
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
        setStrayReceiptsAside()
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
            findings: inOrder(findings))
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
        for log in evidence.logs { compare(log, with: roots[log.origin] ?? [:]) }
        let given = Set(evidence.logs.map(\.origin))
        for (origin, heads) in roots where !given.contains(origin) {
            guard logs[Relation(party: origin.party, partner: origin.partner)] != nil,
                let last = heads.values.max(by: { $0.head.size < $1.head.size })
            else { continue }
            findings.append(
                Finding(.auditLogAbsent, facts(origin, ["signed": "\(last.head.size)", "file": last.file])))
        }
    }

    private mutating func compare(_ log: AuditEvidence.Log, with stated: [Int: AuditEvidence.Head]) {
        let heads = stated.values.sorted { $0.head.size < $1.head.size }
        compared[log.origin] = heads.count
        if let cut = heads.last, cut.head.size > log.roots.count, cut.file != log.file {
            findings.append(
                Finding(
                    isRestored(log) ? .auditLogRestored : .auditLogCut,
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

    /// Whether a later log of the relation says that its home remembered this one as it is here, and began anew: nobody
    /// accuses a home that says that it was restored.
    private func isRestored(_ log: AuditEvidence.Log) -> Bool {
        let relation = logs[Relation(party: log.origin.party, partner: log.origin.partner)] ?? []
        return relation.contains { other in
            other.entries.first.map { $0.formerStream == log.origin.stream && $0.formerSize == log.roots.count } ?? false
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

    /// Two messages with one number, by what their sender itself signed or logged: what the other side says of the
    /// numbers of a message proves nothing against its sender.
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
            for entry in log.entries where entry.act == RelationAct.sent || entry.act == RelationAct.receiptSent {
                let place = AuditEvidence.Place(
                    recipient: log.origin.partner, stream: entry.stream, number: entry.sequence)
                if let finding = compare(
                    by: log.origin.party, at: place, message: entry.message, digest: entry.digest)
                {
                    findings.append(finding)
                }
            }
        }
    }

    /// Receipts of one party for one message: what was refused can be taken in later, and not the other way round. A home
    /// that was restored may not remember what it accepted: then its receipts are in two streams.
    private mutating func compareReceipts() {
        struct Key: Hashable {
            let by: String
            let digest: String
        }
        var accepted: [Key: AuditEvidence.Receipt] = [:]
        for receipt in evidence.receipts where receipt.state == "accepted" {
            let key = Key(by: receipt.by, digest: receipt.digest)
            accepted[key] = accepted[key].map { Self.follows(receipt, $0) ? $0 : receipt } ?? receipt
        }
        for receipt in evidence.receipts where receipt.state == "rejected" {
            guard let earlier = accepted[Key(by: receipt.by, digest: receipt.digest)], Self.follows(receipt, earlier)
            else { continue }
            findings.append(
                Finding(
                    .auditReceiptsContradict, severity: receipt.stream == earlier.stream ? .error : .warning,
                    [
                        "party": name(receipt.by), "message": receipt.message, "file": earlier.file,
                        "other": receipt.file,
                    ]))
        }
    }

    private static func follows(_ later: AuditEvidence.Receipt, _ earlier: AuditEvidence.Receipt) -> Bool {
        later.stream == earlier.stream ? later.number > earlier.number : later.time > earlier.time
    }

    /// Sets receipts aside that are not of a recipient of the message, or not to its sender: they count for nothing.
    private mutating func setStrayReceiptsAside() {
        var relations: [String: Set<Relation>] = [:]
        for message in evidence.messages {
            for place in message.recipients {
                relations[message.digest, default: []].insert(
                    Relation(party: message.sender, partner: place.recipient))
            }
        }
        evidence.receipts = evidence.receipts.filter { receipt in
            guard let known = relations[receipt.digest],
                !known.contains(Relation(party: receipt.to, partner: receipt.by))
            else { return true }
            findings.append(
                Finding(
                    .auditReceiptStray,
                    ["party": name(receipt.by), "message": receipt.message, "file": receipt.file]))
            return false
        }
    }

    /// What one side has of a message against what the other side's log says.
    private mutating func compareMessages(_ histories: MessageHistories) {
        for history in histories.all {
            let (sender, recipient) = (history.sender, history.recipient)
            let sending = Relation(party: sender, partner: recipient)
            let receiving = Relation(party: recipient, partner: sender)
            // The sender's log has nothing of it.
            if !history.isLoggedBySender {
                if let file = history.signedFile {
                    if covers(sending, history.sent) {
                        deny(history, in: sending, history.stream, proof: "it signed the message itself (\(file))")
                    }
                } else if history.isLoggedByRecipient || history.receiptFile != nil, covers(sending, history.known) {
                    dispute(history, by: sender, to: recipient)
                }
            }
            // The recipient's log has nothing of it.
            if !history.isLoggedByRecipient, covers(receiving, history.known.isEmpty ? history.sent : history.known) {
                if let file = history.receiptFile {
                    deny(history, in: receiving, history.receiptStream, proof: "it signed a receipt for it (\(file))")
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

    /// Whether logs were kept at a time, so that they must have what happened then.
    private func covers(_ relation: Relation, _ time: String) -> Bool {
        guard let begins = began[relation] else { return false }
        return time >= begins
    }

    private mutating func deny(
        _ history: MessageHistory, in relation: Relation, _ stream: String, proof: String
    ) {
        findings.append(
            Finding(
                .auditMessageDenied, severity: isWhole(relation, stream) ? .error : .warning,
                ["party": name(relation.party), "message": history.message, "proof": proof]))
    }

    /// Whether the logs of a relation must have all of a stream of their party. Words that were destroyed may have been of a
    /// message; a home that was restored does not remember all; another home of the party keeps another log.
    private func isWhole(_ relation: Relation, _ stream: String) -> Bool {
        let given = logs[relation] ?? []
        guard given.allSatisfy({ $0.wordless == 0 }) else { return false }
        let ofStream = given.filter { $0.origin.stream == stream }
        return stream.isEmpty || (!ofStream.isEmpty && !ofStream.contains(where: isRestored))
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

    /// The worst first, then by code; otherwise in the order in which they were found.
    private func inOrder(_ findings: [Finding]) -> [Finding] {
        findings.enumerated().sorted { left, right in
            (left.element.severity, right.element.code.name, right.offset)
                > (right.element.severity, left.element.code.name, left.offset)
        }.map(\.element)
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
