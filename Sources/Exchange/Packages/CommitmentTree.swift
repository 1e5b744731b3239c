internal import Digests
internal import StrictJSON

/// Salted commitments to the parts of a package's bundles, joined in a Merkle tree (RFC 6962) whose root the originator
/// signs, so that a holder can later show a part that still verifies (specs/package.md, "Commitment").
///
/// A leaf commits to the place of a value as well as to the value, so that one cannot be shown as another. Its salt is
/// derived from a seed inside the package, so that nothing can be guessed from the leaves without the seed.
struct CommitmentTree {
    /// The entry that carries the seed.
    static let seedEntry = "data/commitment.seed"
    static let seedLength = 32

    private let rules: CommitmentRules
    private var tree = MerkleRoot()

    init(seed: [UInt8], version: WireVersion) { rules = CommitmentRules(seed: seed, version: version) }

    /// Adds the object at `index` of the bundle `entry`.
    mutating func add(_ object: JSONObject, entry: String, index: Int) {
        rules.forEachLeaf(of: object, entry: entry, index: index) { tree.add($0.content) }
    }

    /// Adds a bundle in XML, which is one leaf in version 2.
    ///
    /// - Parameter digest: the SHA-256 of its bytes.
    mutating func add(whole entry: String, digest: Digest) { tree.add(rules.leaf(ofWhole: entry, digest: digest)) }

    /// The root and the number of leaves.
    var commitment: PackageManifest.Commitment {
        var whole = tree
        for leaf in rules.filling(after: tree.count) { whole.add(leaf) }
        return PackageManifest.Commitment(version: rules.version, root: whole.root.hex, leaves: whole.count)
    }
}
