import Digests
import Platform
import StrictJSON
import Testing

@testable import Packages

/// The commitment of version 2, worked through as specs/package.md says it and not as the program does it.
@Suite struct CommitmentTests {
    private static let seed = [UInt8](0..<32)
    private static let object: JSONObject = {
        let text = #"{"b":[1.0,{"\uD83D\uDE00":null,"\uFF01":true},[],9007199254740993],"a":{"x/y":""},"e":{}}"#
        return (try? JSONValue(parsing: Array(text.utf8)))?.object ?? JSONObject()
    }()

    /// Path and canonical value of each leaf, in order: UTF-16 puts the emoji (U+D83D …) before U+FF01.
    private static let leaves: [(path: [String], value: String)] = [
        ([], #"{"a":{"x/y":""},"b":[1,{"😀":null,"！":true},[],9007199254740992],"e":{}}"#),
        ([#""a""#, #""x/y""#], #""""#),
        ([#""b""#, "0"], "1"),
        ([#""b""#, "1", "\"😀\""], "null"),
        ([#""b""#, "1", "\"！\""], "true"),
        ([#""b""#, "2"], "[]"),
        ([#""b""#, "3"], "9007199254740992"),
        ([#""e""#], "{}"),
    ]

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func eachScalarAndEmptyContainerHasALeafInTheOrderOfCanonicalJSON() {
        var made: [[UInt8]] = []
        CommitmentRules(seed: Self.seed, version: .v2).forEachLeaf(of: Self.object, entry: "data/b.json", index: 7) {
            made.append($0.content)
            // A verifier that has place, value and salt comes to the same leaf.
            #expect(CommitmentRules.content(of: $0.value, at: $0.place, salt: $0.salt, .v2) == $0.content)
        }
        let expected = Self.leaves.map { path, value in
            let place = path.reduce(Digest.sha256(Self.bytes(#"["data/b.json",7]"#)).bytes) {
                Digest.sha256($0 + Self.bytes($1)).bytes
            }
            return HMAC.sha256(key: Self.seed, place).bytes + place + Self.bytes(value)
        }
        #expect(made == expected)
    }

    @Test(arguments: [
        (0, 8), (1, 8), (8, 8), (9, 16), (64, 64), (65, 72), (127, 128), (128, 128), (129, 144), (1000, 1024),
        (1024, 1024), (1025, 1152),
    ])
    func theTreeIsFilledSoThatTheNumberOfLeavesSaysLittle(_ count: Int, leaves: Int) {
        #expect(CommitmentRules.filled(count) == leaves)
        let filling = CommitmentRules(seed: Self.seed, version: .v2).filling(after: count)
        #expect(filling.count == leaves - count)
        if let first = filling.first {
            #expect(first == HMAC.sha256(key: Self.seed, Self.bytes(#"["padding",0]"#)).bytes)
        }
    }

    @Test func theRootIsThatOfTheTreeOverLeavesAndFilling() throws {
        var tree = CommitmentTree(seed: Self.seed, version: .v2)
        let document = try JSONDocument.parse(Array(JSONValue.object(Self.object).text().utf8))
        tree.add(tree.hasher(of: "data/b.json").leaves(of: document, at: 0))
        tree.add(whole: "data/c.xml", digest: .sha256([1, 2, 3]))
        let rules = CommitmentRules(seed: Self.seed, version: .v2)
        var leaves: [[UInt8]] = []
        rules.forEachLeaf(of: Self.object, entry: "data/b.json", index: 0) { leaves.append($0.content) }
        leaves.append(rules.leaf(ofWhole: "data/c.xml", digest: .sha256([1, 2, 3])))
        leaves += rules.filling(after: leaves.count)
        #expect(tree.commitment.leaves == 16)
        #expect(tree.commitment.root == MerkleTree(leaves: leaves).root.hex)
    }

    /// Deep values cost no more than others: the pointer to a value is hashed step by step.
    @Test func longPathsAreNotHashedAnewForEachValue() {
        let name = String(repeating: "n", count: 1 << 16)
        var object = JSONObject()
        object[name] = .array((0..<2_000).map { .number(JSONNumber($0)) })
        var count = 0
        CommitmentRules(seed: Self.seed, version: .v2).forEachLeaf(of: object, entry: "data/b.json", index: 0) { leaf in
            count += 1
            if count > 1 { #expect(leaf.content.count < 80) }
        }
        #expect(count == 2_001)
    }
}
