import CaseFile
import Diagnostics
import Files
import Foundation
import HomeTestSupport
import Messaging
import PartyHome
import Platform
import Synchronization
import TestSupport
import Testing
import Transports
import X509

/// Four parties exchange over one folder that fails at random: each message is imported once, each receipt matched, and
/// both logs agree. `CORRIDOR_EXCHANGE_MESSAGES` sets how many messages go each way (1; 100 for the large one),
/// with more seeds than one when it is set.
@Suite struct FourPartiesTests {
    private static let count =
        ProcessInfo.processInfo.environment["CORRIDOR_EXCHANGE_MESSAGES"].flatMap { Int($0) } ?? 1
    private static let seeds: [UInt64] = count > 1 ? [1, 2, 3] : [1]

    @Test(arguments: seeds) func everyMessageArrivesOnceWhateverTheFolderDoes(_ seed: UInt64) throws {
        let stage = try Stage()
        let parties = [stage.carrier, stage.agency, stage.partner, stage.stranger]
        for party in parties.dropLast() {
            try party.meet(stage.stranger)
            try stage.stranger.meet(party)
        }
        let plain = try ExchangeRoot(in: stage.folder)
        let failing = FailingFolder(plain.folder, seed: seed)
        let root = ExchangeRoot(plain, by: failing)
        var time = Stage.now
        for number in 1...Self.count {
            for sender in parties {
                for recipient in parties where recipient.id != sender.id {
                    try sender.post([try stage.bundle("\(number)-\(sender.id.text.prefix(6))")], to: recipient)
                }
            }
            try round(parties, root, at: &time)
        }
        var rounds = 0
        while try !isDone(parties), rounds < 60 {
            try round(parties, root, at: &time)
            rounds += 1
        }
        #expect(failing.failures > 0)
        for sender in parties {
            let sent = try sender.home.caseFile.packages(.sent).filter { $0.kind == "bundle" }
            #expect(sent.count == 3 * Self.count)
            #expect(sent.allSatisfy { $0.answer == "accepted" })
            let received = try sender.home.caseFile.packages(.received).filter { $0.kind == "bundle" }
            #expect(received.count == 3 * Self.count)
            #expect(Set(received.map(\.message)).count == received.count)
            #expect(try sender.home.caseFile.quarantined().isEmpty)
            #expect(try sender.home.caseFile.inboxCount() == 0)
            #expect(try Paths.names(in: sender.home.layout.outbox).isEmpty)
        }
        try expectLogsToAgree(parties)
    }

    private func round(_ parties: [Party], _ root: ExchangeRoot, at time: inout Timestamp) throws {
        for party in parties {
            time = time.adding(seconds: 30)
            // A folder that cannot be listed is tried in the next round.
            _ = try? party.receive(from: root, at: time)
            try party.importInbox(at: time)
            for other in parties where other.id != party.id { try party.send(to: other, over: root, at: time) }
        }
    }

    private func isDone(_ parties: [Party]) throws -> Bool {
        try parties.allSatisfy { party in
            try party.home.caseFile.packages(.sent).allSatisfy { $0.kind != "bundle" || $0.answer == "accepted" }
                && party.home.caseFile.inboxCount() == 0 && Paths.names(in: party.home.layout.outbox).isEmpty
        }
    }

    /// What one log says was sent the other one says was imported, and once.
    private func expectLogsToAgree(_ parties: [Party]) throws {
        func entries(_ party: Party, _ act: LogAction) throws -> [String] {
            try party.home.caseFile.log().filter { $0.act == act.rawValue }.map(\.subject)
        }
        let imported = try parties.flatMap { try entries($0, .imported) }
        let bundles = try parties.flatMap { party in
            try party.home.caseFile.packages(.sent).filter { $0.kind == "bundle" }.map(\.message)
        }
        #expect(imported.filter(Set(bundles).contains).sorted() == bundles.sorted())
        let read = try parties.flatMap { try entries($0, .receiptRead) }
        #expect(read.sorted() == bundles.sorted())
        // What was put when the folder failed is not noted as sent where its receipt came before the next attempt.
        let sent = Set(try parties.flatMap { try entries($0, .sent) })
        #expect(sent.union(read).isSuperset(of: bundles))
        for party in parties { #expect(try party.home.caseFile.verifyLog() > 0) }
    }
}

/// A folder that fails at random: before it does something, after it, or with half of it done.
private final class FailingFolder: ExchangeFolder {
    private let inner: any ExchangeFolder
    private let state: Mutex<(random: SeededGenerator, failures: Int)>

    init(_ inner: any ExchangeFolder, seed: UInt64) {
        self.inner = inner
        state = Mutex((SeededGenerator(seed), 0))
    }

    var name: String { inner.name }

    /// How often it failed.
    var failures: Int { state.withLock { $0.failures } }

    private func mayFail(_ share: Int) throws(Fault) {
        let fails = state.withLock { state in
            guard Int.random(in: 0..<share, using: &state.random) == 0 else { return false }
            state.failures += 1
            return true
        }
        if fails { throw Fault(.exchangeFolderFailed, kind: .inputOutput, ["folder": name, "reason": "a cut"]) }
    }

    func senders(to recipient: String) throws(Fault) -> [RelationFolder] {
        try mayFail(10)
        return try inner.senders(to: recipient)
    }

    func list(_ folder: RelationFolder, limits: FolderLimits) throws(Fault) -> FolderListing {
        try mayFail(10)
        return try inner.list(folder, limits: limits)
    }

    func fetch(_ file: ListedFile, from folder: RelationFolder, into path: String) throws(Fault) {
        try mayFail(8)
        try inner.fetch(file, from: folder, into: path)
        do throws(Fault) { try mayFail(8) } catch {
            try AtomicFile.write(Array(File.bytes(at: path).prefix(file.size / 3)), to: path, replacing: true)
            throw error
        }
    }

    func put(
        _ path: String, as name: ExchangeFileName, digest: String, into folder: RelationFolder
    ) throws(Fault) {
        try mayFail(6)
        try inner.put(path, as: name, digest: digest, into: folder)
        // It is there, and its sender does not know.
        try mayFail(6)
    }

    func remove(_ name: ExchangeFileName, from folder: RelationFolder) throws(Fault) {
        try mayFail(6)
        try inner.remove(name, from: folder)
    }
}
