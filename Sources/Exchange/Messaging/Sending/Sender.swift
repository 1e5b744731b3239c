internal import CaseFile
package import Diagnostics
internal import ExchangeProtocol
internal import Files
internal import Packages
package import PartyHome
package import Platform
internal import Policy
package import Transports
package import X509

/// Sends to a partner over a folder what waits for it: what `ExchangeCore` says is to go out. The caller holds the lock of
/// sending.
package struct Sender: Sendable {
    let home: Home
    /// The keys, when the passphrase is there: without them nothing new is sealed, and what is sealed goes.
    let keys: KeyRing?
    let clock: Clock
    let randomness: Randomness
    let actorName: String
    let retry: RetryRule
    let parts: PartSize
    /// Whether only receipts and requests go.
    let answersOnly: Bool

    /// A sender.
    ///
    /// - Parameter answersOnly: whether only receipts and requests go, and everything else waits.
    package init(
        _ home: Home, keys: KeyRing?, clock: Clock, randomness: Randomness, actor: String,
        retry: RetryRule = RetryRule(), parts: PartSize = .standard,
        answersOnly: Bool = false
    ) {
        self.home = home
        self.keys = keys
        self.clock = clock
        self.randomness = randomness
        actorName = actor
        self.retry = retry
        self.parts = parts
        self.answersOnly = answersOnly
    }

    var actor: LogActor { LogActor(name: actorName, time: clock.now()) }

    /// Sends to a partner what waits for it.
    ///
    /// - Throws: `Fault` for what stops the program: a home that was restored, a full disk. What stops the work for this
    ///   partner only is in the report.
    package func send(to party: PartyID, over folder: any ExchangeFolder) throws(Fault) -> SendingReport {
        try home.checkNumbers()
        let relation = RelationFolder(recipient: party.text, sender: home.identity.party.text)
        var work = SendingWork(
            party: party, folder: folder, relation: relation,
            report: SendingReport(
                partner: try home.name(of: party), party: party.text, place: folder.name + "/" + relation.path))
        try passStatements(&work)
        var outputs = try begin(&work)
        if try makeAnswers(outputs, &work) { outputs = try begin(&work) }
        try carryOut(outputs, &work)
        try repeatReceipts(&work)
        work.report.waiting = try home.caseFile.waitingCount(for: party.text)
        return work.report
    }

    // MARK: what is to be done

    /// What the protocol says is owed and due now.
    private func begin(_ work: inout SendingWork) throws(Fault) -> [ExchangeOutput] {
        let actor = actor
        let step = try home.writing { home throws(Fault) in
            var events: [ExchangeEvent] = [.resumed, .timePassed(actor.time)]
            if try mayKeepNothing(for: work.party) {
                let bundles = try home.caseFile.openMessages(
                    of: PackageKind.bundle.rawValue, to: work.party.text)
                if !bundles.isEmpty { events.insert(.agreementEnded(messages: bundles), at: 0) }
            }
            let step = try home.caseFile.apply(events, to: home.relationKey(work.party, at: actor))
            try home.settleExchange()
            return step
        }
        work.add(step.findings)
        var seen: Set<ExchangeOutput> = []
        return step.outputs.filter { seen.insert($0).inserted }
    }

    /// Seals the statements that are owed, where the keys are there.
    private func passStatements(_ work: inout SendingWork) throws(Fault) {
        guard let keys, !answersOnly else { return }
        let sealer = PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
        work.add(try sealer.passStatements().filter { $0.facts["name"] == work.report.partner })
    }

    /// Whether the agreement with a partner has ended, its days of grace are over, and no other one is in force: nothing
    /// that was sent under it is kept, or goes out again.
    private func mayKeepNothing(for party: PartyID) throws(Fault) -> Bool {
        let now = actor.time
        let standing = try home.agreements().standing(from: home.identity.party.text, to: party.text, at: now)
        guard case .expired(let since, let grace, _) = standing else { return false }
        return now >= since.adding(seconds: Int64(grace) * 86_400)
    }

    /// Seals the receipts and requests that are owed, where the keys are there.
    ///
    /// - Returns: whether something was sealed.
    private func makeAnswers(_ outputs: [ExchangeOutput], _ work: inout SendingWork) throws(Fault) -> Bool {
        var owed: [OwedReceipt] = []
        var requests: [ExchangeRequest] = []
        for output in outputs {
            switch output {
            case .makeReceipt(let receipt): owed.append(receipt)
            case .makeRequest(let request): requests.append(request)
            default: break
            }
        }
        guard !owed.isEmpty || !requests.isEmpty else { return false }
        guard let keys else {
            let facts = ["count": "\(owed.count + requests.count)", "name": work.report.partner]
            work.add([Finding(.answersOwed, facts)])
            return false
        }
        let sealer = PackageSealer(home, keys: keys, clock: clock, randomness: randomness, actor: actor)
        var isSealed = false
        if !owed.isEmpty { isSealed = try sealer.seal(owed, to: work.party) }
        for request in requests {
            do throws(Fault) {
                guard try sealer.sealRequest(request, to: work.party) else {
                    work.add([Finding(.requestNotRead, ["name": work.report.partner])])
                    continue
                }
                isSealed = true
            } catch {
                guard error.isOfOneRecipient else { throw error }
                work.add([error.finding])
            }
        }
        return isSealed
    }

    private func carryOut(_ first: [ExchangeOutput], _ work: inout SendingWork) throws(Fault) {
        var queue = first
        var index = 0
        while index < queue.count, work.report.fault == nil {
            defer { index += 1 }
            let following: ExchangeStep?
            switch queue[index] {
            case .transmit(let message, let isAgain, let parts):
                following = try transmit(message, isAgain: isAgain, parts: parts, &work)
            case .judge where answersOnly, .sealAnew where answersOnly: following = nil
            case .judge(let message, let parts): following = try judge(message, parts: parts, &work)
            case .sealAnew(let message): following = try sealAnew(message, &work)
            case .open, .take, .hold, .drop, .answered, .makeReceipt, .makeRequest, .repeatReceipt, .sayAgain,
                .destroyCopy:
                following = nil
            }
            guard let following else { continue }
            work.add(following.findings)
            queue += following.outputs
        }
        if queue.contains(where: { if case .destroyCopy = $0 { true } else { false } }) {
            try home.writing { home throws(Fault) in try home.settleExchange() }
        }
    }

    func apply(_ event: ExchangeEvent, _ work: inout SendingWork) throws(Fault) -> ExchangeStep {
        let (actor, party) = (actor, work.party)
        return try home.writing { home throws(Fault) in
            try home.caseFile.apply([event], to: home.relationKey(party, at: actor))
        }
    }

    // MARK: sending again

    /// The fresh decision on a kept copy.
    private func judge(_ id: String, parts: [Int]?, _ work: inout SendingWork) throws(Fault) -> ExchangeStep {
        guard let message = try home.caseFile.outgoing(message: id, to: work.party.text),
            let path = home.copy(of: message)
        else { return try apply(.copyEnded(message: id, .missing), &work) }
        if try isRetracted(message) { return try apply(.copyEnded(message: id, .retracted), &work) }
        let slip: RoutingSlip
        do throws(Fault) {
            slip = try RoutingSlip.unverified(in: File(path: path))
        } catch {
            guard error.kind == .badData else { throw error }
            return try apply(.copyEnded(message: id, .missing), &work)
        }
        var verdict = CopyVerdict.good
        do throws(Fault) {
            let isGood = try SendPermission(home, at: actor.time).judge(
                message, copy: path, to: work.party, certificates: slip.certificates)
            if !isGood { verdict = .certificateEnded }
        } catch {
            guard error.isOfOneRecipient else { throw error }
            work.refuse(error)
            verdict = .refused
        }
        let bytes = parts.map { parts in parts.count * self.parts.bytes } ?? message.size
        return try apply(.judged(message: id, verdict, bytes: min(bytes, message.size)), &work)
    }

    /// Sends receipts again that the partner did not get, byte for byte.
    private func repeatReceipts(_ work: inout SendingWork) throws(Fault) {
        for message in try home.caseFile.repeatedReceipts(for: work.party.text) {
            guard work.report.fault == nil else { return }
            _ = try transmit(message.message, isAgain: true, parts: nil, &work)
        }
    }
}

/// The work of one call of sending for one partner.
struct SendingWork {
    let party: PartyID
    let folder: any ExchangeFolder
    let relation: RelationFolder
    var report: SendingReport

    init(party: PartyID, folder: any ExchangeFolder, relation: RelationFolder, report: SendingReport) {
        self.party = party
        self.folder = folder
        self.relation = relation
        self.report = report
    }

    /// Notes why a message may not go, each reason once.
    mutating func refuse(_ fault: Fault) {
        add([fault.finding])
        guard !report.refusals.contains(where: { $0.finding == fault.finding }) else { return }
        report.refusals.append(fault)
    }

    /// Adds findings, each once.
    mutating func add(_ findings: [Finding]) {
        for finding in findings where !report.findings.contains(finding) { report.findings.append(finding) }
    }
}
