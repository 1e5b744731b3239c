package import Diagnostics
package import Digests
package import PartyHome
package import ReportValues
package import TransparencyLog

/// What the files of an audit state, each verified as far as it can be: what ``AuditJudge`` judges.
package struct AuditEvidence: Sendable {
    /// A signed package.
    package struct Message: Hashable, Sendable {
        package var id: String
        package var digest: String
        package var kind: String
        package var sender: String
        package var recipients: [Place]
        package var created: String
        package var file: String
    }

    /// The place of a message in the stream to one recipient.
    package struct Place: Hashable, Sendable {
        package var recipient: String
        package var stream: String
        package var number: Int
    }

    /// A signed receipt.
    package struct Receipt: Hashable, Sendable {
        package var by: String
        package var to: String
        package var message: String
        package var digest: String
        package var state: String
        package var time: String
        package var file: String
    }

    /// A head of a log that a note states, whose signature holds.
    package struct Head: Hashable, Sendable {
        package var origin: LogOrigin
        package var head: TreeHead
        package var file: String
    }

    /// An entry of a log.
    package struct Entry: Hashable, Sendable {
        package var number: Int
        package var act: String
        package var message: String
        package var digest: String
        package var kind: String
        package var stream: String
        package var sequence: Int
        package var time: String
        package var answers: String
        package var answersDigest: String
        package var state: String
    }

    /// A log in an export.
    package struct Log: Sendable {
        package var origin: LogOrigin
        package var begins: String
        package var exported: String
        package var file: String
        /// The roots with one, two and more entries.
        package var roots: [SHA256Value] = []
        /// The entries that have words.
        package var entries: [Entry] = []
        /// The number of entries without words.
        package var wordless = 0

        /// The head with a number of entries; `nil` when it has not so many.
        package func head(at size: Int) -> TreeHead? {
            if size == 0 { return .empty }
            return roots.indices.contains(size - 1) ? TreeHead(size: size, root: roots[size - 1]) : nil
        }
    }

    /// A message whose destruction a certificate states.
    package struct Destruction: Hashable, Sendable {
        package var party: String
        package var message: String
        package var digest: String
        package var sender: String
        package var time: String
        package var isSigned: Bool
        package var file: String
    }

    /// An envelope, by what it says outside.
    package struct Envelope: Hashable, Sendable {
        package var message: String
        package var sender: String
        package var recipients: [Place]
        package var created: String
        package var file: String
    }

    /// The files, in the order given.
    package var files: [AuditReport.File] = []
    /// The profiles by party id, and whether each came only inside an export.
    package var profiles: [String: (profile: PartyProfile, isByExportOnly: Bool)] = [:]
    package var messages: [Message] = []
    package var receipts: [Receipt] = []
    package var heads: [Head] = []
    package var logs: [Log] = []
    package var destructions: [Destruction] = []
    package var envelopes: [Envelope] = []
    /// What was found while the files were read.
    package var findings: [Finding] = []

    /// Nothing.
    package init() {}
}
