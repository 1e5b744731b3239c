import CaseFile
import Diagnostics
import Digests
import ExchangeProtocol
import ExchangeSimulation
import Files
import Foundation
import HomeTestSupport
import Packages
import PartyHome
import Platform
import TestSupport
import Transports
import X509

@testable import Messaging

/// Real homes that play the script of a simulated world over a folder: with keys, disks and the adversary in between. After
/// every step it is compared with what really happened.
final class RealWorld {
    /// A message as it was really sealed.
    struct Sealed {
        let home: Int
        let originator: String
        let recipient: String
        let kind: String
        let place: String
        /// When it may not be imported any more.
        let expires: Timestamp?
    }

    let folder: TemporaryFolder
    let root: ExchangeRoot
    let connection: CuttableFolder
    var homes: [RealHome]
    var now = Stage.now.adding(seconds: 3600)
    var random: TestSupport.SeededGenerator
    private var script: SimulationScript
    private let seed: UInt64
    private var step = 0
    /// All messages that were ever sealed, by their ids.
    var sealed: [String: Sealed] = [:]
    /// The first message at each place: stream, recipient, number.
    private var places: [String: String] = [:]
    /// Whether a number was really given twice, by stream.
    var forkedStreams: Set<String> = []
    /// The messages that each home imported, and no copy of an earlier time forgot.
    var imported: [Int: Set<String>] = [:]
    /// The messages that some home really took.
    var taken: Set<String> = []
    /// Copies of files that were sent: what the adversary can replay.
    var archive: [(path: String, bytes: [UInt8])] = []
    var archived: Set<String> = []
    var isAdversaryActive = true
    private var bundles = 0

    init(seed: UInt64) throws {
        self.seed = seed
        script = SimulationScript(seed: seed)
        random = TestSupport.SeededGenerator(seed ^ 0xBADC_0DE5)
        folder = try TemporaryFolder()
        for name in try Paths.names(in: Self.template.get().path) {
            try FileManager.default.copyItem(atPath: Self.template.get().file(name), toPath: folder.file(name))
        }
        homes = []
        for (index, number) in script.homes.enumerated() {
            let isSecond = index >= script.parties
            let name = isSecond ? "second" : Self.names[number]
            if isSecond {
                try FileManager.default.copyItem(atPath: folder.file(Self.names[number]), toPath: folder.file(name))
            }
            homes.append(RealHome(name: name, number: number, party: try Party(name, in: folder)))
        }
        let plain = try ExchangeRoot(in: folder)
        connection = CuttableFolder(plain.folder)
        root = ExchangeRoot(plain, by: connection)
        // People are to say that the other stream is not given up, and may forget it.
        if homes.count > script.parties { try renewStream(of: homes.count - 1, isBeside: seed.isMultiple(of: 2)) }
    }

    private static let names = ["first", "second-party", "third", "fourth", "fifth"]
    private static let template = Result<TemporaryFolder, any Error> {
        let folder = try TemporaryFolder()
        _ = try Stage.make(names, in: folder, at: Stage.now)
        try QuickKeys.make(in: folder.path, passphrase: Stage.passphrase)
        return folder
    }

    /// Plays the script, and then lets everything come to rest without the adversary.
    ///
    /// - Throws: ``RealWorldFailure`` at the first step at which something is wrong.
    func run(steps: Int) throws {
        while step < steps {
            step += 1
            try play(script.next())
        }
        try converge()
    }

    private func play(_ next: SimulationScript.Step) throws {
        switch next.act {
        case .seal: try seal(at: next.home, for: next.partner, isBad: next.choice < 9)
        case .work: try send(from: next.home, to: next.partner)
        case .receive: try receive(at: next.home, from: next.partner)
        case .disturb: try disturb(next.choice)
        case .hours: now = now.adding(seconds: Int64.random(in: 0..<7200, using: &random))
        case .day: now = now.adding(seconds: Int64.random(in: 0..<86_400, using: &random))
        case .crash: try reopen(next.home)
        case .decide: try decide(at: next.home, about: next.partner, next.choice)
        }
    }

    func failure(_ what: String) -> RealWorldFailure {
        RealWorldFailure(description: "seed \(seed), step \(step): \(what)")
    }

