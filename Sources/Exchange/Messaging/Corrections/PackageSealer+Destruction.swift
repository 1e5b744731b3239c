package import CaseFile
package import Corrections
package import Diagnostics
internal import Digests
package import PartyHome
internal import StrictJSON
internal import X509

/// Asking partners to destroy messages, and answering such requests.
extension PackageSealer {
    /// Asks those who hold messages or objects of this party to destroy the messages that they came in.
    ///
    /// - Parameters:
    ///   - names: ids of objects, and of messages that this home sent; with a partner also of messages of which a restored
    ///     home has no record.
    ///   - partner: the only party that is asked, by its id; `nil` for all that hold them.
    /// - Returns: the requests, and who only states that it holds an object, so that no message can be named.
    /// - Throws: `Fault` `correction-subject-unknown`, `destruction-nobody-asked`, `destruction-message-unknown`, and
    ///   those of the keys and of a restored home.
    package func askToDestroy(
        _ names: [String], partner: String? = nil, reason: String
    ) throws(Fault) -> (requests: [PartyStatement], findings: [Finding]) {
        keys.prepare([.originator, .gateway])
        return try writing { sealer throws(Fault) in try sealer.askHere(names, partner: partner, reason: reason) }
    }

    /// Takes messages back: retracts what they brought, and asks those who hold them to destroy them. Said again after it was
    /// stopped, it says what was not said yet.
    ///
    /// - Parameter names: beginnings of the ids of messages that this home sent.
    /// - Returns: what was stated of the objects, `nil` for messages without any; and the requests.
    /// - Throws: those of a retraction and of a request.
    package func retractAndAskToDestroy(
        _ names: [String], reason: String
    ) throws(Fault) -> (retraction: CorrectionResult?, requests: [PartyStatement], findings: [Finding]) {
        keys.prepare([.originator, .gateway])
        return try writing { sealer throws(Fault) in
            var retraction: CorrectionResult?
            do throws(Fault) {
                let objects = try CorrectionSubjects(sealer.home).objects(named: names)
                retraction = try sealer.correctHere(objects, by: .retract, reason: reason)
            } catch {
                // A message of attachments alone has nothing to retract.
                guard error.code == .correctionObjectsUnknown else { throw error }
            }
            let asked = try sealer.askHere(names, partner: nil, reason: reason, onlyNew: true)
            return (retraction, asked.requests, asked.findings)
        }
    }

    /// The same, for a caller that holds the lock.
    ///
    /// - Parameter onlyNew: whether messages whose destruction a party was asked for, and did not refuse, are left out.
    private func askHere(
        _ names: [String], partner: String?, reason: String, onlyNew: Bool = false
    ) throws(Fault) -> (requests: [PartyStatement], findings: [Finding]) {
        let sealer = self
        let known = onlyNew ? try DestructionState.all(at: home).filter { $0.outcome != .refused } : []
        do {
            let home = sealer.home
            var messages: [String: Set<String>] = [:]
            var stating: [Finding] = []
            for name in names {
                let isObject = name.contains("--")
                let held = try isObject ? sealer.holders(ofObject: name) : sealer.holders(ofMessage: name, at: partner)
                let meant = held.filter { partner == nil || $0.party == partner }
                let stated = try isObject ? sealer.stating(object: name, partner) : []
                guard !meant.isEmpty else {
                    if let first = stated.first { throw Fault(first.code, kind: .usage, first.facts) }
                    let who = try partner.map { party throws(Fault) in try home.name(ofParty: party) } ?? "anybody"
                    throw Fault(.destructionNobodyAsked, kind: .usage, ["subject": name, "name": who])
                }
                stating += stated
                for (party, message) in meant {
                    let isAsked = known.contains { $0.asked == party && $0.messages.contains(message) }
                    if !isAsked { messages[party, default: []].insert(message) }
                }
            }
            let own = home.identity.party.text
            var subjects: [(subject: StatementSubject, parties: [String])] = []
            for (party, all) in messages.sorted(by: { $0.key < $1.key }) {
                let sorted = all.sorted()
                for start in stride(from: 0, to: sorted.count, by: DestructionRequest.limit) {
                    let some = sorted[start..<min(sorted.count, start + DestructionRequest.limit)]
                    subjects.append((.destruction(DestructionRequest(to: party, messages: some, of: own)), [party]))
                }
            }
            var details = JSONObject()
            details["messages"] = .array(
                Set(messages.values.flatMap(\.self)).sorted().prefix(100).map(JSONValue.string))
            guard !subjects.isEmpty else { return ([], stating) }
            let stated = try sealer.state(subjects, reason: reason, as: .destructionAsked, details: details)
            return (stated.statements, stating + stated.findings)
        }
    }

    private func holders(ofObject id: String) throws(Fault) -> [(party: String, message: String)] {
        try home.caseFile.holders(of: id).filter(\.holds).compactMap { holder in
            holder.message.map { (holder.party, $0) }
        }
    }

