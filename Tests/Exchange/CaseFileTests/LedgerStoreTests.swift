import Diagnostics
import Digests
import Platform
import StrictJSON
import Testing
import TradeModel

@testable import CaseFile

/// The ledger in the case file: what is written is found again, whatever its size.
@Suite struct LedgerStoreTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private static func id(_ number: Int) -> String {
        let text = String(number, radix: 16)
        return "identity--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - text.count) + text
    }

    private func draft(_ ids: [String], message: String = "m", to party: String = "p") -> LedgerDraft {
        var draft = LedgerDraft(act: "seal", message: message, manifestDigest: "d", recipient: party)
        draft.objects = LedgerObjects(ObjectIDList(ids))
        return draft
    }

    private func disclose(_ drafts: [LedgerDraft], in store: CaseStore) throws {
        try store.write { try store.disclose(drafts, by: desk.actor, in: $0) }
    }

    @Test(arguments: [1, 25, CaseStore.largeLedgerSet - 1, CaseStore.largeLedgerSet, 3_000])
    func everyObjectOfADisclosureIsFoundAndNoOther(count: Int) throws {
        let store = try desk.open()
        try disclose([draft((0..<count).map(Self.id))], in: store)
        for number in [0, count / 2, count - 1] {
            #expect(try store.holders(of: Self.id(number)).map(\.party) == ["p"])
        }
        #expect(try store.holders(of: Self.id(count)).isEmpty)
        let all = try store.holders(of: (0...count).map(Self.id))
        #expect(all.count == count)
    }

    @Test func idsOfAnyFormAreKept() throws {
        let ids = [
            "", "no id", "a--b", "x--00000000-0000-4000-8000-00000000000G",
            "X--ABCDEF00-0000-4000-8000-000000000000",
        ]
        let list = ObjectIDList(ids + [Self.id(7)])
        #expect(list.ids == (ids + [Self.id(7)]).sorted())
        #expect((ids + [Self.id(7)]).allSatisfy(list.contains))
        #expect(!list.contains(Self.id(8)))
        var objects = LedgerObjects(list, originator: "o")
        objects.add(Self.id(9), fields: .only(["name", "/a/0"]))
        objects.add(Self.id(9), fields: .without(["x"]), originator: "o")
        objects.add(Self.id(10), fields: .unknown)
        #expect(try LedgerObjects(bytes: objects.bytes) == objects)
    }

    @Test func damagedObjectsAreRefused() throws {
        let bytes = LedgerObjects(ObjectIDList([Self.id(1)])).bytes
        for count in 0..<bytes.count {
            #expect(throws: Fault.self) { try LedgerObjects(bytes: Array(bytes.prefix(count))) }
        }
    }

    @Test func aConfirmationOfOneObjectSaysNothingOfTheOthers() throws {
        let store = try desk.open()
        try disclose([draft([Self.id(1), Self.id(2)])], in: store)
        let confirmation = LedgerConfirmation(.applied, time: "2026-03-01T00:00:00.000Z", by: "p")
        try store.write { database in
            try CaseStore.confirm(
                confirmation, objects: [Self.id(1)], of: "p", caseKey: store.key(in: database), in: database)
        }
        #expect(try store.holders(of: Self.id(1)).map(\.state) == [.applied])
        #expect(try store.holders(of: Self.id(2)).map(\.state) == [.sent])
        #expect(try store.ledger(ofMessage: "m").map(\.state) == [.sent])
    }

    @Test func whatAnotherPartyConfirmsIsNotTheRecipients() throws {
        let store = try desk.open()
        try disclose([draft([Self.id(1)])], in: store)
        try store.write { database in
            try CaseStore.confirm(
                LedgerConfirmation(.applied, time: "t", by: "q"), message: "m", to: "p",
                caseKey: store.key(in: database), in: database)
        }
        let entry = try #require(try store.ledger(ofMessage: "m").first)
        #expect(entry.state == .sent)
        #expect(entry.confirmations.map(\.party) == ["q"])
    }

    @Test func statesNeverGoBack() throws {
        let store = try desk.open()
        try disclose([draft([Self.id(1)])], in: store)
        for state in [LedgerState.destroyed, .acknowledged, .applied] {
            try store.write { database in
                try CaseStore.confirm(
                    LedgerConfirmation(state, time: "t", by: "p"), message: "m", to: "p",
                    caseKey: store.key(in: database), in: database)
            }
        }
        #expect(try store.holders(of: Self.id(1)).map(\.state) == [.destroyed])
    }

    @Test func aCopyOfTheCaseFileAloneOpensNothingOfIt() throws {
        let store = try desk.open()
        try disclose([draft([Self.id(1)], message: "SECRET message", to: "SECRET party")], in: store)
        try store.emptyJournal()
        #expect(try desk.holds("SECRET").isEmpty)
    }
}