    /// A home of a party.
    func anyHome(of number: Int) -> Party { homes[number].party }

    /// The numbers of the other parties.
    func others(than home: Int) -> [Int] { (0..<script.parties).filter { $0 != homes[home].number } }

    // MARK: commands

    /// Seals a bundle for a party; one that has expired when it is received is bad.
    func seal(at home: Int, for partner: Int, isBad: Bool) throws {
        bundles += 1
        let id = UUID.v5(namespace: anyHome(of: 0).home.identity.stream, name: Array("\(seed) \(bundles)".utf8))
        let path = try folder.write(
            """
            {"type":"bundle","id":"bundle--\(id)","objects":[{"type":"identity","spec_version":"2.1",
            "id":"identity--\(id)","created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z",
            "name":"Example Trading \(bundles)","identity_class":"organization"}]}
            """, "bundle.json")
        let expires = isBad ? now.adding(seconds: 1) : nil
        try expecting(["home-restored", "partner-suspended"], at: home) {
            try homes[home].party.post([path], to: anyHome(of: partner), expires: expires, at: now)
        }
        try note(sealedBy: home, expires: expires)
    }

    /// Sends what waits for a party.
    func send(from home: Int, to partner: Int) throws {
        try expecting(["home-restored"], at: home) {
            let report = try homes[home].party.send(to: anyHome(of: partner), over: root, at: now)
            try check(report.findings, at: home)
            // What the next call will do.
            if let fault = report.fault, fault.code != .exchangeFolderFailed { throw failure("\(fault)") }
        }
        try note(sealedBy: home)
        try archiveFiles()
    }

    /// Takes what a party left, imports it, and compares it with what that party really sealed.
    func receive(at home: Int, from partner: Int) throws {
        let party = homes[home].party
        let suspended = try Set(party.home.caseFile.partners().filter(\.isSuspended).map(\.party))
        let receiver = Receiver(party.home, clock: .fixed(now), randomness: .system, actor: "tester")
        for report in try receiver.receive(from: root.folder, only: [anyHome(of: partner).id]) {
            try check(report.findings, at: home)
            if let fault = report.fault { throw failure("\(fault)") }
        }
        for outcome in try party.importInbox(at: now) {
            try check(outcome.allFindings, at: home)
            guard outcome.stored != nil, let manifest = outcome.manifest else { continue }
            try check(imported: manifest, suspended: suspended, at: home)
        }
        try note(sealedBy: home)
    }

    /// A process begins anew: everything is read from disk.
    func reopen(_ home: Int) throws { homes[home].party = try Party(homes[home].name, in: folder) }

    func renewStream(of home: Int, isBeside: Bool = false) throws {
        _ = try homes[home].party.home.renewStream(
            reason: "test", isBeside: isBeside, randomness: .system, by: homes[home].party.actor(now))
        try reopen(home)
    }

    // MARK: what really happened

    /// Runs a command that may be refused for a home that was restored, or a partner that is suspended.
    private func expecting(_ codes: Set<String>, at home: Int, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let fault as Fault where codes.contains(fault.code.name) {
            guard fault.code.name != "home-restored" || homes[home].wasRestored else {
                throw failure("\(homes[home].name) takes itself for restored: \(fault)")
            }
        }
    }

    /// Notes what a home has sealed since the last time, receipts and requests too.
    private func note(sealedBy home: Int, expires: Timestamp? = nil) throws {
        for package in try homes[home].party.home.caseFile.packages(.sent) where sealed[package.message] == nil {
            let place = "\(package.stream) \(package.recipient) \(package.sequence)"
            if let other = places[place], other != package.message { forkedStreams.insert(package.stream) }
            places[place] = package.message
            sealed[package.message] = Sealed(
                home: home, originator: package.originator, recipient: package.recipient, kind: package.kind,
                place: place, expires: package.kind == "bundle" ? expires : nil)
        }
    }

    private func archiveFiles() throws {
        for path in try Paths.files(under: root.path) where archived.insert(path).inserted {
            let file = Paths.join(root.path, path)
            archive.append((file, try File.bytes(at: file)))
        }
    }
}
