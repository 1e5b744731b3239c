import BundleFormats
import Diagnostics
import Digests
import Files
import Platform
import StrictJSON
import TestSupport
import Testing

@testable import Packages

/// The leaves hashed on the tape are those of the rules, leaf by leaf.
struct LeafHasherTests {
    private static let seed = Randomness.seeded(1).bytes(32)

    private static func value(_ random: inout SeededGenerator, _ depth: Int) -> String {
        let scalars = [
            "null", "true", "false", "0", "-0", "1.0", "1e21", "12345678901234567", "\"\"", "\"é\\u00e9\\n\"",
            "\"a/b~c\"",
            "\"\\uD83D\\uDE00\"", "{}", "[]",
        ]
        guard depth < 5, random.next() % 3 == 0 else { return scalars[Int(random.next() % UInt64(scalars.count))] }
        if random.next() % 2 == 0 {
            return "[" + (0..<random.next() % 4).map { _ in value(&random, depth + 1) }.joined(separator: ",") + "]"
        }
        return object(&random, depth + 1)
    }

    private static func object(_ random: inout SeededGenerator, _ depth: Int, first: String = "") -> String {
        let keys = ["b", "a", "\\u0061a", "é", "\\uFF01", "\\uD83D\\uDE00", "z\\\"", "10", "9"]
        let members = keys.filter { _ in random.next() % 2 == 0 }.map { "\"\($0)\": " + value(&random, depth) }
        return "{" + ([first] + members).filter { !$0.isEmpty }.joined(separator: ",") + "}"
    }

    @Test(arguments: WireVersion.allCases) func leavesOnTheTapeAreThoseOfTheRules(_ version: WireVersion) throws {
        let rules = CommitmentRules(seed: Self.seed, version: version)
        var random = SeededGenerator(2)
        for entry in ["data/b.json", "data/\"é\".json"] {
            let hasher = LeafHasher(seed: Self.seed, version: version, entry: entry)
            for index in 0..<300 {
                let document = try JSONDocument.parse(Array(Self.object(&random, 0).utf8))
                var expected: [[UInt8]] = []
                rules.forEachLeaf(of: document.value.object ?? JSONObject(), entry: entry, index: index) {
                    expected.append(Digest.sha256([0] + $0.content).bytes)
                }
                #expect(hasher.leaves(of: document, at: index).map(\.bytes) == expected)
            }
        }
    }

    /// The root of a package is the same with any number of workers, and that of the tree over the rules' leaves.
    @Test(arguments: WireVersion.allCases) func theCommitmentOfABundleIsThatOfItsLeaves(_ version: WireVersion) throws {
        var random = SeededGenerator(3)
        let objects = (0..<2_000).map { index in
            Self.object(
                &random, 0,
                first:
                    "\"type\":\"x-\(index % 3)\",\"id\":\"x--\(index)\",\"text\":\"\(String(repeating: "t", count: 100))\""
            )
        }
        let text = "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[\(objects.joined(separator: ",\n"))]}"
        let content = PackageContent(fileName: "b.json", source: Array(text.utf8), isBundle: true)
        let rules = CommitmentRules(seed: Self.seed, version: version)
        var leaves: [[UInt8]] = []
        var index = 0
        for object in try #require(JSONValue(parsing: text)["objects"]?.array) {
            rules.forEachLeaf(of: try #require(object.object), entry: content.name, index: index) {
                leaves.append($0.content)
            }
            index += 1
        }
        leaves += rules.filling(after: leaves.count)
        let root = MerkleTree(leaves: leaves).root.hex
        for workers in [1, 2, 7] {
            let commitment = try Concurrent.withWorkers(workers) {
                try PackageWriter.commitment(
                    over: [BundleEntry(name: content.name)], of: [content], seed: Self.seed, version: version)
            }
            #expect(commitment.root == root && commitment.leaves == leaves.count)
        }
    }
}
