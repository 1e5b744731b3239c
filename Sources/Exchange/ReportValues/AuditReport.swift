package import Diagnostics
package import Platform

/// What an audit found out from files of both sides of an exchange (specs/exchange.md, "Audits").
package struct AuditReport: Hashable, Sendable {
    /// A party that the files name.
    package struct Party: Hashable, Sendable {
        /// The party id.
        package var id: String
        /// Its name; empty when no profile of it was given.
        package var name: String
        /// The fingerprint of its root, to be compared by two people; empty without a profile.
        package var fingerprint: String
        /// Whether its profile came only inside its own log export.
        package var isByExportOnly: Bool

        /// A party.
        package init(id: String, name: String, fingerprint: String, isByExportOnly: Bool) {
            self.id = id
            self.name = name
            self.fingerprint = fingerprint
            self.isByExportOnly = isByExportOnly
        }
    }

    /// What happened to a message, by one statement.
    package struct Event: Hashable, Sendable {
        /// When, by the clock of the party that states it.
        package var time: String
        /// The party that states it.
        package var party: String
        /// What it states, such as `message-sent`.
        package var act: String
        /// The other party of the relation.
        package var partner: String
        /// The message; empty for what is about none.
        package var message: String
        /// The kind of the message, or the state that a receipt states.
        package var detail: String
        /// What it rests on: `log`, `package`, `receipt`, `certificate of destruction`, `envelope`, `statement`.
        package var basis: String
        /// The ids of other messages, and of objects, that it is about: the message that a receipt answers, or that was
        /// passed on; the object that was retracted.
        package var about: [String]

        /// The act of passing on what another message brought.
        package static let passedOn = "message-passed-on"

        /// An event.
        package init(
            time: String, party: String, act: String, partner: String, message: String, detail: String, basis: String,
            about: [String] = []
        ) {
            self.about = about
            self.time = time
            self.party = party
            self.act = act
            self.partner = partner
            self.message = message
            self.detail = detail
            self.basis = basis
        }
    }

    /// A message, and who knew it since when.
    package struct Message: Hashable, Sendable {
        /// The message id.
        package var id: String
        /// Its kind.
        package var kind: String
        /// The party that sent it.
        package var sender: String
        /// The party that it was sent to.
        package var recipient: String
        /// Its number in the stream; 0 when no file says it.
        package var number: Int
        /// When it was sealed, as its sender states.
        package var sent: String
        /// When it was taken in or refused, as its recipient states.
        package var known: String
        /// `accepted`, `rejected` or `delivered`; empty when nobody says.
        package var state: String
        /// When the sender knew that, by its log.
        package var answered: String
        /// When its recipient destroyed it.
        package var destroyed: String

        /// A message.
        package init(
            id: String, kind: String, sender: String, recipient: String, number: Int, sent: String, known: String,
            state: String, answered: String, destroyed: String
        ) {
            self.id = id
            self.kind = kind
            self.sender = sender
            self.recipient = recipient
            self.number = number
            self.sent = sent
            self.known = known
            self.state = state
            self.answered = answered
            self.destroyed = destroyed
        }
    }

    /// A log that was given.
    package struct Log: Hashable, Sendable {
        /// The party that keeps it.
        package var party: String
        /// The party that it is about.
        package var partner: String
        /// The stream.
        package var stream: String
        /// When it begins.
        package var begins: String
        /// The number of entries.
        package var size: Int
        /// The number of entries whose words were destroyed.
        package var wordless: Int
        /// The number of heads, held by others, that were compared with it.
        package var compared: Int

        /// A log.
        package init(
            party: String, partner: String, stream: String, begins: String, size: Int, wordless: Int, compared: Int
        ) {
            self.party = party
            self.partner = partner
            self.stream = stream
            self.begins = begins
            self.size = size
            self.wordless = wordless
            self.compared = compared
        }
    }

    /// A relation of which a side gave no log.
    package struct OneSided: Hashable, Sendable {
        /// Its two parties.
        package var parties: [String]
        /// Those of them that gave no log.
        package var absent: [String]

        /// A relation.
        package init(parties: [String], absent: [String]) {
            self.parties = parties
            self.absent = absent
        }
    }

    /// A file that was given.
    package struct File: Hashable, Sendable {
        /// Its name.
        package var name: String
        /// What it is.
        package var kind: String

        /// A file.
        package init(name: String, kind: String) {
            self.name = name
            self.kind = kind
        }
    }

    /// When the audit was made.
    package var made: Timestamp
    /// The time at which trust was judged.
    package var judged: Timestamp
    /// The files, in the order given, with what each is.
    package var files: [File]
    /// The parties, by name.
    package var parties: [Party]
    /// The logs.
    package var logs: [Log]
    /// The messages, in the order of the time that they were sent.
    package var messages: [Message]
    /// The events, in the order of their times.
    package var events: [Event]
    /// The relations of which not both sides gave their logs.
    package var oneSided: [OneSided]
    /// Whether nothing among the files says anything of an exchange.
    package var isEmpty: Bool
    /// What contradicts, what is missing and what could not be judged, the worst first.
    package var findings: [Finding]

    /// A report.
    package init(
        made: Timestamp, judged: Timestamp, files: [File], parties: [Party], logs: [Log],
        messages: [Message], events: [Event], oneSided: [OneSided] = [], isEmpty: Bool = false,
        findings: [Finding]
    ) {
        self.oneSided = oneSided
        self.isEmpty = isEmpty
        self.made = made
        self.judged = judged
        self.files = files
        self.parties = parties
        self.logs = logs
        self.messages = messages
        self.events = events
        self.findings = findings
    }

    /// The answer: FAILED when anything contradicts, INDETERMINATE when something could not be judged.
    package var outcome: Outcome {
        if findings.contains(where: { $0.severity == .error }) { return .failed }
        return findings.contains { $0.severity == .warning } ? .indeterminate : .passed
    }

    /// What concerns messages whose ids begin like this, the receipts for them included, and the messages that passed
    /// on what they brought, or whose contents they passed on: findings, rows, events.
    package func about(message: String) -> AuditReport {
        let named = Set(
            (messages.map(\.id) + events.map(\.message) + events.flatMap(\.about)).filter { $0.hasPrefix(message) })
        let related = follow(named)
        var report = self
        report.events = events.filter { related.contains($0.message) || !related.isDisjoint(with: $0.about) }
        let shown = Set(report.events.map(\.message)).union(related)
        report.messages = messages.filter { related.contains($0.id) }
        report.findings = findings.filter { finding in
            ["message", "other"].compactMap { finding.facts[$0] }
                .contains { shown.contains($0) || $0.hasPrefix(message) }
        }
        report.isEmpty = report.messages.isEmpty && report.events.isEmpty && report.findings.isEmpty
        let pairs = Set(report.messages.map { [$0.sender, $0.recipient].sorted() })
        report.oneSided = oneSided.filter { pairs.contains($0.parties) }
        return report
    }

    /// Messages, with those that passed on what they brought, step by step, and those that they have their contents from.
    private func follow(_ messages: Set<String>) -> Set<String> {
        var (onward, back): ([String: Set<String>], [String: Set<String>]) = ([:], [:])
        for event in events where event.act == Event.passedOn {
            for origin in event.about {
                onward[origin, default: []].insert(event.message)
                back[event.message, default: []].insert(origin)
            }
        }
        func reached(by links: [String: Set<String>]) -> Set<String> {
            var (found, open) = (messages, Array(messages))
            while let next = open.popLast() {
                for other in links[next] ?? [] where found.insert(other).inserted { open.append(other) }
            }
            return found
        }
        return reached(by: onward).union(reached(by: back))
    }

    /// The name of a party, with the beginning of its id.
    package func name(_ id: String) -> String {
        let name = parties.first { $0.id == id }?.name ?? ""
        return name.isEmpty ? "\(id.prefix(12))…" : name
    }
}