    /// Who states that it has an object that the ledger does not say went to it: in which messages it has it is not known
    /// here.
    private func stating(object id: String, _ partner: String?) throws(Fault) -> [Finding] {
        let holders = try home.caseFile.holders(of: id).filter { partner == nil || $0.party == partner }
        let inLedger = Set(holders.filter(\.isInLedger).map(\.party))
        var findings: [Finding] = []
        for party in Set(holders.map(\.party)).subtracting(inLedger).sorted() {
            findings.append(
                Finding(.destructionMessageUnknown, ["name": try home.name(ofParty: party), "subject": id]))
        }
        return findings
    }

    private func holders(
        ofMessage name: String, at partner: String?
    ) throws(Fault) -> [(party: String, message: String)] {
        let found = try home.caseFile.sentMessages(beginningWith: name)
        // A restored home has no record of what it sent since its backup; the partner has.
        if found.isEmpty, let partner, let id = UUID(name), try home.caseFile.hasIncompleteRecord() {
            return [(partner, id.description)]
        }
        guard let message = found.first, found.count == 1 else {
            throw Fault(.correctionSubjectUnknown, kind: .usage, ["id": name])
        }
        return try home.caseFile.ledger(ofMessage: message).compactMap { entry in
            entry.isRejected ? nil : entry.disclosure.recipient.map { ($0, message) }
        }
    }

    /// Carries out a request to destroy messages, and certifies that to the party that asked. Run again after it was
    /// stopped, it goes on where it was.
    ///
    /// - Parameter approver: two persons, whatever the home asks for otherwise.
    /// - Returns: what was destroyed, and how many versions of objects stay because other messages brought them too.
    /// - Throws: `Fault` `statement-unknown`, `destruction-needs-two`, `destruction-answered`,
    ///   `destruction-nothing-here`, `hold-stands`, and those of the approver and the keys, before anything is destroyed.
    package func destroy(
        atRequest name: String, reason: String, approver: ActApprover
    ) throws(Fault) -> (purged: [Purge], staying: Int, findings: [Finding]) {
        keys.prepare([.originator, .gateway])
        let request = try openRequest(name, isRefusedOpen: true)
        guard approver.count >= 2 else { throw Fault(.destructionNeedsTwo, kind: .policy) }
        let wanted = Set(request.messages)
        let originator = request.originator
        let here = try home.caseFile.receivedOutlines().filter {
            wanted.contains($0.message) && $0.originator == originator && $0.share == nil
        }
        guard !here.isEmpty else {
            throw Fault(.destructionNothingHere, kind: .usage, ["request": String(request.digest.prefix(12))])
        }
        let names = Set(here.map(\.message)).sorted()
        let purger = Purger(home, actor: actor, approver: approver)
        try purger.checkSigner(keys)
        let staying = try purger.preview(.messages(names)).reduce(0) { $0 + $1.preview.shared }
        let result = try purger.purge(.messages(names), reason: reason)
        let numbers = Set(here.map(\.number))
        let purges = (result.before + result.purged).filter { numbers.contains($0.package) }
        let certificate = try JSONValue(parsing: DestructionCertificate(home.identity, purges).bytes)
        let findings = try answer(
            request, .destroyed(certificate: certificate.object ?? JSONObject()), reason: reason)
        return (purges, staying, findings)
    }

    /// Refuses a request to destroy messages.
    ///
    /// - Parameter reason: why; it goes to the party that asked.
    /// - Throws: `Fault` `statement-unknown`, `destruction-answered`, and those of the keys.
    package func refuseToDestroy(_ name: String, reason: String) throws(Fault) -> [Finding] {
        keys.prepare([.originator, .gateway])
        return try answer(openRequest(name), .refused, reason: reason)
    }

    /// A request that this home was made and did not answer.
    private struct OpenRequest {
        let digest: String
        let asker: String
        let originator: String
        let messages: [String]
    }

    /// - Parameter isRefusedOpen: whether one that was refused can still be carried out.
    private func openRequest(_ name: String, isRefusedOpen: Bool = false) throws(Fault) -> OpenRequest {
        let stored = try home.caseFile.statement(named: name, .destroy)
        let digest = stored.statement.digest
        guard case .destruction(let request) = stored.statement.subject, request.party == home.identity.party.text,
            let state = try DestructionState.all(at: home).first(where: { $0.stored.statement.digest == digest })
        else { throw Fault(.statementUnknown, kind: .usage, ["statement": name]) }
        guard state.outcome == .asked || isRefusedOpen && state.outcome == .refused else {
            throw Fault(
                .destructionAnswered, kind: .usage,
                ["request": String(digest.prefix(12)), "outcome": state.outcome.rawValue])
        }
        return OpenRequest(
            digest: digest, asker: stored.statement.party, originator: request.originator,
            messages: request.messages)
    }

    private func answer(
        _ request: OpenRequest, _ outcome: DestructionAnswer.Outcome, reason: String
    ) throws(Fault) -> [Finding] {
        try writing { sealer throws(Fault) in
            var details = JSONObject()
            details["request"] = .string(request.digest)
            details["destroyed"] = .bool(outcome != .refused)
            return try sealer.state(
                [(.destructionAnswer(DestructionAnswer(to: request.digest, outcome)), [request.asker])],
                reason: reason, as: .destructionAnswered, details: details
            ).findings
        }
    }
}
