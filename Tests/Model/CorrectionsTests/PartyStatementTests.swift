import Corrections
import Diagnostics
import Digests
import Platform
import StrictJSON
import TestSupport
import Testing

@Suite struct PartyStatementTests {
    @Test(arguments: StatementAct.allCases)
    func aStatementIsReadBackAsItWasWritten(_ act: StatementAct) throws {
        let statement = try StatementFixtures.statement(StatementFixtures.subject(act))
        let read = try PartyStatement(parsing: statement.bytes)
        #expect(read == statement)
        #expect(read.subject == statement.subject)
        #expect(read.act == act)
        #expect(read.digest == Digest.sha256(statement.bytes).hex)
    }

    @Test(arguments: ["act", "party", "series", "number", "subject", "reason", "time"])
    func aStatementWithoutAMemberIsRefused(_ member: String) throws {
        var object = try #require(StatementFixtures.json(.retract).object)
        object[member] = nil
        #expect(throws: Fault.self) { try PartyStatement(parsing: JSONValue.object(object).canonical()) }
    }

    @Test func anotherMemberIsRefused() throws {
        var object = try #require(StatementFixtures.json(.retract).object)
        object["comment"] = "please"
        let fault = #expect(throws: Fault.self) { try PartyStatement(parsing: JSONValue.object(object).canonical()) }
        #expect(fault?.code == .fieldUnknown)
    }

    @Test func anotherFormIsRefused() throws {
        let bytes = try StatementFixtures.statement(StatementFixtures.subject(.retract)).bytes + [0x0A]
        let fault = #expect(throws: Fault.self) { try PartyStatement(parsing: bytes) }
        #expect(fault?.code == .statementNotCanonical)
    }

    @Test func aLargeStatementIsRefused() throws {
        let fault = #expect(throws: Fault.self) {
            try PartyStatement(parsing: [UInt8](repeating: 0x20, count: PartyStatement.sizeLimit + 1))
        }
        #expect(fault?.code == .statementTooLarge)
    }

    @Test(arguments: [
        "indicator", "indicator--1", "--a1c3a3a5-9a4f-4d4c-8f3e-8f9f3b1c2d11",
        "A--a1c3a3a5-9a4f-4d4c-8f3e-8f9f3b1c2d11",
    ])
    func whatIsNoIdOfAnObjectIsRefused(_ id: String) throws {
        #expect(throws: Fault.self) {
            try StatementFixtures.statement(.retraction(of: StatedObject(id, of: StatementFixtures.carrier)))
        }
    }

    @Test func theNumberAndTheStatementBeforeBelongTogether() throws {
        #expect(throws: Fault.self) {
            try StatementFixtures.statement(StatementFixtures.subject(.retract), number: 2, previous: nil)
        }
        #expect(throws: Fault.self) {
            try StatementFixtures.statement(
                StatementFixtures.subject(.retract), number: 1, previous: String(repeating: "0", count: 64))
        }
    }
}
