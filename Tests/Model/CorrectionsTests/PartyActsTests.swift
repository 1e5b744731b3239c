import Corrections
import Diagnostics
import Digests
import Platform
import StrictJSON
import TestSupport
import Testing

/// Statements about parties, keys and messages, and disputes.
@Suite struct PartyActsTests {
    private func subject(_ act: StatementAct, _ change: (inout JSONObject) -> Void) throws -> [UInt8] {
        var object = try #require(StatementFixtures.json(act).object)
        var subject = try #require(object["subject"]?.object)
        change(&subject)
        object["subject"] = .object(subject)
        return JSONValue.object(object).canonical()
    }

    @Test(arguments: [StatementAct.destroy, .destroyed, .compromise, .succession, .dispute, .validate])
    func anotherMemberOfTheSubjectIsRefused(_ act: StatementAct) throws {
        let bytes = try subject(act) { $0["comment"] = "please" }
        #expect(#expect(throws: Fault.self) { try PartyStatement(parsing: bytes) }?.code == .fieldUnknown)
    }

    @Test(arguments: [
        (StatementAct.destroy, "messages"), (.destroy, "party"), (.destroy, "originator"), (.destroyed, "request"),
        (.destroyed, "outcome"), (.destroyed, "certificate"), (.compromise, "certificate"), (.compromise, "since"),
        (.succession, "succession"), (.dispute, "text"), (.dispute, "by"), (.dispute, "originator"),
        (.validate, "until"),
    ])
    func aSubjectWithoutAMemberIsRefused(_ act: StatementAct, _ member: String) throws {
        let bytes = try subject(act) { $0[member] = nil }
        #expect(throws: Fault.self) { try PartyStatement(parsing: bytes) }
    }

    @Test(arguments: [
        [], ["00000000-0000-4000-8000-000000000002", "00000000-0000-4000-8000-000000000001"],
        ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000001"], ["a message"],
        (1...101).map { "00000000-0000-4000-8000-000000000\($0 < 10 ? "00" : $0 < 100 ? "0" : "")\($0)" },
    ])
    func messagesOfARequestStandInOrderAndAreFew(_ messages: [String]) throws {
        let bytes = try subject(.destroy) { $0["messages"] = .array(messages.map(JSONValue.string)) }
        #expect(throws: Fault.self) { try PartyStatement(parsing: bytes) }
    }

    @Test func aRefusalHasNoCertificateAndADestructionHasOne() throws {
        #expect(throws: Fault.self) {
            try PartyStatement(parsing: subject(.destroyed) { $0["outcome"] = "refused" })
        }
        let refused = try PartyStatement(
            parsing: subject(.destroyed) {
                $0["outcome"] = "refused"
                $0["certificate"] = nil
            })
        guard case .destructionAnswer(let answer) = refused.subject else {
            Issue.record("another subject")
            return
        }
        #expect(answer.outcome == .refused && answer.messages.isEmpty && answer.destroyer == nil)
    }

    @Test(arguments: ["", "a\u{7}b", "a\u{202E}b", "a\rb", String(repeating: "x", count: Dispute.textLimit + 1)])
    func aDisputeIsLinesOfPlainText(_ text: String) throws {
        let dispute = Dispute(by: "P. Example", text: text)
        #expect(throws: Fault.self) {
            try StatementFixtures.statement(.dispute(of: StatementFixtures.object(), dispute))
        }
    }

    @Test func aSuccessionIsOfTwoParties() throws {
        #expect(throws: Fault.self) {
            try Succession(of: StatementFixtures.carrier, by: StatementFixtures.carrier, reason: "none")
        }
        let signed = SignedSuccession(StatementFixtures.terms, signature: [1])
        let read = try SignedSuccession(parsing: signed.bytes, entry: "file")
        #expect(read == signed && read.successorSignature == nil)
        #expect(try Succession(reading: JSONValue(parsing: signed.succession.bytes), entry: "f") == signed.succession)
    }

    // MARK: What follows

    private func state() -> CorrectionState {
        var state = CorrectionState(party: StatementFixtures.agency)
        let step = CorrectionCore.step(
            state, .objectCame(StatementFixtures.object(), from: StatementFixtures.carrier, message: "m"))
        state = step.0
        return CorrectionCore.step(
            state, .objectWent(StatementFixtures.object(), to: StatementFixtures.partner, message: "n")
        ).0
    }

    @Test func aDisputeOfAnyPartyIsPassedOnAndHidesNothing() throws {
        let dispute = try StatementFixtures.statement(StatementFixtures.subject(.dispute), by: StatementFixtures.agency)
        let (after, outputs, findings) = CorrectionCore.step(state(), .statementsMade([dispute]))
        // To the holder, and to the party that stated it.
        #expect(
            outputs == [
                .pass(statement: dispute.digest, to: StatementFixtures.carrier),
                .pass(statement: dispute.digest, to: StatementFixtures.partner),
            ])
        #expect(findings.map(\.code) == [.objectDisputed])
        #expect(!after.standing(of: StatementFixtures.object()).isHidden)
    }

    @Test func aDisputeThatCameGoesToHoldersAlone() throws {
        let dispute = try StatementFixtures.statement(StatementFixtures.subject(.dispute))
        let outputs = CorrectionCore.step(
            state(), .statementsCame([dispute], from: StatementFixtures.carrier, at: StatementFixtures.time)
        ).1
        #expect(outputs == [.pass(statement: dispute.digest, to: StatementFixtures.partner)])
    }

    @Test func onlyTheOriginatorValidatesForOthers() throws {
        let by = StatementFixtures.partner
        let validation = try StatementFixtures.statement(StatementFixtures.subject(.validate), by: by)
        let (after, outputs, findings) = CorrectionCore.step(
            state(), .statementsCame([validation], from: by, at: StatementFixtures.time))
        #expect(outputs.isEmpty && findings.map(\.code) == [.statementNotEntitled])
        #expect(after.statements[validation.digest]?.decision == .notEntitled)
    }
}
