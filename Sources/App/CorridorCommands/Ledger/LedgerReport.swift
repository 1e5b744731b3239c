internal import CaseFile
internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import TradeModel
internal import X509

/// Shows entries of the ledger, as text or JSON (specs/cli.md).
struct LedgerReport {
    /// Records with their entries.
    typealias Records = [(record: String, entries: [(entry: LedgerEntry, version: SentVersion)])]

    private let home: Home
    private let names: PartyNames

    init(_ home: Home) throws(Fault) {
        self.home = home
        names = try home.partyNames()
    }

    /// The most objects of a message that are listed as text.
    private static let listed = 50

    // MARK: Objects

    /// Shows who has some objects.
    func show(_ ids: [String], format: OutputFormat) throws(Fault) {
        var records: Records = []
        for id in ids { records.append((id, try home.caseFile.ledger(ofObject: id))) }
        try show(records, format: format)
    }

    /// Shows who has some objects.
    func show(_ records: Records, format: OutputFormat) throws(Fault) {
        var values: [JSONValue] = []
        for (record, entries) in records {
            let others = try home.caseFile.otherHolders(of: record, except: home.identity.party.text)
            let newest = try VersionHolders.of(record, at: home)
            let stated = try home.caseFile.holders(of: record).filter { !$0.isInLedger }
            switch format {
            case .json:
                values.append(
                    [
                        "object": .string(record),
                        "entries": .array(entries.map { .object(LedgerJSON.entry($0.entry, version: $0.version)) }),
                        "stated": .array(stated.compactMap(LedgerJSON.stated)),
                        "newest": .array(newest.map(LedgerJSON.newest)),
                        "others": .array(others.map(LedgerJSON.other)),
                    ])
            case .text:
                if records.count > 1 || !entries.isEmpty || !stated.isEmpty || !others.isEmpty {
                    Console.print("\(record)")
                }
                if entries.isEmpty { Console.print("  Nobody has it from this home, as far as the ledger knows.") }
                for (entry, version) in entries { print(entry, what: version.words) }
                for holder in stated { print(holder) }
                for one in newest { print(one) }
                for other in others { print(other) }
            }
        }
        if format == .json { Console.print(json: .array(values)) }
    }

    /// A holder by its own word.
    private func print(_ holder: Holder) {
        guard case .stated(let digest) = holder.source else { return }
        Console.print(
            "  \(holder.since)  \(names[holder.party]): states that it has it (statement \(digest.prefix(12))); the ledger "
                + "has no record of it")
    }

    private func print(_ newest: VersionHolders) {
        func list(_ parties: [String]) -> String { parties.map { names[$0] }.joined(separator: ", ") }
        let states = [
            (newest.confirmed, "confirmed by \(list(newest.confirmed))"),
            (newest.unconfirmed, "not confirmed by \(list(newest.unconfirmed))"),
            (newest.missing, "not sent to \(list(newest.missing)), with an earlier one"),
            (newest.told, "withheld from \(list(newest.told)), informed by a statement"),
        ]
        let words = states.filter { !$0.0.isEmpty }.map(\.1).joined(separator: "; ")
        Console.print("  newest version, of \(newest.modified): \(words)")
    }

    private func print(_ other: OtherHolder) {
        let how =
            switch other.reason {
            case .originated: "stated it"
            case .passedOn: "passed it on to this home"
            case .named: "is named as another recipient"
            }
        Console.print("  known elsewhere: \(names[other.party]) \(how) (message \(other.message), \(other.since))")
    }

    // MARK: Messages and partners

    /// Shows entries.
    ///
    /// - Parameter withObjects: whether the objects are listed.
    func show(_ entries: [LedgerEntry], format: OutputFormat, withObjects: Bool = false) throws(Fault) {
        var values: [JSONValue] = []
        for entry in entries {
            let objects = withObjects ? try home.caseFile.ledgerObjects(of: entry) : nil
            switch format {
            case .json:
                var value = LedgerJSON.entry(entry)
                value["objects"] = objects.map(LedgerJSON.objects)
                values.append(.object(value))
            case .text:
                let what = entry.objectCount.map { Console.count($0, "object") }
                print(entry, what: what ?? "which objects is not known")
                if let objects { print(objects) }
            }
        }
        if format == .json { return Console.print(json: .array(values)) }
        if entries.isEmpty { Console.say("Nothing, as far as the ledger knows.") }
    }

    private func print(_ objects: LedgerObjects) {
        var left = Self.listed
        for group in objects.groups {
            let by = group.originator.map { ", of \(names[$0])" } ?? ""
            for id in group.ids.ids {
                guard left > 0 else { break }
                left -= 1
                Console.print("    \(id) (\(group.fields.words)\(by))")
            }
        }
        if objects.count > Self.listed {
            Console.print("    and \(objects.count - Self.listed) more (--format json lists all)")
        }
    }

    private func print(_ entry: LedgerEntry, what: String) {
        let disclosure = entry.disclosure
        let recipient: String =
            if let party = disclosure.recipient {
                names[party]
            } else if disclosure.reader.isEmpty {
                "a reader of whom nothing is known"
            } else {
                disclosure.reader.joined(separator: ", ")
            }
        Console.print(
            "  \(entry.time)  \(recipient): \(entry.words) (\(disclosure.act), message \(disclosure.message)): \(what)")
        var grounds: [String] = disclosure.clauses.map { "under \($0)" }
        grounds += disclosure.consents.map { "by the consent \($0.prefix(12))" }
        if let ground = disclosure.ground { grounds.append("on the ground: \(ground)") }
        if let basis = disclosure.legalBasis { grounds.append("legal basis: \(basis)") }
        if let purpose = disclosure.purpose { grounds.append("purpose: \(purpose)") }
        if !disclosure.markings.isEmpty {
            grounds.append("marked " + disclosure.markings.joined(separator: ", "))
        }
        if !disclosure.attachments.isEmpty {
            grounds.append("with " + Console.count(disclosure.attachments.count, "attachment"))
        }
        grounds.append("by \(entry.actor)")
        Console.print("    \(grounds.joined(separator: "; "))")
        for confirmation in entry.confirmations {
            let who = confirmation.party == disclosure.recipient ? "" : " by \(names[confirmation.party])"
            let what = confirmation.isRejected ? "rejected" : confirmation.state.words
            let doubt = confirmation.isSuspect ? ", which does not count: signed with a compromised key" : ""
            Console.print("    \(what)\(who) \(confirmation.time)\(doubt)")
        }
    }
}

extension SentVersion {
    /// What went of an object, in words.
    fileprivate var words: String {
        fields.words + (modified.map { ", version of \(Timestamp(milliseconds: $0).rfc3339)" } ?? "")
    }
}

extension LedgerEntry {
    /// What the recipient is known to have done with it, in words.
    fileprivate var words: String { isRejected ? "sent, and rejected" : state.words }
}
