internal import Diagnostics
internal import Digests
internal import PartyHome
internal import ReportValues
internal import TransparencyLog

/// What the files of an audit state, each verified as far as it can be: what ``AuditJudge`` judges.
package struct AuditEvidence: Sendable {
    /// A signed package.
    package struct Message: Hashable, Sendable {
        /// The message id.
        package var id: String
        /// The digest of its signed manifest.
        package var digest: String
        /// Its kind.
        package var kind: String
        /// The party id of its originator.
        package var sender: String
        /// Its places in the streams to its recipients.
        package var recipients: [Place]
        /// When it was made, as its originator states.
        package var created: String
        /// The file that has it.
        package var file: String
        /// The root of the commitment over its objects; empty without one.
        package var root = ""
        /// What it takes along of other messages.
        package var passedOn: [PassedOn] = []
        /// Whether it counts only because others recorded it before the certificate of its signer was revoked: it
        /// accuses nobody.
        package var restsOnRecords = false

        /// A package.
        package init(
            id: String, digest: String, kind: String, sender: String, recipients: [Place], created: String,
            file: String
        ) {
            self.id = id
            self.digest = digest
            self.kind = kind
            self.sender = sender
            self.recipients = recipients
            self.created = created
            self.file = file
        }
    }

    /// A message, or parts of one, that another message takes along, as its sender states it.
    package struct PassedOn: Hashable, Sendable {
        /// The party that signed it.
        package var originator: String
        /// The message id; empty where it is not stated.
        package var message: String
        /// The digest of the signed manifest of a whole message; empty for parts.
        package var digest: String
        /// The root that parts lead to; empty for a whole message, and where it is not known.
        package var root: String
    }

    /// The place of a message in the stream to one recipient.
    package struct Place: Hashable, Sendable {
        /// The party id of the recipient.
        package var recipient: String
        /// The stream.
        package var stream: String
        /// The number in it.
        package var number: Int

        /// A place.
        package init(recipient: String, stream: String, number: Int) {
            self.recipient = recipient
            self.stream = stream
            self.number = number
        }
    }

    /// A signed receipt.
    package struct Receipt: Hashable, Sendable {
        /// The party id of who signed it.
        package var by: String
        /// The party id of who it is for.
        package var to: String
        /// The message that it answers.
        package var message: String
        /// The digest of that message's signed manifest.
        package var digest: String
        /// What it states: `delivered`, `accepted` or `rejected`.
        package var state: String
        /// When that was decided, as it states.
        package var time: String
        /// The stream of the receipt.
        package var stream: String
        /// Its number in it.
        package var number: Int
        /// The file that has it.
        package var file: String
        /// Whether it counts only because others recorded it before the certificate of its signer was revoked.
        package var restsOnRecords = false

        /// A receipt.
        package init(
            by: String, to: String, message: String, digest: String, state: String, time: String, stream: String,
            number: Int, file: String
        ) {
            self.by = by
            self.to = to
            self.message = message
            self.digest = digest
            self.state = state
            self.time = time
            self.stream = stream
            self.number = number
            self.file = file
        }
    }

    /// A head of a log that a note states, whose signature holds.
    struct Head: Hashable, Sendable {
        var origin: LogOrigin
        var head: TreeHead
        var file: String
    }

    /// A statement that an entry of a log names.
    struct Statement: Hashable, Sendable {
        var act: String
        var digest: String
        var issuer: String
    }

    /// An entry of a log.
    struct Entry: Hashable, Sendable {
        var act: String
        var message: String
        var digest: String
        var kind: String
        var stream: String
        var sequence: Int
        var time: String
        /// The message that a receipt answers, and its digest.
        var answers: String
        var answersDigest: String
        var state: String
        /// What a decision about a statement names: its act, its digest and its issuer.
        var statement: Statement?
        /// In the first entry of a log: the stream of the log before it, and how many entries of that were remembered.
        var formerStream: String
        var formerSize: Int
    }

    /// A log in an export, whole and signed.
    struct Log: Sendable {
        var origin: LogOrigin
        var begins: String
        var exported: String
        var file: String
        /// The roots with one, two and more entries.
        var roots: [SHA256Value] = []
        /// The entries that have words.
        var entries: [Entry] = []
        /// The number of entries without words.
        var wordless = 0

        /// The head with a number of entries; `nil` when it has fewer.
        func head(at size: Int) -> TreeHead? {
            if size == 0 { return .empty }
            return roots.indices.contains(size - 1) ? TreeHead(size: size, root: roots[size - 1]) : nil
        }
    }

    /// A message whose destruction a signed certificate states.
    struct Destruction: Hashable, Sendable {
        var party: String
        var message: String
        var digest: String
        var sender: String
        var time: String
        var file: String
    }

    /// An envelope, by what it says outside.
    struct Envelope: Hashable, Sendable {
        var message: String
        var sender: String
        var recipients: [Place]
        var created: String
        var file: String
    }

    /// The files, in the order given.
    var files: [AuditReport.File] = []
    /// The profiles by party id, and whether each came only inside an export.
    var profiles: [String: (profile: PartyProfile, isByExportOnly: Bool)] = [:]
    /// The signed packages.
    package var messages: [Message] = []
    /// The signed receipts.
    package var receipts: [Receipt] = []
    var heads: [Head] = []
    var logs: [Log] = []
    var destructions: [Destruction] = []
    var envelopes: [Envelope] = []
    /// The signed statements in packages.
    var acts: [SignedAct] = []
    /// What was found while the files were read.
    var findings: [Finding] = []

    /// Nothing.
    package init() {}
}
