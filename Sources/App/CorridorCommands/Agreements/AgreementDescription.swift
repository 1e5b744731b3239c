internal import Diagnostics
internal import PartyHome
internal import Platform
internal import Policy
internal import StrictJSON
internal import X509

/// Agreements as text and as JSON.
struct AgreementDescription {
    private let life: AgreementLife
    private let own: String
    private let names: PartyNames
    private let time: Timestamp

    init(_ life: AgreementLife, in home: Home, at time: Timestamp) throws(Fault) {
        self.life = life
        own = home.identity.party.text
        names = try home.partyNames()
        self.time = time
    }

    /// The other party by its id.
    private var partner: String { life.parties.first { $0 != own } ?? own }

    /// What lists are ordered by: the partner's name, then the id.
    var order: (String, String) { (names[partner], life.id) }

    /// The version that a list shows: the one that holds, else the newest.
    private var shown: HeldAgreement? { life.holding(at: time).first ?? life.versions.last }

    /// A row of the list: id, partner, version, state, until.
    var row: [String] {
        [
            life.id, names[partner], shown.map { "\($0.document.number)" } ?? "", stateWords,
            shown?.document.end?.date ?? "no end",
        ]
    }

    /// Its state in words.
    private var stateWords: String {
        switch life.state(at: time) {
        case .proposed: "proposed"
        case .notStarted: "agreed, not begun"
        case .inForce: "in force"
        case .suspended(let parties): "suspended by \(parties.map { who($0) }.joined(separator: " and "))"
        case .expired(let since): "expired on \(since.date)"
        case .ended(let since): "ended on \(since.date)"
        }
    }

    private func who(_ party: String) -> String { party == own ? "this party" : names[party] }

    /// Prints it with all of its versions.
    func show() {
        Console.print("Agreement \(life.id) with \(names[partner]): \(safe: stateWords)")
        for number in life.forks {
            Console.say(Finding(.agreementFork, ["agreement": life.id, "number": "\(number)"]))
        }
        let holding = Set(life.holding(at: time).map(\.document.digest))
        for held in life.versions.reversed() {
            let document = held.document
            Console.print()
            let note = holding.contains(document.digest) ? ", the one that holds" : ""
            Console.print("Version \(document.number)\(note)")
            if let title = document.title { Console.print("  name         \(title)") }
            if let reference = document.externalReference { Console.print("  rests on     \(reference)") }
            Console.print("  digest       \(document.digest)")
            let end =
                document.end.map { "until \($0.rfc3339), and \(document.graceDays) days of grace" } ?? "without end"
            Console.print("  holds        from \(document.start.rfc3339) \(end)")
            for party in document.parties.sorted(by: { $0.id == own && $1.id != own }) {
                let time = held.signatures[party.id].map { "signed, known here since \($0.rfc3339)" } ?? "not signed"
                Console.print("  \(who(party.id)): \(time)")
            }
            for (from, to) in [(own, partner), (partner, own)] {
                let words = document.applied(from: from, to: to).terms.words
                let terms = words.isEmpty ? "without restriction" : words.joined(separator: "; ")
                Console.print("  \(from == own ? "gives" : "receives"): \(terms)")
            }
        }
        guard !life.statements.isEmpty else { return }
        Console.print()
        for held in life.statements {
            let said = held.statement
            Console.print(
                "\(who(said.party)) said \(said.act.rawValue), known here since \(held.received.rfc3339): \(said.reason ?? "")"
            )
        }
    }

    /// The agreement in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["agreement"] = .string(life.id)
        object["partner"] = ["party": .string(partner), "name": .string(names[partner])]
        object["state"] = .string(life.state(at: time).word)
        object["suspended_by"] = .array(life.suspending.map(JSONValue.string))
        object["forks"] = .array(life.forks.map { .number(JSONNumber($0)) })
        let holding = Set(life.holding(at: time).map(\.document.digest))
        object["versions"] = .array(life.versions.map { json(of: $0, holds: holding.contains($0.document.digest)) })
        object["statements"] = .array(
            life.statements.map { held in
                var object = JSONObject()
                object["party"] = .string(held.statement.party)
                object["act"] = .string(held.statement.act.rawValue)
                object["number"] = .number(JSONNumber(held.statement.number))
                object["reason"] = held.statement.reason.map(JSONValue.string)
                object["received"] = .string(held.received.rfc3339)
                return .object(object)
            })
        return .object(object)
    }

    private func json(of held: HeldAgreement, holds: Bool) -> JSONValue {
        let document = held.document
        var object = JSONObject()
        object["number"] = .number(JSONNumber(document.number))
        object["digest"] = .string(document.digest)
        object["holds"] = .bool(holds)
        object["document"] = document.json
        object["signatures"] = .array(
            document.parties.filter { held.signatures[$0.id] != nil }.map { party in
                [
                    "party": .string(party.id), "known_since": .string(held.signatures[party.id]?.rfc3339 ?? ""),
                ]
            })
        object["gives"] = .array(document.applied(from: own, to: partner).terms.words.map(JSONValue.string))
        object["receives"] = .array(document.applied(from: partner, to: own).terms.words.map(JSONValue.string))
        return .object(object)
    }
}
