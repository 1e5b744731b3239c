import Platform
import Testing

@testable import Digests

/// Digests, codes and ciphertexts of many short values are those of each value alone.
struct ShortValueTests {
    private static let values: [[UInt8]] = (0..<200).map { Randomness.seeded(UInt64($0)).bytes($0) }

    @Test func digestsAreThoseOfEachValueAlone() {
        let digester = ShortDigester()
        for value in Self.values {
            digester.begin()
            value.prefix(7).withUnsafeBytes { digester.add($0) }
            value.dropFirst(7).withUnsafeBytes { digester.add($0) }
            #expect(digester.finish().bytes == Digest.sha256(value).bytes)
        }
    }

    @Test(arguments: [0, 1, 32, 63, 64, 65, 200]) func codesAreThoseOfHMAC(_ length: Int) {
        let key = Randomness.seeded(99).bytes(length)
        let authenticator = ShortAuthenticator(key: key)
        for value in Self.values {
            #expect(value.withUnsafeBytes { authenticator.code(of: $0) }.bytes == HMAC.sha256(key: key, value).bytes)
        }
    }

    @Test func aTreeOfHashedLeavesHasTheRootOfTheirContents() {
        let digester = ShortDigester()
        for count in [0, 1, 2, 3, 8, 9, 100, 200] {
            let leaves = Array(Self.values.prefix(count))
            var root = MerkleRoot()
            for (index, leaf) in leaves.enumerated() {
                if index % 3 == 0 {
                    root.add(leaf)
                } else {
                    digester.begin()
                    digester.add(0)
                    leaf.withUnsafeBytes { digester.add($0) }
                    root.add(hashed: digester.finish(), digester)
                }
            }
            #expect(root.count == count && root.root == MerkleTree(leaves: leaves).root)
        }
    }

    @Test func whatASealerSealedAndWrappedIsOpenedAlone() throws {
        let sealer = try #require(ContentSealer())
        let outer = SecretBytes(taking: Randomness.seeded(1).bytes(32))
        var seen: Set<[UInt8]> = []
        for value in Self.values {
            let key = SecretBytes(taking: Randomness.seeded(UInt64(value.count) + 7).bytes(32))
            let sealed = try #require(sealer.seal(value, key, associated: value.reversed()))
            #expect(AuthenticatedCipher.open(sealed, key, associated: value.reversed())?.bytes == value)
            #expect(AuthenticatedCipher.open(sealed, key, associated: value + [0]) == nil)
            #expect(seen.insert(Array(sealed.prefix(12))).inserted)
            let wrapped = try #require(sealer.wrap(key, with: outer))
            #expect(wrapped == KeyWrap.wrap(key, with: outer))
        }
        #expect(sealer.seal([1], SecretBytes(31), associated: []) == nil)
        #expect(sealer.wrap(SecretBytes(31), with: outer) == nil)
    }
}
