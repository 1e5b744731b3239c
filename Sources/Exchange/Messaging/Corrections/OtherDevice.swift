package import CaseFile
internal import Corrections
package import Diagnostics
internal import Digests
internal import Packages
package import PartyHome
package import Platform
internal import StrictJSON
internal import X509

/// Takes in what another device of the same party stated, was told and learned of partners, from its state file
/// (specs/exchange.md, "Two devices").
package struct OtherDevice: Sendable {
    private let home: Home
    private let clock: Clock
    private let actor: LogActor

    /// What was taken in.
    package struct Taken: Sendable {
        /// How many statements are new here.
        package let statements: Int
        /// How many partners were restored as the other device knows and this one did not.
        package let partners: Int
        /// How many legal holds are new here.
        package let holds: Int
        /// What was found of the statements, and what persons decided otherwise there.
        package let findings: [Finding]
    }

    /// The other device of a home.
    package init(of home: Home, clock: Clock, actor: LogActor) {
        self.home = home
        self.clock = clock
        self.actor = actor
    }

    /// Takes in a state file of the other device. Each statement is verified by its own signature. Those of this party
    /// never wait; of others the limits hold. It can be done again.
    ///
    /// - Throws: `Fault` `state-file-other`, `state-file-own`.
    package func takeIn(_ state: HomeStateFile) throws(Fault) -> Taken {
        try home.writing { home throws(Fault) in
            try OtherDevice(of: home, clock: clock, actor: actor).takeInHere(state)
        }
    }

    private func takeInHere(_ state: HomeStateFile) throws(Fault) -> Taken {
        let own = home.identity.party.text
        guard state.partyID == own else {
            throw Fault(
                .stateFileOther, kind: .usage,
                ["path": "of \(state.time.rfc3339)", "party": "\(state.partyID.prefix(12))…"])
        }
        guard state.streamID != home.identity.stream.description else {
            throw Fault(.stateFileOwn, kind: .usage, ["time": state.time.rfc3339])
        }
        let now = clock.now()
        let (new, leftOut) = try verified(state, at: now)
        let corrections = new.map(\.signed).filter { $0.statement.subject.object != nil }
        var known = try home.caseFile.corrections(of: own, for: corrections.map(\.statement))
        let step = CorrectionCore.apply(
            .statementsCame(corrections.map(\.statement), from: own, at: now), to: &known)
        let parties = try PartyStatementArrival(home, from: own, at: now).take(
            new.map(\.signed).filter { $0.statement.subject.object == nil && $0.statement.act.kind != .consent })
        let consents = new.filter { $0.signed.statement.act.kind == .consent }.map {
            ConsentChange($0.signed, isEffective: $0.decision == .effective)
        }
        var streams: [(party: String, stream: String)] = []
        for end in state.receivedStreams where end.party != own {
            if try home.caseFile.isNewStream(end.stream, of: end.party, to: own) { streams.append(end) }
        }
        let decisions = state.decisions
        let holds = try Self.newHolds(decisions, at: home)
        var details = JSONObject()
        details["state"] = .string(state.time.rfc3339)
        details["statements"] = .number(JSONNumber(new.count))
        details["partners"] = .number(JSONNumber(streams.count))
        details["holds"] = .number(JSONNumber(holds.count))
        try home.caseFile.noteDevice(
            state.streamID, CorrectionChanges(known, step, signed: corrections, at: now), parties: parties.changes,
            consents: consents, uses: state.consentUseRows, streams: streams, holds: holds, of: own, by: actor,
            details: details)
        try home.judgeSuccessions(by: actor)
        return Taken(
            statements: new.count, partners: Set(streams.map(\.party)).count, holds: holds.count,
            findings: try CorrectionNames(home).named(leftOut + step.findings + parties.findings)
                + [try Self.difference(decisions, at: home)].compactMap(\.self))
    }

    /// The statements that are not here and whose signatures hold, and what was found of the others.
    private func verified(
        _ state: HomeStateFile, at now: Timestamp
    ) throws(Fault) -> (new: [(signed: SignedStatement, decision: CorrectionDecision)], findings: [Finding]) {
        let here = Set(try home.caseFile.statements().map(\.statement.digest))
        let verifier = StatementVerifier(
            VerificationContext(trust: try home.trustStore(), time: now), introductions: try home.introducedTrust())
        var (new, findings): ([(signed: SignedStatement, decision: CorrectionDecision)], [Finding]) = ([], [])
        for row in CaseStore.statements(in: state.statementRows) where !here.contains(row.signed.statement.digest) {
            let (verified, finding) = verifier.verify(row.signed)
            if verified != nil { new.append(row) }
            if let finding { findings.append(finding) }
        }
        return (new, findings)
    }
}
