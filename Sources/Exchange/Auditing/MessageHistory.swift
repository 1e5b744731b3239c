internal import ReportValues
internal import TransparencyLog

/// What all files say of one message to one recipient.
struct MessageHistory: Hashable {
    let message: String
    let digest: String
    let sender: String
    let recipient: String
    var kind = ""
    var number = 0
    /// When it was sealed, as its sender states.
    var sent = ""
    /// When it was taken in or refused, as its recipient states.
    var known = ""
    var state = ""
    /// When the sender took in the receipt.
    var answered = ""
    var destroyed = ""
    var isLoggedBySender = false
    var isLoggedByRecipient = false
    /// Whether the sender's log has a receipt for it.
    var isAnsweredBySenderLog = false
    /// The file that has the signed message.
    var signedFile: String?
    /// The file that has a signed receipt for it.
    var receiptFile: String?
    /// The stream of the signed message, and that of the signed receipt.
    var stream = ""
    var receiptStream = ""
    /// Whether these signatures count only because others recorded them before their certificate was revoked.
    var isSignatureByRecords = false
    var isReceiptByRecords = false
}

/// The histories of all messages, and the events in the order of their times.
struct MessageHistories {
    private struct Key: Hashable {
        let digest: String
        let sender: String
        let recipient: String
    }

    private var histories: [Key: MessageHistory] = [:]
    private var order: [Key] = []
    /// The signed statements among the files, by digest.
    private let acts: [String: AuditEvidence.SignedAct]
    /// What happened, in the order of time.
    private(set) var events: [AuditReport.Event] = []

    /// The histories, in the order in which they were found.
    var all: [MessageHistory] { order.compactMap { histories[$0] } }

    /// The histories of messages that are no receipts, by the time that they were sent, or else known.
    var messages: [AuditReport.Message] {
        all.filter { $0.kind != "receipt" }.map { history in
            AuditReport.Message(
                id: history.message, kind: history.kind, sender: history.sender, recipient: history.recipient,
                number: history.number, sent: history.sent, known: history.known, state: history.state,
                answered: history.answered, destroyed: history.destroyed)
        }.sorted { left, right in
            (left.sent.isEmpty ? left.known : left.sent, left.id)
                < (right.sent.isEmpty ? right.known : right.sent, right.id)
        }
    }

    init(_ evidence: AuditEvidence) {
        acts = Dictionary(evidence.acts.map { ($0.digest, $0) }) { first, _ in first }
        for log in evidence.logs where log.origin.party != log.origin.partner {
            for entry in log.entries { note(entry, of: log) }
        }
        for message in evidence.messages { note(message) }
        for receipt in evidence.receipts { note(receipt) }
        for destruction in evidence.destructions { note(destruction) }
        notePassedOn(evidence)
        noteStatements(evidence)
        for envelope in evidence.envelopes {
            for place in envelope.recipients {
                events.append(
                    AuditReport.Event(
                        time: envelope.created, party: envelope.sender, act: "message-sealed", partner: place.recipient,
                        message: envelope.message, detail: "number \(place.number)", basis: "envelope"))
            }
        }
        events.sort { ($0.time, $0.message, $0.act, $0.party) < ($1.time, $1.message, $1.act, $1.party) }
    }

    private mutating func change(
        _ digest: String, message: String, from sender: String, to recipient: String,
        _ body: (inout MessageHistory) -> Void
    ) {
        let key = Key(digest: digest, sender: sender, recipient: recipient)
        if histories[key] == nil { order.append(key) }
        body(
            &histories[
                key,
                default: MessageHistory(message: message, digest: digest, sender: sender, recipient: recipient)])
    }

