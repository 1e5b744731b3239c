import CaseFile
import Diagnostics
import Digests
import ExchangeProtocol
import Files
import HomeTestSupport
import Packages
import PartyHome
import Platform
import X509

/// What must hold at real homes, whatever happened before, and that everything comes to rest.
extension RealWorld {
    /// No honest party is accused of what it did not do.
    func check(_ findings: [Finding], at home: Int) throws {
        let name = homes[home].name
        for finding in findings {
            let isOneOfTwo = homes.count { $0.number == homes[home].number } > 1
            let isJustified: Bool
            switch finding.code {
            case .sequenceFork, .sequenceChainBroken: isJustified = !forkedStreams.isEmpty
            case .receiptUnasked, .receiptOtherParty, .receiptOfReceipt:
                isJustified = isOneOfTwo || homes[home].wasRestored
            case .receiptContradicts:
                isJustified = homes.count > Set(homes.map(\.number)).count || homes.contains(where: \.wasRestored)
            case .streamAhead, .sendingStopped: isJustified = homes[home].wasRestored
            case .messageLost, .messageRejected:
                homes[home].reported.insert(finding.facts["message"] ?? "")
                isJustified = true
            default: isJustified = true
            }
            guard isJustified else { throw failure("\(name) accuses an honest party: \(finding)") }
        }
    }

    /// What was imported is what a party sealed for this one, once, and by no suspended partner.
    func check(imported manifest: PackageManifest, suspended: Set<String>, at home: Int) throws {
        let (id, name) = (manifest.messageID.description, homes[home].name)
        guard let truth = sealed[id], truth.originator == manifest.originator.text,
            truth.recipient == homes[home].party.id.text
        else { throw failure("\(name) imports \(id), which nobody sealed for it") }
        guard !suspended.contains(truth.originator) else {
            throw failure("\(name) imports \(id) of a suspended partner")
        }
        guard truth.expires.map({ now <= $0 }) ?? true else {
            throw failure("\(name) imports \(id), which has expired")
        }
        guard imported[home, default: []].insert(id).inserted else { throw failure("\(name) imports \(id) twice") }
        taken.insert(id)
    }

    // MARK: rest

    /// The adversary stops, and people do what they were advised to.
    func converge() throws {
        isAdversaryActive = false
        connection.cut(0)
        for home in homes.indices {
            try reopen(home)
            for partner in others(than: home) { try suspend(false, at: home, anyHome(of: partner)) }
            if homes[home].wasRestored { try renewStream(of: home) }
        }
        let before = Set(sealed.keys)
        for home in homes.indices {
            for partner in others(than: home) { try seal(at: home, for: partner, isBad: false) }
        }
        let after = Set(sealed.keys).subtracting(before)
        var problem: String? = ""
        // Longer than any copy is kept and any request is repeated.
        for _ in 0..<50 where problem != nil {
            for home in homes.indices.shuffled(using: &random) {
                for partner in others(than: home) {
                    try receive(at: home, from: partner)
                    try send(from: home, to: partner)
                }
            }
            now = now.adding(seconds: 86_400)
            problem = try unrest(after: after)
        }
        if let problem { throw failure("no rest: \(problem)") }
        for home in homes {
            let result = try HomeCheck(home.party.home, keys: home.party.keys).run(
                repairing: false, by: home.party.actor(now))
            let findings = result.stages.flatMap(\.findings).filter { $0.severity == .error }
            guard findings.isEmpty else { throw failure("\(home.name) is not whole: \(findings)") }
        }
    }

    /// What was sealed for a party in a stream, from a number on, and what became of it: to find the cause of a failure.
    private func sent(in stream: String, to recipient: Party, from number: Int) throws -> [String] {
        var lines: [String] = []
        for home in homes {
            let key = home.party.home.relationKey(recipient.id, at: home.party.actor(now))
            let state = try home.party.home.caseFile.relation(key)
            for package in try home.party.home.caseFile.packages(.sent)
            where package.stream == stream && package.recipient == recipient.id.text && package.sequence >= number {
                lines.append(
                    "\(home.name) \(package.sequence) \(package.kind) \(package.handled) "
                        + "\(package.answer ?? "-") \(state.sent[package.message].map { "\($0)" } ?? "settled")")
            }
        }
        return lines
    }

    /// What is still open; `nil` when nothing is.
    private func unrest(after: Set<String>) throws -> String? {
        for (index, home) in homes.enumerated() {
            for partner in others(than: index) {
                let key = home.party.home.relationKey(anyHome(of: partner).id, at: home.party.actor(now))
                let state = try home.party.home.caseFile.relation(key)
                let open = [
                    ("receipts", state.owed.count), ("gaps", state.received.values.reduce(0) { $0 + $1.gaps.count }),
                    ("requests", state.requesting.count), ("parts", state.incomplete.count),
                    ("copies", state.destroying.count), ("unreadable", state.unreadable.count),
                ].filter { $0.1 > 0 }
                guard open.isEmpty else {
                    let gaps = try state.received.filter { !$0.value.gaps.isEmpty }.map { stream, entry in
                        "\(stream) \(entry): \(try sent(in: stream, to: home.party, from: entry.gaps[0].numbers.lowerBound))"
                    }
                    return "\(home.name) with party \(partner), at \(now): \(open) \(gaps)"
                }
            }
            for package in try home.party.home.caseFile.packages(.sent) where package.kind == "bundle" {
                let isReported = home.reported.contains(package.message)
                guard isReported || package.answer == "accepted" else {
                    return "\(package.message) of \(home.name) is neither answered nor reported"
                }
                guard isReported || taken.contains(package.message) else {
                    throw failure("\(package.message) counts as accepted and nobody has it")
                }
            }
        }
        // What was sealed after the adversary had stopped arrived. Of two devices the other one may get the receipt.
        for id in after {
            guard let message = sealed[id], message.kind == "bundle" else { continue }
            guard taken.contains(id) || !forkedStreams.isEmpty else {
                return "\(id) did not arrive without an adversary"
            }
        }
        return nil
    }
}
