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

    @Test(arguments: [0, 1, -1, 1_772_000_000_000, Int64.max, -62_167_219_200_000])
    func timesOfVersionsAreKept(_ time: Int64) throws {
        var ids = ObjectIDList()
        for (number, time) in [time, time, time - 1, ObjectIDList.unknown, time].enumerated() {
            ids.append(Self.id(number), modified: time)
            ids.append("no id \(number)", modified: time)
        }
        let objects = LedgerObjects(ids)
        let read = try LedgerObjects(bytes: objects.bytes)
        guard time < Int64.max else {
            // One that no object can have.
            return #expect(read.modified(Self.id(0)) == nil)
        }
        #expect(read == objects)
        #expect(read.modified(Self.id(2)) == time - 1)
        #expect(read.modified(Self.id(3)) == nil)
    }

    @Test func whatWasRecordedWithoutTimesIsRead() throws {
        // Version 1: one group, whole, no originator, one type with one UUID, no other ids.
        let uuid = [UInt8](repeating: 7, count: 16)
        let bytes: [UInt8] = [1, 1, 0, 0, 1, 1] + Array("a".utf8) + [16] + uuid + [0]
        let objects = try LedgerObjects(bytes: bytes)
        #expect(objects.count == 1)
        let id = "a--07070707-0707-0707-0707-070707070707"
        #expect(objects.fields(of: id) == .whole)
        #expect(objects.modified(id) == nil)
    }

    @Test func damagedObjectsAreRefused() throws {
        var ids = ObjectIDList()
        ids.append(Self.id(1), modified: 1_772_000_000_000)
        let bytes = LedgerObjects(ids).bytes
        for count in 0..<bytes.count {
            #expect(throws: Fault.self) { try LedgerObjects(bytes: Array(bytes.prefix(count))) }
        }
    }

    @Test func aConfirmationOfOneObjectSaysNothingOfTheOthers() throws {
        let store = try desk.open()
        try disclose([draft([Self.id(1), Self.id(2)])], in: store)
        let confirmation = LedgerConfirmation(.corrected, time: "2026-03-01T00:00:00.000Z", by: "p")
        try store.write { database in
            try CaseStore.confirm(
                confirmation, objects: [Self.id(1)], of: "p", caseKey: store.key(in: database), in: database)
        }
        #expect(try store.holders(of: Self.id(1)).map(\.state) == [.corrected])
        #expect(try store.holders(of: Self.id(2)).map(\.state) == [.sent])
        #expect(try store.ledger(ofMessage: "m").map(\.state) == [.sent])
    }

    @Test func whatAnotherPartyConfirmsIsNotTheRecipients() throws {
        let store = try desk.open()
        try disclose([draft([Self.id(1)])], in: store)
        try store.write { database in
            try CaseStore.confirm(
                LedgerConfirmation(.corrected, time: "t", by: "q"), message: "m", to: "p",
                caseKey: store.key(in: database), in: database)
        }
        let entry = try #require(try store.ledger(ofMessage: "m").first)
        #expect(entry.state == .sent)
        #expect(entry.confirmations.map(\.party) == ["q"])
    }

    @Test func statesNeverGoBack() throws {
        let store = try desk.open()
        try disclose([draft([Self.id(1)])], in: store)
        for state in [LedgerState.destroyed, .acknowledged, .corrected] {
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
