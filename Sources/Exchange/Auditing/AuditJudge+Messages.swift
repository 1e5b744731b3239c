internal import Diagnostics
internal import TransparencyLog

/// What both sides state of messages and receipts.
extension AuditJudge {
    /// Two messages with one number, by what their sender itself signed or logged: what the other side says of the
    /// numbers of a message proves nothing against its sender.
    mutating func compareNumbers() {
        struct Place: Hashable {
            let sender: String
            let place: AuditEvidence.Place
        }
        var given: [Place: (message: String, digest: String, isSure: Bool)] = [:]
        func compare(
            by sender: String, at place: AuditEvidence.Place, message: String, digest: String, isSure: Bool = true
        ) -> Finding? {
            let key = Place(sender: sender, place: place)
            guard let other = given[key] else {
                given[key] = (message, digest, isSure)
                return nil
            }
            guard other.digest != digest else { return nil }
            // What only others recorded of a revoked key may be of who had the key.
            return Finding(
                .auditNumberTwice, severity: isSure && other.isSure ? .error : .warning,
                [
                    "party": name(sender), "partner": name(place.recipient), "number": "\(place.number)",
                    "message": other.message, "other": message,
                ])
        }
        for message in evidence.messages {
            for place in message.recipients {
                if let finding = compare(
                    by: message.sender, at: place, message: message.id, digest: message.digest,
                    isSure: !message.restsOnRecords)
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
    mutating func compareReceipts() {
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
                    .auditReceiptsContradict,
                    severity: receipt.stream == earlier.stream && !receipt.restsOnRecords && !earlier.restsOnRecords
                        ? .error : .warning,
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
    mutating func setStrayReceiptsAside() {
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
    mutating func compareMessages(_ histories: MessageHistories) {
        for history in histories.all {
            let (sender, recipient) = (history.sender, history.recipient)
            let sending = Relation(party: sender, partner: recipient)
            let receiving = Relation(party: recipient, partner: sender)
            // The sender's log has nothing of it.
            if !history.isLoggedBySender {
                if let file = history.signedFile {
                    if covers(sending, history.sent) {
                        deny(
                            history, in: sending, history.stream, isSure: !history.isSignatureByRecords,
                            proof: "it signed the message itself (\(file))")
                    }
                } else if history.isLoggedByRecipient || history.receiptFile != nil, covers(sending, history.known) {
                    dispute(history, by: sender, to: recipient)
                }
            }
            // The recipient's log has nothing of it.
            if !history.isLoggedByRecipient, covers(receiving, history.known.isEmpty ? history.sent : history.known) {
                if let file = history.receiptFile {
                    deny(
                        history, in: receiving, history.receiptStream, isSure: !history.isReceiptByRecords,
                        proof: "it signed a receipt for it (\(file))")
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
        _ history: MessageHistory, in relation: Relation, _ stream: String, isSure: Bool, proof: String
    ) {
        findings.append(
            Finding(
                .auditMessageDenied, severity: isSure && isWhole(relation, stream) ? .error : .warning,
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
}
