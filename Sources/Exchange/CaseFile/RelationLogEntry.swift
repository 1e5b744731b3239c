internal import Corrections
internal import Digests
internal import Packages
internal import StrictJSON

/// What an entry of the log of a relation says; the case file adds when, and where the log of the home stood.
package struct RelationLogEntry: Hashable, Sendable {
    /// What happened.
    package enum Act: String, Hashable, Sendable, CaseIterable {
        /// The log begins: with the first message of a relation, of a stream, or with the version that keeps logs.
        case began = "log-began"
        /// A message was sealed for the partner.
        case sent = "message-sent"
        /// A message of the partner was taken in.
        case accepted = "message-accepted"
        /// A message of the partner was refused.
        case rejected = "message-rejected"
        /// A receipt was sealed for the partner.
        case receiptSent = "receipt-sent"
        /// A receipt of the partner was taken in.
        case receiptReceived = "receipt-received"
        /// What a message brought was destroyed.
        case destroyed = "message-destroyed"
        /// A person decided that a message does not count, because nobody knows who signed it.
        case disowned = "message-disowned"
        /// A person decided that a message counts whose key was compromised.
        case cleared = "message-cleared"
        /// A person decided that a statement does not count, because nobody knows who signed it.
        case statementDisowned = "statement-disowned"
        /// A person decided that a statement counts whose key was compromised.
        case statementCleared = "statement-cleared"
        /// In the log of the home: an entry was appended to the log of a relation.
        case head = "relation-head"
        /// In the log of the home: its log was exported.
        case exported = "log-exported"
    }

    /// What happened.
    let act: Act
    /// The message that it is about.
    let message: String?
    /// The members of the entry.
    private(set) var members = JSONObject()

    private init(_ act: Act, message: String?) {
        self.act = act
        self.message = message
        members["act"] = .string(act.rawValue)
        members["message"] = message.map(JSONValue.string)
    }

    /// About a package.
    init(_ act: Act, _ package: StoredPackage) {
        self.init(act, message: package.message)
        members["manifest_digest"] = .string(package.manifestDigest)
        members["kind"] = .string(package.kind)
        members["stream"] = .string(package.stream)
        members["sequence"] = .number(JSONNumber(package.sequence))
        if !package.fileDigest.isEmpty { members["envelope_sha256"] = .string(package.fileDigest) }
    }

    /// About a verified message that was refused.
    init(_ act: Act, _ package: VerifiedPackage, fileDigest: String, reason: String?) {
        self.init(act, message: package.manifest.messageID.description)
        members["manifest_digest"] = .string(package.manifestDigest)
        members["kind"] = .string(package.manifest.kind.rawValue)
        members["envelope_sha256"] = .string(fileDigest)
        members["reason"] = reason.map(JSONValue.string)
    }

    /// The beginning of a log.
    ///
    /// - Parameter former: the log of the same relation before it.
    init(beginningAfter former: JSONValue?) {
        self.init(.began, message: nil)
        members["former"] = former
    }

    /// What a message brought was destroyed.
    init(destroying message: String, manifestDigest: String) {
        self.init(.destroyed, message: message)
        members["manifest_digest"] = .string(manifestDigest)
    }

    /// What was decided about a message that a compromised key signed.
    init(_ act: Act, suspect message: String, manifestDigest: String, kind: String) {
        self.init(act, message: message)
        members["manifest_digest"] = .string(manifestDigest)
        members["kind"] = .string(kind)
    }

    /// What was decided about a statement that a compromised key signed, in the log of its issuer and of each party that
    /// it came from.
    init(_ act: Act, suspect statement: PartyStatement) {
        self.init(act, message: nil)
        members["statement"] = .string(statement.digest)
        members["statement_act"] = .string(statement.act.rawValue)
        members["issuer"] = .string(statement.party)
    }

    /// An entry of the log of the home.
    init(home act: Act, _ members: JSONObject = JSONObject()) {
        self.init(act, message: nil)
        for member in members.members { self.members[member.key] = member.value }
    }

    /// The same entry, of a receipt.
    func answering(message: String, manifestDigest: String, state: String?, reason: String?) -> RelationLogEntry {
        var entry = self
        entry.members["answers"] = [
            "message": .string(message), "manifest_digest": .string(manifestDigest),
        ]
        entry.members["state"] = state.map(JSONValue.string)
        entry.members["reason"] = reason.map(JSONValue.string)
        return entry
    }

    /// The same entry, with what a message says of an agreement.
    func saying(_ agreement: JSONObject) -> RelationLogEntry {
        var entry = self
        entry.members["agreement"] = .object(agreement)
        return entry
    }
}
