import CaseFile
import Diagnostics
import Digests
import Files
import PartyHome
import Platform
import SourceFormats
import TestSupport
import Testing
import TradeModel

/// The remembered versions behave as a dictionary does, and are written in the order of their ids.
@Suite struct ExportedVersionsTests {
    private static func version(_ number: Int) -> ExportedVersion {
        var version = ExportedVersion(
            mark: .init(first: UInt64(number), second: 7), created: Timestamp(milliseconds: Int64(number)),
            modified: Timestamp(milliseconds: Int64(number) * 2), seen: 100 + number % 40, scope: number % 3)
        if number % 2 == 0 { version.record = "Source\u{1F}\(number)" }
        if number % 5 == 0 { version.revocation = .init(run: "0000000\(number % 10)", markings: ["a", "b"]) }
        if number % 7 == 0 { version.generation = 3 }
        if number % 11 == 0 { version.relation = .init(type: "derived-from", source: "x", target: "y") }
        return version
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>) func theyAreADictionary(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed)
        let namespace = IdentifierNamespace(try #require(UUID("6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1")))
        let ids = (0..<300).map { number in
            number % 29 == 0
                ? "unusual \(number)"
                : namespace.identifier(type: ["identity", "note", "x-thing"][number % 3], key: Array("\(number)".utf8))
        }
        var versions = ExportedVersions(in: folder.path)
        var plain: [String: ExportedVersion] = [:]
        for _ in 0..<2000 {
            let id = ids[Int.random(in: 0..<ids.count, using: &generator)]
            let version = Self.version(Int.random(in: 0..<1000, using: &generator))
            try versions.set(version, of: id)
            plain[id] = version
        }
        #expect(versions.count == plain.count)
        for id in ids { #expect(try versions.version(of: id) == plain[id]) }
        #expect(try versions.version(of: "identity--00000000-0000-4000-8000-000000000000") == nil)
        for (isRevoked, scope) in [(nil, nil), (true, nil), (false, 1)] as [(Bool?, Int?)] {
            var found: [String: ExportedVersion] = [:]
            try versions.forEach(revoked: isRevoked, scope: scope) { id, version in found[id] = version }
            let expected = plain.filter { _, version in
                (isRevoked ?? (version.revocation != nil)) == (version.revocation != nil)
                    && (scope ?? version.scope) == version.scope
            }
            #expect(found == expected)
        }
    }

    @Test func expiredVersionsAreForgottenAndRevokedIDsAreNot() throws {
        var memory = ExportMemory(source: ExportSource(family: "table", name: "Source"), retention: .init(days: 30))
        memory.scopes = (0..<3).map { .init(labels: ["\($0)"], mapping: "") }
        for number in 0..<100 { try memory.versions.set(Self.version(number), of: "id \(number)") }
        let old = (0..<100).filter { Self.version($0).seen + 30 <= 150 }
        #expect(try memory.expire(on: 150) == old.count)
        for number in old {
            let left = try memory.versions.version(of: "id \(number)")
            #expect((left != nil) == (number % 5 == 0), "\(number)")
            #expect(
                left?.record == nil && left?.generation == (number % 5 == 0 ? Self.version(number).generation : nil))
        }
        #expect(try memory.expire(on: 150) == 0)
        // What is written has no trace of what was forgotten, and reads back.
        let encoded = try memory.encoded()
        let bytes = try encoded.bytes(0..<encoded.count)
        let again = try ExportMemory(source: memory.source, bytes: bytes)
        #expect(again.versions.count == memory.versions.count)
        let twice = try again.encoded()
        #expect(try twice.bytes(0..<twice.count) == bytes)
        #expect(try again.nextGenerations() == memory.nextGenerations())
    }

    @Test func packedIDsKeepTheirTextAndTheirOrder() {
        let namespace = UUID("6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1").map(IdentifierNamespace.init)
        var types = PackedIDTypes()
        let ids = (0..<60).compactMap { number in
            namespace?.identifier(type: ["a", "a-b", "ab", "goods-item", "goods"][number % 5], key: [UInt8(number)])
        }
        let packed = ids.map { types.pack($0) }
        #expect(packed.map { types.text(of: $0) } == ids && Set(packed).count == ids.count)
        #expect(ids.map { types.packed($0) } == packed)
        #expect(types.packed("other--6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1") == nil)
        let ranks = types.ranks
        let sorted = packed.sorted { one, other in
            (ranks[Int(one.type)], one.first, one.second) < (ranks[Int(other.type)], other.first, other.second)
        }
        #expect(sorted.map { types.text(of: $0) } == ids.sorted())
        for odd in [
            "", "--", "note", "note--6F1C1C5E-93bb-4b7c-8c43-5a9f6ad0c9b1", "6f1c1c5e-93bb-4b7c-8c43-5a9f6ad0c9b1",
        ] {
            let id = types.pack(odd)
            #expect(types.text(of: id) == odd)
        }
    }
}
