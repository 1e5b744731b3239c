import Digests
import Platform
import Testing
import TransparencyLog

/// The tree of a log, against the test vectors of Certificate Transparency and over all small sizes.
struct TreeTests {
    /// The entries of the test tree that implementations of RFC 6962 share.
    static let entries = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ].map { Hex.decode($0) ?? [] }
    /// The roots of that tree, by its size.
    static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test func theRootsAreThoseOfTheSharedTestTree() {
        for size in 1...8 {
            let log = StoredLog(Self.entries.prefix(size))
            #expect(Hex.encode(log.tree.head().root.bytes) == Self.roots[size - 1])
        }
    }

    @Test(
        arguments: [
            (1, 1, []),
            (
                1, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                6, 8,
                [
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ]
            ),
            (
                2, 5,
                [
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ]
            ),
        ] as [(Int, Int, [String])])
    func theConsistencyProofsAreThoseOfTheSharedTestTree(_ vector: (Int, Int, [String])) {
        let log = StoredLog(Self.entries.prefix(vector.1))
        #expect(log.tree.consistency(since: vector.0).map { Hex.encode($0.bytes) } == vector.2)
    }

    @Test(
        arguments: [
            (
                0, 8,
                [
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ]
            ),
            (
                2, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]
            ),
        ] as [(Int, Int, [String])])
    func theInclusionProofsAreThoseOfTheSharedTestTree(_ vector: (Int, Int, [String])) {
        let log = StoredLog(Self.entries.prefix(vector.1))
        #expect(log.tree.inclusion(of: vector.0).map { Hex.encode($0.bytes) } == vector.2)
    }

    private static let most = 40

    @Test func anyEarlierHeadOfAnySizeIsProved() {
        let heads = (0...Self.most).map { StoredLog(number: $0).tree.head() }
        for size in 0...Self.most {
            let tree = StoredLog(number: size).tree
            for earlier in 0...size {
                #expect(tree.head(at: earlier) == heads[earlier])
                #expect(TreeProof.holds(tree.consistency(since: earlier), from: heads[earlier], to: heads[size]))
            }
        }
    }

    @Test func aProofOfAnotherLogOrWithAFlippedBitDoesNotHold() {
        for size in [2, 3, 7, 8, 13, 33] {
            let tree = StoredLog(number: size).tree
            let other = StoredLog(number: size, salt: 1).tree
            for earlier in 1..<size {
                let proof = tree.consistency(since: earlier)
                #expect(!TreeProof.holds(proof, from: other.head(at: earlier), to: tree.head()))
                #expect(!TreeProof.holds(proof, from: tree.head(at: earlier), to: other.head()))
                #expect(!TreeProof.holds(Array(proof.dropLast()), from: tree.head(at: earlier), to: tree.head()))
                #expect(!TreeProof.holds(proof + [proof[0]], from: tree.head(at: earlier), to: tree.head()))
                for index in proof.indices {
                    var bytes = proof[index].bytes
                    bytes[index % 32] ^= 1
                    var flipped = proof
                    flipped[index] = SHA256Value(bytes) ?? flipped[index]
                    #expect(!TreeProof.holds(flipped, from: tree.head(at: earlier), to: tree.head()))
                }
            }
        }
    }

    @Test func aCutOrRewrittenLogProvesNoLaterHead() {
        // Whatever is cut off and written anew, the head that somebody holds is never proved.
        for size in 1...20 {
            let held = StoredLog(number: size).tree.head()
            for cut in 1...size {
                let rewritten = StoredLog(number: size - cut, then: cut + 3).tree
                #expect(rewritten.head(at: size) != held)
                #expect(!TreeProof.holds(rewritten.consistency(since: size), from: held, to: rewritten.head()))
            }
        }
    }

    @Test func everyEntryIsProvedAtItsPlaceOnly() {
        for size in 1...20 {
            let log = StoredLog(number: size)
            for index in 0..<size {
                let proof = log.tree.inclusion(of: index)
                #expect(TreeProof.holds(proof, of: log.leaves[index], at: index, in: log.tree.head()))
                #expect(
                    !TreeProof.holds(proof, of: log.leaves[index], at: (index + 1) % (size + 1), in: log.tree.head()))
                #expect(!TreeProof.holds(proof, of: MerkleRoot.leaf([99, 99]), at: index, in: log.tree.head()))
            }
        }
    }

    @Test func claimsOfSizesThatThereAreNotAreNoProofs() {
        let tree = StoredLog(number: 5).tree
        let head = tree.head()
        for size in [-1, 6, Int.max, Int.min] {
            #expect(!TreeProof.holds(tree.consistency(since: 3), from: TreeHead(size: size, root: head.root), to: head))
            #expect(!TreeProof.holds([], of: head.root, at: size, in: head))
        }
        #expect(!TreeProof.holds([], from: TreeHead(size: 0, root: head.root), to: head))
        #expect(!TreeProof.holds([], from: .empty, to: TreeHead(size: 0, root: head.root)))
    }
}

/// A log in memory.
final class StoredLog {
    private var nodes: [TreeNode: SHA256Value] = [:]
    private(set) var leaves: [SHA256Value] = []

    init(_ entries: some Sequence<[UInt8]>) { for entry in entries { append(entry) } }

    /// A log of numbered entries.
    ///
    /// - Parameters:
    ///   - salt: makes another log.
    ///   - more: further entries, which no other log has.
    convenience init(number: Int, salt: UInt8 = 0, then more: Int = 0) {
        self.init((0..<number).map { [UInt8($0), salt] } + (0..<more).map { [UInt8($0), 0xFF, 0xFF] })
    }

    var tree: LogTree<Never> { LogTree(size: leaves.count) { [nodes] in nodes[$0] ?? SHA256Value() } }

    func node(_ node: TreeNode) -> SHA256Value { nodes[node] ?? SHA256Value() }

    private func append(_ entry: [UInt8]) {
        let leaf = MerkleRoot.leaf(entry)
        for (node, hash) in tree.appending(leaf) { nodes[node] = hash }
        leaves.append(leaf)
    }
}
