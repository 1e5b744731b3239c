internal import Diagnostics
internal import Digests
internal import PartyHome
package import Platform
package import ReportValues
internal import TransparencyLog

/// Judges the evidence of an audit: a pure function of it, in the steps of specs/exchange.md, "Audits".
package struct AuditJudge {
    var evidence: AuditEvidence
    var findings: [Finding]
    /// How many heads were compared with each log.
    private var compared: [LogOrigin: Int] = [:]
    /// The logs of one party about another one, over all streams.
    let logs: [Relation: [AuditEvidence.Log]]
    /// Since when they are kept.
    let began: [Relation: String]

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
        findings = findings.map(named)
        compareHeads()
        compareExports()
        noteMissingLogs()
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
            oneSided: oneSided(), isEmpty: isEmpty, findings: inOrder(findings))
    }

    /// Whether no file has a message, a receipt or a log, and none was unreadable.
    private var isEmpty: Bool {
        evidence.messages.isEmpty && evidence.receipts.isEmpty && evidence.logs.isEmpty && evidence.heads.isEmpty
            && evidence.destructions.isEmpty && evidence.envelopes.isEmpty
            && findings.allSatisfy { $0.severity == .note }
    }

    /// The relations of which both sides did not give their logs: what one of them did stands only in what it signed.
    private func oneSided() -> [AuditReport.OneSided] {
        var relations: Set<Set<String>> = []
        func add(_ party: String, _ partner: String) { if party != partner { relations.insert([party, partner]) } }
        for log in evidence.logs { add(log.origin.party, log.origin.partner) }
        for message in evidence.messages {
            for place in message.recipients { add(message.sender, place.recipient) }
        }
        for receipt in evidence.receipts { add(receipt.by, receipt.to) }
        for envelope in evidence.envelopes {
            for place in envelope.recipients { add(envelope.sender, place.recipient) }
        }
        return relations.map { $0.sorted() }.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.compactMap { pair in
            let sides = [Relation(party: pair[0], partner: pair[1]), Relation(party: pair[1], partner: pair[0])]
            let absent = sides.filter { logs[$0] == nil }.map(\.party)
            return absent.isEmpty ? nil : AuditReport.OneSided(parties: pair, absent: absent)
        }
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
    func isRestored(_ log: AuditEvidence.Log) -> Bool {
        let relation = logs[Relation(party: log.origin.party, partner: log.origin.partner)] ?? []
        return relation.contains { other in
            other.entries.first.map { $0.formerStream == log.origin.stream && $0.formerSize == log.roots.count }
                ?? false
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

    /// Relations of which one side gave its log, and the other did not.
    private mutating func noteMissingLogs() {
        // One that counts for nothing was given.
        let useless: [FindingCode] = [.auditExportMalformed, .auditLogNotVerified, .auditExportBroken]
        guard !findings.contains(where: { useless.contains($0.code) }) else { return }
        for relation in logs.keys.sorted(by: { ($0.party, $0.partner) < ($1.party, $1.partner) }) {
            let other = Relation(party: relation.partner, partner: relation.party)
            guard relation.party != relation.partner, logs[other] == nil else { continue }
            findings.append(
                Finding(
                    .auditLogNotGiven, ["party": name(relation.partner), "partner": name(relation.party)]))
        }
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

    /// A finding of a file that names a party by its id.
    private func named(_ finding: Finding) -> Finding {
        switch finding.code {
        case .auditPartNotVerified, .auditRevokedLater:
            var facts = finding.facts
            facts["party"] = facts["party"].map(name)
            return Finding(finding.code, at: finding.place, severity: finding.severity, facts)
        default: return finding
        }
    }

    func name(_ id: String) -> String {
        guard let name = evidence.profiles[id]?.profile.name, !name.isEmpty else { return "\(id.prefix(12))…" }
        return "\(name) (\(id.prefix(12))…)"
    }

    /// The worst first, then by code; otherwise in the order in which they were found, and each once.
    private func inOrder(_ found: [Finding]) -> [Finding] {
        var seen: Set<Finding> = []
        let findings = found.filter { seen.insert($0).inserted }
        return findings.enumerated().sorted { left, right in
            (left.element.severity, right.element.code.name, right.offset)
                > (right.element.severity, left.element.code.name, left.offset)
        }.map(\.element)
    }

    private func facts(_ origin: LogOrigin, _ more: [String: String]) -> [String: String] {
        let partner = name(origin.partner)
        let of = origin.party == origin.partner ? "of its home" : "of the relation with \(partner)"
        return ["party": name(origin.party), "partner": partner, "of": of].merging(more) { _, new in new }
    }
}

/// The acts of the entries of logs, as audits read them: by name, because a later version may have others.
enum RelationAct {
    static let began = "log-began"
    static let sent = "message-sent"
    static let accepted = "message-accepted"
    static let rejected = "message-rejected"
    static let receiptSent = "receipt-sent"
    static let receiptReceived = "receipt-received"
    static let destroyed = "message-destroyed"
    /// Those that say that a message of the partner came.
    static let received: Set<String> = [accepted, rejected, receiptReceived, destroyed]
}