    private mutating func note(_ entry: AuditEvidence.Entry, of log: AuditEvidence.Log) {
        let (party, partner) = (log.origin.party, log.origin.partner)
        var detail = entry.state.isEmpty ? entry.kind : "\(entry.state): \(entry.answers)"
        if let statement = entry.statement {
            detail = "\(statement.act) \(statement.digest.prefix(12)) of \(statement.issuer.prefix(12))"
            if let act = acts[statement.digest] { detail += ": \(act.words)" }
        }
        let about = entry.answers.isEmpty ? acts[entry.statement?.digest ?? ""]?.about ?? [] : [entry.answers]
        events.append(
            AuditReport.Event(
                time: entry.time, party: party, act: entry.act, partner: partner, message: entry.message,
                detail: detail, basis: "log", about: about))
        switch entry.act {
        case RelationAct.sent, RelationAct.receiptSent:
            change(entry.digest, message: entry.message, from: party, to: partner) { history in
                (history.kind, history.number, history.sent) = (entry.kind, entry.sequence, entry.time)
                history.isLoggedBySender = true
            }
        case RelationAct.accepted, RelationAct.rejected, RelationAct.receiptReceived, RelationAct.destroyed:
            change(entry.digest, message: entry.message, from: partner, to: party) { history in
                if !entry.kind.isEmpty { history.kind = entry.kind }
                if entry.sequence > 0 { history.number = entry.sequence }
                history.isLoggedByRecipient = true
                switch entry.act {
                case RelationAct.accepted: (history.known, history.state) = (entry.time, "accepted")
                case RelationAct.rejected: (history.known, history.state) = (entry.time, "rejected")
                case RelationAct.destroyed: history.destroyed = entry.time
                default: history.known = entry.time
                }
            }
        default: break
        }
        // What it says of the message that the receipt answers.
        guard entry.act == RelationAct.receiptReceived else { return }
        change(entry.answersDigest, message: entry.answers, from: party, to: partner) { history in
            history.answered = entry.time
            history.isAnsweredBySenderLog = true
            if history.state.isEmpty { history.state = entry.state }
        }
    }

    private mutating func note(_ message: AuditEvidence.Message) {
        for place in message.recipients where place.recipient != message.sender {
            let hadSent = histories[Key(digest: message.digest, sender: message.sender, recipient: place.recipient)]
            change(message.digest, message: message.id, from: message.sender, to: place.recipient) { history in
                history.kind = message.kind
                history.number = place.number
                if history.sent.isEmpty { history.sent = message.created }
                history.signedFile = message.file
                history.stream = place.stream
                history.isSignatureByRecords = message.restsOnRecords
            }
            guard hadSent?.isLoggedBySender != true else { continue }
            events.append(
                AuditReport.Event(
                    time: message.created, party: message.sender, act: RelationAct.sent, partner: place.recipient,
                    message: message.id, detail: message.kind, basis: "package"))
        }
    }

    private mutating func note(_ receipt: AuditEvidence.Receipt) {
        change(receipt.digest, message: receipt.message, from: receipt.to, to: receipt.by) { history in
            if history.known.isEmpty { history.known = receipt.time }
            if history.state.isEmpty { history.state = receipt.state }
            history.receiptFile = receipt.file
            history.receiptStream = receipt.stream
            history.isReceiptByRecords = receipt.restsOnRecords
        }
        events.append(
            AuditReport.Event(
                time: receipt.time, party: receipt.by, act: "message-\(receipt.state)", partner: receipt.to,
                message: receipt.message, detail: "", basis: "receipt"))
    }

    private mutating func note(_ destruction: AuditEvidence.Destruction) {
        change(destruction.digest, message: destruction.message, from: destruction.sender, to: destruction.party) {
            history in
            if history.destroyed.isEmpty { history.destroyed = destruction.time }
        }
        events.append(
            AuditReport.Event(
                time: destruction.time, party: destruction.party, act: RelationAct.destroyed,
                partner: destruction.sender, message: destruction.message,
                detail: "", basis: "certificate of destruction"))
    }

    /// What went on to others with other messages, as the senders of these state it.
    private mutating func notePassedOn(_ evidence: AuditEvidence) {
        let byDigest = Dictionary(evidence.messages.map { ($0.digest, $0.id) }) { first, _ in first }
        let byRoot = Dictionary(evidence.messages.filter { !$0.root.isEmpty }.map { ($0.root, $0.id) }) { first, _ in
            first
        }
        for message in evidence.messages {
            for passed in message.passedOn {
                let origin = byDigest[passed.digest] ?? byRoot[passed.root] ?? passed.message
                let parts = passed.digest.isEmpty ? "parts of " : ""
                let what = parts + (origin.isEmpty ? "a message" : origin) + " of \(passed.originator.prefix(12))"
                for place in message.recipients where place.recipient != message.sender && origin != message.id {
                    events.append(
                        AuditReport.Event(
                            time: message.created, party: message.sender, act: AuditReport.Event.passedOn,
                            partner: place.recipient, message: message.id,
                            detail: what, basis: "package", about: origin.isEmpty ? [] : [origin]))
                }
            }
        }
    }

    /// The statements that messages took along.
    private mutating func noteStatements(_ evidence: AuditEvidence) {
        let messages = Dictionary(evidence.messages.map { ($0.digest, $0) }) { first, _ in first }
        for act in evidence.acts {
            for place in messages[act.messageDigest]?.recipients ?? [] where place.recipient != act.issuer {
                events.append(
                    AuditReport.Event(
                        time: act.time, party: act.issuer, act: act.act, partner: place.recipient,
                        message: act.message, detail: act.words, basis: "statement", about: act.about))
            }
        }
    }
}
