import CaseFile
import Diagnostics
import Digests
import Files
import Foundation
import HomeTestSupport
import PartyHome
import Platform
import TestSupport
import X509

/// The adversary, and what people decide: the same choices as in the simulated world.
extension RealWorld {
    /// The files that lie in the folder.
    private func lying() throws -> [String] {
        try Paths.files(under: root.path).map { Paths.join(root.path, $0) }.filter {
            !Paths.name(of: $0).hasPrefix(".")
        }
        .sorted()
    }

    private func strangeName(beside path: String) -> String {
        let digits = (0..<4).map { _ in String(UInt64.random(in: 0...UInt64.max, using: &random), radix: 16) }
        return Paths.join(Paths.folder(of: path), digits.joined() + ".asice")
    }

    func disturb(_ choice: Int) throws {
        let kind = choice % 8
        if kind == 0 { return connection.cut(Int.random(in: 0..<5, using: &random)) }
        if kind == 1 || kind == 2 {
            guard let old = archive.randomElement(using: &random) else { return }
            // What was sent before, or what nobody sent, under a name that nobody gave.
            let bytes = kind == 1 ? old.bytes : Array(old.bytes.reversed())
            return try AtomicFile.write(bytes, to: strangeName(beside: old.path), replacing: true)
        }
        guard let path = try lying().randomElement(using: &random) else { return }
        let bytes = try File.bytes(at: path)
        switch kind {
        case 3: try Paths.removeFile(path)
        case 4: try AtomicFile.write(bytes, to: strangeName(beside: path), replacing: true)
        case 5:
            var altered = bytes
            altered[Int.random(in: 0..<max(1, bytes.count), using: &random)] ^= 1 << 3
            try AtomicFile.write(altered, to: path, replacing: true)
        case 6:
            // Into the folder of another sender.
            guard let other = try lying().randomElement(using: &random) else { return }
            try AtomicFile.write(bytes, to: strangeName(beside: other), replacing: true)
        default: try AtomicFile.write(Array(bytes.prefix(bytes.count / 2)), to: path, replacing: true)
        }
    }

    func decide(at home: Int, about partner: Int, _ choice: Int) throws {
        let party = homes[home].party
        let other = anyHome(of: partner)
        let isSuspended = try party.home.caseFile.partner(other.id.text)?.isSuspended ?? false
        switch choice {
        case 0..<12: try suspend(!isSuspended, at: home, other)
        case 12..<40: if isSuspended { try suspend(false, at: home, other) }
        case 40..<44: try backUp(home)
        case 44..<46: try restore(home)
        case 46..<56: if homes[home].wasRestored { try renewStream(of: home) }
        case 56: try renewStream(of: home)
        case 57..<59: try exchangeCertificate(of: home)
        case 59..<70:
            let copies = try Paths.names(in: party.home.layout.outbox).sorted()
            guard let copy = copies.randomElement(using: &random) else { return }
            try Paths.removeFile(Paths.join(party.home.layout.outbox, copy))
        case 70..<74:
            let received = try party.home.caseFile.packages(.received).filter { $0.kind == "bundle" }
            guard let package = received.randomElement(using: &random) else { return }
            _ = try Purger(party.home, actor: party.actor(now)).purge(.messages([package.message]), reason: "test")
        default: break
        }
    }

    func suspend(_ isSuspended: Bool, at home: Int, _ other: Party) throws {
        _ = try PartnerRegistry(homes[home].party.home, clock: .fixed(now)).setSuspended(
            other.id, isSuspended, reason: "test", by: homes[home].party.actor(now))
    }

    private func backUp(_ home: Int) throws {
        let path = folder.file("backup-\(homes[home].name)-\(homes[home].backups.count)")
        try? Paths.removeFolder(path)
        try FileManager.default.copyItem(atPath: folder.file(homes[home].name), toPath: path)
        homes[home].backups.append(path)
    }

    /// Puts an older copy of a home in its place. The note of the numbers that it gave stays in most cases, as where only
    /// the case file comes from a backup: then the home knows.
    private func restore(_ home: Int) throws {
        guard let backup = homes[home].backups.randomElement(using: &random) else { return }
        let numbers = Paths.join(homes[home].party.home.layout.home, "sent.json")
        let kept = Paths.exists(numbers) ? try File.bytes(at: numbers) : nil
        let place = folder.file(homes[home].name)
        try Paths.removeFolder(place)
        try FileManager.default.copyItem(atPath: backup, toPath: place)
        if let kept, Int.random(in: 0..<100, using: &random) < 80 {
            try AtomicFile.write(kept, to: numbers, mode: 0o600, replacing: true)
        }
        homes[home].wasRestored = true
        imported[home] = nil
        try reopen(home)
    }

    private func exchangeCertificate(of home: Int) throws {
        // Of two devices only one has the new key.
        guard homes.count(where: { $0.number == homes[home].number }) == 1 else { return }
        try homes[home].party.keeper(at: now).rotate([.encryption], .p256)
        // The old keys would come back with a copy of before.
        homes[home].backups = []
        try QuickKeys.make(in: folder.file(homes[home].name), passphrase: Stage.passphrase)
        try reopen(home)
        for index in homes.indices where index != home { try homes[index].party.meet(homes[home].party, at: now) }
    }
}
