internal import Platform
internal import TransparencyLog

/// What proves that a signed message is older than the revocation of its signer's certificate: somebody's own record.
struct AuditProof: Hashable, Sendable {
    /// When the record was made, by the clock of its party.
    var time: Timestamp
    /// The party whose record it is.
    var party: String
    /// Whether it is a record of the party that signed the message. The word of others alone accuses nobody.
    var isOwn: Bool
    /// What the record is: `the log`, `a receipt`.
    var kind: String
}

/// The records among the files of when messages were there: entries of signed logs, and receipts.
struct AuditProofs {
    private struct Record {
        var time: Timestamp
        var party: String
        var kind: String
    }

    /// The records of a message, by the digest of its signed manifest.
    private var records: [String: [Record]] = [:]
    /// The digests of messages by the root of the commitment over their objects.
    private var roots: [String: String] = [:]

    init(_ facts: [AuditFacts]) {
        for one in facts {
            for log in one.logs {
                for entry in log.entries {
                    for digest in [entry.digest, entry.answersDigest] {
                        note(digest, by: log.origin.party, at: entry.time, in: "the log")
                    }
                }
            }
            for receipt in one.receipts { note(receipt.digest, by: receipt.by, at: receipt.time, in: "a receipt") }
            for message in one.messages where !message.root.isEmpty { roots[message.root] = message.digest }
        }
    }

    private mutating func note(_ digest: String, by party: String, at time: String, in kind: String) {
        guard !digest.isEmpty, let time = Timestamp(time) else { return }
        records[digest, default: []].append(Record(time: time, party: party, kind: kind))
    }

    /// The earliest records of a message: that of its signer, and that of another party.
    func of(_ digest: String, signedBy party: String) -> [AuditProof] {
        let all = records[digest] ?? []
        return [true, false].compactMap { isOwn in
            all.filter { ($0.party == party) == isOwn }.min { ($0.time, $0.party) < ($1.time, $1.party) }.map {
                AuditProof(time: $0.time, party: $0.party, isOwn: isOwn, kind: $0.kind)
            }
        }
    }

    /// The earliest records of a file that may prove what it has of others: those of its own message, and of the messages
    /// that its parts were taken from.
    func of(_ facts: AuditFacts) -> [AuditProof] {
        let digests =
            facts.messages.prefix(1).map(\.digest) + facts.refusedParts.map { roots[$0.origin] ?? $0.origin }
        return digests.compactMap { digest in
            records[digest]?.min { ($0.time, $0.party) < ($1.time, $1.party) }.map {
                AuditProof(time: $0.time, party: $0.party, isOwn: false, kind: $0.kind)
            }
        }
    }
}
